// A whole day of the documentation, in a real browser, by keyboard alone, with the examples of four frameworks.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { example, provide, start } from "../examples/run.mjs";
import { EVENT_TYPES, SECRET } from "../handler/package.mjs";
import { dashboard, freshState } from "./dashboard.mjs";
import { DashboardPage, launch } from "./page.mjs";

for (const name of ["express", "fastify", "hono", "@hono/node-server"]) provide(name);

const axum = fileURLToPath(new URL("../../target/debug/examples/axum", import.meta.url));

const node = (file) => (port) => start(process.execPath, [example(file)], { PORT: String(port) });

const EXAMPLES = {
  Express: node("express.mjs"),
  Fastify: node("fastify.mjs"),
  Hono: node("hono.mjs"),
  axum: (port) => start(axum, [], { PORT: String(port) }),
};

/** The documentation's request, with the endpoint of the example, and all six types. */
const configOf = (url) => ({ url, events: EVENT_TYPES, secret: SECRET, active: true });

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const [name, serve] of Object.entries(EXAMPLES)) {
  describe(name, { skip: name === "axum" && !existsSync(axum) && "run `cargo build --example axum`" }, () => {
    test("a whole day, by keyboard alone", { timeout: 240_000 }, async () => {
      const state = freshState();
      const options = { state, env: { PRESWALD_WEBHOOK_SECRET: SECRET } };
      const words = ["--retry-schedule", "2s,2s,2s,2s,2s,2s,2s,2s,2s,2s,2s,2s,2s,2s,2s"];
      let own = await dashboard(words, options);
      let server = await serve(0);
      const { port } = new URL(server.url);
      const created = await own.v1("POST", "/webhooks", configOf(server.url));
      assert.equal(created.status, 201);

      const opened = await DashboardPage.open(browser, own);
      const { page } = opened;
      assert.equal(new URL(page.url()).search, "", "the key is not in the address any more");

      // Each of the six types.
      await opened.key("s");
      await page.locator("#send[open]").waitFor();
      for (const type of EVENT_TYPES) {
        await opened.tabTo(type, () => document.activeElement?.name === "types");
        const isChecked = await page.evaluate(() => document.activeElement.checked);
        if (!isChecked) await opened.key("Space");
      }
      await opened.pressButton("Send");
      await opened.count("6 deliveries");
      await page.waitForFunction(() => [...document.querySelectorAll(".row .outcome")].every((cell) => cell.textContent === "Delivered"));
      const rows = await opened.rows();
      assert.deepEqual(
        rows.map(({ status }) => status),
        Array(6).fill("200"),
      );
      assert.deepEqual(rows.map(({ event }) => event).sort(), [...EVENT_TYPES].sort());

      // Break the secret: see the proven cause, apply the fix, send again.
      await opened.key("w");
      await page.locator("#webhooks[open]").waitFor();
      await opened.pressButton("Change");
      await opened.tabTo("the secret", () => document.activeElement?.name === "secret");
      await page.keyboard.type(`"${SECRET}"`);
      await opened.pressButton("Save");
      await page.waitForFunction(() => document.querySelector("#webhooks form h3").textContent === "Create a webhook");
      await opened.key("Escape");
      await opened.key("s");
      await page.locator("#send[open]").waitFor();
      await page.waitForFunction(() => document.querySelector("#send .size").textContent !== "0 bytes");
      await opened.pressButton("Send");
      const failed = await opened.newest("Failed, retrying");
      assert.equal(failed.status, "401");
      assert.match(failed.why, /secret/);
      await page.locator("delivery-detail .sure.proven").waitFor();
      assert.match(await opened.detail.innerText(), /secret_quoted/);
      assert.match(await opened.banner.innerText(), /Failed, retrying: 401/);
      await opened.pressButton("Use the dashboard's own secret for this webhook");
      await page.waitForFunction(() => document.querySelector("#said").textContent.includes("now has"));
      await opened.pressButton("Stop retrying");
      await opened.newest("Failed");
      await opened.pressButton("Re-signed");
      await opened.count("8 deliveries");
      assert.equal((await opened.newest("Delivered")).status, "200");

      // Stop the endpoint: see the failed attempts and the countdown. Start it: see the retry arrive.
      await server.stop();
      await opened.key("s");
      await page.locator("#send[open]").waitFor();
      await page.waitForFunction(() => document.querySelector("#send .size").textContent !== "0 bytes");
      await opened.pressButton("Send");
      const down = await opened.newest("Failed, retrying");
      assert.match(down.why, /nothing listens there/);
      assert.match(down.why, /next try in \d/);
      await page.waitForFunction(() => /Next attempt in \d/.test(document.querySelector("delivery-detail").innerText));
      server = await serve(port);
      await opened.newest("Delivered");
      const attempts = await page.locator("delivery-detail .timeline li").count();
      assert.ok(attempts >= 2);

      // Restart the dashboard: find everything again.
      const before = await opened.rows();
      await own.stop();
      await page.locator("#lost:not([hidden])").waitFor();
      own = await dashboard(words, options);
      await opened.goto(own);
      await opened.count("9 deliveries");
      assert.deepEqual(await opened.rows(), before);
      await opened.key("j");
      await opened.key("Enter");
      await page.waitForFunction(() => document.activeElement?.matches("outcome-banner"));
      assert.match(await opened.detail.innerText(), /Attempt 2/);

      assert.deepEqual(await page.evaluate(() => window.violations), []);
      assert.deepEqual(
        opened.errors.filter((error) => !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE|Failed to load resource|ERR_EMPTY/.test(error)),
        [],
      );
      await opened.close();
      await own.stop();
      await server.stop();
    });
  });
}
