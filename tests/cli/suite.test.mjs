// `test --suite`: correct endpoints pass, and each broken one is found out by the name of its fault.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { example, provide, start as startExample } from "../examples/run.mjs";
import { EVENT_TYPES, SECRET as EXAMPLE_SECRET } from "../handler/package.mjs";
import { endpoint } from "./endpoint.mjs";
import { folder, read, run, signatureOf } from "./preswald.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

const suite = (url, words = [], env = {}) => run(["test", "--suite", "--endpoint", url, "--json", ...words], { env });

const failedOf = (records) => records.filter(({ type, passed }) => type === "case" && !passed).map(({ name }) => name);

describe("the examples pass", () => {
  for (const name of ["express", "fastify", "hono", "@hono/node-server"]) provide(name);
  for (const name of ["express", "fastify", "hono"]) {
    test(name, async () => {
      const server = await startExample(process.execPath, [example(`${name}.mjs`)]);
      const { code, records, stdout } = await suite(server.url, [], { PRESWALD_WEBHOOK_SECRET: EXAMPLE_SECRET });
      await server.stop();
      assert.deepEqual([code, failedOf(records)], [0, []], stdout);
      assert.deepEqual(records.at(-1).findings, []);
    });
  }

  test("axum", async () => {
    execFileSync("cargo", ["build", "--quiet", "--example", "axum"], { cwd: root });
    const server = spawn(join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/examples/axum"), {
      env: { ...process.env, PRESWALD_WEBHOOK_SECRET: EXAMPLE_SECRET, PORT: "0" },
    });
    process.on("exit", () => server.kill());
    const [line] = await once(createInterface(server.stdout), "line");
    const { code, records, stdout } = await suite(line.split(" ").at(-1), [], { PRESWALD_WEBHOOK_SECRET: EXAMPLE_SECRET });
    server.kill();
    assert.deepEqual([code, failedOf(records)], [0, []], stdout);
  });
});

const equal = (one, two) => one.length === two.length && timingSafeEqual(Buffer.from(one), Buffer.from(two));

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const unkeyed = (body) => `sha256=${createHash("sha256").update(body).digest("hex")}`;
const keyed = (key, body) => `sha256=${createHmac("sha256", key).update(body).digest("hex")}`;

/** A hand-written receiver that is right, but for what an override breaks. */
function receiver(broken = {}) {
  const parts = {
    method: (method) => method === "POST",
    signed: (body) => body,
    same: (given, expected) => equal(given, expected),
    verify: (given, body) => parts.same(given, signatureOf(parts.signed(body))),
    parse: parsed,
    handle: () => {},
    ...broken,
  };
  return endpoint(async (request, response, body) => {
    const answer = (status) => response.writeHead(status).end();
    if (!parts.method(request.method)) return answer(405);
    try {
      if (!parts.verify(request.headers["x-preswald-signature"] ?? "", body)) return answer(401);
      const event = parts.parse(body);
      if (event === undefined) return answer(400);
      await parts.handle(event);
      answer(200);
    } catch {
      answer(500);
    }
  });
}

/** A table whose key is the event's id, as in a database. */
function tableOf() {
  const rows = new Set();
  return {
    has: (id) => rows.has(id),
    insert(id) {
      if (rows.has(id)) throw new Error("duplicate key");
      rows.add(id);
    },
  };
}

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const done = tableOf();
const raced = tableOf();

const BROKEN = [
  ["verifies the re-serialized body", { signed: (body) => JSON.stringify(JSON.parse(body)) }, ["reserializes"]],
  [
    "compares in upper case",
    { same: (given, expected) => equal(given.toUpperCase(), expected.toUpperCase()) },
    ["case_insensitive", "label_case_ignored"],
  ],
  ["does not verify", { verify: () => true }, ["no_verification", "any_method"]],
  ["fails on an unknown type", { handle: ({ type }) => assert.ok(EVENT_TYPES.includes(type)) }, ["fails_on_unknown_type"]],
  ["has its side effect twice on a duplicate", { handle: ({ id }) => done.insert(id) }, ["not_idempotent"]],
  [
    "has its side effect twice on two duplicates at once",
    {
      async handle({ id }) {
        if (raced.has(id)) return;
        await sleep(50);
        raced.insert(id);
      },
    },
    ["duplicates_race"],
  ],
  [
    "takes every method",
    { method: () => true, handle: () => {}, verify: (given, body) => body.length === 0 || equal(given, signatureOf(body)) },
    ["any_method"],
  ],
  [
    "takes a bare signature",
    { same: (given, expected) => equal(given.replace("sha256=", ""), expected.replace("sha256=", "")) },
    ["prefix_optional"],
  ],
  ["has another secret", { verify: () => false }, ["other_secret"]],
  ["takes any beginning of the signature", { same: (given, expected) => given !== "" && expected.startsWith(given) }, ["prefix_matches"]],
  ["takes the label alone", { same: (given, expected) => given === "sha256=" || equal(given, expected) }, ["prefix_matches"]],
  [
    "takes a signature without its last digit",
    { same: (given, expected) => equal(given.slice(0, 70), expected.slice(0, 70)) },
    ["prefix_matches", "digits_ignored", "surroundings_ignored", "list_accepted"],
  ],
  [
    "compares the first 16 digits",
    { same: (given, expected) => equal(given.slice(0, 23), expected.slice(0, 23)) },
    ["prefix_matches", "digits_ignored", "surroundings_ignored", "list_accepted"],
  ],
  [
    "compares the last 16 digits",
    { same: (given, expected) => given.length === 71 && equal(given.slice(-16), expected.slice(-16)) },
    ["digits_ignored", "label_ignored", "label_case_ignored"],
  ],
  [
    "takes any label",
    { same: (given, expected) => equal(given.replace(/^\w+=/, "sha256="), expected) },
    ["label_ignored", "label_case_ignored", "surroundings_ignored"],
  ],
  ["takes no label before `=`", { same: (given, expected) => equal(given.replace(/^=/, "sha256="), expected) }, ["label_ignored"]],
  [
    "takes the label in any case",
    { same: (given, expected) => equal(given.replace(/^sha256=/i, "sha256="), expected) },
    ["label_case_ignored"],
  ],
  ["looks for the signature anywhere", { same: (given, expected) => given.includes(expected) }, ["surroundings_ignored", "list_accepted"]],
  ["removes quotes", { same: (given, expected) => equal(given.replaceAll('"', ""), expected) }, ["surroundings_ignored"]],
  ["takes a list", { same: (given, expected) => given.split(",").some((each) => equal(each.trim(), expected)) }, ["list_accepted"]],
  ["has an empty secret, too", { verify: (given, body) => [keyed("", body), signatureOf(body)].includes(given) }, ["placeholder_secret"]],
  [
    "has the secret `undefined`, too",
    { verify: (given, body) => [keyed("undefined", body), signatureOf(body)].includes(given) },
    ["placeholder_secret"],
  ],
  ["takes a plain hash", { verify: (given, body) => [unkeyed(body), signatureOf(body)].includes(given) }, ["unkeyed_hash"]],
  [
    "trusts an empty body",
    {
      verify: (given, body) => body.length === 0 || equal(given, signatureOf(body)),
      parse: (body) => (body.length === 0 ? {} : parsed(body)),
    },
    ["empty_body_trusted", "body_not_checked"],
  ],
  ["answers 200 to what it cannot read", { parse: (body) => parsed(body) ?? {} }, ["body_not_checked"]],
  ["reads Latin-1", { signed: (body) => body.toString("latin1") }, ["decodes_text"]],
];

/** One broken receiver for each case, which nothing but this case notices. */
const FAULTS = {
  ...Object.fromEntries(EVENT_TYPES.map((type) => [type, { handle: (event) => assert.notEqual(event.type, type) }])),
  "escaped-slashes": { verify: (given, body) => !body.includes("\\/") && equal(given, signatureOf(body)) },
  "escaped-unicode": { verify: (given, body) => !body.includes("\\u00e9") && equal(given, signatureOf(body)) },
  float: { verify: (given, body) => !body.includes("15000.0") && equal(given, signatureOf(body)) },
  spaces: { verify: (given, body) => !/[^\r]\n/.test(body) && equal(given, signatureOf(body)) },
  crlf: { verify: (given, body) => !body.includes("\r\n") && equal(given, signatureOf(body)) },
  "non-ascii": { verify: (given, body) => !body.includes("日本") && equal(given, signatureOf(body)) },
  large: { verify: (given, body) => body.length < 100_000 && equal(given, signatureOf(body)) },
  "unknown-type": { handle: ({ type }) => assert.ok(EVENT_TYPES.includes(type)) },
  duplicate: { handle: ({ id }) => tables.duplicate.insert(id) },
  "concurrent-duplicate": {
    async handle({ id }) {
      if (tables.concurrent.has(id)) return;
      await sleep(50);
      tables.concurrent.insert(id);
    },
  },
  "wrong-signature": {
    verify: (given, body) => given === keyed("preswald-cli: not the secret of the endpoint", body) || equal(given, signatureOf(body)),
  },
  "no-signature": { verify: (given, body) => (given === "" && body.length > 0) || equal(given, signatureOf(body)) },
  "upper-case-signature": { same: (given, expected) => given === `sha256=${expected.slice(7).toUpperCase()}` || equal(given, expected) },
  "bare-signature": { same: (given, expected) => given === expected.slice(7) || equal(given, expected) },
  "cut-signature": { same: (given, expected) => given === expected.slice(0, 39) || equal(given, expected) },
  "nearly-right-digits": { same: (given, expected) => given.length === 71 && equal(given.slice(0, 70), expected.slice(0, 70)) },
  "other-label": { same: (given, expected) => equal(given.replace(/^v1=/, "sha256="), expected) },
  "label-case": { same: (given, expected) => equal(given.replace(/^SHA256=/, "sha256="), expected) },
  "surrounded-signature": { same: (given, expected) => equal(given.replace(/^x/, ""), expected) },
  "several-signatures": { same: (given, expected) => equal(given.split(", ")[0], expected) },
  "unset-secret": { verify: (given, body) => given === keyed("null", body) || equal(given, signatureOf(body)) },
  "unkeyed-hash": { verify: (given, body) => given === unkeyed(body) || equal(given, signatureOf(body)) },
  "empty-body": {
    verify: (given, body) => (body.length === 0 && given !== signatureOf(body)) || equal(given, signatureOf(body)),
    parse: (body) => parsed(body) ?? (body.length === 0 ? {} : undefined),
  },
  "not-json": { parse: (body) => (body.toString() === "not json" ? {} : parsed(body)) },
  "other-body": { verify: (given, body) => tables.signatures.add(given) || equal(given, signatureOf(body)) },
  "truncated-body": {
    verify: (given, body) => equal(given, signatureOf(body)) || parsed(body) === undefined,
    parse: (body) => parsed(body) ?? (body.length > 200 ? {} : undefined),
  },
  get: {
    method: (method) => ["POST", "GET"].includes(method),
    verify: (given, body) => body.length === 0 || equal(given, signatureOf(body)),
    parse: (body) => parsed(body) ?? {},
  },
  put: { method: (method) => ["POST", "PUT"].includes(method) },
};

const tables = {
  duplicate: tableOf(),
  concurrent: tableOf(),
  // Signatures that were good once.
  signatures: {
    seen: new Set(),
    add(given) {
      return given !== "" && this.seen.size === (this.seen.add(given), this.seen.size);
    },
  },
};

describe("no case is without its fault", () => {
  test("the table has every case", async () => {
    const { records } = await suite((await receiver()).url);
    const names = records.filter(({ type }) => type === "case").map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => !(name in FAULTS)),
      ["old-event"],
    );
  });

  for (const [name, broken] of Object.entries(FAULTS)) {
    test(name, async () => {
      const { code, records } = await suite((await receiver(broken)).url);
      assert.equal(code, 3);
      assert.ok(failedOf(records).includes(name), failedOf(records).join());
      assert.ok(records.at(-1).findings.length > 0 || failedOf(records).length > 0);
    });
  }
});

describe("each broken receiver is found out by name", () => {
  test("the right one passes", async () => {
    const { code, records, stdout } = await suite((await receiver()).url);
    assert.deepEqual([code, failedOf(records)], [0, []], stdout);
  });

  for (const [name, broken, expected] of BROKEN) {
    test(name, async () => {
      const { code, records } = await suite((await receiver(broken)).url);
      const { type, findings, failed } = records.at(-1);
      assert.deepEqual([code, type], [3, "summary"]);
      assert.ok(failed > 0);
      const codes = findings.map((finding) => finding.code);
      assert.equal(codes[0], expected[0], JSON.stringify(failedOf(records)));
      assert.deepEqual(
        codes.filter((code) => !expected.includes(code)),
        [],
      );
      for (const { message, fix, page } of findings) assert.ok(message && fix && page.startsWith("https://"));
    });
  }
});

describe("side effects that the answers do not show", () => {
  const counted = async (handle) => {
    let effects = 0;
    const server = await receiver({ handle: (event) => handle(event, () => effects++) });
    const counter = await endpoint((_request, response) => response.end(String(effects)));
    return suite(server.url, ["--effects", counter.url, "--only", "app.deployed,duplicate,concurrent-duplicate"]);
  };
  const seen = new Set();
  const racing = new Set();

  for (const [name, handle, code, finding] of [
    ["once", ({ id }, effect) => seen.has(id) || (seen.add(id) && effect()), 0, undefined],
    ["twice on a duplicate", (_event, effect) => effect(), 3, "not_idempotent"],
    [
      "twice on two duplicates at once",
      async ({ id }, effect) => {
        if (racing.has(id)) return;
        await sleep(50);
        racing.add(id);
        effect();
      },
      3,
      "duplicates_race",
    ],
  ]) {
    test(name, async () => {
      const result = await counted(handle);
      assert.equal(result.code, code, result.stdout);
      assert.equal(result.records.at(-1).findings[0]?.code, finding);
    });
  }

  test("a counter that is none", async () => {
    const { url } = await receiver();
    const { code, stderr } = await run(["test", "--suite", "--endpoint", url, "--effects", url, "--only", "duplicate"]);
    assert.equal(code, 3);
    assert.match(stderr, /answers a GET with 200 and a number/);
  });
});

describe("an endpoint that asks for a busy event later", () => {
  test("is right", async () => {
    const busy = new Set();
    const server = await receiver({
      async handle({ id }) {
        busy.add(id);
        await sleep(100);
        busy.delete(id);
      },
    });
    const front = await endpoint(async (request, response, body) => {
      if (body.length > 0 && busy.has(/"id":\s*"([^"]+)"/.exec(body)?.[1])) return response.writeHead(409, { "Retry-After": "1" }).end();
      const answer = await fetch(server.url, {
        method: request.method,
        headers: { "X-Preswald-Signature": request.headers["x-preswald-signature"] ?? "" },
        ...(request.method === "GET" ? {} : { body }),
      });
      response.writeHead(answer.status).end();
    });
    assert.equal((await suite(front.url, ["--only", "duplicate,concurrent-duplicate"])).code, 0);
  });
});

describe("options", async () => {
  const { url } = await receiver({ verify: () => true });

  test("--only and --skip", async () => {
    const { records } = await suite(url, ["--only", "app.created,duplicate,no-signature", "--skip", "no-signature"]);
    assert.deepEqual(
      records.filter(({ type }) => type === "case").map(({ name }) => name),
      ["app.created", "duplicate"],
    );
  });

  test("a case that does not exist", async () => {
    const { code, stderr } = await run(["test", "--suite", "--endpoint", url, "--only", "duplicat"]);
    assert.equal(code, 2);
    assert.match(stderr, /Did you mean `duplicate`\?/);
  });

  test("--junit writes what CI reads", async () => {
    const file = join(folder, "results.xml");
    await suite(url, ["--only", "app.created,no-signature", "--junit", file]);
    const xml = read(file);
    assert.match(xml, /<testsuites tests="2" failures="1"/);
    assert.match(
      xml,
      /<testcase classname="preswald\.webhooks" name="no-signature" time="[\d.]+">\n\s+<failure message="no signature header: 4xx was expected, and the answer was 200"\/>/,
    );
    // A parser that is not ours.
    execFileSync("python3", ["-c", "import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])", file]);
  });

  test("a person reads a table, the fault, the fix and the page", async () => {
    const { stdout } = await run(["test", "--suite", "--endpoint", url]);
    assert.match(stdout, /pass {4}app\.created +200/);
    assert.match(stdout, /FAIL {4}no-signature +200, not 4xx/);
    assert.match(stdout, /no_verification: the signature is not verified[\s\S]*fix: Verify[\s\S]*docs\/handler\.md/);
    assert.match(stdout, /advice {2}old-event/);
  });

  test("an endpoint that is down exits with 5, a slow one with 4", async () => {
    const down = await suite("http://127.0.0.1:1", ["--only", "app.created,old-event"]);
    const { failed, findings } = down.records.at(-1);
    assert.deepEqual([down.code, failed, findings.map(({ code }) => code)], [5, 2, ["not_connected"]]);
    const slow = await endpoint(() => {});
    assert.equal((await suite(slow.url, ["--only", "app.created", "--timeout", "200ms"])).code, 4);
  });

  for (const words of [
    ["--junit", "x.xml"],
    ["--suite", "--repeat", "3"],
    ["--suite", "--data-file", "x"],
  ]) {
    test(`wrong usage: ${words.join(" ")}`, async () => {
      assert.equal((await run(["test", "--endpoint", url, ...words])).code, 2);
    });
  }
});
