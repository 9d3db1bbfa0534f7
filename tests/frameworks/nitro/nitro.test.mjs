// A Nitro application, built and served on Node, on Vercel's edge runtime, and called as AWS Lambda calls it.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { answerOf, signedPost } from "../../examples/cases.mjs";
import { SECRET } from "../../handler/package.mjs";
import { tryPlatform } from "../../platforms.mjs";
import { snippetsOf, wholeOf } from "../../snippets/pages.mjs";
import { BODY, expectAnswers, HEARD, makeApp, MODULE, packageFile, route, runIn, send, serveIn } from "../app.mjs";
import { serveEdge } from "../edge.mjs";

const nitro2 = (entry) => ({
  program: "nitropack/dist/cli/index.mjs",
  route: route("export default defineEventHandler((event) => receive(toWebRequest(event)));", { entry }),
});
const NITRO_2 = nitro2();
const NITRO_2_EDGE = nitro2("@preswald/webhooks/index.edge.js");
const NITRO_3 = {
  program: "nitro/dist/cli/index.mjs",
  route: route("export default defineHandler((event) => receive(event.req));", {
    imports: 'import { defineHandler } from "nitro/h3";',
  }),
};

const CONFIG = { srcDir: "server", compatibilityDate: "2026-01-01" };

/** Builds an application, and gives its folder. */
function built({ program, route }, preset, config = configOf({ preset })) {
  const folder = makeApp("nitro", { ...MODULE, "nitro.config.js": config, "server/routes/webhooks/preswald.js": route });
  runIn(folder, program, ["build"]);
  return folder;
}

const configOf = (options) => `export default ${JSON.stringify({ ...CONFIG, ...options })};\n`;

/** The configuration that docs/h3.md shows for Vercel's edge runtime. */
const EDGE = wholeOf(snippetsOf("docs/h3.md").find(({ code }) => code.includes("vercel-edge"))).replace(
  "export default {",
  `export default {\n  ...${JSON.stringify(CONFIG)},`,
);

const onNode = (folder) => serveIn(folder, ".output/server/index.mjs", () => []);
const onEdge = (folder) => serveEdge(folder, ".vercel/output/functions/__fallback.func");

const SERVERS = {
  "Nitro 2": [NITRO_2, () => built(NITRO_2), onNode],
  "Nitro 3": [NITRO_3, () => built(NITRO_3), onNode],
  "Nitro 2 on Vercel's edge runtime": [NITRO_2_EDGE, () => built(NITRO_2_EDGE, "vercel-edge", EDGE), onEdge],
};

for (const [name, [version, build, serve]] of Object.entries(SERVERS)) {
  test(name, { timeout: 300_000 }, async (context) => {
    const folder = build();
    const { url, said, stop } = await serve(folder);
    context.after(stop);
    await expectAnswers(`${url}/webhooks/preswald`, said);
    await tryPlatform(name, { page: "h3.md", packages: [packageOf(folder, version)], url: `${url}/webhooks/preswald` });
  });
}

const packageOf = (folder, { program }) => packageFile(folder, program.split("/")[0]);

test("Nitro 2 on Vercel's edge runtime, without the setting: 500, and the log says what to do", { timeout: 300_000 }, async (context) => {
  const { url, said, stop } = await onEdge(built(NITRO_2, "vercel-edge"));
  context.after(stop);
  assert.equal(await send(`${url}/webhooks/preswald`), "500 internal_error", said());
  assert.match(said(), /Vercel's edge runtime may not compile WebAssembly.*the preset vercel/s);
  assert.doesNotMatch(said(), new RegExp(SECRET));
});

/** The forms in which AWS calls a function, by their names: of a delivery, with the body as text or in base64. */
const CALLS = {
  "payload 2.0": ({ method, headers, body, isBase64Encoded }) => ({
    version: "2.0",
    rawPath: "/webhooks/preswald",
    rawQueryString: "",
    headers,
    requestContext: { http: { method, path: "/webhooks/preswald" } },
    body,
    isBase64Encoded,
  }),
  "payload 1.0": ({ method, headers, body, isBase64Encoded }) => ({
    path: "/webhooks/preswald",
    httpMethod: method,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    requestContext: {},
    body,
    isBase64Encoded,
  }),
};

for (const [name, version] of Object.entries({ "Nitro 2 on AWS Lambda": NITRO_2, "Nitro 3 on AWS Lambda": NITRO_3 })) {
  test(name, { timeout: 300_000 }, async (context) => {
    const folder = built(version, "aws-lambda");
    process.env.PRESWALD_WEBHOOK_SECRET = SECRET;
    const { handler } = await import(pathToFileURL(join(folder, ".output/server/index.mjs")));
    const log = context.mock.method(console, "log", () => {});
    const heard = () => log.mock.calls.filter(({ arguments: words }) => words.join(" ") === HEARD).length;

    for (const [form, eventOf] of Object.entries(CALLS)) {
      for (const isBase64Encoded of [false, true]) {
        const call = async ({ method, contentType, body, signature }) => {
          const headers = { host: "localhost", "content-type": contentType, ...(signature && { "x-preswald-signature": signature }) };
          const text = body.toString(isBase64Encoded ? "base64" : "utf8");
          const answer = await handler(eventOf({ method, headers, body: text, isBase64Encoded }), {});
          return { status: answer.statusCode, headers: answer.headers, text: answer.body ?? "" };
        };
        const before = heard();
        const answer = async (rest) => answerOf(await call(signedPost(BODY, rest)));
        assert.equal(await answer(), "200", `${form}, base64: ${isBase64Encoded}`);
        assert.equal(await answer({ body: Buffer.from(`${BODY} `) }), "401 signature_mismatch");
        assert.equal(await answer({ signature: undefined }), "401 missing_signature");
        assert.equal(heard(), before + 1);
        await tryPlatform(name, { page: "h3.md", packages: [packageOf(folder, version)], send: call });
      }
    }
  });
}
