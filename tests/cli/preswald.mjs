// The command line as people install it: the tarball in a project of its own, run as a child process.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { addInstalled, newProject } from "../packages/project.mjs";
import { sign } from "../signature.mjs";

const tarballs = fileURLToPath(new URL("../../dist/npm", import.meta.url));
const tarball = readdirSync(tarballs).find((name) => name.startsWith("preswald-cli-") && name.endsWith(".tgz"));

/** A folder of its own for each file of tests: the project, its files, and the delivery log. */
export const folder = newProject();
const children = new Set();
// A child that a failed test left behind would keep the tests from ending.
after(() => {
  for (const child of children) child.kill("SIGKILL");
});
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

addInstalled(folder, join(tarballs, tarball));

export const binary = join(folder, "node_modules/.bin/preswald");
export const installed = join(folder, "node_modules/@preswald/cli");

export const SECRET = "a-secret-for-the-tests-0123456789";

export const signatureOf = (body, secret = SECRET) => sign(body, secret);

/** A file in the folder, with this content; gives its path. */
export function file(name, content) {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

export const state = join(folder, "state");

export const environment = (more = {}) => {
  const { PATH, HOME } = process.env;
  const all = { PATH, HOME, XDG_STATE_HOME: state, PRESWALD_WEBHOOK_SECRET: SECRET, ...more };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};

/** Starts `preswald webhooks …`. `said` grows, `until` waits for a pattern in it, `ended` for the end. */
export function start(words, { env, input, command = ["webhooks"] } = {}) {
  const child = spawn(binary, [...command, ...words], { cwd: folder, env: environment(env), stdio: "pipe" });
  children.add(child);
  child.once("close", () => children.delete(child));
  const chunks = { stdout: [], stderr: [] };
  for (const name of ["stdout", "stderr"]) child[name].on("data", (chunk) => chunks[name].push(chunk));
  child.stdin.on("error", () => {});
  if (input !== null) child.stdin.end(input ?? "");
  const text = (name) => Buffer.concat(chunks[name]).toString();
  const said = {
    get stdout() {
      return text("stdout");
    },
    get stderr() {
      return text("stderr");
    },
  };
  const ended = once(child, "close").then(([code, signal]) => ({
    code: code ?? signal,
    stdout: said.stdout,
    stderr: said.stderr,
    records: recordsOf(said.stdout),
  }));
  async function until(pattern, name = "stdout") {
    for (;;) {
      const found = pattern.exec(text(name));
      if (found) return found;
      const next = await Promise.race([once(child[name], "data"), ended.then(() => "ended")]);
      if (next === "ended" && !pattern.exec(text(name)))
        throw new Error(`it ended without saying ${pattern}:\n${said.stdout}${said.stderr}`);
    }
  }
  return { child, said, ended, until };
}

/** Runs `preswald webhooks …` to its end. */
export const run = (words, options) => start(words, options).ended;

/** The lines of `--json`; undefined if standard output has anything else. */
function recordsOf(text) {
  try {
    return text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  } catch {
    return undefined;
  }
}

export const read = (path) => readFileSync(path, "utf8");
