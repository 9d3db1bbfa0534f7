// A fresh application of create-next-app, with the routes that README.md and docs/next.md show.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { SECRET } from "../../handler/package.mjs";
import { npm, tarball } from "../../packages/project.mjs";
import { BODY, runIn, send, serveIn } from "../app.mjs";

const pageText = (name) => readFileSync(new URL(`../../../${name}`, import.meta.url), "utf8");
const codeBlock = (text) => /```js\n(.*?)```/s.exec(text)[1];

/** README's handler, as it stands, and its line for Next.js. */
function readmeRoute() {
  const readme = pageText("README.md");
  const handler = codeBlock(readme).replace(/^.*(createServer|nodeHandler).*\n/gm, "");
  const [, line] = /docs\/next\.md\) \| `(.*?)`/.exec(readme);
  return `${handler}${line}\n`;
}

const ROUTES = { "README.md": ["readme", readmeRoute()], "docs/next.md": ["page", codeBlock(pageText("docs/next.md"))] };

for (const version of [15, 16]) {
  test(`create-next-app ${version}: next build, next start`, { timeout: 600_000 }, async (context) => {
    const parent = mkdtempSync(join(tmpdir(), "preswald-next-"));
    context.after(() => rmSync(parent, { recursive: true, force: true }));
    const program = fileURLToPath(new URL(`node_modules/create-next-app-${version}/dist/index.js`, import.meta.url));
    const words = ["app", "--yes", "--js", "--app", "--empty", "--no-tailwind", "--no-eslint", "--no-src-dir", "--use-npm"];
    const made = spawnSync(process.execPath, [program, ...words, "--skip-install", "--disable-git"], { cwd: parent, encoding: "utf8" });
    assert.equal(made.status, 0, made.stdout + made.stderr);
    const folder = join(parent, "app");
    npm(folder, "install", tarball());
    for (const [path, text] of Object.values(ROUTES)) {
      mkdirSync(join(folder, `app/${path}`));
      writeFileSync(join(folder, `app/${path}/route.js`), text);
    }
    writeFileSync(join(folder, ".env"), `PRESWALD_WEBHOOK_SECRET=${SECRET}\n`);

    runIn(folder, "next/dist/bin/next", ["build"], { NEXT_TELEMETRY_DISABLED: "1" });
    const server = await serveIn(folder, "next/dist/bin/next", (port) => ["start", "-p", `${port}`, "-H", "127.0.0.1"]);
    context.after(server.stop);
    for (const [page, [path]] of Object.entries(ROUTES)) {
      assert.equal(await send(`${server.url}/${path}`), "200", page + server.said());
      assert.equal(await send(`${server.url}/${path}`, { body: Buffer.from(`${BODY} `) }), "401 signature_mismatch", page);
    }
  });
}
