// A project of Vercel functions, in the servers that `vercel dev` starts for them.
import { startDevServer } from "@vercel/node";
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { SECRET, sign } from "../../handler/package.mjs";
import { tryPlatform } from "../../platforms.mjs";
import { LISTENER, BODY, makeApp, packageFile, send } from "../app.mjs";

const RECEIVE = `new Webhook(() => process.env.PRESWALD_WEBHOOK_SECRET).handler(${LISTENER})`;
const IMPORT = 'import { Webhook } from "@preswald/webhooks";\n';
const IMPORT_NODE = 'import { nodeHandler } from "@preswald/webhooks/node";\n';

/** Each way to write a function. */
const FUNCTIONS = {
  "a function that takes a Request": `${IMPORT}export const POST = ${RECEIVE};`,
  "an object with fetch": `${IMPORT}export default { fetch: ${RECEIVE} };`,
  "nodeHandler, with Vercel's helpers": `${IMPORT}${IMPORT_NODE}export default nodeHandler(${RECEIVE});`,
  "an edge function": `${IMPORT}export const config = { runtime: "edge" };\nexport default ${RECEIVE};`,
};

const fileOf = (name) => `api/${name.replace(/\W+/g, "-")}.mjs`;
const workPath = makeApp("vercel", {
  "package.json": JSON.stringify({ name: "app", private: true, type: "module" }),
  ...Object.fromEntries(Object.entries(FUNCTIONS).map(([name, text]) => [fileOf(name), text])),
});

for (const name of Object.keys(FUNCTIONS)) {
  test(name, { timeout: 60_000 }, async () => {
    const meta = { isDev: true, env: { PRESWALD_WEBHOOK_SECRET: SECRET }, buildEnv: {} };
    const { port, shutdown } = await startDevServer({ files: {}, entrypoint: fileOf(name), workPath, config: { zeroConfig: true }, meta });
    after(shutdown);
    const url = `http://127.0.0.1:${port}/`;
    assert.equal(await send(url), "200");
    assert.equal(await send(url, { body: Buffer.from(`${BODY} `) }), "401 signature_mismatch");
    assert.equal(await send(url, { signature: undefined }), "401 missing_signature");
    assert.equal(await send(url, { body: Buffer.from("not JSON") }), "401 signature_mismatch");
    assert.equal(await send(url, { body: Buffer.alloc(0), signature: sign("", SECRET) }), "400 invalid_json");
    // Too large: the body is not read to its end, and the server goes on.
    assert.equal(await send(url, { body: Buffer.alloc(1_048_577) }), "413 payload_too_large");
    assert.equal(await send(url, { contentType: undefined }), "200");
    const answers = name.includes("a Request") ? { 405: "405" } : {};
    await tryPlatform(`Vercel: ${name}`, { page: "vercel.md", packages: [packageFile(workPath, "@vercel/node")], url, answers });
  });
}
