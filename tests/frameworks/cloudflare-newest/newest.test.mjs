// The newest majors of frameworks, built for Cloudflare Workers and served by workerd. Astro also on Node.
import { test } from "node:test";
import { tryPlatform } from "../../platforms.mjs";
import { expectAnswers, makeApp, MODULE, newerNode, packageFile, route, runIn, serveIn } from "../app.mjs";
import { DATE, testWorkers } from "../workers.mjs";

const FLAGS = ["nodejs_compat"];
const VITE = ["vite/bin/vite.js", ["build"]];

/** The settings of Cloudflare's plugin for Vite. */
const wrangler = (main) => ({
  "wrangler.json": JSON.stringify({ name: "app", main, compatibility_date: DATE, compatibility_flags: FLAGS }),
});

const viteConfig = (imports, plugins) => `import { cloudflare } from "@cloudflare/vite-plugin";
${imports}

export default { plugins: [${plugins}] };
`;

const ASTRO = (adapter) => ({
  "src/pages/index.astro": "<h1>Home</h1>\n",
  "astro.config.mjs": adapter,
  "src/pages/webhooks/preswald.js": route("export const prerender = false;\nexport const ALL = ({ request }) => receive(request);", {
    imports: 'import { getSecret } from "astro:env/server";',
    secret: 'getSecret("PRESWALD_WEBHOOK_SECRET")',
  }),
});

const APPS = {
  "Nuxt 4 on Workers": {
    build: ["nuxt/bin/nuxt.mjs", ["build"]],
    main: ".output/server/index.mjs",
    flags: FLAGS,
    page: "other-platforms.md",
    packages: ["nuxt"],
    files: {
      "nuxt.config.mjs": `export default ${JSON.stringify({
        compatibilityDate: DATE,
        telemetry: false,
        nitro: { preset: "cloudflare-module", experimental: { wasm: true } },
      })};\n`,
      "app/app.vue": "<template><h1>Home</h1></template>\n",
      "server/routes/webhooks/preswald.js": route("export default defineEventHandler((event) => receive(toWebRequest(event)));"),
    },
  },
  "React Router 8 on Workers": {
    build: ["@react-router/dev/bin.cjs", ["build"]],
    main: "build/server/index.js",
    flags: FLAGS,
    page: "react-router.md",
    packages: ["react-router", "@cloudflare/vite-plugin"],
    files: {
      // Otherwise its build runs `npm install`.
      "package.json": JSON.stringify({ name: "app", private: true, type: "module", dependencies: { isbot: "5" } }),
      ...wrangler("./app.js"),
      "vite.config.js": viteConfig(
        'import { reactRouter } from "@react-router/dev/vite";',
        'cloudflare({ viteEnvironment: { name: "ssr" } }), reactRouter()',
      ),
      "app.js": `import { createRequestHandler } from "react-router";

const handle = createRequestHandler(() => import("virtual:react-router/server-build"), import.meta.env.MODE);
export default { fetch: (request) => handle(request) };
`,
      "app/routes.js": 'export default [{ path: "/webhooks/preswald", file: "preswald.js" }];\n',
      "app/root.jsx": `import { Outlet } from "react-router";

export default function Root() { return <html><body><Outlet /></body></html>; }
`,
      "app/preswald.js": route(`export const action = ({ request }) => receive(request);
export const loader = ({ request }) => receive(request);`),
    },
  },
  "TanStack Start on Workers": {
    build: VITE,
    main: "dist/server/index.js",
    flags: FLAGS,
    page: "other-platforms.md",
    packages: ["@tanstack/react-start", "@cloudflare/vite-plugin"],
    files: {
      ...wrangler("@tanstack/react-start/server-entry"),
      "vite.config.js": viteConfig(
        'import { tanstackStart } from "@tanstack/react-start/plugin/vite";\nimport react from "@vitejs/plugin-react";',
        'cloudflare({ viteEnvironment: { name: "ssr" } }), tanstackStart(), react()',
      ),
      "src/router.tsx": `import { createRouter } from "@tanstack/react-router";
import { routeTree } from "./routeTree.gen";

export const getRouter = () => createRouter({ routeTree });
`,
      "src/routes/__root.tsx": `import { createRootRoute, Outlet } from "@tanstack/react-router";

export const Route = createRootRoute({ component: () => <html><body><Outlet /></body></html> });
`,
      "src/routes/webhooks/preswald.ts": route(
        `export const Route = createFileRoute("/webhooks/preswald")({
  server: { handlers: { ANY: ({ request }) => receive(request) } },
});`,
        { imports: 'import { createFileRoute } from "@tanstack/react-router";' },
      ),
    },
  },
  "Astro 7 on Workers": {
    build: ["astro/bin/astro.mjs", ["build"]],
    main: "dist/server/entry.mjs",
    flags: FLAGS,
    page: "astro.md",
    packages: ["astro", "@astrojs/cloudflare"],
    files: ASTRO(
      'import cloudflare from "@astrojs/cloudflare";\nexport default { output: "server", adapter: cloudflare(), security: { checkOrigin: false } };\n',
    ),
  },
  "Workers, by Cloudflare's plugin for Vite": {
    build: VITE,
    main: "dist/app/index.js",
    flags: FLAGS,
    page: "cloudflare.md",
    packages: ["@cloudflare/vite-plugin"],
    files: {
      ...wrangler("./worker.js"),
      "vite.config.js": viteConfig("", "cloudflare()"),
      "worker.js": route("export default { fetch: receive };", {
        imports: 'import { env } from "cloudflare:workers";',
        secret: "env.PRESWALD_WEBHOOK_SECRET",
      }),
    },
  },
};

const node = newerNode("cloudflare-newest");
const skip = node === undefined ? "these frameworks need Node 22.22 or newer" : false;

testWorkers("cloudflare-newest", APPS, node, skip);

test("Astro", { timeout: 300_000, skip }, async (context) => {
  const files = ASTRO('import node from "@astrojs/node";\nexport default { output: "server", adapter: node({ mode: "standalone" }) };\n');
  const folder = makeApp("cloudflare-newest", { ...MODULE, ...files });
  runIn(folder, "astro/bin/astro.mjs", ["build"], { ASTRO_TELEMETRY_DISABLED: "1" }, node);
  const { url, said, stop } = await serveIn(folder, "dist/server/entry.mjs", () => [], {}, node);
  context.after(stop);
  await expectAnswers(`${url}/webhooks/preswald`, said);
  const packages = ["astro", "@astrojs/node"].map((each) => packageFile(folder, each));
  await tryPlatform("Astro", { page: "astro.md", packages, url: `${url}/webhooks/preswald` });
});
