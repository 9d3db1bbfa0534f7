// Next.js on Cloudflare Workers: built by OpenNext, served by workerd.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { project, SECRET } from "../handler/package.mjs";
import { tryPlatform } from "../platforms.mjs";
import { expectAnswers, newerNode, packageFile, route, runIn, send, serveIn } from "./app.mjs";
import { DATE, serving } from "./workers.mjs";

const FLAGS = ["nodejs_compat", "global_fetch_strictly_public"];

const FILES = {
  ...serving({ compatibility_date: DATE, compatibility_flags: FLAGS }),
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
  "app/webhooks/preswald/route.js": route("export const POST = receive;"),
};

/** An application with copies of the packages: Turbopack takes no links out of its root. */
function makeApp(framework) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "preswald-app-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(fileURLToPath(new URL(`${framework}/node_modules`, import.meta.url)), join(folder, "node_modules"), {
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

async function buildAndServe(folder, config, build, node) {
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

/**
 * Tests that an application works with each setting, and that its log names the setting where it is missing.
 *
 * @param framework the folder, beside this file, with the packages
 * @param settings by the name of the platform: the configuration of Next.js, and the script that builds
 */
export function testOpenNext(framework, settings) {
  // Wrangler needs Node 22.12 or newer.
  const node = newerNode(framework);
  const options = { timeout: 600_000, skip: node === undefined ? "Wrangler needs Node 22.12 or newer" : false };
  const folder = node === undefined ? undefined : makeApp(framework);

  for (const [name, [config, build]] of Object.entries(settings)) {
    test(name, options, async (context) => {
      const { url, said, stop } = await buildAndServe(folder, config, build, node);
      context.after(stop);
      await expectAnswers(`${url}/webhooks/preswald`, said);
      const packages = ["next", "@opennextjs/cloudflare"].map((each) => packageFile(folder, each));
      await tryPlatform(name, { page: "next.md", packages, url: `${url}/webhooks/preswald`, answers: { 405: "405" } });
    });
  }

  test("Without the setting: 500, and the log names it", options, async (context) => {
    const { url, said, stop } = await buildAndServe(folder, {}, "next build", node);
    context.after(stop);
    assert.equal(await send(`${url}/webhooks/preswald`), "500 internal_error", said());
    assert.match(said(), /Cloudflare Workers may not compile WebAssembly.*serverExternalPackages.*turbopack\.resolveAlias/s);
    assert.doesNotMatch(said(), new RegExp(SECRET));
  });
}
