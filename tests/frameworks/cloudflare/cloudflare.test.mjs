// Applications that their frameworks and Wrangler build for Cloudflare Workers, served by workerd.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SECRET } from "../../handler/package.mjs";
import { BODY, LISTENER, route, send } from "../app.mjs";
import { buildWorker, DATE, serveWorker, svelteKit, testWorkers } from "../workers.mjs";

/** A Worker without a framework, bundled by Wrangler. */
const worker = (program, flags) => ({ bundle: "worker.js", main: "bundle/worker.js", flags, files: { "worker.js": program } });

const FETCH = "export default { fetch: receive };";
const WORKERS_ENV = { imports: 'import { env } from "cloudflare:workers";', secret: "env.PRESWALD_WEBHOOK_SECRET" };

/** Each line of diagnose's and of scalar's own core, in the same Worker as the main one. */
const ALL_CORES = route(
  `import { explainRefusals } from "@preswald/webhooks/diagnose";
import { sign as scalarSign } from "@preswald/webhooks/scalar";
import { sign } from "@preswald/webhooks";

if (typeof explainRefusals !== "function") throw new Error("diagnose is not loaded");
export default {
  fetch(request) {
    if (sign("x", "a secret") !== scalarSign("x", "a secret")) throw new Error("the cores differ");
    return webhook.handler(${LISTENER}, { onRefused: explainRefusals(env.PRESWALD_WEBHOOK_SECRET) })(request);
  },
};`,
  WORKERS_ENV,
);

const nitro = (version, preset, options, line) => ({
  build: [version === 2 ? "nitropack/dist/cli/index.mjs" : "nitro/dist/cli/index.mjs", ["build"]],
  main: preset === "cloudflare-pages" ? "dist/_worker.js/index.js" : ".output/server/index.mjs",
  durable: preset === "cloudflare-durable" ? { $DurableObject: "$DurableObject" } : undefined,
  page: "h3.md",
  packages: [version === 2 ? "nitropack" : "nitro"],
  files: {
    "nitro.config.js": `export default ${JSON.stringify({ srcDir: "server", preset, compatibilityDate: DATE, ...options })};\n`,
    "server/routes/webhooks/preswald.js": line,
  },
});

const WASM = { experimental: { wasm: true } };
const NITRO_2 = route("export default defineEventHandler((event) => receive(toWebRequest(event)));");
const NITRO_3 = route("export default defineHandler((event) => receive(event.req));", {
  imports: 'import { defineHandler } from "nitro/h3";',
});

/** What a bundler makes that knows no condition of Workers: the wasm is compiled from bytes, while the Worker starts. */
const UNCONDITIONED = {
  files: { "worker.js": route(FETCH, WORKERS_ENV) },
  build: ["esbuild/bin/esbuild", ["worker.js", "--bundle", "--format=esm", "--external:cloudflare:*", "--outfile=bundle/index.js"]],
  main: "bundle/index.js",
};

const APPS = {
  "Workers, without the condition workerd": UNCONDITIONED,
  "Workers, by Wrangler": { ...worker(route(FETCH, WORKERS_ENV)), page: "cloudflare.md", packages: ["wrangler"] },
  "Workers with nodejs_compat": worker(route(FETCH), ["nodejs_compat"]),
  "Workers, scalar": worker(route(FETCH, { ...WORKERS_ENV, entry: "@preswald/webhooks/scalar" })),
  "Workers, all cores": worker(ALL_CORES),
  "Nitro 2 on Workers": nitro(2, "cloudflare-module", WASM, NITRO_2),
  "Nitro 3 on Workers": nitro(3, "cloudflare-module", WASM, NITRO_3),
  "Nitro 2 on Durable Objects": nitro(2, "cloudflare-durable", WASM, NITRO_2),
  "Nitro 2 on Pages": nitro(2, "cloudflare-pages", WASM, NITRO_2),
  "Nitro 3 on Pages": nitro(3, "cloudflare-pages", WASM, NITRO_3),
  "Hono, built for Workers": {
    build: ["vite/bin/vite.js", ["build"]],
    bundle: "dist/index.js",
    main: "bundle/index.js",
    page: "hono.md",
    packages: ["hono", "@hono/vite-build"],
    files: {
      "vite.config.js":
        'import build from "@hono/vite-build/cloudflare-workers";\nexport default { plugins: [build({ entry: "./src/index.js" })] };\n',
      "src/index.js": `import { Hono } from "hono";
import { Webhook } from "@preswald/webhooks";

const app = new Hono();
let receive;
app.all("/webhooks/preswald", (c) => {
  receive ??= new Webhook(c.env.PRESWALD_WEBHOOK_SECRET).handler(${LISTENER});
  return receive(c.req.raw);
});
export default app;
`,
    },
  },
  "SvelteKit on Workers": svelteKit(".svelte-kit/cloudflare/_worker.js"),
  "Astro on Workers": {
    build: ["astro/astro.js", ["build"]],
    bundle: "dist/_worker.js/index.js",
    main: "bundle/index.js",
    flags: ["nodejs_compat"],
    page: "astro.md",
    packages: ["astro", "@astrojs/cloudflare"],
    files: {
      "astro.config.mjs":
        'import cloudflare from "@astrojs/cloudflare";\nexport default { output: "server", adapter: cloudflare(), security: { checkOrigin: false } };\n',
      "public/.assetsignore": "_worker.js\n_routes.json\n",
      "src/pages/index.astro": "<h1>Home</h1>\n",
      "src/pages/webhooks/preswald.js": route("export const ALL = ({ request }) => receive(request);", {
        imports: 'import { getSecret } from "astro:env/server";',
        secret: 'getSecret("PRESWALD_WEBHOOK_SECRET")',
      }),
    },
  },
};

testWorkers("cloudflare", APPS);

/** Without its option, Nitro builds the file that compiles bytes: the log must name the option. */
const WITHOUT = {
  "Nitro 2": nitro(2, "cloudflare-module", {}, NITRO_2),
  "Nitro 3": nitro(3, "cloudflare-module", {}, NITRO_3),
  "a bundle without the condition workerd, before 2025-06-01": { ...UNCONDITIONED, date: "2025-04-01" },
};

for (const [name, app] of Object.entries(WITHOUT)) {
  test(`${name}: 500, and the log names the option`, { timeout: 180_000 }, async (context) => {
    const { url, said, stop } = await serveWorker(buildWorker("cloudflare", app), app);
    context.after(stop);
    assert.equal(await send(`${url}/webhooks/preswald`), "500 internal_error", said());
    assert.equal(await send(`${url}/webhooks/preswald`, { body: Buffer.from(BODY) }), "500 internal_error");
    assert.match(said(), /Cloudflare Workers may not compile WebAssembly.*experimental\.wasm.*serverExternalPackages.*workerd/s);
    assert.doesNotMatch(said(), new RegExp(SECRET));
  });
}
