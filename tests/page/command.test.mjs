// What a newcomer types: the real command serves the page, with its headers, and the page works.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { Playground, launch, root } from "./page.mjs";

test("cargo xtask playground --port 0 prints where it listens, and serves the page", { timeout: 600_000 }, async () => {
  // A group of its own, so that cargo's child ends with it.
  const command = spawn("cargo", ["xtask", "playground", "--port", "0"], { cwd: root, detached: true, stdio: ["ignore", "pipe", "inherit"] });
  const browser = await launch();
  try {
    const origin = await printedOrigin(command);
    const expected = { "/": "text/html", "/playground.js": "text/javascript", "/style.css": "text/css", "/favicon.svg": "image/svg+xml" };
    for (const [path, type] of Object.entries(expected)) {
      const response = await fetch(origin + path);
      assert.equal(response.status, 200, path);
      assert.ok(response.headers.get("content-type").startsWith(type), `${path} is ${response.headers.get("content-type")}`);
      assert.match(response.headers.get("content-security-policy"), /frame-ancestors 'none'/);
      assert.equal(response.headers.get("x-content-type-options"), "nosniff");
    }
    const page = await Playground.open(browser, origin);
    await page.press("app.deployed");
    assert.equal(await page.verdict(), "Valid");
    assert.deepEqual(await page.violations(), []);
    assert.deepEqual(page.errors, []);
  } finally {
    await browser.close();
    process.kill(-command.pid);
  }
});

async function printedOrigin(command) {
  for await (const line of createInterface({ input: command.stdout })) {
    const origin = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(line)?.[0];
    if (origin) return origin;
  }
  throw new Error("the command ended without printing where it listens");
}
