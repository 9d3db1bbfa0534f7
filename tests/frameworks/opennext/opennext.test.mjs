// Next.js on Cloudflare Workers: built by OpenNext with each of Next.js' bundlers, served by workerd.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { project, SECRET } from "../../handler/package.mjs";
import { tryPlatform } from "../../platforms.mjs";
import { expectAnswers, LISTENER, runIn, send, serveIn } from "../app.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const DATE = "2025-09-01";
const FLAGS = ["nodejs_compat", "global_fetch_strictly_public"];

/** Wrangler needs Node 22.12 or newer. */
const newer = join(here, `node_modules/node-24-linux-${process.arch}/bin/node`);
const [node, canRun] = existsSync(newer) ? [newer, true] : [process.execPath, Number(process.versions.node.split(".")[0]) >= 24];

const FILES = {
  "worker.json": JSON.stringify({ compatibility_date: DATE, compatibility_flags: FLAGS }),
  "serve.mjs": readFileSync(join(here, "../cloudflare/serve.mjs"), "utf8"),
  "wrangler.jsonc": JSON.stringify({
    name: "app",
    main: ".open-next/worker.js",
    compatibility_date: DATE,
    compatibility_flags: FLAGS,
    assets: { directory: ".open-next/assets", binding: "ASSETS" },
  }),
  "open-next.config.ts": 'import { defineCloudflareConfig } from "@opennextjs/cloudflare";\n\nexport default defineCloudflareConfig();\n',
  "app/layout.js": "export default function Layout({ children }) { return <html><body>{children}</body></html>; }\n",
  "app/page.js": "export default function Page() { return <h1>Home</h1>; }\n",
  "app/webhooks/preswald/route.js": `import { Webhook } from "@preswald/webhooks";

const webhook = new Webhook(() => process.env.PRESWALD_WEBHOOK_SECRET);

export const POST = webhook.handler(${LISTENER});
`,
};

/** An application with copies of the packages: Turbopack takes no links out of its root. */
function makeApp() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "preswald-app-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(here, "node_modules"), join(folder, "node_modules"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !/node-24-linux/.test(path),
  });
  cpSync(join(project, "node_modules/@preswald"), join(folder, "node_modules/@preswald"), { recursive: true });
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

async function buildAndServe(folder, config, build) {
  const scripts = { build };
  const dependencies = { "@preswald/webhooks": "*", next: "*" };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "app", private: true, scripts, dependencies }));
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ name: "app", lockfileVersion: 3, packages: {} }));
  writeFileSync(join(folder, "next.config.mjs"), `export default ${JSON.stringify(config)};\n`);
  for (const made of [".next", ".open-next", "bundle"]) rmSync(join(folder, made), { recursive: true, force: true });
  const environment = {
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
    NEXT_TELEMETRY_DISABLED: "1",
    WRANGLER_SEND_METRICS: "false",
  };
  runIn(folder, "@opennextjs/cloudflare/dist/cli/index.js", ["build"], environment, node);
  runIn(folder, "wrangler/bin/wrangler.js", ["deploy", "--dry-run", "--outdir", "bundle"], environment, node);
  return await serveIn(folder, "serve.mjs", (port) => [`${port}`, "bundle/worker.js"], environment, node);
}

const WORKS = {
  "Next.js on OpenNext, Turbopack": [
    { turbopack: { resolveAlias: { "@preswald/webhooks": "@preswald/webhooks/index.edge.js" } } },
    "next build",
  ],
  "Next.js on OpenNext, webpack": [{ serverExternalPackages: ["@preswald/webhooks"] }, "next build --webpack"],
};

const options = { timeout: 600_000, skip: canRun ? false : "Wrangler needs Node 22.12 or newer" };
const folder = canRun ? makeApp() : undefined;

for (const [name, [config, build]] of Object.entries(WORKS)) {
  test(name, options, async (context) => {
    const { url, said, stop } = await buildAndServe(folder, config, build);
    context.after(stop);
    await expectAnswers(`${url}/webhooks/preswald`, said);
    const packages = ["next", "@opennextjs/cloudflare"].map((each) => join(folder, "node_modules", each, "package.json"));
    await tryPlatform(name, { page: "next.md", packages, url: `${url}/webhooks/preswald`, answers: { 405: "405" } });
  });
}

test("Without the setting: 500, and the log names it", options, async (context) => {
  const { url, said, stop } = await buildAndServe(folder, {}, "next build");
  context.after(stop);
  assert.equal(await send(`${url}/webhooks/preswald`), "500 internal_error", said());
  assert.match(said(), /Cloudflare Workers may not compile WebAssembly.*serverExternalPackages.*turbopack\.resolveAlias/s);
  assert.doesNotMatch(said(), new RegExp(SECRET));
});
