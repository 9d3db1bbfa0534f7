// Makes a Next.js application as create-next-app would, builds it and serves it.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, remove } from "../packages/project.mjs";
import { freePort } from "../server.mjs";

/** The secret is a function: it is not there while `next build` loads the file. */
const RECEIVE = (options) =>
  `new Webhook(() => process.env.PRESWALD_WEBHOOK_SECRET).handler((event) => console.log("heard", event.id), ${options})`;

const ROUTE = (runtime) => `import { Webhook } from "@preswald/webhooks";
${runtime}
export const POST = ${RECEIVE('{ onError: (error) => console.log("error", error) }')};
`;

const PAGE = (config) => `import { Webhook } from "@preswald/webhooks";
import { nodeHandler } from "@preswald/webhooks/node";

${config}
export default nodeHandler(${RECEIVE('{ onError: (error) => console.log("error", error.message) }')});
`;

const FILES = {
  "package.json": JSON.stringify({ name: "app", private: true, dependencies: { "@preswald/webhooks": "*" } }),
  "app/layout.js": "export default function Layout({ children }) { return <html><body>{children}</body></html>; }\n",
  "app/page.js": "export default function Page() { return <h1>Home</h1>; }\n",
  "app/node/route.js": ROUTE(""),
  "app/edge/route.js": ROUTE('export const runtime = "edge";'),
  "pages/api/raw.js": PAGE("export const config = { api: { bodyParser: false } };"),
  "pages/api/parsed.js": PAGE(""),
};

/**
 * Builds and serves an application, with the packages of `modules` and the packed package.
 *
 * @param words for `next build`, such as `--turbopack`
 */
export async function serveNext(modules, environment, words = []) {
  const packed = install();
  const folder = join(packed, "next");
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const from = fileURLToPath(new URL(`${modules}/node_modules`, import.meta.url));
  cpSync(from, join(folder, "node_modules"), { recursive: true });
  cpSync(join(packed, "node_modules/@preswald"), join(folder, "node_modules/@preswald"), { recursive: true });
  const next = join(folder, "node_modules/next/dist/bin/next");
  const settings = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CI: "1" };
  // The secret is not there while it builds, as in a CI.
  const built = spawnSync(process.execPath, [next, "build", ...words], { cwd: folder, env: settings, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`next build failed:\n${built.stdout}\n${built.stderr}`);
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", "-p", `${port}`, "-H", "127.0.0.1"], {
    cwd: folder,
    env: { ...settings, ...environment },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data) => {
      said += data;
    });
  while (!said.includes("Ready")) {
    if (child.exitCode !== null) throw new Error(`next start ended:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    child.kill();
    await once(child, "exit");
    remove(packed);
  };
  return { url: `http://127.0.0.1:${port}`, said: () => said, stop };
}
