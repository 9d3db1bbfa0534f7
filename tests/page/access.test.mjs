// Everybody can use the page: by keyboard, with a screen reader, in the dark, on a phone, on paper.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { Playground, launch, servePlainly } from "./page.mjs";
import { STATES } from "./states.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server, browser;
before(async () => {
  server = await servePlainly();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const WIDTHS = { wide: { width: 1280, height: 860 }, narrow: { width: 320, height: 720 } };

for (const [state, reach] of Object.entries(STATES)) {
  test(`${state}: axe finds nothing in light and dark, wide and narrow, and nothing sticks out`, async () => {
    const page = await Playground.open(browser, server.origin, { viewport: WIDTHS.wide, reducedMotion: "reduce" });
    await reach(page);
    await page.page.evaluate(axe); // by the debugger, past the page's policy
    for (const [width, viewport] of Object.entries(WIDTHS)) {
      await page.page.setViewportSize(viewport);
      for (const colorScheme of ["light", "dark"]) {
        await page.page.emulateMedia({ colorScheme });
        const { violations } = await page.page.evaluate(() => window.axe.run());
        const found = violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
        assert.deepEqual(found, [], `${width}, ${colorScheme}`);
      }
      const overflow = await page.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `the page is ${overflow}px wider than the ${width} window`);
    }
    await page.close();
  });
}

for (const [name, viewport] of Object.entries({ "a laptop": { width: 1280, height: 720 }, "a phone": { width: 360, height: 740 } })) {
  test(`on the first screen of ${name} there are the answer, the cause and the button that applies the fix`, async () => {
    const page = await Playground.open(browser, server.origin, { viewport });
    await STATES.mismatch(page);
    await page.page.evaluate(() => scrollTo(0, 0));
    for (const part of ["outcome-banner .headline", "outcome-banner .reason", "diagnosis-card .fix", "diagnosis-card .primary"]) {
      const { y, height } = await page.page.locator(part).boundingBox();
      assert.ok(y >= 0 && y + height <= viewport.height, `${part} ends at ${y + height}`);
    }
    await page.close();
  });
}

test("by keyboard alone: load, look at an issue, leave the editor, apply the fix", async () => {
  const page = await Playground.open(browser, server.origin);
  const { keyboard } = page.page;
  const focused = () =>
    page.page.evaluate(() => {
      const active = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
      return active.getAttribute("aria-label") || active.id || active.textContent.trim();
    });
  const tabTo = async (name) => {
    for (let presses = 0; presses < 40; presses++) {
      await keyboard.press("Tab");
      if ((await focused()) === name) return;
    }
    assert.fail(`${name} cannot be reached with Tab`);
  };

  await tabTo("try-bad");
  await keyboard.press("Enter");
  await page.page.waitForFunction(() => document.querySelector("#signature").value !== "");
  await page.diagnosis();
  await page.page.locator("h1").click(); // the button that was pressed is gone
  await tabTo("Apply the fix to the secret");
  await keyboard.press("Enter");
  assert.equal(await page.outcome(), "verified");

  await tabTo("Payload, the raw request body");
  await keyboard.press("Control+Home");
  await keyboard.type("?");
  await page.checked();
  for (const name of ["Tab", "Tab", "Tab", "Tab"]) await keyboard.press(name); // the three switches, then the first issue
  await keyboard.press("Enter");
  assert.equal(await focused(), "Payload, the raw request body");
  await page.close();
});

test("the outcome is announced once when typing stops, not on each key", async () => {
  const page = await Playground.open(browser, server.origin);
  await page.load("app.deployed");
  const announcer = page.page.locator("#announcer");
  await page.page.waitForFunction(() => /^Verified/.test(document.querySelector("#announcer").textContent));
  await announcer.evaluate((node) => {
    window.changes = [];
    new MutationObserver(() => window.changes.push(node.textContent)).observe(node, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await page.payload.focus();
  await page.page.keyboard.type("        ", { delay: 50 });
  await page.diagnosis();
  await page.page.waitForFunction(() => window.changes.length > 0);
  await page.page.waitForTimeout(1200);
  const changes = await page.page.evaluate(() => window.changes);
  assert.equal(changes.length, 1);
  assert.match(changes[0], /^The signature does not match\. The (cause is proven|likely cause)/);
  await page.close();
});

test("what is there to be seen only is not announced, and nothing else speaks while one types", async () => {
  const page = await Playground.open(browser, server.origin);
  const live = await page.page.evaluate(() =>
    [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")].map((node) => node.id || node.className),
  );
  assert.deepEqual(live, ["announcer", "card", "note", "note", "explained", "note", "note"]);
  await page.close();
});

test("the chosen theme is kept for the next visit, and drawn from the start", async () => {
  const page = await Playground.open(browser, server.origin, { colorScheme: "light" });
  const background = () => page.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.page.locator("#theme").selectOption("dark");
  const dark = await background();
  assert.notEqual(dark, light);
  await page.page.reload();
  assert.equal(await background(), dark);
  assert.equal(await page.page.locator("#theme").inputValue(), "dark");
  await page.page.locator("#theme").selectOption("");
  assert.equal(await background(), light);
  assert.equal(await page.page.evaluate(() => localStorage.length), 0);
  await page.close();
});

test("on paper there are the answer and the values, and no controls", async () => {
  const page = await Playground.open(browser, server.origin);
  await STATES.mismatch(page);
  await page.openFile(JSON.stringify(Array.from({ length: 300 }), null, 1));
  await page.page.emulateMedia({ media: "print" });
  const cut = await page.page.evaluate(() => {
    const scroller = document.querySelector(".editor").shadowRoot.querySelector(".cm-scroller");
    return scroller.scrollHeight - scroller.clientHeight;
  });
  assert.ok(cut <= 1, "the payload is cut on paper");
  for (const shown of ["outcome-banner", "diagnosis-card", "#signature", ".editor"])
    assert.equal(await page.page.locator(shown).isVisible(), true, shown);
  for (const hidden of [".tools", ".sign", "diagnosis-card .primary"])
    assert.equal(await page.page.locator(hidden).isVisible(), false, hidden);
  await page.close();
});
