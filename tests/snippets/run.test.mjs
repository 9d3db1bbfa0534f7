// Runs the pages' programs as pasted, on their own platforms, and sends them the deliveries of the table of
// platforms. Nothing in the pasted text is changed: a second file starts it, on a free port.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { answerOf, signedPost } from "../examples/cases.mjs";
import { post } from "../examples/post.mjs";
import { example, start } from "../examples/run.mjs";
import { startWorker } from "../examples/worker.mjs";
import { createTestEvent, SECRET, sleep } from "../handler/package.mjs";
import { transform } from "../node_modules/esbuild/lib/main.js";
import { platformProgram } from "../packages/verdict.mjs";
import { EVENTS, tryPlatform } from "../platforms.mjs";
import { snippet, snippetsOf, wholeOf } from "./pages.mjs";
import { folder } from "./project.mjs";

/** Makes every server of Node listen on a free port, and say which. */
const ON_A_FREE_PORT = `import { Server } from "node:net";
const { listen } = Server.prototype;
Server.prototype.listen = function (...words) {
  this.once("listening", () => console.log("listening on http://127.0.0.1:" + this.address().port + "/webhooks/preswald"));
  return listen.call(this, 0, "127.0.0.1", ...words.filter((word) => typeof word === "function"));
};
`;

/** The same for Deno and for Bun. */
const DENO = `const { serve } = Deno;
const onListen = ({ port }) => console.log("listening on http://127.0.0.1:" + port + "/webhooks/preswald");
Object.defineProperty(Deno, "serve", { value: (handler) => serve({ port: 0, hostname: "127.0.0.1", onListen }, handler) });
`;
const BUN = `const { serve } = Bun;
Bun.serve = (options) => {
  const server = serve({ ...options, port: 0, hostname: "127.0.0.1" });
  console.log("listening on http://127.0.0.1:" + server.port + "/webhooks/preswald");
  return server;
};
`;

/** Writes the pasted text, and the file that starts it. */
function paste(name, code, starter) {
  const place = join(folder, "pasted", name);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, code);
  const main = `${place}.start.mjs`;
  writeFileSync(main, starter(`./${name}`));
  return main;
}

const importing = (before) => (file) => `${before}await import("${file}");\n`;
const inNode = (page, code = snippet(page, "js")) =>
  start(process.execPath, [paste(page.replace(".md", ".mjs"), code, importing(ON_A_FREE_PORT))]);

const installed = (folder) => fileURLToPath(new URL(`../packages/${folder}`, import.meta.url));

/** TypeScript with decorators, as NestJS' own compiler makes it. */
async function compiled(typescript) {
  const tsconfigRaw = { compilerOptions: { experimentalDecorators: true } };
  return (await transform(typescript, { loader: "ts", format: "esm", target: "es2022", tsconfigRaw })).code;
}

/** The programs that listen. */
const SERVERS = {
  Node: { page: "node.md", packages: [], serve: () => inNode("node.md") },
  "Express 5": { page: "express.md", packages: ["express"], serve: () => inNode("express.md") },
  "Koa 3": { page: "koa.md", packages: ["koa", "@koa/router"], serve: () => inNode("koa.md") },
  "Fastify 5": { page: "fastify.md", packages: ["fastify"], serve: () => inNode("fastify.md") },
  "h3 2": { page: "h3.md", packages: ["h3"], serve: () => inNode("h3.md") },
  "Hono, on Node": {
    page: "hono.md",
    packages: ["hono", "@hono/node-server"],
    serve: () =>
      start(process.execPath, [
        paste(
          "hono.mjs",
          snippet("hono.md", "js"),
          (file) => `${ON_A_FREE_PORT}import { serve } from "@hono/node-server";\nimport app from "${file}";\nserve(app);\n`,
        ),
      ]),
  },
  "NestJS on Express": {
    page: "nestjs.md",
    packages: ["@nestjs/core", "@nestjs/platform-express"],
    serve: async () => inNode("nestjs.md", `import "reflect-metadata";\n${await compiled(wholeOf(snippetsOf("docs/nestjs.md")[1]))}`),
  },
  Deno: {
    page: "deno.md",
    packages: [],
    serve: () => {
      const main = paste("deno.ts", snippet("deno.md", "ts"), importing(DENO));
      const words = ["run", "--no-prompt", "--node-modules-dir=manual", "--allow-net", "--allow-env", main];
      return start(platformProgram(installed("deno"), "@deno", "deno"), words, {
        DENO_DIR: join(folder, ".deno"),
        DENO_NO_UPDATE_CHECK: "1",
      });
    },
  },
  Bun: {
    page: "bun.md",
    packages: [],
    serve: () =>
      start(platformProgram(installed("bun"), "@oven", "bin/bun"), ["run", paste("bun.ts", snippet("bun.md", "ts"), importing(BUN))]),
  },
  "Cloudflare Workers": {
    page: "cloudflare.md",
    packages: [],
    serve: () => {
      writeFileSync(example("cloudflare/pasted.mjs"), snippet("cloudflare.md", "js", 2));
      return startWorker("pasted.mjs");
    },
  },
};

const LARGE = createTestEvent("app.deployed", { title: "x".repeat(200_000) }).body;

/** How often each listener prints: for the events of the table, and for the large one. */
const EXPECTED = Object.keys(EVENTS).length + 1;

for (const [platform, { page, packages, serve }] of Object.entries(SERVERS)) {
  test(`${platform}, as pasted from ${page}`, { timeout: 120_000 }, async () => {
    const server = await serve();
    after(() => server.stop());
    await tryPlatform(platform, { page, packages: packages.map(packageFile), url: server.url, pasted: languageOf(page) });
    // Many body parsers refuse more than 100 kB before the handler is called.
    assert.equal(answerOf(await post(server.url, signedPost(LARGE))), "200", "an event of 200 kB");
    // What a server prints may come after what it answers.
    const heard = () => server.said.filter((line) => line.includes("app.deployed")).length;
    for (let tries = 0; tries < 100 && heard() < EXPECTED; tries++) await sleep(20);
    assert.equal(heard(), EXPECTED, server.said.join("\n"));
  });
}

const packageFile = (name) => join(folder, "node_modules", name, "package.json");
const languageOf = (page) => (["deno.md", "bun.md", "nestjs.md"].includes(page) ? "typescript" : "javascript");

process.env.PRESWALD_WEBHOOK_SECRET = SECRET;

/** Imports a pasted module in this process. */
async function imported(page, number = 0) {
  const file = join(folder, "pasted", page.replace(".md", `.${number}.mjs`));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, snippet(page, "js", number));
  return import(pathToFileURL(file).href);
}

const headersOf = ({ contentType, signature }) => ({ "content-type": contentType, "x-preswald-signature": signature });

for (const [name, number] of [
  ["AWS Lambda", 0],
  ["AWS Lambda, without the adapter", 1],
]) {
  test(`${name}, as pasted from aws-lambda.md`, async () => {
    const { handler } = await imported("aws-lambda.md", number);
    const send = async (each) => {
      const http = { method: each.method, path: "/" };
      const event = {
        version: "2.0",
        rawPath: "/",
        headers: headersOf(each),
        requestContext: { http },
        body: each.body.toString("base64"),
        isBase64Encoded: true,
      };
      const { statusCode, headers = {}, body = "" } = await handler(event, {});
      return { status: statusCode, headers, text: body };
    };
    const page = "aws-lambda.md";
    if (number === 0) await tryPlatform(name, { page, send, pasted: "javascript" });
    else assert.equal((await send({ method: "POST", body: Buffer.from(EVENTS.other.body), signature: undefined })).status, 401);
  });
}

test("Azure Functions, as pasted from azure-functions.md", async () => {
  const azure = await import(pathToFileURL(join(folder, "node_modules/@azure/functions/dist/azure-functions.js")).href);
  const { app, HttpRequest, HttpResponse } = azure.default ?? azure;
  let handler;
  app.http = (_name, options) => {
    handler = options.handler;
  };
  await imported("azure-functions.md");
  const send = async (each) => {
    const body = each.body.length > 0 ? { bytes: each.body } : undefined;
    const request = new HttpRequest({ method: each.method, url: "https://example.com/", headers: headersOf(each), body });
    const response = new HttpResponse(await handler(request, {}));
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
  };
  await tryPlatform("Azure Functions 4", {
    page: "azure-functions.md",
    packages: [packageFile("@azure/functions")],
    send,
    pasted: "javascript",
  });
});
