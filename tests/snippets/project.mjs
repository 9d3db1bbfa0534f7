// A project with the packed package and the frameworks, in which the snippets are compiled and run.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, remove } from "../packages/project.mjs";

const at = (place) => fileURLToPath(new URL(place, import.meta.url));

export const folder = install();
process.on("exit", () => remove(folder));

const isHidden = (name) => name.startsWith(".");

/** The packages that are installed for the snippets, with their scopes. */
const own = readdirSync(at("node_modules"))
  .filter((name) => !isHidden(name))
  .flatMap((name) => (name.startsWith("@") ? readdirSync(at(`node_modules/${name}`)).map((inner) => `${name}/${inner}`) : [name]));
link(at("node_modules"), own);

/** Frameworks and clients that the examples and the stores need too. */
link(at("../node_modules"), Object.keys(JSON.parse(readFileSync(at("../package.json"), "utf8")).devDependencies));

/** Makes packages some of the project's, but for those that it has already. */
function link(place, names) {
  for (const name of names) {
    const target = join(folder, "node_modules", name);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(place, name), target, "junction");
  }
}
