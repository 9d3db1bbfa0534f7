// Makes an application of a framework in a folder of its own, with the packed package, and serves it.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answerOf, signedPost } from "../examples/cases.mjs";
import { post } from "../examples/post.mjs";
import { createTestEvent, project, SECRET } from "../handler/package.mjs";
import { freePort } from "../server.mjs";

/**
 * Makes an application.
 *
 * @param framework the folder, beside this file, whose packages are linked into the application
 * @param files the text of each file, by its path
 */
export function makeApp(framework, files) {
  const folder = mkdtempSync(join(tmpdir(), "preswald-app-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const modules = fileURLToPath(new URL(`${framework}/node_modules`, import.meta.url));
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  for (const name of readdirSync(modules)) symlinkSync(join(modules, name), join(folder, "node_modules", name), "junction");
  symlinkSync(join(project, "node_modules/@preswald"), join(folder, "node_modules/@preswald"), "junction");
  return folder;
}

/**
 * Runs a program of an application to its end, as a build. The secret is not set, as in a CI.
 *
 * @param node another Node than the one at hand
 */
export function runIn(folder, program, words, environment = {}, node = process.execPath) {
  const file = join(folder, "node_modules", program);
  const env = { ...process.env, CI: "1", NO_COLOR: "1", ...environment };
  const { pid, status, stdout, stderr } = spawnSync(node, [file, ...words], { cwd: folder, env, encoding: "utf8", detached: true });
  endGroup(pid);
  assert.equal(status, 0, `${program} ${words.join(" ")}\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

/** Ends what a build leaves behind: an old adapter starts workerd, and does not end it. */
function endGroup(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing is left.
  }
}

/**
 * Serves an application with a program of it.
 *
 * @param words the program's arguments, of a port
 */
export async function serveIn(folder, program, words, environment = {}, node = process.execPath) {
  const port = await freePort();
  const installed = join(folder, "node_modules", program);
  const file = existsSync(installed) ? installed : join(folder, program);
  const child = spawn(node, [file, ...words(port)], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", PORT: `${port}`, HOST: "127.0.0.1", PRESWALD_WEBHOOK_SECRET: SECRET, ...environment },
  });
  process.on("exit", () => child.kill("SIGKILL"));
  let said = "";
  const hear = (data) => {
    said += data;
  };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", hear);
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(url).catch(() => undefined))) {
    assert.equal(child.exitCode, null, `${program} ended:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    const exited = child.exitCode === null ? once(child, "exit") : undefined;
    child.kill();
    await exited;
  };
  return { url, said: () => said, stop };
}

export const { body: BODY } = createTestEvent("app.deployed", { id: "evt_framework", title: "Übersicht 📊" });

/** What an application prints when it has processed that event. */
export const HEARD = "heard evt_framework Übersicht 📊";

/** A listener that prints it, as source text. */
export const LISTENER = '(event) => console.log("heard", event.id, event.data.object.title)';

/** A route's file: its imports, and the line that makes a route of `receive`. */
export const route = (
  line,
  { imports = "", secret = "process.env.PRESWALD_WEBHOOK_SECRET", entry = "@preswald/webhooks" } = {},
) => `${imports}
import { Webhook } from "${entry}";

const webhook = new Webhook(() => ${secret});
const receive = webhook.handler(${LISTENER});
${line}
`;

/** The files of a SvelteKit application with a route. */
export const svelteKitFiles = (adapter, options = {}, entry = undefined) => ({
  "svelte.config.js": `import adapter from "@sveltejs/${adapter}";
export default { kit: { adapter: adapter(${JSON.stringify(options)}) } };
`,
  "vite.config.js": 'import { sveltekit } from "@sveltejs/kit/vite";\nexport default { plugins: [sveltekit()] };\n',
  "src/app.html": "<!doctype html><html><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>\n",
  "src/routes/+page.svelte": "<h1>Home</h1>\n",
  "src/routes/webhooks/preswald/+server.js": route("export const POST = ({ request }) => receive(request);", {
    imports: 'import { env } from "$env/dynamic/private";',
    secret: "env.PRESWALD_WEBHOOK_SECRET",
    entry,
  }),
});

/** The `package.json` of an application. */
export const MODULE = { "package.json": JSON.stringify({ name: "app", private: true, type: "module" }) };

/** The Node for frameworks that need 22.12 or newer: one from npm, else the one at hand. */
export function newerNode(framework) {
  const program = fileURLToPath(new URL(`${framework}/node_modules/node-24-linux-${process.arch}/bin/node`, import.meta.url));
  if (existsSync(program)) return program;
  return Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : undefined;
}

/** Posts the event, changed by `rest`, and gives the answer in one line. */
export async function send(url, rest = {}) {
  return answerOf(await post(url, signedPost(BODY, rest)));
}

/** The `package.json` of an application's package, for the table of platforms. */
export const packageFile = (folder, name) => join(folder, "node_modules", name, "package.json");

/** A signed delivery is answered with 200 and heard; a tampered one and an unsigned one are refused. */
export async function expectAnswers(url, said) {
  assert.equal(await send(url), "200", said());
  assert.equal(await send(url, { body: Buffer.from(BODY.replace("live", "dead")) }), "401 signature_mismatch");
  assert.equal(await send(url, { body: Buffer.from(`${BODY} `) }), "401 signature_mismatch");
  assert.equal(await send(url, { signature: undefined }), "401 missing_signature");
  // Too large: the body is not read to its end, and the application goes on.
  const tooLarge = { body: Buffer.from(JSON.stringify(["x".repeat(1_200_000)])) };
  for (const rest of [{}, { chunked: true }]) assert.equal(await send(url, { ...tooLarge, ...rest }), "413 payload_too_large", said());
  assert.equal(await send(url, { chunked: true }), "200", said());
  assert.doesNotMatch(said(), /uncaught|unhandled|Controller is already closed/i);
  const heard = () => said().split(HEARD).length - 1;
  // What a server prints may come after what it answers.
  for (let tries = 0; tries < 100 && heard() < 2; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(heard(), 2, said());
}
