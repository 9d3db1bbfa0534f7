// What callers receive, as plain objects: the table that the crate's types equal too, by serde_json (tests/rust_api.rs).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../../handler/package.mjs";

const { Webhook, sign, validateEndpoint, validatePayload } = await load();
const { diagnose, repair } = await load("/diagnose");
const { secret, cases } = JSON.parse(readFileSync(new URL("../../vectors/reports.json", import.meta.url), "utf8"));

const CALLS = {
  validate({ body, strict }) {
    const { valid, issues } = validatePayload(body, { strict });
    return { valid, issues };
  },
  endpoint: ({ config }) => validateEndpoint(config),
  async refuse({ body, header, maxBytes, maxAgeSeconds }) {
    const handler = new Webhook(secret, { maxBytes, maxAgeSeconds }).handler(() => {});
    const headers = header === null ? {} : { "X-Preswald-Signature": header };
    const answer = await handler(new Request("https://example.com/", { method: "POST", body, headers }));
    return JSON.parse(await answer.text());
  },
  diagnose: ({ body, header }) => diagnose(body, header, secret),
};

for (const each of cases) {
  test(each.name, async () => {
    const report = await CALLS[each.call](each);
    assert.equal(JSON.stringify(report), each.report);
    assertPlain(report);
  });
}

/** Objects and lists of the language, whose members are ordinary ones, and none of which is undefined. */
function assertPlain(value, path = "") {
  if (typeof value !== "object" || value === null) {
    assert.match(typeof value, /^(string|number|boolean|object)$/, path);
    return;
  }
  if (value instanceof Uint8Array) return;
  assert.equal(Object.getPrototypeOf(value), Array.isArray(value) ? Array.prototype : Object.prototype, path);
  for (const name of Reflect.ownKeys(value)) {
    if (name === "length" && Array.isArray(value)) continue;
    const { value: member, ...how } = Object.getOwnPropertyDescriptor(value, name);
    assert.deepEqual(how, { writable: true, enumerable: true, configurable: true }, `${path}/${String(name)}`);
    assertPlain(member, `${path}/${String(name)}`);
  }
}

const EVENT = cases.find(({ name }) => name === "a valid event").body;
const WARNED = cases.find(({ name }) => name === "warnings");

test("a delivery with warnings", () => {
  const { warnings } = new Webhook(secret).check(WARNED.body, sign(WARNED.body, secret));
  assert.equal(JSON.stringify(warnings), JSON.stringify(JSON.parse(WARNED.report).issues));
  assertPlain(warnings);
});

test("an error's issues are frozen, and are those of the report", () => {
  for (const { body, report } of cases.filter(({ call, report }) => call === "validate" && report.includes("error"))) {
    const { error } = new Webhook(secret).check(body, sign(body, secret));
    if (error === undefined) continue;
    assert.equal(JSON.stringify(error.issues), JSON.stringify(JSON.parse(report).issues));
    assert.ok(Object.isFrozen(error.issues));
    for (const issue of error.issues) assertPlain(issue);
  }
});

test("a repaired delivery: the secret is there only where it was the mistake", () => {
  const members = (body, header, given) => {
    const report = repair(body, header, given);
    assertPlain(report);
    return Object.entries(report).map(([name, value]) => [name, Object.keys(value)]);
  };
  const diagnosis = ["diagnosis", ["verdict", "causes", "attempts", "exhausted"]];
  const header = sign(EVENT, secret);
  assert.deepEqual(members(EVENT, header, secret), [diagnosis]);
  assert.deepEqual(members(`${EVENT}\n`, header, secret), [diagnosis, ["repair", ["payload", "header"]]]);
  assert.deepEqual(members(EVENT, header, ["old", `${secret}\n`]), [diagnosis, ["repair", ["payload", "header", "secret", "secretIndex"]]]);
  const { repair: repaired } = repair(EVENT, header, ["old", `${secret}\n`]);
  assert.deepEqual([repaired.secretIndex, repaired.header], [1, header]);
  assert.deepEqual(repaired.payload, new TextEncoder().encode(EVENT));
  assert.deepEqual(repaired.secret, new TextEncoder().encode(secret));
});

test("a mistake that the core tells is a TypeError with two members of its own", () => {
  const error = (() => {
    try {
      new Webhook("");
    } catch (error) {
      return error;
    }
  })();
  assert.ok(error instanceof TypeError);
  assert.equal(error.code, "invalid_secret");
  assert.deepEqual(Object.keys(error), ["code"]);
});
