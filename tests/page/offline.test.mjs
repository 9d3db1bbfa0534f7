// After the first visit the page works without a network.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, pathOf, Playground, servePlainly, serveWithHeaders, settled } from "./page.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const SERVERS = { "a plain static server": servePlainly, "cargo xtask playground's server": serveWithHeaders };

for (const [name, serve] of Object.entries(SERVERS)) {
  describe(`on ${name}`, () => {
    test("with the server gone, a reload brings the page, and it verifies and diagnoses", async () => {
      const server = await serve();
      const page = await Playground.open(browser, server.origin, { serviceWorkers: "allow" });
      await settled(page.page);
      await server.close();
      await page.context.setOffline(true);
      await page.page.reload();
      await page.load("app.deployed");
      assert.equal(await page.outcome(), "verified");
      await page.secret.fill('"your-webhook-secret"');
      assert.match(await page.diagnosis(), /secret_quoted/);
      assert.deepEqual(await page.violations(), []);
      await page.close();
    });
  });
}

test("with a network, the newest page is shown even if an old one is kept", async () => {
  let title = "old";
  const withTitle = (content) => content.toString().replace(/<title>.*<\/title>/, `<title>${title}</title>`);
  const server = await servePlainly((path, content) => (path === "/index.html" ? withTitle(content) : content));
  const page = await Playground.open(browser, server.origin, { serviceWorkers: "allow" });
  await page.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  title = "new";
  await page.page.reload();
  assert.equal(await page.page.title(), "new");
  await page.close();
  await server.close();
});

test("a worker that cannot be loaded is told, and the next input tries again", async () => {
  const server = await servePlainly();
  const page = await Playground.open(browser, server.origin);
  await page.context.route(`**${pathOf("explain.js")}`, (route) => route.abort());
  await page.load("app.deployed");
  await page.secret.fill('"your-webhook-secret"');
  assert.match(await page.diagnosis(), /could not be loaded/);
  await page.context.unroute(`**${pathOf("explain.js")}`);
  await page.secret.fill("'your-webhook-secret'");
  assert.match(await page.diagnosis(), /secret_quoted/);
  await page.close();
  await server.close();
});
