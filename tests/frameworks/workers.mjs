// Builds applications for Cloudflare Workers, and serves them with workerd.
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { tryPlatform } from "../platforms.mjs";
import { expectAnswers, makeApp, MODULE, packageFile, runIn, serveIn, svelteKitFiles } from "./app.mjs";

export const DATE = "2025-09-01";

/** The files that serve a Worker. */
export const serving = (settings) => ({
  "worker.json": JSON.stringify(settings),
  "serve.mjs": readFileSync(new URL("serve-worker.mjs", import.meta.url), "utf8"),
});

const QUIET = { WRANGLER_SEND_METRICS: "false", ASTRO_TELEMETRY_DISABLED: "1", NUXT_TELEMETRY_DISABLED: "1" };

/**
 * Makes and builds an application. The secret is not there while it builds.
 *
 * @param app.build the framework's program and its words; without it, Wrangler alone builds
 * @param app.bundle the file that Wrangler bundles then, if it does
 */
export function buildWorker(framework, { build, bundle, files, flags, durable, date = DATE }, node = process.execPath) {
  const settings = { compatibility_date: date, compatibility_flags: flags, durable };
  const folder = makeApp(framework, { ...MODULE, ...serving(settings), ...files });
  if (build) runIn(folder, ...build, QUIET, node);
  if (bundle) {
    const words = ["deploy", bundle, "--dry-run", "--outdir", "bundle", "--name", "app", "--compatibility-date", DATE];
    const flag = (flags ?? []).flatMap((each) => ["--compatibility-flag", each]);
    runIn(folder, "wrangler/bin/wrangler.js", [...words, ...flag], QUIET, node);
  }
  return folder;
}

/** @param app.main the built Worker */
export const serveWorker = (folder, { main }, node) => serveIn(folder, "serve.mjs", (port) => [`${port}`, main], {}, node);

/**
 * Tests each application: it builds, and its Worker gives the right answers.
 *
 * @param apps.page the page in `docs/` whose code it is, if it belongs into the table of platforms
 * @param node the Node that runs its tools; undefined if there is none that can
 */
export function testWorkers(framework, apps, node = process.execPath, skip = false) {
  for (const [name, app] of Object.entries(apps)) {
    test(name, { timeout: 300_000, skip }, async (context) => {
      const folder = buildWorker(framework, app, node);
      const { url, said, stop } = await serveWorker(folder, app, node);
      context.after(stop);
      await expectAnswers(`${url}/webhooks/preswald`, said);
      if (app.page === undefined) return;
      const packages = app.packages.map((each) => packageFile(folder, each));
      await tryPlatform(name, { page: app.page, packages, url: `${url}/webhooks/preswald`, answers: app.answers });
    });
  }
}

/** A SvelteKit application. The adapter writes the Worker to the place that `wrangler.json` names, if it is new enough. */
export const svelteKit = (worker) => ({
  build: ["vite/bin/vite.js", ["build"]],
  bundle: worker,
  main: "bundle/_worker.js",
  flags: ["nodejs_als"],
  page: "sveltekit.md",
  packages: ["@sveltejs/kit", "@sveltejs/adapter-cloudflare"],
  answers: { 405: "405" },
  files: {
    "wrangler.json": JSON.stringify({
      name: "app",
      main: worker,
      compatibility_date: DATE,
      compatibility_flags: ["nodejs_als"],
      assets: { directory: ".svelte-kit/cloudflare", binding: "ASSETS" },
    }),
    ...svelteKitFiles("adapter-cloudflare"),
  },
});
