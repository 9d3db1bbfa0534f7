// The packed package in Node: the corpus by import and by require, and what only JavaScript can get wrong.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { FILES, runCorpus } from "../../vectors/runner.mjs";
import { corpus, digest, install, remove } from "../project.mjs";

const project = install();
after(() => remove(project));

const require = createRequire(join(project, "index.js"));
writeFileSync(join(project, "imported.mjs"), 'export * from "@preswald/webhooks"; export { diagnose } from "@preswald/webhooks/diagnose";');
const esm = await import(pathToFileURL(join(project, "imported.mjs")).href);
const common = { ...require("@preswald/webhooks"), diagnose: require("@preswald/webhooks/diagnose").diagnose };
const { Webhook, WebhookError, sign, diagnose, validatePayload, verifySignature, createTestEvent, createTestRequest, EVENT_TYPES } = esm;

const SECRET = "your-webhook-secret";
const DEPLOYED = createTestEvent("app.deployed").body;

/** Then tests/mutants runs the corpus before. */
const isMutant = process.env.PRESWALD_MUTANT !== undefined;

for (const [how, api] of Object.entries({ import: esm, require: common })) {
  test(`the corpus, by ${how}`, { skip: isMutant }, async () => {
    const run = await runCorpus(api, corpus(FILES));
    assert.ok(run.cases > 3000);
    assert.deepEqual(run.failures, []);
    assert.equal(run.digest, digest());
  });
}

test("signatures made by Python through the documented function", () => {
  const seed = `
import hmac, hashlib, sys
payload, secret = sys.argv[1:]
print("sha256=" + hmac.new(secret.encode("utf-8"), payload.encode("utf-8"), hashlib.sha256).hexdigest(), end="")`;
  for (const type of ["app.deployed", "user.interaction"]) {
    const { body } = createTestEvent(type, { title: "Übersicht 📊" });
    const header = execFileSync("python3", ["-c", seed, body, SECRET], { encoding: "utf8" });
    for (const { Webhook } of [esm, common]) {
      const code = (payload, secret, value) => new Webhook(secret).check(payload, value).error?.code;
      assert.equal(code(body, SECRET, header), undefined);
      assert.equal(code(body.replace("a", "b"), SECRET, header), "signature_mismatch");
      assert.equal(code(body, SECRET + "t", header), "signature_mismatch");
      const changed = header.slice(0, -1) + (header.endsWith("0") ? "1" : "0");
      assert.equal(code(body, SECRET, changed), "signature_mismatch");
    }
  }
});

test("the signature header in every kind of headers object", () => {
  const webhook = new Webhook(SECRET);
  const header = webhook.sign(DEPLOYED);
  const name = "X-Preswald-Signature";
  const good = [
    header,
    new Headers({ [name]: header }),
    { [name.toLowerCase()]: header },
    { [name.toUpperCase()]: [header] },
    Object.assign(Object.create(null), { [name]: header }),
  ];
  for (const source of good) assert.ok(webhook.check(DEPLOYED, source).ok, inspect(source));
  const inherited = Object.create({ [name]: header });
  const twice = new Headers([
    [name, header],
    [name, header],
  ]);
  const missing = [
    null,
    undefined,
    "",
    {},
    [],
    3,
    { [name]: 7 },
    { [name]: [header, header] },
    { [name]: header, [name.toLowerCase()]: header },
    inherited,
    twice,
  ];
  for (const source of missing) {
    const { error } = webhook.check(DEPLOYED, source);
    assert.equal(error?.code, "missing_signature");
    assert.equal(error.status, 401);
  }
});

test("programmer's mistakes are TypeErrors with a code", () => {
  const webhook = new Webhook(SECRET);
  const cases = [
    ["body_already_parsed", () => webhook.verify({ id: "evt_1" }, "")],
    ["body_already_parsed", () => webhook.check([], "")],
    ["invalid_argument", () => webhook.check(undefined, "")],
    ["invalid_argument", () => webhook.check(Promise.resolve(DEPLOYED), "")],
    ["invalid_argument", () => new Webhook(SECRET, { maxBytes: -1 })],
    ["invalid_argument", () => new Webhook(SECRET, { maxAgeSeconds: "5" })],
    ["invalid_argument", () => new Webhook(SECRET, { maxAgeSeconds: 5, now: () => new Date(NaN) }).check(DEPLOYED, "")],
    ["invalid_argument", () => createTestEvent("app.exploded")],
    ["invalid_argument", () => createTestEvent("app.created", { object: { a: 1n } })],
    ["invalid_argument", () => createTestRequest("app.created", { url: "nowhere", secret: SECRET })],
    ["invalid_secret", () => new Webhook("")],
    ["invalid_secret", () => new Webhook([])],
    ["invalid_secret", () => new Webhook(undefined)],
    ["invalid_secret", () => new Webhook("\ud800")],
    ["invalid_secret", () => sign(DEPLOYED, new Uint8Array())],
  ];
  for (const [code, call] of cases) assert.throws(call, (error) => error instanceof TypeError && error.code === code, `${call}`);
  assert.throws(() => webhook.verify({}, ""), /Express.*Fastify.*Next.*Lambda.*Workers/s);
  assert.throws(() => sign("\udfff", SECRET), { name: "WebhookError", code: "malformed_text", status: 400 });
});

test("now() is called only with maxAgeSeconds", () => {
  const created = "2023-06-01T12:00:00Z";
  const { body } = createTestEvent("app.created", { created });
  const at = (seconds, maxAgeSeconds) =>
    new Webhook(SECRET, { maxAgeSeconds, now: () => new Date(Date.parse(created) + seconds * 1000) }).check(body, sign(body, SECRET)).error
      ?.code;
  assert.equal(at(0, 0), undefined);
  assert.equal(at(1, 0), "stale_event");
  assert.equal(at(-300, 300), undefined);
  assert.equal(at(-301, 300), "stale_event");
  new Webhook(SECRET, { now: () => assert.fail("asked") }).verify(body, sign(body, SECRET));
});

test("each test event has an id of its own", () => {
  const ids = Array.from({ length: 50 }, () => createTestEvent("app.deployed").event.id);
  assert.equal(new Set(ids).size, ids.length, ids.join());
  for (const id of ids) assert.match(id, /^evt_\d{10}$/);
});

test("test events are valid in strict mode", async () => {
  for (const type of EVENT_TYPES) {
    const { event, body } = createTestEvent(type);
    assert.deepEqual(validatePayload(body, { strict: true }).issues, []);
    assert.deepEqual(event, JSON.parse(body));
    const request = createTestRequest(type, { url: "https://example.com/hook", secret: SECRET });
    const result = new Webhook(SECRET, { strict: true, maxAgeSeconds: 60 }).check(await request.arrayBuffer(), request.headers);
    assert.equal(result.event?.type, type);
  }
  const set = {
    id: 'evt_"1\\',
    created: "2023-06-01T12:00:00Z",
    appId: "app_x",
    userId: "u\n\u0001",
    accountId: "acc_9",
    accountName: "é",
  };
  const { event } = createTestEvent("user.interaction", set);
  assert.equal(event.id, set.id);
  assert.equal(event.data.object.user_id, set.userId);
  assert.equal(event.account.name, "é");
});

test("diagnose takes any headers and any text, and refuses wrong arguments", () => {
  const webhook = new Webhook([SECRET, "older"]);
  const header = webhook.sign(DEPLOYED);
  const told = (body, source) => {
    const { verdict, causes } = diagnose(body, source, [SECRET, "older"]);
    return [verdict, ...causes.map(({ code }) => code)].join(" ");
  };
  assert.equal(told(DEPLOYED, new Headers({ "X-Preswald-Signature": header })), "valid");
  assert.equal(told(`${DEPLOYED}\n`, { "x-preswald-signature": [header] }), "proven payload_final_newline");
  for (const source of [null, undefined, "", {}, 7]) {
    assert.equal(told(DEPLOYED, source), "likely header_missing", inspect(source));
  }
  assert.equal(told(DEPLOYED, { "x-preswald-signature": [header, header] }), "proven header_several");
  for (const text of ["\ud800", `{"a":"\udfff"}`]) {
    const shown = new TextEncoder().encode(text);
    assert.equal(told(text, webhook.sign(shown)), "proven payload_charset", "U+FFFD was signed, and check refuses the text");
    assert.equal(told(text, header).split(" ").slice(0, 2).join(" "), "likely payload_charset");
  }
  assert.throws(() => diagnose({ id: "evt_1" }, header, SECRET), { name: "TypeError", code: "body_already_parsed" });
  assert.throws(() => diagnose(DEPLOYED, header, ""), { name: "TypeError", code: "invalid_secret" });
  assert.doesNotMatch(inspect(diagnose(DEPLOYED, header.slice(7), SECRET), { depth: 9 }), new RegExp(`${header.slice(7)}|${SECRET}`));
});

// Some hosts get the accepted text in Latin-1, which the core makes eight bytes at a time.
test("the event is what the bytes say, with every kind of character at every place", () => {
  const webhook = new Webhook(SECRET);
  for (const odd of ["", "\x7f", "\x80", "é", "éÿ", "\u0100", "漢", "😀", "é漢"]) {
    for (let before = 0; before < 20; before++) {
      const title = `${"a".repeat(before)}${odd}${"b".repeat(20 - before)}${odd}`;
      const { body } = createTestEvent("app.deployed", { title });
      const event = webhook.verify(new TextEncoder().encode(body), webhook.sign(body));
      assert.equal(event.data.object.title, title);
      assert.deepEqual(event, JSON.parse(body));
    }
  }
});

test("limits are numbers that are not negative, and may be infinite", () => {
  for (const maxAgeSeconds of [0, 1.5, 1e300, Infinity]) new Webhook(SECRET, { maxAgeSeconds });
  for (const maxBytes of [0, 1, Infinity]) new Webhook(SECRET, { maxBytes });
  for (const options of [{ maxAgeSeconds: -1 }, { maxAgeSeconds: -Infinity }, { maxBytes: -1 }, { maxBytes: 1.5 }, { maxBytes: NaN }]) {
    assert.throws(() => new Webhook(SECRET, options), { name: "TypeError", code: "invalid_argument" }, inspect(options));
  }
});

describe("diagnose, of a text with a lone surrogate", () => {
  const text = DEPLOYED.replace("{", '{"note":"\ud800",');
  const header = sign(text.toWellFormed(), SECRET);
  for (const [name, given, secret, verdict, codes] of [
    ["U+FFFD was signed", header, SECRET, "proven", ["payload_charset"]],
    ["with another mistake", header, `"${SECRET}"`, "proven", ["payload_charset", "secret_quoted"]],
    ["in the header", header.slice("sha256=".length), SECRET, "proven", ["payload_charset", "header_prefix_missing"]],
    ["another secret: no evidence against this one", sign(text.toWellFormed(), `${SECRET}-2`), SECRET, "likely", ["payload_charset"]],
    ["another payload", sign(DEPLOYED, SECRET), SECRET, "likely", ["payload_charset"]],
    ["other evidence stays", header.slice(0, 40), SECRET, "likely", ["payload_charset", "header_truncated"]],
  ]) {
    test(name, () => {
      const found = diagnose(text, given, secret);
      assert.deepEqual([found.verdict, found.causes.map(({ code }) => code)], [verdict, codes]);
    });
  }
});

test("of lone surrogates, the first thousand are reported", () => {
  const { issues } = validatePayload(`"${"\ud800 ".repeat(1500)}"`);
  assert.equal(issues.filter(({ code }) => code === "lone_surrogate").length, 1000);
});

test("lone surrogates are reported among the other issues, in the order of the text", () => {
  const codes = (text) => validatePayload(text).issues.map(({ code, start, end }) => `${code} ${start.index}-${end.index}`);
  assert.deepEqual(codes('{"a":1e999,"b":"\ud800","a":1,"\udc00":2,"c":1e999'), [
    "number_out_of_range 5-10",
    "lone_surrogate 16-17",
    "duplicate_key 19-22",
    "lone_surrogate 26-27",
    "number_out_of_range 35-40",
    "syntax 40-40",
  ]);
});

test("a refusal says why, also for text that has no UTF-8", () => {
  const webhook = new Webhook(SECRET, { maxBytes: 100 });
  const forged = `sha256=${"0".repeat(64)}`;
  const cases = [
    ["{}", forged, "signature_mismatch", 401, /^the signature does not match/],
    ["{}", null, "missing_signature", 401, /header/],
    ["{}", "sha256=0", "malformed_signature", 401, /64 hex digits/],
    ["{", webhook.sign("{"), "invalid_json", 400, /expected/],
    ["a".repeat(101), forged, "payload_too_large", 413, /bytes/],
    // Before it is written: the core has no room for this.
    [new Uint8Array(2 ** 30 + 1), forged, "payload_too_large", 413, /bytes/],
    ["\ud800", forged, "malformed_text", 400, /lone surrogate.*raw bytes/],
  ];
  for (const [body, header, code, status, message] of cases) {
    const { error } = webhook.check(body, header);
    assert.deepEqual([error.code, error.status], [code, status]);
    assert.match(error.message, message);
  }
  assert.throws(() => webhook.sign("\ud800"), { name: "WebhookError", code: "malformed_text", message: /lone surrogate.*raw bytes/ });
});

test("a body that is too large for the core is refused", () => {
  for (const call of [sign, validatePayload, verifySignature, diagnose]) {
    assert.throws(() => call(new Uint8Array(2 ** 30 + 1), "secret", "secret"), { code: "invalid_argument", message: /memory/ });
  }
});

test("so is one for which the memory cannot grow", () => {
  const code = `
    const { sign, validatePayload } = await import(${JSON.stringify(pathToFileURL(join(project, "node_modules/@preswald/webhooks/index.js")).href)});
    for (const call of [() => sign(new Uint8Array(20_000_000), "s"), () => validatePayload(new Uint8Array(20_000_000))]) {
      try { call(); } catch ({ code }) { console.log(code, sign("{}", "s").length); }
    }`;
  const printed = execFileSync(process.execPath, ["--wasm-max-mem-pages=60", "--input-type=module", "--eval", code], { encoding: "utf8" });
  assert.equal(printed, "invalid_argument 71\ninvalid_argument 71\n");
});

test("no output shows a secret or an expected signature", () => {
  const webhook = new Webhook("secret-marker");
  const expected = webhook.sign('{"a":"payload-marker"}').slice(7);
  const outcomes = ["sha256=" + "0".repeat(64), "sha256=" + expected].map((header) => webhook.check('{"a":"payload-marker"}', header));
  const shown = [webhook, ...outcomes, ...outcomes.map(({ error }) => [error.message, error.stack, JSON.stringify(error)])];
  for (const value of shown) {
    assert.doesNotMatch(inspect(value, { showHidden: true, depth: 9 }), /marker/);
    assert.ok(!inspect(value, { showHidden: true, depth: 9 }).includes(expected));
  }
});

// A small generator, so that a failure can be had again.
function random(seed) {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

test("check gives a documented outcome for 20,000 odd calls", () => {
  const next = random(20261123);
  const pick = (from) => from[Math.floor(next() * from.length)];
  const below = (n) => Math.floor(next() * n);
  const webhook = new Webhook(["other", SECRET], { maxBytes: 4096 });
  const pieces = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    "\\",
    "\\u",
    "0",
    "1e999",
    "-",
    "true",
    "null",
    '"id"',
    "\ud800",
    "\udc00",
    "é",
    "😀",
    "\0",
    "\ufeff",
    " ",
  ];
  const bodies = [
    () => Uint8Array.from({ length: below(200) }, () => below(256)),
    () => Array.from({ length: below(40) }, () => pick(pieces)).join(""),
    () => {
      const at = below(DEPLOYED.length);
      return DEPLOYED.slice(0, at) + pick(pieces) + DEPLOYED.slice(at + below(3));
    },
    () => new ArrayBuffer(below(5000)),
    () => "[".repeat(below(4500)),
  ];
  const headers = [
    (signed) => signed,
    (signed) => ({ "x-preswald-signature": signed }),
    (signed) => new Headers({ "X-Preswald-Signature": signed }),
    () => pick(pieces),
    () => ({ [pick(pieces)]: below(9) }),
    () => [[]],
    () => Symbol("s"),
    () => ({ "x-preswald-signature": ["a", 1] }),
    () => () => 1,
    () => "sha256=" + "é".repeat(64),
  ];
  const codes = new Set();
  for (let i = 0; i < 20_000; i++) {
    const body = pick(bodies)();
    let signed = "sha256=" + "0".repeat(64);
    try {
      signed = sign(body, SECRET);
    } catch (error) {
      assert.equal(error.code, "malformed_text");
    }
    const result = webhook.check(body, pick(headers)(signed));
    if (result.ok) {
      codes.add("ok");
      continue;
    }
    assert.ok(result.error instanceof WebhookError);
    codes.add(result.error.code);
  }
  assert.deepEqual([...codes].sort(), [
    "invalid_json",
    "invalid_payload",
    "malformed_signature",
    "malformed_text",
    "missing_signature",
    "ok",
    "payload_too_large",
  ]);
});

/** Collects garbage, also in a Node that was started without `--expose-gc`. */
function collect() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

test("memory: one 10 MB body, then 10,000 webhooks made and dropped, twice", async () => {
  const body = "x".repeat(10_000_000);
  const round = async () => {
    assert.equal(new Webhook(SECRET, { maxBytes: Infinity }).check(body, sign(body, SECRET)).error.code, "invalid_json");
    for (let i = 0; i < 10_000; i++) {
      new Webhook(`secret ${i}`).sign(DEPLOYED);
      if (i % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 1)); // finalizers run between tasks
    }
    // An instance that was given up is kept until it is collected.
    collect();
    await new Promise((resolve) => setTimeout(resolve, 10));
    return process.memoryUsage().rss;
  };
  await round();
  const before = await round();
  const growth = (await round()) - before;
  assert.ok(growth < 30_000_000, `${growth} bytes more`);
});
