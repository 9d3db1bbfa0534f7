// A tiny real project with the packed package installed, as npm would put it there.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("../../", import.meta.url).pathname;

export const vectors = join(root, "tests/vectors");

/** Installs the tarball; gives the project's folder. */
export function install() {
  const folder = mkdtempSync(join(tmpdir(), "preswald-"));
  const packed = readdirSync(join(root, "dist/npm")).find((name) => name.endsWith(".tgz"));
  const target = join(folder, "node_modules/@preswald/webhooks");
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", join(root, "dist/npm", packed), "--strip-components=1", "-C", target]);
  return folder;
}

export const remove = (folder) => rmSync(folder, { recursive: true, force: true });

export const corpus = (files) =>
  Object.fromEntries(files.map((name) => [name, JSON.parse(readFileSync(join(vectors, `${name}.json`), "utf8"))]));

export const digest = () => readFileSync(join(vectors, "digest.txt"), "utf8").trim().split("\n").at(-1);
