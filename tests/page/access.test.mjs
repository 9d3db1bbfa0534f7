// Everybody can use the page: by keyboard, with a screen reader, in the dark, on a phone, on paper.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
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

describe("the answer has the focus, and is in view, where the button that was pressed is gone", () => {
  const CASES = {
    "Try one that verifies": (page) => page.press("Try one that verifies"),
    "Try one that does not": (page) => page.press("Try one that does not"),
    "Apply the fix": async (page) => {
      await STATES.mismatch(page);
      await page.press("Apply the fix to the secret");
    },
    "Undo the fix": async (page) => {
      await STATES.mismatch(page);
      await page.press("Apply the fix to the secret");
      await page.press("Undo the fix");
    },
    Undo: async (page) => {
      await page.load("app.deployed");
      await page.press("Undo");
    },
    "Undo of a copy": async (page) => {
      await page.pasteInto("body", "POST / HTTP/1.1\nHost: a\n\n{}");
      await page.found.getByRole("button", { name: "Undo" }).click();
    },
    "Move it": async (page) => {
      await page.pasteInto("body", `sha256=${"0".repeat(64)}`);
      await page.press("Move it");
    },
  };
  for (const [name, act] of Object.entries(CASES)) {
    test(name, async () => {
      const page = await Playground.open(browser, server.origin, { viewport: { width: 360, height: 740 } });
      await act(page);
      await page.page.waitForFunction(() => document.activeElement.localName === "outcome-banner" && scrollY === 0);
      await page.close();
    });
  }
});

test("on a phone the cause is in view after Try", async () => {
  const page = await Playground.open(browser, server.origin, { viewport: { width: 360, height: 740 } });
  await page.press("Try one that does not");
  await page.page.waitForFunction(() => document.querySelector("#signature").value !== "");
  await page.diagnosis();
  const { y, height } = await page.card.locator(".fix").boundingBox();
  assert.ok(y >= 0 && y + height <= 740, `the fix ends at ${y + height}`);
  await page.close();
});

for (const [name, viewport] of Object.entries({ "a laptop": { width: 1280, height: 720 }, "a phone": { width: 360, height: 740 } })) {
  test(`what has the focus is not behind the banner, on ${name}`, async () => {
    const page = await Playground.open(browser, server.origin, { viewport });
    await STATES.invalid(page);
    for (const fold of ["#compare summary", "#signed summary", "#take summary"]) await page.page.locator(fold).click();
    const covered = () =>
      page.page.evaluate(() => {
        const active = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
        const banner = document.querySelector("outcome-banner").getBoundingClientRect();
        const { top, bottom, height } = active.getBoundingClientRect();
        const isCovered = active !== document.body && !active.closest("header, outcome-banner") && top < banner.bottom - 1 && bottom > 0;
        // The editor and long code are taller than what is left of the window: then their end is what is in view.
        const isSeen = height > innerHeight / 3 && bottom > banner.bottom + 40;
        return isCovered && !isSeen && `${active.outerHTML.slice(0, 80)}: ${top} is above ${banner.bottom}`;
      });
    for (const key of ["Tab", "Shift+Tab"]) {
      for (let press = 0; press < 70; press++) {
        await page.page.keyboard.press(key);
        assert.equal(await covered(), false, `${key} ${press}`);
      }
    }
    await page.close();
  });
}

test("each secret has its own id and label, whichever were removed before", async () => {
  const page = await Playground.open(browser, server.origin);
  for (let row = 0; row < 3; row++) await page.press("Add an older secret");
  await page.page.getByRole("button", { name: "Remove" }).first().click();
  await page.press("Add an older secret");
  await page.press("Add an older secret");
  const names = ["Secret", "Older secret", "Older secret 2", "Older secret 3", "Older secret 4"];
  for (const name of names) assert.equal(await page.page.getByLabel(name, { exact: true }).count(), 1, name);
  const ids = await page.page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  assert.deepEqual(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    [],
  );
  await page.close();
});

test("a secret that is none is marked, and described by the note", async () => {
  const page = await Playground.open(browser, server.origin);
  await page.secret.fill("no hex");
  assert.equal(await page.secret.getAttribute("aria-invalid"), "false");
  await page.page.getByLabel("Read the secret as").selectOption("hex");
  assert.equal(await page.secret.getAttribute("aria-invalid"), "true");
  const note = page.page.locator(`#${await page.secret.getAttribute("aria-describedby")}`);
  assert.match(await note.innerText(), /not hex/);
  await page.close();
});

for (const width of [1280, 768, 360])
  test(`nothing moves while the page starts, ${width} pixels wide`, async () => {
    const page = await Playground.open(browser, server.origin, { viewport: { width, height: 800 } });
    const shift = await page.page.evaluate(
      () =>
        new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const { value } of list.getEntries()) sum += value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 1000);
        }),
    );
    assert.ok(shift < 0.01, `${shift}`);
    await page.close();
  });

test("a whole signature is to be seen, from 641 pixels on and on paper", async () => {
  const page = await Playground.open(browser, server.origin);
  await page.load("app.deployed");
  const hidden = () => page.header.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  for (const width of [1920, 1280, 992, 991, 768, 641]) {
    await page.page.setViewportSize({ width, height: 800 });
    assert.equal(await hidden(), 0, `${width}`);
  }
  await page.page.setViewportSize({ width: 718, height: 1000 }); // A4
  await page.page.emulateMedia({ media: "print" });
  assert.equal(await hidden(), 0, "on paper");
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
  assert.deepEqual(live, ["announcer", "card", "secrets-note", "signature-note", "note", "explained", "note", "note"]);
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
