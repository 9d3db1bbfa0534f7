// Every function of the language and the host that the package uses, replaced before and after it was loaded:
// nothing forged is accepted, no event is processed that a store refuses, none is acknowledged that was not
// processed, nothing foreign is thrown, and the next good delivery is accepted; except by the functions that
// SECURITY.md lists.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { install, remove } from "../project.mjs";
import { namesIn } from "./host-calls.mjs";
import { SITUATIONS, TRUSTED, tableOfTrusted, UNTIL } from "./trusted.mjs";

const project = install();
after(() => remove(project));

const program = fileURLToPath(new URL("hostile-host.mjs", import.meta.url));
const folder = join(project, "node_modules/@preswald/webhooks");

/** What is tried where: a store and an adapter keep nothing from the first calls, so once after loading is enough. */
const PARTS = {
  "before loading": ["core", "stores", "adapters"],
  "after loading": ["core"],
  "after the first calls": ["core", "stores", "adapters"],
};

/** The places of the functions that are called. */
const called = new Set();
/** The last parts of all paths that are replaced if they are used. */
const known = new Set();

describe("replaced functions", { concurrency: 2 }, () => {
  for (const situation of SITUATIONS[UNTIL.ALWAYS]) {
    const rows = TRUSTED.filter(({ until }) => SITUATIONS[until].includes(situation));
    const trusted = new Set(rows.flatMap(({ functions, others = [] }) => [...functions, ...others]));
    test(situation, async () => {
      const problems = {};
      let tried = 0;
      for (const part of PARTS[situation]) {
        const { stdout } = await promisify(execFile)(process.execPath, [program, folder, situation, part], { maxBuffer: 1e8 });
        const found = JSON.parse(stdout);
        for (const path of found.called) called.add(path);
        for (const path of found.places) known.add(path.split(".").at(-1));
        for (const [path, each] of Object.entries(found.problems)) (problems[path] ??= []).push(...each.map((what) => `${part}: ${what}`));
        tried += found.tried;
      }
      const harmful = Object.entries(problems).filter(([path]) => !trusted.has(path));
      assert.deepEqual(Object.fromEntries(harmful), {});
      const last = rows.filter(({ until }) => SITUATIONS[until].at(-1) === situation);
      const harmless = last.flatMap(({ functions }) => functions).filter((path) => problems[path] === undefined);
      assert.deepEqual(harmless, [], "SECURITY.md lists what does no harm");
      assert.ok(tried > 300, `${tried} lies`);
    });
  }
});

test("the table of SECURITY.md is that of this test", () => {
  const file = new URL("../../../SECURITY.md", import.meta.url);
  const text = readFileSync(file, "utf8");
  const between = /(<!-- functions that are trusted -->\n\n?)[\s\S]*?(\n *<!-- end -->)/;
  const indented = tableOfTrusted().replace(/^/gm, "  ");
  const right = text.replace(between, (_, start, end) => `${start}${indented}\n${end}`);
  if (process.env.UPDATE) writeFileSync(file, right);
  else assert.equal(text, right, "run it with UPDATE=1");
});

/**
 * Functions that the package calls, and that are not of the language or of the host: of what the caller or a
 * framework passes, of clients of databases, of the core. The last line: not in every Node, and of objects
 * that Node itself needs.
 */
const PASSED = `
  addContentTypeParser afterFailure arrayBuffer close connect deleteAll deleteItem destroy end enqueue eval execute executeMultiple
  getConnection getItem getReader hasEnded hijack idFromName json off on once prepare promise putItem releaseLock
  removeAllContentTypeParsers report setAlarm setHeader text unref updateItem writeHead
  __externref_drop_slice __externref_table_alloc __externref_table_dealloc __wbindgen_free __wbindgen_start
  fromHex getBuiltinModule warn
`;

test("every function that a file calls is replaced, or is of what is passed to it", () => {
  const passed = new Set(PASSED.split(/\s+/));
  const files = readdirSync(folder).filter((name) => /^[\w-]+\.js$/.test(name));
  const calls = new Set(files.flatMap((name) => [...namesIn(readFileSync(join(folder, name), "utf8")).called]));
  assert.deepEqual([...calls].filter((name) => !known.has(name) && !passed.has(name)).sort(), []);
  assert.ok(["Uint8Array.prototype.set", "Object.keys", "crypto.hash", "WeakRef.prototype.deref"].every((path) => called.has(path)));
});
