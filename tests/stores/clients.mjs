// The table of the clients that people use: each is tried over a real server, as it is and in
// TypeScript, and what was seen is what docs/idempotency.md says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { delivery, outcome, project, SECRET, sleep, Webhook } from "../handler/package.mjs";

const webhook = new Webhook(SECRET);
const root = fileURLToPath(new URL("../../", import.meta.url));
const DOCS = join(root, "docs/idempotency.md");

/**
 * @typedef Row
 * @property {string} client what people call it
 * @property {string} [from] the package whose version the table shows, as it is named in package.json
 * @property {string} [type] its type in TypeScript; without it, the row is not compiled
 * @property {boolean} [untyped] whether TypeScript takes it, although it is refused at run time
 * @property {() => unknown} make
 */

/**
 * Tests the rows of a table: each client works, or is refused, in each of the functions, as the row says,
 * and the documentation has the table.
 *
 * @param name of the table's markers in the documentation
 * @param folder whose package.json has the packages
 * @param columns functions that make a handler's parts of a client: for each its name, `entry` of the package
 * for TypeScript, `use(client, listener)` which returns `{ listener, options }` for `webhook.handler`
 */
export function testClients({ name, folder, columns, rows }) {
  const seen = new Map(rows.map((row) => [row, {}]));
  for (const row of rows) {
    let client;
    before(async () => {
      client = await row.make();
    });
    for (const column of columns) {
      const wanted = row[column.name];
      test(`${column.name}(${row.client}): ${wanted}`, async () => {
        const got = await whatComesOf(column, client);
        seen.get(row)[column.name] = got;
        assert.equal(got, wanted);
      });
    }
  }

  test(`${name}: TypeScript takes the clients that work, and refuses the others where their types can tell`, () => {
    const taken = compiled(folder, columns, rows);
    const wanted = new Map();
    for (const row of rows.filter(({ type }) => type !== undefined)) {
      for (const { name } of columns)
        wanted.set(`${name}(${row.client})`, row[name] === "works" || row.untyped === true || row.untyped?.includes(name) === true);
    }
    assert.deepEqual(Object.fromEntries(taken), Object.fromEntries(wanted));
  });

  test(`${name}: the documentation has the table`, () => {
    const packages = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")).packages;
    const shared = JSON.parse(readFileSync(join(root, "tests/package-lock.json"), "utf8")).packages;
    const versionOf = (from) => (packages[`node_modules/${from}`] ?? shared[`node_modules/${from}`]).version;
    const lines = rows.map((row) => {
      const cells = columns.map((column) => CELLS[seen.get(row)[column.name]] ?? "?");
      return `| ${row.client} | ${row.from ? versionOf(row.from) : ""} | ${cells.join(" | ")} |`;
    });
    const head = `| client | tested with | ${columns.map((column) => `\`${column.name}\``).join(" | ")} |\n|${" --- |".repeat(columns.length + 2)}`;
    keep(name, [head, ...lines].join("\n"));
  });
}

const CELLS = { works: "works", refused: "refused", store_client: "`store_client` at the first event" };

/** Compares a part of the documentation, or writes it if `UPDATE` is set. */
function keep(name, table) {
  const text = readFileSync(DOCS, "utf8");
  const [begin, end] = [`<!-- clients: ${name}, made by the tests of tests/stores -->`, "<!-- end -->"];
  const from = text.indexOf(begin);
  assert.ok(from >= 0, `docs/idempotency.md has no line ${begin}`);
  const to = text.indexOf(end, from);
  const wanted = `${text.slice(0, from)}${begin}\n\n${table}\n\n${text.slice(to)}`;
  if (process.env.UPDATE) writeFileSync(DOCS, wanted);
  else assert.equal(text, wanted, "docs/idempotency.md is out of date: run this test with UPDATE=1 in the environment");
}

/** `works`, `refused` when it is made, `store_client` at the first event, or what else happened. */
async function whatComesOf({ use }, client) {
  const errors = [];
  let calls = 0;
  let made;
  try {
    made = use(client, async () => {
      calls++;
      if (calls > 1) await sleep(1600);
    });
  } catch (error) {
    return error instanceof TypeError && error.code === "invalid_argument" ? "refused" : `throws ${error}`;
  }
  const handler = webhook.handler(made.listener, { leaseSeconds: 1, ...made.options, onError: (error) => errors.push(error) });
  const deliver = async (id) => outcome(await handler(delivery("app.created", { id })));
  const id = randomUUID();
  const answers = [await deliver(id), await deliver(id)];
  if (answers.every((answer) => answer === "503 store_unavailable") && calls === 0 && errors.every(({ code }) => code === "store_client")) {
    return "store_client";
  }
  // A listener that outlives its lease keeps its claim.
  const slow = randomUUID();
  const first = deliver(slow);
  await sleep(1300);
  answers.push(await deliver(slow), await first);
  // A database with one connection lets the duplicate wait.
  const busy = answers[2] === "200" ? "200" : "409 event_in_progress";
  if (String(answers) === String(["200", "200", busy, "200"]) && calls === 2 && errors.length === 0) return "works";
  return `answers ${answers}, ${calls} calls, ${errors}`;
}

/** Which calls TypeScript takes, by client and function. */
function compiled(folder, columns, rows) {
  const lines = columns.map(({ name, entry }) => `import { ${name} } from "@preswald/webhooks/${entry}";`);
  const calls = new Map();
  for (const [index, row] of rows.entries()) {
    if (row.type === undefined) continue;
    lines.push(`declare const client${index}: ${row.type};`);
    for (const column of columns) {
      calls.set(lines.push(`${column.name}(client${index}${column.rest ?? ""});`), `${column.name}(${row.client})`);
    }
  }
  // In the folder's own `node_modules`, where git and the formatter do not look.
  const place = join(folder, "node_modules/.clients");
  mkdirSync(place, { recursive: true });
  const file = join(place, "clients.made.ts");
  writeFileSync(file, `${lines.join("\n")}\n`);
  const paths = { "@preswald/webhooks/*": [join(project, "node_modules/@preswald/webhooks/*")] };
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: "preserve",
    target: "es2022",
    lib: ["es2023", "dom"],
    types: ["node"],
  };
  const configuration = join(place, "clients.made.json");
  writeFileSync(configuration, JSON.stringify({ compilerOptions: { ...options, paths, typeRoots: TYPE_ROOTS }, files: [file] }));
  const output = runCompiler(join(root, "xtask/node_modules/typescript/bin/tsc"), configuration);
  const failing = new Set();
  for (const [, made, line, message] of output.matchAll(/^(?:.*\/)?(clients\.made\.ts)\((\d+),\d+\): (.*)$/gm)) {
    assert.ok(calls.has(Number(line)), `${made} line ${line}: ${lines[Number(line) - 1]}: ${message}`);
    failing.add(calls.get(Number(line)));
  }
  assert.ok(!/error TS/.test(output) || failing.size > 0, output);
  return new Map([...calls.values()].map((call) => [call, !failing.has(call)]));
}

const TYPE_ROOTS = [join(root, "tests/types/node_modules/@types"), join(root, "tests/node_modules/@types")];

function runCompiler(program, configuration) {
  try {
    return execFileSync(process.execPath, [program, "-p", configuration, "--pretty", "false"], { encoding: "utf8" });
  } catch (error) {
    return error.stdout;
  }
}
