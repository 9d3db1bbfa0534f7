// The snippets of docs/other-platforms.md, as pasted: served by their frameworks, and sent real deliveries.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { SECRET } from "../handler/package.mjs";
import { tryPlatform } from "../platforms.mjs";
import { freePort } from "../server.mjs";
import { snippet } from "./pages.mjs";
import { folder } from "./project.mjs";

const PAGE = "other-platforms.md";
process.env.PRESWALD_WEBHOOK_SECRET = SECRET;

/** Writes a snippet of the page as a program. */
function program(number, change = (code) => code) {
  const file = join(folder, `other-platforms-${number}.mjs`);
  writeFileSync(file, change(snippet(PAGE, "js", number)));
  return file;
}

const packages = (...names) => names.map((name) => join(folder, "node_modules", name, "package.json"));

/** Posts to a function of Requests, as a platform calls it. */
const sendTo = (fetch) => async (each) => {
  const { method, contentType, signature, body } = each;
  const headers = { "content-type": contentType, "x-preswald-signature": signature };
  const response = await fetch(new Request("http://localhost/webhooks/preswald", { method, headers, body }));
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
};

const SERVERS = {
  hapi: { number: 1, from: "@hapi/hapi", answers: { 413: "413" } },
  restify: { number: 2, from: "restify", answers: { 405: "405  POST" } },
};

for (const [name, { number, from, answers }] of Object.entries(SERVERS)) {
  test(name, { timeout: 60_000 }, async () => {
    const port = await freePort();
    const child = spawn(process.execPath, [program(number, (code) => code.replaceAll("3000", `${port}`))], { stdio: "inherit" });
    after(async () => {
      const exited = once(child, "exit");
      child.kill();
      await exited;
    });
    const url = `http://localhost:${port}/webhooks/preswald`;
    while (!(await fetch(url).catch(() => undefined))) await new Promise((resolve) => setTimeout(resolve, 50));
    await tryPlatform(name, { page: PAGE, packages: packages(from), url, answers });
  });
}

test("Elysia", async () => {
  const { app } = await import(pathToFileURL(program(0)).href);
  await tryPlatform("Elysia", { page: PAGE, packages: packages("elysia"), send: sendTo((request) => app.handle(request)) });
});

test("Netlify", async () => {
  const { default: handler } = await import(pathToFileURL(program(3)).href);
  await tryPlatform("Netlify", { page: PAGE, packages: packages("@netlify/functions"), send: sendTo((request) => handler(request, {})) });
});
