// Replaces, one after another, every function of the language and the host that the package's file calls,
// after it was loaded, by one that lies; and prints what went wrong. Each is replaced only while the package
// works.
//
//   node hostile-host.mjs <index.js>
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [entry] = process.argv.slice(2);
const api = await import(entry);
const { Webhook, WebhookError, createTestEvent, sign, validatePayload, verifySignature } = api;

const SECRET = "your-webhook-secret";
const webhook = new Webhook(SECRET, { strict: true });
const deliveries = [100, 3000].map((size) => {
  const { body } = createTestEvent("app.deployed", { id: "evt_good", title: "a".repeat(size) });
  return { body, forged: body.replace("evt_good", "evt_evil"), header: sign(body, SECRET) };
});
const other = new Webhook("another secret");
const bytes = (text) => new TextEncoder().encode(text);
for (const delivery of deliveries) {
  delivery.bytes = bytes(delivery.forged);
  for (let round = 0; round < 5; round++) webhook.check(delivery.body, delivery.header);
}

/** The names that the file calls or makes. */
const text = readFileSync(fileURLToPath(entry), "utf8");
const names = new Set(Array.from(text.matchAll(/[.?]([A-Za-z]\w*)\(|\bnew ([A-Z]\w*)/g), ([, method, made]) => method ?? made));
for (const [, name] of text.matchAll(/method\(\w+, "(\w+)"\)/g)) names.add(name);
// Kept under a name of its own when the file is loaded.
for (const [, name] of text.matchAll(/\b(?:JSON|Object|Array)\.(\w+)/g)) names.add(name);

/** Every place where a function of such a name stands: globals, their members, their prototypes. */
const places = [];
const seen = new Set();
function walk(holder, path, depth) {
  if (seen.has(holder) || depth > 3) return;
  seen.add(holder);
  for (const name of Reflect.ownKeys(holder)) {
    const found = Object.getOwnPropertyDescriptor(holder, name);
    const { value } = found;
    if ((typeof value !== "function" && typeof value !== "object") || value === null) continue;
    if (typeof value === "function" && names.has(name) && found.writable) places.push({ holder, name, path: `${path}.${name}`, value });
    if (/^[A-Z]|^prototype$|^__proto__$/.test(String(name))) walk(value, `${path}.${String(name)}`, depth + 1);
  }
  const above = Object.getPrototypeOf(holder);
  if (above !== null && path.endsWith("prototype")) walk(above, `${path}.__proto__`, depth + 1);
}
walk(globalThis, "globalThis", 0);
const crypto = process.getBuiltinModule?.("node:crypto");
if (crypto) walk(crypto, "crypto", 2);

const { apply } = Reflect;
let isInside = false;
const again = (value) =>
  function (...given) {
    if (!isInside) {
      isInside = true;
      const { body, header } = deliveries[1];
      try {
        webhook.check(body, header);
      } finally {
        isInside = false;
      }
    }
    return apply(value, this, given);
  };
const thrown = new Error("of the host");
const LIES = {
  "returns nothing": () => () => undefined,
  "returns true": () => () => true,
  "returns 0": () => () => 0,
  "returns text": () => () => "0".repeat(64),
  "returns an object": () => () => ({ length: 32, written: 71, ok: true }),
  "returns its object": () =>
    function () {
      return this;
    },
  "returns its argument": () => (given) => given,
  throws: () => () => {
    throw thrown;
  },
  "calls the package": again,
};

const problems = [];
let tried = 0;
function attempt(run) {
  try {
    return run();
  } catch (error) {
    return { thrown: error };
  }
}
const push = (problem) => {
  problems[problems.length] = problem;
};

for (const { holder, name, path, value } of places) {
  for (const lie in LIES) {
    if (process.env.TRACE) process.stderr.write(`${path} ${lie}\n`);
    const liar = LIES[lie](value);
    const results = [];
    let at = 0;
    holder[name] = liar;
    try {
      for (let index = 0; index < deliveries.length; index++) {
        const { forged, bytes, header, body } = deliveries[index];
        results[at++] = attempt(() => webhook.check(forged, header));
        results[at++] = attempt(() => webhook.check(bytes, header));
        results[at++] = attempt(() => other.check(body, header));
        results[at++] = attempt(() => ({ ok: verifySignature(forged, header, SECRET) }));
        results[at++] = attempt(() => ({ ok: new Webhook("a third secret").check(body, header).ok }));
        results[at++] = attempt(() => ({ ok: validatePayload(`{"a":1,"a":2}${" ".repeat(index)}`).valid }));
      }
    } finally {
      holder[name] = value;
    }
    tried++;
    for (const result of results) {
      if (result.ok) push(`${path} ${lie}: accepted`);
      const { thrown: error } = result;
      const isOurs =
        error === undefined || error instanceof WebhookError || typeof error?.code === "string" || /call stack/.test(error?.message);
      if (!isOurs) push(`${path} ${lie}: threw ${error?.stack ?? error}`);
    }
    for (const { body, header } of deliveries) {
      const good = attempt(() => webhook.check(body, header));
      if (!good.ok) push(`${path} ${lie}: then a good delivery gives ${good.error?.code ?? good.thrown?.stack}`);
    }
  }
}
console.log(JSON.stringify({ tried, places: places.map(({ path }) => path), problems: [...new Set(problems)] }));
