// 5,000 deliveries at 50 at once: none is lost, none is altered, and what is kept stays within its bounds.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { endpoint } from "../cli/endpoint.mjs";
import { signatureOf } from "../cli/preswald.mjs";
import { DashboardPage, launch } from "./page.mjs";
import { dashboard, until, WEBHOOK_SECRET } from "./dashboard.mjs";

const DELIVERIES = 5000;

/** Of the process, at the end of the load. docs/dashboard.md says so. */
const MOST_MEMORY = 400 * 1024 * 1024;
const MOST_HEAP = 100 * 1024 * 1024;
const MOST_ELEMENTS = 2500;
const MOST_DISK = 250 * 1024 * 1024;

const digestOf = (bytes) => createHash("sha256").update(bytes).digest("hex");

test("5,000 deliveries at 50 at once arrive as they were sent", { timeout: 600_000 }, async () => {
  const own = await dashboard();
  let open = 0;
  let most = 0;
  const target = await endpoint((_request, response) => {
    most = Math.max(most, ++open);
    setTimeout(() => response.end(() => open--), 5);
  });
  const webhook = await own.webhook(target.url);
  const browser = await launch();
  const { page } = await DashboardPage.open(browser, own);
  const expected = new Map();
  let next = 0;
  const sender = async () => {
    while (next < DELIVERIES) {
      const bodies = Array.from({ length: 1 }, () => Buffer.from(`{"n":${next++},"text":"${"é\\u00e9".repeat(next % 200)}"}\r\n`));
      for (const body of bodies) {
        const [id] = await own.send(webhook, { body_base64: body.toString("base64") });
        expected.set(id, digestOf(body));
      }
    }
  };
  await Promise.all(Array.from({ length: 50 }, sender));
  const rows = await until(
    () => own.rows(),
    (all) => all.length >= expected.size && all.every(({ outcome }) => outcome === "delivered"),
  );
  assert.deepEqual(
    rows.filter(({ kind }) => kind !== "sent"),
    [],
  );
  assert.equal(rows.length, expected.size);
  assert.ok(most <= 50, `${most} at once`);
  const all = new Set(expected.values());
  const sent = new Set(all);
  for (const { body, headers } of target.got) {
    // One that a busy machine has cut off comes again.
    assert.ok(all.has(digestOf(body)));
    sent.delete(digestOf(body));
    assert.equal(headers["x-preswald-signature"], signatureOf(body, WEBHOOK_SECRET));
  }
  assert.equal(sent.size, 0);
  for (const { id } of rows.slice(0, 100)) {
    const { request } = (await own.api("GET", `/deliveries/${id}`)).body;
    assert.equal(digestOf(Buffer.from(request.body_base64, "base64")), expected.get(id));
  }
  const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${own.command.child.pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  assert.ok(memory < MOST_MEMORY, `${memory} bytes`);
  // The page that was open all the time.
  await page.waitForFunction(() => document.querySelector("#count").textContent === "5,000 deliveries");
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  assert.ok(usedSize < MOST_HEAP, `${usedSize} bytes in the page`);
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  assert.ok(elements < MOST_ELEMENTS, `${elements} elements`);
  await browser.close();
  await own.stop();
});

test("what is kept is bounded: the oldest goes first, from the disk too, and that is said", { timeout: 600_000 }, async () => {
  const own = await dashboard();
  const target = await endpoint();
  const webhook = await own.webhook(target.url);
  const body_base64 = Buffer.alloc(1024 * 1024, "x").toString("base64");
  const ids = [];
  for (let count = 0; count < 110; count++) ids.push(...(await own.send(webhook, { body_base64 })));
  const state = await until(
    async () => (await own.api("GET", "/state")).body,
    ({ rows }) => rows.every(({ outcome }) => outcome === "delivered"),
  );
  const { rows, dropped, settings } = state;
  assert.ok(dropped > 10 && rows.length === ids.length - dropped);
  assert.deepEqual(
    rows.map(({ id }) => id),
    ids.slice(dropped),
  );
  assert.ok(rows.length * 1024 * 1024 <= settings.most_bytes);
  const onDisk = readdirSync(own.state.kept).reduce((sum, name) => sum + statSync(join(own.state.kept, name)).size, 0);
  assert.ok(onDisk < MOST_DISK, `${onDisk} bytes`);
  const browser = await launch();
  const { page } = await DashboardPage.open(browser, own);
  await page.waitForFunction(() => /The oldest \d+ deliveries were dropped/.test(document.querySelector("#dropped").textContent));
  await browser.close();
  await own.stop();
  const next = await dashboard([], { state: own.state });
  assert.deepEqual(
    // The delivery log still knows those that were dropped.
    (await next.api("GET", "/state")).body.rows.filter(({ kind }) => kind === "sent").map(({ id }) => id),
    ids.slice(dropped),
  );
  await next.stop();
});
