// Starts the examples: each as a person would, in a project with the packed package installed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { project, SECRET } from "../handler/package.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const examples = join(project, "examples");
cpSync(join(root, "examples"), examples, { recursive: true });

/** Makes an installed package of the tests one of the project's, or of a folder's in it, perhaps by another name. */
export function provide(name, { folder = ".", as = name } = {}) {
  const target = join(project, folder, "node_modules", as);
  mkdirSync(join(target, ".."), { recursive: true });
  symlinkSync(join(root, "tests/node_modules", name), target, "junction");
}

export const example = (name) => join(examples, name);

const children = new Set();
// A server that a failed test left behind would keep the tests from ending.
after(() => {
  for (const child of children) child.kill("SIGKILL");
});

const ENVIRONMENT = { ...process.env, PRESWALD_WEBHOOK_SECRET: SECRET, PORT: "0", NO_COLOR: "1" };

/** Starts a server that says where it listens; gives that, what it said since, and how to stop it. */
export async function start(program, words, environment = {}) {
  const child = spawn(program, words, { cwd: project, env: { ...ENVIRONMENT, ...environment }, stdio: ["ignore", "pipe", "inherit"] });
  children.add(child);
  const lines = createInterface(child.stdout);
  const said = [];
  const url = await new Promise((resolve, reject) => {
    lines.on("line", (line) => {
      const [, found] = /^listening on (\S+)/.exec(line) ?? [];
      if (found) resolve(found);
      else said.push(line);
    });
    child.once("exit", (code) => reject(new Error(`${words.join(" ")} ended with ${code} before it listened`)));
  });
  const exited = once(child, "exit");
  const stop = async (signal = "SIGTERM") => {
    child.kill(signal);
    await exited;
  };
  return { url, said, stop, pid: child.pid };
}
