// `extractDeliveries` over the tables of copies that tests/copies/main.rs reads too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { load } from "../../handler/package.mjs";

const { extractDeliveries } = await load("/diagnose");

const casesOf = (file) => Object.entries(JSON.parse(readFileSync(new URL(`../../copies/${file}`, import.meta.url), "utf8")).cases);
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

for (const file of ["told.json", "made.json"]) {
  describe(file, () => {
    for (const [name, { text, hex, header, body }] of casesOf(file)) {
      test(name, () => {
        const [found] = extractDeliveries(text ?? Buffer.from(hex, "hex"));
        assert.equal(found.headers["x-preswald-signature"] ?? null, header);
        assert.equal(found.payload ? utf8.decode(found.payload) : null, body);
        assert.ok(found.payload === null || Object.getPrototypeOf(found.payload) === Uint8Array.prototype);
        for (const { code, message, ...more } of found.steps) {
          assert.match(code, /^[a-z0-9_]+$/);
          assert.ok(message.length > 10 && Object.keys(more).length === 0, message);
        }
      });
    }
  });
}

test("bytes and buffers give what text gives", () => {
  for (const [name, { text }] of casesOf("told.json").filter(([, { text }]) => text !== undefined)) {
    const bytes = new TextEncoder().encode(text);
    const expected = extractDeliveries(text);
    for (const copied of [bytes, bytes.buffer, Buffer.from(text)]) {
      assert.deepEqual(extractDeliveries(copied), expected, name);
    }
  }
});

describe("a lone surrogate", () => {
  for (const [name, copied, isTold] of [
    ["in the payload", '{"a":"\ud800"}', true],
    ["in a command", `curl -d '{"a":"\udfff"}' https://example.com/`, true],
    ["none", '{"a":"\u{1f600}"}', false],
    ["bytes, which have none", Buffer.from('{"a":"\ufffd"}'), false],
  ]) {
    test(name, () => {
      const steps = extractDeliveries(copied).map((each) => each.steps.some(({ code }) => code === "lone_surrogate"));
      assert.deepEqual(steps, [isTold]);
    });
  }
});
