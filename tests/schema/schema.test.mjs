// An independent validator (Ajv) with `schema.json`, and our reader: they must agree on every event.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import addFormats from "ajv-formats";
import Ajv from "ajv/dist/2020.js";
import { createTestEvent, EVENT_TYPES, validatePayload } from "../../dist/npm/webhooks/index.js";
import { OF_THE_TEXT } from "../vectors/runner.mjs";
import { mutated, randomOf, replaced } from "./mutate.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const schema = read("../../dist/npm/webhooks/schema.json");
const ajv = new Ajv({ strict: true, allErrors: false });
addFormats(ajv);
const isValid = ajv.compile(schema);

/** Strings of the right form that our reader may refuse: dates that never were, addresses that are none. */
const FORMS = {
  invalid_timestamp: new RegExp(schema.$defs.Timestamp.pattern, "u"),
  invalid_url: /^https?:\/\/([^/?#]*@)?\[[0-9a-f:.]+\]/iu,
};

/** Whether an error is one that the schema says, in its `$comment`, it cannot express. */
const isBeyond = ({ code, path }, event) => OF_THE_TEXT.has(code) || FORMS[code]?.test(valueAt(event, path)) === true;

function valueAt(event, path) {
  const steps = path.split("/").slice(1);
  return steps.reduce((value, step) => value?.[step.replaceAll("~1", "/").replaceAll("~0", "~")], event);
}

/** Counts how both judge the documents, and lists those on which they do not agree. */
function compare(texts) {
  const counts = { valid: 0, invalid: 0, beyond: 0 };
  const differences = [];
  for (const text of texts) {
    const { valid, issues } = validatePayload(text);
    const event = parsed(text);
    const errors = issues.filter(({ severity }) => severity === "error");
    if (errors.some(({ code }) => OF_THE_TEXT.has(code)) || (!valid && errors.every((error) => isBeyond(error, event)))) {
      counts.beyond++;
      continue;
    }
    counts[valid ? "valid" : "invalid"]++;
    if (isValid(event) !== valid) {
      const why = valid ? ajv.errorsText(isValid.errors) : errors.map(({ code, path }) => `${code} ${path}`).join(", ");
      differences.push(`${valid ? "only the schema refuses" : "only the reader refuses"}: ${why}: ${text.slice(0, 400)}`);
    }
  }
  return { ...counts, differences };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const EVENTS = EVENT_TYPES.map((type) => createTestEvent(type).event);
const { account: _, ...WITHOUT_ACCOUNT } = createTestEvent("user.interaction").event;
const BASES = [...EVENTS, WITHOUT_ACCOUNT, { ...EVENTS[0], type: "app.moved" }];

test("every event of the corpus", () => {
  const files = ["event", "check", "peers", "json"].flatMap((name) => read(`../vectors/${name}.json`).cases);
  const bodies = files.map(({ body }) => body.text).filter((text) => text !== undefined);
  const { differences, ...counts } = compare(bodies);
  assert.deepEqual(differences, []);
  assert.ok(counts.valid > 200 && counts.invalid > 200, JSON.stringify(counts));
});

test("every value of every event replaced by every other", () => {
  const texts = BASES.flatMap((event) => [...replaced(event)].map((mutant) => JSON.stringify(mutant)));
  const { differences, ...counts } = compare(texts);
  assert.deepEqual(differences, []);
  assert.ok(counts.valid > 200 && counts.invalid > 1000 && counts.beyond < 100, JSON.stringify(counts));
});

test("10,000 mutated events", () => {
  const random = randomOf(0x5eed);
  const texts = Array.from({ length: 10_000 }, () => JSON.stringify(mutated(BASES[random(BASES.length)], random)));
  const { differences, ...counts } = compare(texts);
  assert.deepEqual(differences, []);
  assert.ok(counts.valid > 1500 && counts.invalid > 4000 && counts.beyond < 500, JSON.stringify(counts));
});

test("the schema is a schema, and its examples are valid", () => {
  assert.equal(ajv.validateSchema(schema), true, ajv.errorsText());
  for (const event of EVENTS) assert.equal(isValid(event), true, `${event.type}: ${ajv.errorsText(isValid.errors)}`);
});
