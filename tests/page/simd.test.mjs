// The page on a processor or in a browser that lacks SIMD, or WebAssembly at all.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, pathOf, Playground, servePlainly, settled } from "./page.mjs";

let server;
before(async () => void (server = await servePlainly()));
after(() => server?.close());

/** The names of the workers' files that the page has asked for. */
const workersOf = (page) => page.requests.map((url) => new URL(url).pathname).filter((path) => /check|explain/.test(path));

describe("on a processor without SSE4.1", () => {
  let browser;
  before(async () => void (browser = await launch("--js-flags=--no-enable-sse4-1")));
  after(() => browser?.close());

  test("it verifies, diagnoses and fixes, with a worker that needs no SIMD", async () => {
    const page = await Playground.open(browser, server.origin);
    await page.load("app.deployed");
    assert.equal(await page.outcome(), "verified");
    await page.secret.fill('"your-webhook-secret"');
    assert.match(await page.diagnosis(), /secret_quoted/);
    assert.deepEqual(new Set(workersOf(page)), new Set([pathOf("check-scalar.js"), pathOf("explain.js")]));
    assert.deepEqual(page.errors, []);
    await page.close();
  });

  test("and works offline", async () => {
    const own = await servePlainly();
    const page = await Playground.open(browser, own.origin, { serviceWorkers: "allow" });
    await settled(page.page);
    const kept = await page.page.evaluate(
      (paths) => Promise.all(paths.map(async (path) => !!(await caches.match(path)))),
      [pathOf("check.js"), pathOf("check-scalar.js")],
    );
    assert.deepEqual(kept, [false, true]);
    await own.close();
    await page.context.setOffline(true);
    await page.page.reload();
    await page.load("app.deployed");
    assert.equal(await page.outcome(), "verified");
    await page.close();
  });
});

test("with SIMD, the other worker is not loaded", async () => {
  const browser = await launch();
  const page = await Playground.open(browser, server.origin);
  await page.load("app.deployed");
  assert.equal(await page.outcome(), "verified");
  assert.deepEqual(workersOf(page), [pathOf("check.js")]);
  await browser.close();
});

test("where WebAssembly cannot start, the page says so: for a test event, and for what is typed", async () => {
  const without = (path, content) => (path === pathOf("check.js") ? `delete globalThis.WebAssembly; ${content}` : content);
  const own = await servePlainly(without);
  const browser = await launch();
  try {
    for (const act of [(page) => page.press("Try one that verifies"), (page) => page.openFile([0x7b, 0x7d])]) {
      const page = await Playground.open(browser, own.origin);
      await act(page);
      await page.page.getByText("this runtime has no WebAssembly").first().waitFor({ timeout: 10_000 });
      assert.deepEqual(page.errors, []);
      await page.close();
    }
  } finally {
    await browser.close();
    await own.close();
  }
});
