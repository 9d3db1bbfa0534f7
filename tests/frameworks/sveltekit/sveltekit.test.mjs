// A SvelteKit application, built with Vite and served by its Node adapter.
import { after, before, test } from "node:test";
import { tryPlatform } from "../../platforms.mjs";
import { expectAnswers, LISTENER, makeApp, packageFile, runIn, serveIn } from "../app.mjs";

const folder = makeApp("sveltekit", {
  "package.json": JSON.stringify({ name: "app", private: true, type: "module" }),
  "svelte.config.js": 'import adapter from "@sveltejs/adapter-node";\nexport default { kit: { adapter: adapter() } };\n',
  "vite.config.js": 'import { sveltekit } from "@sveltejs/kit/vite";\nexport default { plugins: [sveltekit()] };\n',
  "src/app.html": "<!doctype html><html><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>\n",
  "src/routes/+page.svelte": "<h1>Home</h1>\n",
  "src/routes/webhooks/preswald/+server.js": `import { env } from "$env/dynamic/private";
import { Webhook } from "@preswald/webhooks";

const webhook = new Webhook(() => env.PRESWALD_WEBHOOK_SECRET);
const receive = webhook.handler(${LISTENER});
export const POST = ({ request }) => receive(request);
`,
});

let server;
before(async () => {
  runIn(folder, "vite/bin/vite.js", ["build"]);
  // The adapter's own limit is 512 KiB.
  server = await serveIn(folder, "build/index.js", () => [], { BODY_SIZE_LIMIT: "2M" });
});
after(() => server?.stop());

test("SvelteKit: vite build, and the route on Node", () => expectAnswers(`${server.url}/webhooks/preswald`, server.said));

test("SvelteKit: the table of platforms", () =>
  tryPlatform("SvelteKit", {
    page: "sveltekit.md",
    packages: [packageFile(folder, "@sveltejs/kit")],
    url: `${server.url}/webhooks/preswald`,
    answers: { 405: "405" },
  }));
