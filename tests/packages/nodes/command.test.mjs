// Both packages installed as people do, `npm install -g` into an empty place, in other Nodes than the one at hand.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { npm } from "../project.mjs";

const modules = fileURLToPath(new URL("node_modules/", import.meta.url));
const packed = fileURLToPath(new URL("../../../dist/npm/", import.meta.url));
const tarballs = readdirSync(packed)
  .filter((name) => name.endsWith(".tgz"))
  .map((name) => join(packed, name));
const prefix = mkdtempSync(join(tmpdir(), "preswald-global-"));
after(() => rmSync(prefix, { recursive: true, force: true }));
npm(prefix, "install", "--global", "--offline", "--prefix", prefix, ...tarballs);

const library = join(prefix, "lib/node_modules/@preswald/webhooks");
const env = { PATH: process.env.PATH, HOME: prefix, PRESWALD_WEBHOOK_SECRET: "a-secret-for-the-tests" };

test("both packages, and nothing else, are installed", () => {
  assert.equal(tarballs.length, 2);
  assert.deepEqual(readdirSync(join(prefix, "lib/node_modules")), ["@preswald"]);
  assert.deepEqual(readdirSync(join(prefix, "lib/node_modules/@preswald")).sort(), ["cli", "webhooks"]);
  assert.deepEqual(readdirSync(join(prefix, "bin")), ["preswald"]);
});

const nodes = readdirSync(modules).filter((name) => name.startsWith("node-"));
for (const node of [process.execPath, ...nodes.map((name) => join(modules, name, "bin/node"))]) {
  const run = (...words) => promisify(execFile)(node, words, { env, encoding: "utf8" });
  const preswald = (...words) => run(join(prefix, "bin/preswald"), ...words);
  const version = execFileSync(node, ["--version"], { encoding: "utf8" });

  test(`Node ${version.trim()}: the documentation's command line, verified by the library`, async () => {
    const handler = `
      import { createServer } from "node:http";
      import { Webhook } from ${JSON.stringify(join(library, "index.js"))};
      import { nodeHandler } from ${JSON.stringify(join(library, "node.js"))};
      const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);
      const server = createServer(nodeHandler(webhook.handler((event) => console.log(event.data.object.id))));
      server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;
    const server = execFile(node, ["--input-type=module", "--eval", handler], { env });
    let said = "";
    server.stdout.on("data", (chunk) => (said += chunk));
    try {
      await once(server.stdout, "data");
      const port = said.trim();
      const endpoint = `http://localhost:${port}/webhooks/preswald`;
      const { stdout } = await preswald("webhooks", "test", "--endpoint", endpoint, "--event", "app.deployed", "--app-id", "app_123456");
      assert.match(stdout, /app\.deployed .* 200 OK/);
      assert.equal(said, `${port}\napp_123456\n`);
    } finally {
      server.kill();
    }
  });

  test(`Node ${version.trim()}: a proxy that refuses, diagnosis and the help`, async () => {
    assert.match((await preswald("webhooks", "--help")).stdout, /diagnose/);
    const proxy = createServer();
    proxy.on("connect", (_request, socket) => socket.end("HTTP/1.1 403 Forbidden\r\n\r\n"));
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
    env.HTTPS_PROXY = `http://127.0.0.1:${proxy.address().port}`;
    await assert.rejects(preswald("webhooks", "test", "--endpoint", "https://example.test/"), ({ code, stdout }) => {
      assert.match(stdout, /through the proxy .* it answered 403/);
      return code === 5;
    });
    proxy.close();
    const { stdout } = await preswald("webhooks", "sign", join(library, "package.json"));
    const upper = stdout.trim().toUpperCase();
    await assert.rejects(preswald("webhooks", "diagnose", join(library, "package.json"), "--signature", upper), ({ code, stdout }) => {
      assert.match(stdout, /proven: header_uppercase/);
      return code === 6;
    });
  });
}
