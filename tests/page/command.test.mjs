// What a newcomer types: the real command serves the page, with its headers, and the page works.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import { extname } from "node:path";
import { test } from "node:test";
import { Playground, launch, pathOf, printedOrigin, root } from "./page.mjs";

const TYPES = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

test("cargo xtask playground --port 0 prints where it listens, and serves the page", { timeout: 600_000 }, async () => {
  const command = spawn("cargo", ["xtask", "playground", "--port", "0"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const browser = await launch();
  try {
    const origin = await printedOrigin(command);
    const files = ["page.js", "start.js", "check.js", "explain.js", "style.css", "favicon.svg"];
    for (const path of ["/", "/sw.js", ...files.map(pathOf)]) {
      const type = TYPES[extname(path)] ?? "text/html";
      const response = await fetch(origin + path, { headers: { "Accept-Encoding": "br" } });
      assert.equal(response.status, 200, path);
      assert.ok(response.headers.get("content-type").startsWith(type), `${path} is ${response.headers.get("content-type")}`);
      assert.equal(response.headers.get("content-encoding"), "br", path);
      assert.match(response.headers.get("content-security-policy"), /frame-ancestors 'none'/);
      assert.equal(response.headers.get("x-content-type-options"), "nosniff");
    }
    for (const path of ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/no-such-file", "//", "/%", "/%00", "/\\..\\Cargo.toml"]) {
      assert.equal(await statusOf(origin, path), 404, path);
    }
    assert.equal((await fetch(origin, { method: "POST" })).status, 405);
    const page = await Playground.open(browser, origin);
    await page.load("app.deployed");
    assert.equal(await page.outcome(), "verified");
    assert.deepEqual(await page.violations(), []);
    assert.deepEqual(page.errors, []);

    const second = spawn("cargo", ["xtask", "playground", "--port", new URL(origin).port], {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const said = (await second.stderr.toArray()).join("");
    if (second.exitCode === null) await once(second, "exit");
    assert.match(said, /is in use/);
    assert.equal(second.exitCode, 1);
  } finally {
    await browser.close();
    // The server took the command's place, so ending the command ends the server.
    if (command.kill()) await once(command, "exit");
  }
});

/** Of a path that is sent as it stands; `fetch` would clean it up. */
async function statusOf(origin, path) {
  const [response] = await once(get(origin, { path }), "response");
  response.resume();
  return response.statusCode;
}
