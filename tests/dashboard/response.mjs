// How long the page takes for each key and click, with 10,000 deliveries: `node tests/dashboard/response.mjs` after
// `cargo xtask build`. The time is from the event to the end of the next frame. The goal is 50 ms.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dashboard, freshState } from "./dashboard.mjs";
import { DashboardPage, launch } from "./page.mjs";
import { manyLines } from "./many.mjs";

const state = freshState();
mkdirSync(state.kept, { recursive: true, mode: 0o700 });
writeFileSync(join(state.kept, "journal-00000001.ndjson"), manyLines(10_000), { mode: 0o600 });
const own = await dashboard([], { state });
const browser = await launch();
const opened = await DashboardPage.open(browser, own);
await opened.count("10,000 deliveries");

const press = (key) => () => opened.key(key);
const ACTIONS = {
  "j, next delivery": press("j"),
  "k, previous delivery": press("k"),
  "a letter in the search": async () => {
    await opened.page.focus("#search");
    await opened.key("n");
  },
  "clear the filters": () => opened.page.locator("#clear-filters").click(),
  "only failures": () => opened.page.selectOption("#outcome", "bad"),
  "a click on a row": () => opened.page.locator("delivery-table .row").nth(3).click(),
  "Page Down in the table": async () => {
    await opened.page.focus("delivery-table .grid");
    await opened.key("PageDown");
  },
};

await opened.page.evaluate(() => {
  window.times = [];
  for (const type of ["keydown", "click", "change"])
    addEventListener(
      type,
      () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => window.times.push(performance.now() - start)));
      },
      true,
    );
});
for (const [name, act] of Object.entries(ACTIONS)) {
  const all = [];
  for (let round = 0; round < 20; round++) {
    await opened.page.evaluate(() => void (window.times.length = 0));
    await act();
    await opened.page.waitForFunction(() => window.times.length > 0);
    all.push(await opened.page.evaluate(() => Math.max(...window.times)));
  }
  all.sort((one, two) => one - two);
  console.log(`${name.padEnd(26)} median ${all[10].toFixed(1)} ms, slowest ${all[19].toFixed(1)} ms`);
}
await browser.close();
await own.stop();
