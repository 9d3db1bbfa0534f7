// How long a key typed into 1 MiB keeps the playground's main thread busy: `cargo xtask bench` runs it.
import { keysIn, MIB, placesIn } from "../page/keys.mjs";
import { launch, Playground, serveWithHeaders } from "../page/page.mjs";

/** Milliseconds of the thread's own time. */
const GOAL = 50;
const ROUNDS = 3;

const server = await serveWithHeaders();
const browser = await launch();
for (const [name, text] of Object.entries(MIB)) {
  for (const place of placesIn(name)) {
    const page = await Playground.open(browser, server.origin);
    const times = [];
    for (let round = 0; round < ROUNDS; round++) times.push(...(await keysIn({ page }, text, place, "TaskDuration")));
    await page.close();
    const sorted = times.map((seconds) => seconds * 1000).sort((one, other) => one - other);
    const [median, worst] = [sorted[sorted.length >> 1], sorted.at(-1)];
    console.log(
      `${`a key in 1 MiB ${name}, ${place}`.padEnd(66)} ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms` +
        `   at most ${GOAL} ms  ${median <= GOAL ? "met" : "MISSED"}`,
    );
  }
}
await browser.close();
server.close();
