// A Nitro application, built and served on Node.
import { test } from "node:test";
import { tryPlatform } from "../../platforms.mjs";
import { expectAnswers, LISTENER, makeApp, packageFile, runIn, serveIn } from "../app.mjs";

const route = (line) => `import { Webhook } from "@preswald/webhooks";
${line}
const receive = new Webhook(() => process.env.PRESWALD_WEBHOOK_SECRET).handler(${LISTENER});
`;

const VERSIONS = {
  "Nitro 2": {
    program: "nitropack/dist/cli/index.mjs",
    "nitro.config.js": 'export default { srcDir: "server", compatibilityDate: "2026-01-01" };\n',
    "server/routes/webhooks/preswald.js": route("export default defineEventHandler((event) => receive(toWebRequest(event)));"),
  },
  "Nitro 3": {
    program: "nitro/dist/cli/index.mjs",
    "nitro.config.js": 'export default { srcDir: "server", compatibilityDate: "2026-01-01" };\n',
    "server/routes/webhooks/preswald.js": route(
      'import { defineHandler } from "nitro/h3";\nexport default defineHandler((event) => receive(event.req));',
    ),
  },
};

for (const [name, { program, ...files }] of Object.entries(VERSIONS)) {
  test(`${name}: its build, and the route on Node`, { timeout: 120_000 }, async (context) => {
    const folder = makeApp("nitro", { "package.json": JSON.stringify({ name: "app", private: true, type: "module" }), ...files });
    runIn(folder, program, ["build"]);
    const server = await serveIn(folder, ".output/server/index.mjs", () => []);
    context.after(server.stop);
    const url = `${server.url}/webhooks/preswald`;
    await expectAnswers(url, server.said);
    await tryPlatform(name, { page: "h3.md", packages: [packageFile(folder, program.split("/")[0])], url });
  });
}
