// Compiles the type tests against the installed package, as people's projects would: in every way of
// resolving modules, as ESM and as CommonJS, with and without the DOM's and Node's types.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, remove } from "../packages/project.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const NEWEST = join(here, "../../xtask/node_modules/typescript/bin/tsc");
const OLDEST = join(here, "node_modules/typescript-oldest/bin/tsc");

/** What a program may find around it, and the tests that are true there. */
const BARE = { name: "bare", lib: ["es2022"], types: [], tests: ["core"] };
const DOM = { name: "DOM", lib: ["es2022", "dom"], types: [], tests: ["core", "dom", "handler"] };
const NODE = { name: "Node", lib: ["es2022"], types: ["node"], tests: ["core", "dom", "node", "handler"] };
const BOTH = { name: "Node and DOM", lib: ["es2022", "dom"], types: ["node"], tests: ["core", "dom", "node", "handler"] };
const FRAMEWORKS = { name: "frameworks", lib: ["es2022"], types: ["node"], tests: ["handler", "frameworks"] };
const ROUTES = { name: "routes", lib: ["es2022", "dom", "dom.iterable"], types: ["node"], tests: ["routes"] };
const WORKERS = { name: "Workers", lib: ["es2022"], types: ["@cloudflare/workers-types"], tests: ["handler", "workers"] };

/** The package's own types are checked too: `skipLibCheck` would hide what is wrong in them. */
const STRICT = { target: "es2022", strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true };

const node16 = { module: "node16", moduleResolution: "node16" };
const nodenext = { module: "nodenext", moduleResolution: "nodenext" };
const bundler = { module: "esnext", moduleResolution: "bundler" };
const bundlerFor = (condition) => ({ ...bundler, customConditions: [condition] });

/** What is wrong in the frameworks' own types is theirs. */
const theirs = { skipLibCheck: true, esModuleInterop: true };

/** The packages that a test imports: of `next/server.js`, it is `next`. */
const packagesOf = (test) =>
  [...readFileSync(join(here, test), "utf8").matchAll(/ from "(?!node:|@preswald\/)((?:@[^/"]+\/)?[^/"]+)/g)].map(([, name]) => name);

/** Where the types of each are: in `@types`, or in the package itself. */
const FRAMEWORK_TYPES = [...new Set(["frameworks.ts", "routes.ts"].flatMap(packagesOf))].map((name) => {
  const places = [join(here, "node_modules/@types", name), join(here, "node_modules", name), join(here, "../node_modules", name)];
  return { name, place: places.find((place) => existsSync(place)) };
});

/** Newer types of Node's than a compiler knows are not for it. */
const PROJECTS = [
  ...[BARE, DOM, NODE, BOTH].map((around) => [NEWEST, nodenext, around]),
  ...[BARE, DOM, NODE].map((around) => [NEWEST, bundler, around]),
  [NEWEST, node16, BOTH],
  ...["workerd", "edge-light", "bun", "module-sync"].map((condition) => [NEWEST, bundlerFor(condition), DOM]),
  [NEWEST, { ...nodenext, exactOptionalPropertyTypes: false }, DOM],
  ...[nodenext, bundler].map((options) => [NEWEST, { ...options, ...theirs }, FRAMEWORKS]),
  [NEWEST, { ...nodenext, ...theirs, exactOptionalPropertyTypes: false }, FRAMEWORKS],
  ...[nodenext, bundler].map((options) => [NEWEST, { ...options, ...theirs, experimentalDecorators: true }, ROUTES]),
  [NEWEST, { ...bundler, ...theirs, experimentalDecorators: true, exactOptionalPropertyTypes: false }, ROUTES],
  ...[nodenext, bundlerFor("workerd")].map((options) => [NEWEST, options, WORKERS]),
  [OLDEST, node16, BARE],
  [OLDEST, nodenext, DOM],
  [OLDEST, bundler, DOM],
  [OLDEST, { module: "commonjs", moduleResolution: "node10" }, DOM],
];

const folder = install();
for (const { name, place } of FRAMEWORK_TYPES) {
  if (place === undefined) throw new Error(`the types of ${name} are neither in tests/types nor in tests`);
  const link = join(folder, "node_modules", name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(place, link, "junction");
}
try {
  const failures = PROJECTS.map(compile).filter((failure) => failure !== undefined);
  for (const failure of failures) console.error(failure);
  console.log(`${PROJECTS.length - failures.length} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  remove(folder);
}

/** Compiles one project; gives what is wrong with it. */
function compile([compiler, options, around]) {
  const files = around.tests.flatMap((test) =>
    ["mts", "cts"].map((extension) => {
      copyFileSync(join(here, `${test}.ts`), join(folder, `${test}.${extension}`));
      return `${test}.${extension}`;
    }),
  );
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...STRICT, ...settings(around), ...options }, files }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
  if (status === 0) return undefined;
  return `${compiler === OLDEST ? "oldest" : "newest"} TypeScript, ${JSON.stringify(options)}, ${around.name}:\n${stdout}${stderr}`;
}

function settings({ lib, types }) {
  return { lib, types, typeRoots: [join(here, "node_modules/@types"), join(here, "node_modules")] };
}
