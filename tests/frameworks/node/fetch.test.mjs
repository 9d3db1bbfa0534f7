// Frameworks that have a Request of their own, or pass one in a context.
import azure from "@azure/functions";
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createRequestHandler } from "react-router";
import { createTestEvent, outcome, project, SECRET, sign, URL_, Webhook } from "../../handler/package.mjs";
import { tryPlatform } from "../../platforms.mjs";
import { snippet } from "../../snippets/pages.mjs";

const webhook = new Webhook(SECRET);
const { body: BODY } = createTestEvent("app.deployed", { title: "Übersicht 📊" });
const headers = { "X-Preswald-Signature": sign(BODY, SECRET) };

test("Azure Functions v4: its request and its response", async () => {
  const heard = [];
  const receive = webhook.handler((event) => heard.push(event.data.object.title));
  const send = async (string) => {
    const request = new azure.HttpRequest({ method: "POST", url: URL_, headers, body: { string } });
    return outcome(new azure.HttpResponse(await receive(request, {})));
  };
  assert.equal(await send(BODY), "200");
  assert.equal(await send(`${BODY} `), "401 signature_mismatch");
  assert.deepEqual(heard, ["Übersicht 📊"]);
});

/** A React Router server with one route, as its build makes it. */
const reactRouter = (action, loader) =>
  createRequestHandler(
    {
      entry: { module: { default: () => new Response() } },
      routes: { hook: { id: "hook", path: "webhooks/preswald", module: { action, ...(loader && { loader }) } } },
      assets: { routes: {}, entry: { module: "", imports: [] }, url: "", version: "" },
      assetsBuildDirectory: "",
      publicPath: "/",
      future: {},
      isSpaMode: false,
      ssr: true,
      prerender: [],
      routeDiscovery: { mode: "initial" },
    },
    "production",
  );

test("React Router, with and without its line", async () => {
  const errors = [];
  const receive = webhook.handler(() => {}, { onError: (error) => errors.push(error.message) });
  const send = async (action, body) => outcome(await reactRouter(action)(new Request(URL_, { method: "POST", body, headers })));
  assert.equal(await send(({ request }) => receive(request), BODY), "200");
  assert.equal(await send(({ request }) => receive(request), `${BODY} `), "401 signature_mismatch");
  assert.deepEqual(errors, []);
  assert.equal(await send(receive, BODY), "500 internal_error");
  assert.match(errors[0], /\(\{ request \}\) => receive\(request\)/);
});

test("React Router, as pasted from its page", async () => {
  process.env.PRESWALD_WEBHOOK_SECRET = SECRET;
  const file = join(project, "react-router.mjs");
  writeFileSync(file, snippet("react-router.md", "js"));
  const { action, loader } = await import(pathToFileURL(file).href);
  const answer = reactRouter(action, loader);
  const send = async ({ method, body, contentType, signature }) => {
    const request = new Request(URL_, { method, body, headers: { "Content-Type": contentType, "X-Preswald-Signature": signature } });
    const response = await answer(request);
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
  };
  const packages = [fileURLToPath(new URL("node_modules/react-router/package.json", import.meta.url))];
  await tryPlatform("React Router", { page: "react-router.md", packages, send, pasted: "javascript" });
  assert.equal((await answer(new Request(URL_))).status, 405);
});
