// Everybody can use the page: by keyboard, with a screen reader, in the dark, on a phone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { Playground, launch, servePage } from "./page.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server, browser;
before(async () => {
  server = await servePage();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const STATES = {
  empty: async () => {},
  valid: (page) => page.press("app.deployed"),
  "refused, with issues": async (page) => {
    await page.press("app.deployed");
    await page.openFile('{"id":"","type":"app.new","extra":1e400,\r\n"data":{');
  },
  "in hex": (page) => page.openFile([0x7b, 0x22, 0xff, 0x22]),
};
const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  narrow: { viewport: { width: 360, height: 740 } },
};

for (const [look, options] of Object.entries(LOOKS)) {
  describe(look, () => {
    for (const [state, reach] of Object.entries(STATES)) {
      test(`${state}: axe finds nothing, and nothing sticks out`, async () => {
        const page = await Playground.open(browser, server.origin, options);
        await reach(page);
        await page.page.evaluate(axe); // by the debugger, past the page's policy
        const { violations } = await page.page.evaluate(() => window.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), []);
        const overflow = await page.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `the page is ${overflow}px wider than the window`);
        await page.close();
      });
    }
  });
}

test("by keyboard alone: load, look at the issue, leave the editor", async () => {
  const page = await Playground.open(browser, server.origin);
  const { keyboard } = page.page;
  const focused = () =>
    page.page.evaluate(() => {
      const active = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
      return active.getAttribute("aria-label") ?? active.id ?? active.textContent;
    });

  await keyboard.press("Tab");
  await keyboard.press("Enter");
  assert.equal(await page.verdict(), "Valid");

  const stops = [];
  for (let i = 0; i < 9; i++) {
    await keyboard.press("Tab");
    stops.push(await focused());
  }
  assert.deepEqual(stops.slice(1), ["show-secrets", "secret", "rotate", "sign", "signature", "open", "clear", "Payload, the raw request body"]);

  await keyboard.press("Control+Home");
  await keyboard.type("?");
  await keyboard.press("Tab"); // leaves the editor, to the first issue
  await keyboard.press("Enter");
  assert.equal(await focused(), "Payload, the raw request body");
  await page.close();
});

test("the verdict is announced when it changes, and only then", async () => {
  const page = await Playground.open(browser, server.origin);
  await page.press("app.deployed");
  const region = page.page.locator("#verdict-text");
  assert.equal(await region.getAttribute("role"), "status");
  await region.evaluate((node) => {
    window.changes = 0;
    new MutationObserver(() => window.changes++).observe(node, { childList: true, subtree: true, characterData: true });
  });
  await page.payload.focus();
  await page.page.keyboard.type("   ");
  assert.equal(await page.verdict(), "signature_mismatch");
  assert.equal(await page.page.evaluate(() => window.changes), 1);
  await page.close();
});
