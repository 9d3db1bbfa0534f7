// Small to load, and little work for a key however large the payload is. `cargo xtask bench` measures the time of a key.
import assert from "node:assert/strict";
import { readdir, stat } from "node:fs/promises";
import { get } from "node:http";
import { join } from "node:path";
import * as hooks from "node:test";
import { listen } from "../server.mjs";
import { keysIn, MIB, placesIn } from "./keys.mjs";
import { dist, openOnce, pathOf, Playground, SECRET, serveWithHeaders, settled } from "./page.mjs";

const { describe, test } = hooks;
const opened = openOnce(hooks, { server: serveWithHeaders, settled });

const MOST_BYTES = 300 * 1024;

test("all that the page ever loads is under 300 KB compressed, by brotli and by gzip", async () => {
  for (const extension of [".br", ".gz"]) {
    // One of the two workers that verify, whichever the processor can run.
    const files = (await readdir(dist)).filter((file) => file.endsWith(extension) && !file.startsWith(pathOf("check.js").slice(1)));
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(dist, file))).size));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`${extension}: ${(bytes / 1024).toFixed(1)} KB in ${files.length} files`);
    assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
  }
});

test("a first visit transfers under 300 KB, with a diagnosis and the files for offline use", async () => {
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
  await settled(page.page);
  await page.press("Try one that does not");
  await page.page.waitForFunction(() => document.querySelector("#signature").value !== "");
  assert.match(await page.diagnosis(), /secret_quoted/);
  await page.close();
  await counting.close();
  console.log(`transferred: ${(bytes / 1024).toFixed(1)} KB`);
  for (const file of ["page.js", "check.js", "explain.js", "style.css"]) assert.ok(asked.has(pathOf(file)), file);
  for (const path of ["/", "/sw.js"]) assert.ok(asked.has(path), path);
  assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
});

/** A key lays out the lines on the screen, its marks, the counts below, and the outcome. */
const MOST_LAYOUTS = 8;

describe("a key typed into 1 MiB lays out the page a few times, whatever the payload", () => {
  for (const [name, text] of Object.entries(MIB)) {
    for (const place of placesIn(name)) {
      test(`${name}, ${place}`, async () => {
        const counts = await keysIn(opened, text, place, "LayoutCount");
        console.log(`${name}, ${place}: ${counts.join(", ")} layouts`);
        assert.ok(Math.max(...counts) <= MOST_LAYOUTS, `a key took ${Math.max(...counts)} layouts`);
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
