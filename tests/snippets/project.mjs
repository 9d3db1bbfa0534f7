// A project with the packed package and the frameworks, in which the snippets are compiled and run.
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, remove } from "../packages/project.mjs";

const modules = fileURLToPath(new URL("node_modules", import.meta.url));

export const folder = install();
process.on("exit", () => remove(folder));

const isHidden = (name) => name.startsWith(".");

for (const name of readdirSync(modules).filter((name) => !isHidden(name))) {
  const isScope = name.startsWith("@");
  if (isScope) mkdirSync(join(folder, "node_modules", name), { recursive: true });
  for (const each of isScope ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name]) {
    symlinkSync(join(modules, each), join(folder, "node_modules", each), "junction");
  }
}
