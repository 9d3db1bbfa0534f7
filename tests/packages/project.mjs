// Makes a small project with the packed package installed, which can run the corpus.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FILES } from "../vectors/runner.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const vectors = join(root, "tests/vectors");

/** Installs the packed package in a new project, beside the corpus or a part of it, and returns the project's folder. */
export function install(cases) {
  const folder = newProject({ type: "module" });
  // Thousands of times, for a package that is changed and not packed: see tests/mutants/.
  if (process.env.PRESWALD_MUTANT) {
    cpSync(join(root, "dist/npm/webhooks"), join(folder, "node_modules/@preswald/webhooks"), { recursive: true });
    return folder;
  }
  addInstalled(folder, tarball());
  copyFileSync(join(vectors, "runner.mjs"), join(folder, "runner.mjs"));
  copyFileSync(join(root, "tests/packages/suite.mjs"), join(folder, "suite.mjs"));
  // A module, because some runtimes have no file system; in ASCII, which no bundler changes.
  const text = encodeURIComponent(JSON.stringify(cases ?? corpus(FILES)));
  writeFileSync(join(folder, "corpus.mjs"), `export default JSON.parse(decodeURIComponent("${text}"));\n`);
  return folder;
}

/** Makes a project without any package, and returns its folder. */
export function newProject(more) {
  const folder = mkdtempSync(join(tmpdir(), "preswald-"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "project", private: true, ...more }));
  return folder;
}

/** Installs a tarball with npm, without the network. */
export const installByNpm = (folder, file) => npm(folder, "install", "--offline", file);

/**
 * Adds to a project the packages that npm installs from a tarball. npm does it once for a tarball, which takes it
 * half a second of the processor, and each project of a hundred tests gets a copy.
 */
export function addInstalled(folder, file) {
  const hash = createHash("sha256").update(readFileSync(file)).digest("hex");
  const kept = join(root, "target/installed", hash);
  if (!existsSync(kept)) keepInstalled(file, kept);
  cpSync(join(kept, "node_modules"), join(folder, "node_modules"), { recursive: true, verbatimSymlinks: true });
}

function keepInstalled(file, kept) {
  const project = newProject();
  installByNpm(project, file);
  // Under a name of its own first: another test may do the same at this moment.
  const own = `${kept}.${process.pid}`;
  cpSync(project, own, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(own, kept);
  } catch {
    remove(own); // The other test was first.
  }
  remove(project);
}

/** Runs something in a project of its own. */
export async function inProject(cases, run) {
  const project = install(cases);
  try {
    return await run(project);
  } finally {
    remove(project);
  }
}

/** Sets how large a body must be for the host to hash it. If that is 0, the host hashes the first one too. */
export function hashFrom(folder, bytes) {
  const entry = join(folder, "node_modules/@preswald/webhooks");
  for (const name of readdirSync(entry).filter((name) => /^(index|scalar)\.(\w+\.)?c?js$/.test(name))) {
    const text = readFileSync(join(entry, name), "utf8");
    const changed = text.replace(/(HOST_HASH_(FROM|AFTER)) = [^,;]+/g, `$1 = ${bytes}`);
    if (changed === text) throw new Error(`${name} does not say from how many bytes on the host hashes`);
    writeFileSync(join(entry, name), changed);
  }
}

export const remove = (folder) => rmSync(folder, { recursive: true, force: true });

/** Copies a runtime's own program into the project. */
export function add(folder, program) {
  const file = join(folder, program.pathname.split("/").at(-1));
  copyFileSync(program, file);
  return file;
}

export function tarball() {
  const folder = join(root, "dist/npm");
  const name = readdirSync(folder).find((name) => name.startsWith("preswald-webhooks-") && name.endsWith(".tgz"));
  if (name === undefined) throw new Error("dist/npm has no tarball: run `cargo xtask build` first");
  return join(folder, name);
}

export function npm(folder, ...words) {
  return execFileSync("npm", [...words, "--no-audit", "--no-fund", "--no-update-notifier"], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
}

export const corpus = (files) =>
  Object.fromEntries(files.map((name) => [name, JSON.parse(readFileSync(join(vectors, `${name}.json`), "utf8"))]));

/** The corpus without the diagnoses. */
export const withoutDiagnoses = () => corpus(FILES.filter((file) => file !== "diagnose"));

/** The corpus without most diagnoses, which take nine tenths of its time: for files that a tool has changed. */
export function withFewDiagnoses() {
  const all = corpus(FILES);
  return { ...all, diagnose: { cases: all.diagnose.cases.filter((_, index) => index % 20 === 0) } };
}

export const digest = () => readFileSync(join(vectors, "digest.txt"), "utf8").trim();

/** Keeps a runtime's verdicts for the table that the step `digests` prints. */
export function record(runtime, { version, cases, stringOnly, digest }) {
  const folder = join(root, "target/verdicts");
  mkdirSync(folder, { recursive: true });
  // Cases that only a JavaScript string can express are not part of the digest.
  const verdicts = { runtime, version, cases: cases - stringOnly, digest };
  writeFileSync(join(folder, `${runtime} ${version}.json`), JSON.stringify(verdicts));
}
