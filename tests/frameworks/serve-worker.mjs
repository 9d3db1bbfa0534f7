// Serves a built Worker with workerd, by Miniflare: `node serve.mjs PORT MAIN`. Unlike `wrangler dev`, no
// proxy stands before the Worker, which answers by itself when a body was not read to its end.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Miniflare } from "miniflare";

const [port, main] = process.argv.slice(2);
const { compatibility_date, compatibility_flags = [], durable = {} } = JSON.parse(readFileSync("worker.json", "utf8"));

const TYPES = { js: "ESModule", mjs: "ESModule", wasm: "CompiledWasm" };
const typeOf = (file) => TYPES[file.split(".").at(-1)];
const folder = dirname(resolve(main));
const files = readdirSync(folder, { recursive: true }).map((file) => join(folder, file));
const modules = files.filter((file) => typeOf(file) !== undefined && file !== resolve(main));

const miniflare = new Miniflare({
  host: "127.0.0.1",
  port: Number(port),
  modulesRoot: folder,
  modules: [resolve(main), ...modules].map((path) => ({ type: typeOf(path), path })),
  compatibilityDate: compatibility_date,
  compatibilityFlags: compatibility_flags,
  bindings: { PRESWALD_WEBHOOK_SECRET: process.env.PRESWALD_WEBHOOK_SECRET },
  kvNamespaces: ["SESSION"],
  durableObjects: durable,
  serviceBindings: { ASSETS: () => new Response("not found", { status: 404 }) },
});
await miniflare.ready;
