// What a Next.js application must answer: Node and edge routes of the App Router, and the Pages Router.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { answerOf, signedPost } from "../examples/cases.mjs";
import { post } from "../examples/post.mjs";
import { createTestEvent, SECRET } from "../handler/package.mjs";
import { tryPlatform } from "../platforms.mjs";
import { serveNext } from "./next.mjs";

const BODY = createTestEvent("app.deployed", { id: "evt_next", title: "Übersicht 📊" }).body;

/** The routes, as the table of platforms names them. */
const NAMES = { "/node": "App Router", "/edge": "App Router, edge runtime", "/api/raw": "Pages Router" };

export function testNext(name, words) {
  describe(`${name} ${words ?? ""}`, { timeout: 300_000 }, () => {
    let server;
    before(async () => {
      server = await serveNext(name, { PRESWALD_WEBHOOK_SECRET: SECRET }, words);
    });
    after(() => server?.stop());

    for (const path of ["/node", "/edge", "/api/raw"]) {
      test(path, async () => {
        const send = async (rest) => answerOf(await post(server.url + path, signedPost(BODY, rest)));
        assert.equal(await send(), "200", server.said());
        assert.equal(await send({ body: Buffer.from(BODY + " ") }), "401 signature_mismatch");
        assert.equal(await send({ signature: undefined }), "401 missing_signature");
        // Too large: the body is not read to its end, and the server goes on.
        const tooLarge = { body: Buffer.from(JSON.stringify(["x".repeat(1_200_000)])) };
        for (const rest of [{}, { chunked: true }]) assert.equal(await send({ ...tooLarge, ...rest }), "413 payload_too_large");
        assert.equal(await send(), "200", server.said());
        await tryPlatform(`Next.js ${name.replace("next-", "")}: ${NAMES[path]}`, {
          page: "next.md",
          packages: [fileURLToPath(new URL(`${name}/node_modules/next/package.json`, import.meta.url))],
          url: server.url + path,
          // The App Router itself answers a method that the route does not export.
          answers: path === "/api/raw" ? {} : { 405: "405" },
        });
        assert.match(server.said(), /heard evt_next/);
        assert.doesNotMatch(server.said(), /uncaught|unhandled|Controller is already closed/i);
      });
    }

    test("a parsed body in the Pages Router: 500, and the fix is named", async () => {
      assert.equal(answerOf(await post(`${server.url}/api/parsed`, signedPost(BODY))), "500 internal_error");
      assert.match(server.said(), /Next\.js pages: export const config = \{ api: \{ bodyParser: false \} \}/);
    });
  });
}
