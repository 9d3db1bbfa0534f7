// The page, the Node package and the native crate say the same of random deliveries.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import * as hooks from "node:test";
import { validatePayload, Webhook } from "../../dist/npm/webhooks/index.js";
import { sign } from "../signature.mjs";
import { openOnce, root } from "./page.mjs";

const { test } = hooks;
const opened = openOnce(hooks);

const DELIVERIES = 600;

// Printed, so that a failure can be repeated.
const seed = Number(process.env.SEED ?? randomInt(2 ** 31));

/** A small generator of numbers (mulberry32): the same deliveries for the same seed. */
function randomFrom(state) {
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const random = randomFrom(seed);
const oneOf = (list) => list[random(list.length)];

const event = () => ({
  id: oneOf(["evt_1", "", "ev1", 7, "é"]),
  type: oneOf(["app.created", "app.deployed", "app.deleted", "data.processed", "user.interaction", "app.renamed", "app.deleted"]),
  created: oneOf(["2023-06-01T12:00:00Z", "2023-06-01T12:00:00Z", "2023-02-30T12:00:00Z", "yesterday"]),
  data: {
    object: oneOf([{ id: "app_1" }, { id: "app_1", title: "T" }, { app_id: "app_1", user_id: "u", interaction_type: "c" }, {}, 1e21]),
  },
  account: oneOf([{ id: "acc_1", name: "Acme" }, { id: "acc_1", name: "Acme" }, { id: "acc_1" }, null]),
});

const LAYOUTS = [
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(value, null, 2),
  (value) => JSON.stringify(value, null, "\t").replaceAll("\n", "\r\n") + "\r\n",
];

function mutated(bytes) {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) copy[random(copy.length)] = random(256);
  return copy;
}

const PAYLOADS = [
  () => Buffer.from(oneOf(LAYOUTS)(event())),
  () => Buffer.from(oneOf(LAYOUTS)(event())),
  () => Buffer.from(`\ufeff${oneOf(LAYOUTS)(event())}`),
  () => mutated(oneOf(LAYOUTS)(event())),
  () => Buffer.from(oneOf(LAYOUTS)(event())).subarray(0, 1 + random(200)),
  () => Buffer.from(Array.from({ length: 1 + random(40) }, () => random(256))),
  () => Buffer.from(oneOf(['{"a":1,"a":2}', "[1e999]", '"\\ud83d"', "12345678901234567890", "[".repeat(200), "{}{}", "\0", "\u2028"])),
];

const SECRETS = [
  () => "your-webhook-secret",
  () => `s${random(1e9)}`,
  () => " padded\t",
  () => "ключ🔑",
  () => "x".repeat(1 + random(130)),
];

const HEADERS = [
  (right) => right,
  (right) => right,
  (right) => right,
  (right) => right.slice(0, -1) + (right.endsWith("0") ? "1" : "0"),
  (right) => right.toUpperCase(),
  (right) => right.slice(7),
  (right) => right.slice(0, 7 + random(64)),
  (right) => ` ${right}`,
  (right) => `${right}é`,
  () => oneOf(["t=1,v1=abc", "sha256=", "sha256", "é", "Bearer x"]),
];

function delivery() {
  const payload = oneOf(PAYLOADS)();
  const secret = oneOf(SECRETS)();
  const right = sign(payload, secret);
  return { payload, secret, header: oneOf(HEADERS)(right) };
}

function ofNode({ payload, secret, header }) {
  const result = new Webhook(secret).check(payload, header);
  const issues = validatePayload(payload).issues.map(({ code, path, start }) => [code, path, start.offset]);
  return { code: result.ok ? "verified" : result.error.code, issues };
}

function ofNative(deliveries) {
  const lines = deliveries.map(({ payload, secret, header }) =>
    JSON.stringify({ payload: payload.toString("hex"), secret: Buffer.from(secret).toString("hex"), header }),
  );
  const cargo = spawnSync("cargo", ["run", "--quiet", "--package", "preswald-page-tests", "--bin", "verdicts"], {
    cwd: root,
    input: lines.join("\n"),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  assert.equal(cargo.status, 0, cargo.stderr);
  return cargo.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** Through the fields and what is shown, as a person would; the payload comes as a dropped file. */
async function ofPage(deliveries) {
  const { page } = opened.page;
  return page.evaluate(
    async (deliveries) => {
      const banner = document.querySelector("outcome-banner");
      const checked = () =>
        new Promise((resolve) => {
          const look = () => (banner.ariaBusy === "false" ? resolve() : setTimeout(look, 1));
          look();
        });
      const fill = (selector, value) => {
        const field = document.querySelector(selector);
        field.value = value;
        field.dispatchEvent(new InputEvent("input"));
      };
      const shown = [];
      for (const { payload, secret, header } of deliveries) {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(atob(payload), (unit) => unit.charCodeAt(0))], "body"));
        window.reads.length = 0;
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        await window.reads[0];
        fill("#secret", secret);
        fill("#signature", header);
        await checked();
        const issues = [...document.querySelectorAll("issue-list button")].map((button) => [
          button.querySelector(".code").textContent,
          button.querySelector(".pointer").textContent.replace("whole payload", ""),
        ]);
        shown.push({ code: banner.dataset.code, issues });
      }
      return shown;
    },
    deliveries.map(({ payload, ...rest }) => ({ ...rest, payload: payload.toString("base64") })),
  );
}

test(`the page, the Node package and the native crate agree on ${DELIVERIES} random deliveries (seed ${seed})`, {
  timeout: 240_000,
}, async () => {
  const deliveries = Array.from({ length: DELIVERIES }, delivery);
  const node = deliveries.map(ofNode);
  const native = ofNative(deliveries);
  const page = await ofPage(deliveries);
  deliveries.forEach((given, at) => {
    const told = JSON.stringify({ ...given, payload: given.payload.toString("base64") });
    assert.deepEqual(native[at], node[at], `native and Node: ${told}`);
    const shown = { code: node[at].code, issues: node[at].issues.slice(0, 50).map(([code, path]) => [code, path]) };
    assert.deepEqual(page[at], shown, `page and Node: ${told}`);
  });
  const codes = new Set(node.map(({ code }) => code));
  for (const code of ["verified", "signature_mismatch", "malformed_signature", "invalid_json", "invalid_payload"])
    assert.ok(codes.has(code), code);
});
