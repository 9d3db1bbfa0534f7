// Quick to load, and quick to type in however large the payload is.
import assert from "node:assert/strict";
import { readdir, stat } from "node:fs/promises";
import { get } from "node:http";
import { join } from "node:path";
import * as hooks from "node:test";
import { listen } from "../server.mjs";
import { dist, openOnce, Playground, SECRET, serveWithHeaders } from "./page.mjs";

const { describe, test } = hooks;
const opened = openOnce(hooks, { server: serveWithHeaders });

const MOST_BYTES = 250 * 1024;
const MOST_MS = 50;
const KEYS = 8;
const ROUNDS = 8;

test("all that the page ever loads is under 250 KB compressed, by brotli and by gzip", async () => {
  for (const extension of [".br", ".gz"]) {
    const files = (await readdir(dist)).filter((file) => file.endsWith(extension));
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(dist, file))).size));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`${extension}: ${(bytes / 1024).toFixed(1)} KB in ${files.length} files`);
    assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
  }
});

test("a first visit transfers under 250 KB, with a diagnosis and the files for offline use", async () => {
  let bytes = 0;
  const asked = new Set();
  const counting = await listen((request, response) => {
    asked.add(request.url);
    get(opened.server.origin + request.url, { headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.on("data", (chunk) => (bytes += chunk.length));
      answer.pipe(response);
    });
  });
  const page = await Playground.open(opened.browser, counting.origin, { serviceWorkers: "allow" });
  await page.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.press("Try one that does not");
  await page.page.waitForFunction(() => document.querySelector("#signature").value !== "");
  assert.match(await page.diagnosis(), /secret_quoted/);
  await page.close();
  await counting.close();
  console.log(`transferred: ${(bytes / 1024).toFixed(1)} KB`);
  for (const file of ["/", "/page.js", "/check.js", "/explain.js", "/style.css", "/sw.js"]) assert.ok(asked.has(file), file);
  assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
});

const row = (at) => ({ at, name: `row ${at}`, value: at / 7, tags: ["a", "é", null], nested: { ok: true } });

const MIB = {
  "on many lines": JSON.stringify({ id: "evt_1", rows: Array.from({ length: 5400 }, (_, at) => row(at)) }, null, 2),
  "on one line": JSON.stringify({ id: "evt_1", rows: Array.from({ length: 11_000 }, (_, at) => row(at)) }),
  "of one string": JSON.stringify({ id: "é".repeat(500_000) }),
  "with an issue in each row": `{"rows":[${'{"a":1,"a":2},\n'.repeat(70_000)}1]}`,
};

/** Waits for the answer without a look at each frame: that is this test's work, and the page would be charged for it. */
const answered = (page) =>
  page.waitForFunction(() => document.querySelector("outcome-banner").ariaBusy === "false", undefined, { polling: 100 });

describe(`a key typed into 1 MiB takes the main thread less than ${MOST_MS} ms`, () => {
  for (const [name, text] of Object.entries(MIB)) {
    for (const place of name === "on one line" ? ["Control+Home", "Control+End"] : ["Control+End"]) {
      test(`${name}, ${place}`, async () => {
        const { page } = opened;
        assert.ok(Buffer.byteLength(text) > 900_000, `${Buffer.byteLength(text)} bytes`);
        await page.secret.fill(SECRET);
        await page.header.fill(`sha256=${"0".repeat(64)}`);
        await page.openFile(text);
        await page.payload.press(place);
        const session = await page.context.newCDPSession(page.page);
        // The thread's own time: other programs on the machine do not count.
        await session.send("Performance.enable", { timeDomain: "threadTicks" });
        const busy = async () => {
          const { metrics } = await session.send("Performance.getMetrics");
          return metrics.find((metric) => metric.name === "TaskDuration").value * 1000;
        };
        const round = async () => {
          const times = [];
          for (let key = 0; key < KEYS; key++) {
            const before = await busy();
            await page.page.keyboard.type("x");
            await answered(page.page);
            times.push((await busy()) - before);
          }
          return times.sort((a, b) => a - b);
        };
        // A busy machine slows one round down; a slow page slows down all of them.
        let times = await round();
        for (let rounds = 1; times.at(-1) >= MOST_MS && rounds < ROUNDS; rounds++) times = await round();
        await session.detach();
        console.log(`${name}, ${place}: median ${times[KEYS >> 1].toFixed(1)} ms, worst ${times.at(-1).toFixed(1)} ms`);
        assert.ok(times.at(-1) < MOST_MS, `a key took ${times.at(-1).toFixed(1)} ms`);
      });
    }
  }
});

test("the newest input wins: after quick typing the answer is that of the last state", async () => {
  const { page } = opened;
  await page.openFile(MIB["on many lines"]);
  await page.secret.fill(SECRET);
  await page.press("Sign the payload");
  await page.page.waitForFunction(() => document.querySelector("#signature").value !== "");
  const right = await page.outcome();
  await page.payload.press("Control+Home");
  await page.page.keyboard.type("xyxyxy");
  for (let key = 0; key < 6; key++) await page.page.keyboard.press("Backspace");
  assert.equal(await page.outcome(), right);
  assert.notEqual(right, "signature_mismatch");
});
