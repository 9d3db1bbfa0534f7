// Calls the package's functions, looks through the memory of the core after each call, and prints what is
// left there of secrets and bodies. Runs in a process of its own, because it replaces WebAssembly.Instance
// before the package is loaded.
//
//   node --expose-gc memory.mjs <index.js> <diagnose.js>
import crypto from "node:crypto";

const [entry, diagnoseEntry] = process.argv.slice(2);

/** The memories of all instances, and what the host's hash was given. */
const memories = [];
const copies = new Set();
const { Instance } = WebAssembly;
// biome-ignore lint/complexity/useArrowFunction: it is called with `new`.
WebAssembly.Instance = function (...given) {
  const instance = new Instance(...given);
  memories.push(instance.exports.memory);
  return instance;
};
const { hash } = crypto;
const { update } = crypto.Hash.prototype;
if (hash) crypto.hash = (algorithm, bytes, encoding) => (copies.add(bytes.buffer), hash(algorithm, bytes, encoding));
crypto.Hash.prototype.update = function (bytes, ...rest) {
  if (bytes?.buffer) copies.add(bytes.buffer);
  return update.call(this, bytes, ...rest);
};

const { Webhook, createTestEvent, sign, verifySignature, validatePayload } = await import(entry);
const { diagnose, extractDeliveries, repair } = await import(diagnoseEntry);

let count = 0;
/** Text that is found nowhere else: each run of 16 characters is of this call alone. */
const marked = (what, size) => {
  let text = "";
  while (text.length < size) text += `${what}-${count++}-${Math.random().toString(36).slice(2)}_`;
  return text.slice(0, size);
};

const bodyOf = (size, more = "") => createTestEvent("app.deployed", { title: marked("body", size) + more }).body;

/** Runs of so many bytes: every eighth of short texts, a hundred and the end of longer ones. */
const RUN = 16;
const runsOf = (bytes) => {
  const runs = [bytes.subarray(-RUN)];
  const step = Math.max(8, Math.ceil(bytes.length / 100));
  for (let at = 0; at + RUN <= bytes.length; at += step) runs.push(bytes.subarray(at, at + RUN));
  return runs;
};
const padded = (secret, pad) => Buffer.from(secret).map((byte) => byte ^ pad);
/** As SHA-256 reads its words. */
const swapped = (bytes) => Buffer.from(bytes.subarray(0, bytes.length & ~3)).swap32();
const formsOf = (secret) => [Buffer.from(secret), padded(secret, 0x36), padded(secret, 0x5c)].flatMap((form) => [form, swapped(form)]);
/** The part of a body that is found nowhere else: the core knows the examples of the documentation. */
const formsOfBody = (body) => [Buffer.from(/body-\d[^"]*/.exec(body)[0])];

function isLeft(forms) {
  const places = [...memories.map(({ buffer }) => buffer), ...copies].map((buffer) => Buffer.from(buffer));
  return forms.some((form) => runsOf(form).some((run) => places.some((place) => place.includes(run))));
}

/** The text of each call, and whether its secret or its body was found afterwards. */
const found = {};
function look(name, work) {
  const { secret, body } = work();
  found[name] = { secret: secret !== undefined && isLeft(formsOf(secret)), body: body !== undefined && isLeft(formsOfBody(body)) };
}

const kept = marked("kept", 40);
const webhook = new Webhook(kept, { maxBytes: Infinity });
found["a Webhook that is kept"] = { block: isLeft([padded(kept, 0x36)]), secret: isLeft([Buffer.from(kept), padded(kept, 0x5c)]) };

const bytesOf = (text) => new TextEncoder().encode(text);
const SIZES = [20, 600, 40_000, 200_000];
for (const size of SIZES) {
  const each = (name, work) => look(`${name}, ${size}`, work);
  const check = (body, header) => (webhook.check(body, header), { body });
  each("check accepts text", () => check(...((body) => [body, webhook.sign(body)])(bodyOf(size))));
  each("check accepts text with other letters", () => check(...((body) => [body, webhook.sign(body)])(bodyOf(size, "é漢"))));
  each("check accepts bytes", () => {
    const body = bodyOf(size);
    webhook.check(bytesOf(body), webhook.sign(body));
    return { body };
  });
  each("check refuses a signature", () => check(bodyOf(size), `sha256=${"0".repeat(64)}`));
  each("check refuses JSON", () => check(...((body) => [body, webhook.sign(body)])(marked("body", size))));
  each("check refuses an event", () => check(...((body) => [body, webhook.sign(body)])(JSON.stringify({ [marked("body", size)]: 1 }))));
  each("check warns", () => check(...((body) => [body, webhook.sign(body)])(bodyOf(size).replace("{", '{"another member":1,'))));
  each("validatePayload accepts", () => {
    const body = bodyOf(size);
    validatePayload(body);
    return { body };
  });
  each("validatePayload refuses", () => {
    const body = `{"a":"${marked("body", size)}","a":1}`;
    validatePayload(body);
    return { body };
  });
  each("verifySignature with bytes", () => {
    const [secret, body] = [marked("secret", 40), bodyOf(size)];
    verifySignature(body, `sha256=${"0".repeat(64)}`, bytesOf(secret));
    return { secret, body };
  });
  each("sign with bytes", () => {
    const [secret, body] = [marked("secret", 40), bodyOf(size)];
    sign(body, bytesOf(secret));
    return { secret, body };
  });
  each("a long secret", () => {
    const [secret, body] = [marked("secret", 5_000), bodyOf(size)];
    verifySignature(body, `sha256=${"0".repeat(64)}`, [secret]);
    return { secret, body };
  });
}
for (const size of [20, 2_000]) {
  look(`diagnose, ${size}`, () => {
    const [secret, body] = [marked("secret", 40), bodyOf(size)];
    diagnose(body, sign(`${body}\n`, bytesOf(secret)), secret);
    return { secret, body };
  });
  look(`repair, ${size}`, () => {
    const [secret, body] = [marked("secret", 40), bodyOf(size)];
    repair(body, sign(`${body}\n`, bytesOf(secret)), `"${secret}"`);
    return { secret, body };
  });
  look(`extractDeliveries, ${size}`, () => {
    const [secret, body] = [marked("secret", 40), bodyOf(size)];
    extractDeliveries(`curl -d '${body}' -H 'X-Preswald-Signature: ${sign(body, bytesOf(secret))}' https://example.com/`);
    return { secret, body };
  });
}

const collected = async (work) => {
  const secret = work();
  for (let round = 0; round < 10; round++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    globalThis.gc();
  }
  return secret;
};
for (const [name, work] of Object.entries({
  "a Webhook that was collected": () => {
    const secret = marked("secret", 40);
    new Webhook(secret).sign("{}");
    return secret;
  },
  "sign with text, and a collection": () => {
    const secret = marked("secret", 40);
    sign("{}", secret);
    return secret;
  },
})) {
  const secret = await collected(work);
  found[name] = { secret: isLeft(formsOf(secret)) };
}

// A body beyond any usual one: its instance is given up.
const before = memories.length;
new Webhook("s", { maxBytes: Infinity }).check(new Uint8Array(40_000_000), `sha256=${"0".repeat(64)}`);
webhook.sign("{}");
const sizes = { instances: memories.length - before, newest: memories.at(-1).buffer.byteLength, runs: copies.size };
console.log(JSON.stringify({ found, sizes }));
