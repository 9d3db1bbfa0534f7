// The package in test runners: Jest in its node and jsdom environments, and Vitest.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { project } from "../../handler/package.mjs";

const modules = fileURLToPath(new URL("node_modules", import.meta.url));

/** The same program in each runner; Jest takes CommonJS, Vitest either. */
const PROGRAM = (environment) => `/** @jest-environment ${environment} */
const { createServer } = require("node:http");
const { Readable } = require("node:stream");
const { Webhook, createTestEvent } = require("@preswald/webhooks");
const { nodeHandler } = require("@preswald/webhooks/node");
const { lambdaHandler } = require("@preswald/webhooks/aws-lambda");

const webhook = new Webhook("your-webhook-secret");
const { body } = createTestEvent("app.deployed", { title: "Übersicht" });
const headers = { "x-preswald-signature": webhook.sign(body) };
const heard = [];
const receive = webhook.handler((event) => heard.push(event.data.object.title));

test("verify, in this realm's and in Node's bytes", () => {
  expect(webhook.verify(body, headers).type).toBe("app.deployed");
  expect(webhook.verify(Buffer.from(body), headers).type).toBe("app.deployed");
  expect(webhook.check(Buffer.from(body + " "), headers).error.code).toBe("signature_mismatch");
});

test("nodeHandler: a real server, and a body that a parser kept", async () => {
  const server = createServer(nodeHandler(receive)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { request } = require("node:http");
  const send = (text) => new Promise((resolve, reject) => {
    const sent = request({ port: server.address().port, host: "127.0.0.1", method: "POST", headers, agent: false }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode));
    });
    sent.on("error", reject);
    sent.end(text);
  });
  expect([await send(body), await send(body + " ")]).toEqual([200, 401]);
  server.close();
  const read = Object.assign(Readable.from([]), { method: "POST", headers, rawBody: Buffer.from(body) });
  for await (const _ of read);
  const response = { statusCode: 0, headersSent: false, setHeader() {}, once() {}, end() {} };
  await nodeHandler(receive)(read, response);
  expect(response.statusCode).toBe(200);
});

test("lambdaHandler", async () => {
  const event = { version: "2.0", rawPath: "/", requestContext: { http: { method: "POST" } }, headers, body: Buffer.from(body).toString("base64"), isBase64Encoded: true };
  expect((await lambdaHandler(receive)(event)).statusCode).toBe(200);
  expect(new Set(heard)).toEqual(new Set(["Übersicht"]));
});
`;

const folder = join(project, "runners");
mkdirSync(join(folder, "node_modules"), { recursive: true });
for (const name of readdirSync(modules)) symlinkSync(join(modules, name), join(folder, "node_modules", name), "junction");
symlinkSync(join(project, "node_modules/@preswald"), join(folder, "node_modules/@preswald"), "junction");
writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "runners", private: true }));

function run(file, program, words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(modules, program), ...words, file], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, CI: "1", NO_COLOR: "1" },
  });
  assert.equal(status, 0, stdout + stderr);
}

for (const environment of ["node", "jsdom"]) {
  test(`Jest, ${environment}`, () => {
    const file = `${environment}.test.js`;
    writeFileSync(join(folder, file), PROGRAM(environment));
    run(file, "jest/bin/jest.js", ["--rootDir", folder]);
  });
}

test("Vitest", () => {
  const program = PROGRAM("node")
    .replace(/^const (\{.*\}) = require\((".*")\);$/gm, "import $1 from $2;")
    .replace('const { request } = require("node:http");', 'const { request } = await import("node:http");');
  writeFileSync(join(folder, "vitest.spec.mjs"), `import { expect, test } from "vitest";\n${program}`);
  run("vitest.spec.mjs", "vitest/vitest.mjs", ["run", "--root", folder]);
});
