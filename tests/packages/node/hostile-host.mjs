// Replaces, one after another, every function of the language and the host that the package uses by one that
// lies, throws, calls the package, gives another type or never returns; and prints what went wrong. Each is
// replaced only while the package works.
//
//   node hostile-host.mjs <folder of the package> <before loading | after loading | after the first calls> <core | stores | adapters>
//
// ONLY is a pattern of the functions to replace; with TRACE, each lie is named when it is told.
import { readdirSync, readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import vm from "node:vm";
import { namesIn } from "./host-calls.mjs";
import { adaptersOf, storesOf } from "./hostile-stores.mjs";

const [folder, when, part = "core"] = process.argv.slice(2);
const FILES = {
  core: ["index.cjs", "diagnose.cjs", "node.cjs", "aws-lambda.cjs"],
  // The last `transactional` counts.
  stores: ["index.cjs", "redis.cjs", "mysql.cjs", "sqlite.cjs", "dynamodb.cjs", "cloudflare.cjs", "postgres.cjs"],
  adapters: ["index.cjs", "node.cjs", "koa.cjs", "fastify.cjs", "aws-lambda.cjs"],
}[part];

// What this program itself uses while something is replaced is kept here.
const { apply, construct, defineProperty, getOwnPropertyDescriptor, setPrototypeOf } = Reflect;
const { Uint8Array: Bytes } = globalThis;
const { equals } = Buffer.prototype;
const isBytes = ArrayBuffer.isView;

const texts = FILES.map((file) => readFileSync(join(folder, file), "utf8"));
/** The host hashes from the first call on. */
const hosted = (text) => text.replace(/HOST_HASH_AFTER = [^,;]+/, "HOST_HASH_AFTER = 0");
/** The diagnosing core is decompressed once, because that takes time. The other files decode theirs each time. */
const decodedOnce = (text) => (text.includes("fromBase64(") ? text.replaceAll("decode(carried)", "(kept.core ??= decode(carried))") : text);
const scripts = texts.map((text) => new vm.Script(`(function (module, exports, require, kept) {${decodedOnce(hosted(text))}\n})`));
const kept = {};
const files = createRequire(join(folder, "index.cjs"));

/** The package's functions, of instances of their own. */
function load() {
  const api = {};
  for (let index = 0; index < scripts.length; index++) {
    const module = { exports: {} };
    scripts[index].runInThisContext()(module, module.exports, files, kept);
    for (const name in module.exports) api[name] = module.exports[name];
  }
  return api;
}

const SECRET = "your-webhook-secret";
const made = load();
const deliveries = [100, 3000].map((size) => {
  const { body } = made.createTestEvent("app.deployed", {
    id: "evt_good",
    created: "2020-01-01T00:00:00Z",
    title: (size > 1000 ? "é漢" : "") + "a".repeat(size),
  });
  const forged = body.replace("evt_good", "evt_evil");
  const encoder = new TextEncoder();
  return { body, forged, header: made.sign(body, SECRET), bytes: encoder.encode(body), evil: encoder.encode(forged) };
});
const [small, large] = deliveries;
const HUGE = new Bytes(17_000_000);

// ---- Where the functions stand

const used = new Set(["next", "then", Symbol.iterator, Symbol.toStringTag, Symbol.hasInstance]);
for (const file of readdirSync(folder).filter((file) => file.endsWith(".cjs"))) {
  for (const name of namesIn(readFileSync(join(folder, file), "utf8")).used) used.add(name);
}
// Every object has one.
used.delete("constructor");

/** Every place where a function or a getter of such a name stands: globals, their members, their prototypes. */
const places = [];
const seen = new Set();
function walk(holder, path, depth) {
  if (seen.has(holder) || depth > 3) return;
  seen.add(holder);
  for (const name of Reflect.ownKeys(holder)) {
    const found = getOwnPropertyDescriptor(holder, name);
    const { value, get } = found;
    const isObject = (typeof value === "function" || typeof value === "object") && value !== null;
    if (used.has(name) && (found.configurable || found.writable) && (typeof value === "function" || (get && path !== "globalThis"))) {
      places.push({ holder, name, path: `${path}.${String(name)}`.replace(/^globalThis\.|__proto__\./g, ""), found });
    }
    if (isObject && /^[A-Z]|^prototype$/.test(String(name))) walk(value, `${path}.${String(name)}`, depth + 1);
  }
  const above = Object.getPrototypeOf(holder);
  if (above !== null && path.endsWith("prototype")) walk(above, `${path}.__proto__`, depth + 1);
}
// Node makes some globals when they are first read.
for (const name of used) {
  if (typeof name === "string" && getOwnPropertyDescriptor(globalThis, name)?.get) {
    defineProperty(globalThis, name, { value: globalThis[name], writable: true, configurable: true });
  }
}
walk(globalThis, "globalThis", 0);
walk(Buffer, "Buffer", 1);
walk(Object.getPrototypeOf(performance), "performance", 2);
walk(Object.getPrototypeOf([][Symbol.iterator]()), "ArrayIterator.prototype", 1);
walk(Object.getPrototypeOf(new Map()[Symbol.iterator]()), "MapIterator.prototype", 1);
walk(files("node:crypto"), "crypto", 1);
walk(files("node:util"), "util", 3);

// ---- Lies

const thrown = new Error("of the host");
const wrapping = (value, change) => {
  const wrapper = function (...given) {
    return change(
      () => (new.target ? construct(value, given, new.target === wrapper ? value : new.target) : apply(value, this, given)),
      given,
      this,
    );
  };
  // A replaced class has all that the class has.
  setPrototypeOf(wrapper, value);
  if (value.prototype) defineProperty(wrapper, "prototype", { value: value.prototype });
  return wrapper;
};

let isInside = false;
let inner;
/** What a forged body is, for the core: the good one. */
const swapped = (value) => {
  for (let index = 0; index < deliveries.length; index++) {
    const { body, forged, bytes, evil } = deliveries[index];
    if (value === forged) return body;
    if (isBytes(value) && value.length === evil.length && apply(equals, evil, [value])) return new Bytes(bytes);
  }
  return value;
};
/** What a good event is, for the caller: another. */
const renamed = (value) => {
  if (typeof value === "string" && value.length < 100_000) {
    const at = value.indexOf("evt_good");
    return at < 0 ? value : `${value.slice(0, at)}evt_evil${value.slice(at + 8)}`;
  }
  if (value?.id === "evt_good") value.id = "evt_evil";
  return value;
};

const plainly = (lie) => (value) => wrapping(value, lie);
const LIES = {
  "returns nothing": plainly(() => undefined),
  "returns true": plainly(() => true),
  "returns 0": plainly(() => 0),
  "returns text": plainly(() => "0".repeat(64)),
  "returns an object": plainly(() => ({ length: 32, written: 71, ok: true, status: 200 })),
  "returns a function": plainly(() => () => 1),
  "returns its object": plainly((_real, _given, self) => self),
  "returns its argument": plainly((_real, given) => given[0]),
  throws: plainly(() => {
    throw thrown;
  }),
  "throws nothing": plainly(() => {
    throw undefined;
  }),
  "calls the package": plainly((real) => {
    if (!isInside && inner !== undefined) {
      isInside = true;
      try {
        inner.check(large.body, large.header);
        inner.check(small.bytes, small.header);
      } finally {
        isInside = false;
      }
    }
    return real();
  }),
  "takes one body for another": (value) =>
    wrapping(value, (_real, given, self) => {
      for (let index = 0; index < given.length; index++) given[index] = swapped(given[index]);
      return apply(value, swapped(self), given);
    }),
  "tells of another event": plainly((real) => renamed(real())),
  "never returns": plainly(() => {
    for (;;);
  }),
};

/** One lie of each kind, where each is told to a package that is loaded anew, and to stores and adapters. */
const { "returns 0": _0, "returns a function": _1, "returns its argument": _2, "throws nothing": _3, "never returns": _4, ...SOME } = LIES;

/** Lies of one function, which know what the package wants of it. */
const OWN_LIES = {
  deref: plainly(() => ({ secret: SECRET, webhook: { authenticates: () => true, sign: () => "sha256=" } })),
  WeakRef: plainly(() => ({ deref: () => ({ secret: SECRET, webhook: { authenticates: () => true } }) })),
  FinalizationRegistry: () => (callback) => ({ register: (target, held) => abuse(callback, target, held) }),
  register: () => (target, held) => {
    abuse(() => {}, target, held);
  },
  Instance: (value) => {
    const liar = function (...given) {
      this.made = { ...new value(...given).exports, check: () => 0, verifySignature: () => 1 };
    };
    defineProperty(liar.prototype, "exports", {
      get() {
        return this.made;
      },
    });
    return liar;
  },
  Module: (value) => wrapping(value, () => new value(Bytes.of(0, 97, 115, 109, 1, 0, 0, 0))),
  hash: (value) => (algorithm, bytes, encoding) => value(algorithm, forgedHash(bytes), encoding),
  createHash: (value) => (algorithm) => {
    const hash = value(algorithm);
    const { update } = hash;
    hash.update = (bytes) => apply(update, hash, [forgedHash(bytes)]);
    return hash;
  },
  now: plainly(() => Date.UTC(2020, 0, 1)),
  bind: (value) =>
    function (...given) {
      const bound = apply(value, this, given);
      return (...rest) => {
        for (let index = 0; index < rest.length; index++) rest[index] = swapped(rest[index]);
        return apply(bound, undefined, rest);
      };
    },
  next: plainly(() => ({ done: true })),
};
/** An iterator that is never done is a function that never returns, and takes all memory. */
const isEndless = (name, title) => name === "next" && /returns (an object|a function|its)/.test(title);
/** The block of the secret, with the body that was signed in place of the forged one. */
const forgedHash = (bytes) => {
  if (bytes.length !== 64 + large.bytes.length) return bytes;
  const copy = new Bytes(bytes);
  copy.set(large.bytes, 64);
  return copy;
};
/** Takes whatever a registry is given: calls back at once, and sets members to those of another webhook. */
const abuse = (callback, target, held) => {
  callback(held);
  for (const each of [target, held]) {
    if (Array.isArray(each?.secrets)) each.secrets[0]?.fill(0);
    for (const name of Object.keys(each ?? {})) if (typeof each[name] === "number") each[name] = 1;
  }
};

// ---- What the package is asked

/** Calls whose result must not be an acceptance, and those of good deliveries, which must not become others. */
const worksOf = (api) => {
  if (part !== "core") return [];
  const { Webhook, verifySignature, validatePayload, sign, createTestEvent } = api;
  const webhook = new Webhook(SECRET);
  const other = new Webhook("another secret");
  const strict = new Webhook(SECRET, { maxAgeSeconds: 60 });
  const isTrue = (result) => result === true;
  const isOk = (result) => result?.ok === true;
  const isOther = (result) => result?.ok === true && result.event?.id !== "evt_good";
  const works = [];
  const add = (name, call, isWrong) => (works[works.length] = { name, call, isWrong });
  for (let index = 0; index < deliveries.length; index++) {
    const { body, forged, header, bytes, evil } = deliveries[index];
    add("check of forged text", () => webhook.check(forged, header), isOk);
    add("check of forged bytes", () => webhook.check(evil, header), isOk);
    add("check by another secret", () => other.check(body, header), isOk);
    add("check by a new webhook", () => new Webhook("a third secret").check(bytes, header), isOk);
    add("check of good text", () => webhook.check(body, header), isOther);
    add("check of good bytes", () => webhook.check(bytes, header), isOther);
    add("check of an old event", () => strict.check(body, header), isOk);
    add("verifySignature", () => verifySignature(forged, header, SECRET), isTrue);
    add("verifySignature again", () => verifySignature(evil, header, SECRET), isTrue);
    add("verifySignature by another secret", () => verifySignature(bytes, header, "another secret"), isTrue);
    add("validatePayload", () => validatePayload(`{"a":1,"a":2}${" ".repeat(index)}`).valid, isTrue);
  }
  const never = () => false;
  add(
    "diagnose",
    () => api.diagnose(small.body, null, SECRET).verdict,
    (verdict) => verdict === "valid",
  );
  add(
    "repair",
    () => api.repair(small.body, null, SECRET)?.diagnosis?.verdict,
    (verdict) => verdict === "valid",
  );
  add(
    "verify",
    () => webhook.verify(small.forged, small.header),
    () => true,
  );
  add(
    "sign",
    () => sign(small.bytes, "another secret"),
    (result) => result === small.header,
  );
  add("createTestEvent", () => createTestEvent("app.created"), never);
  return works;
};

/** The same for deliveries: one that is refused has no 2xx, and reaches no listener. */
const HANDLED = {
  core: (api, of) => adaptersOf(api, of, true),
  adapters: adaptersOf,
  stores: storesOf,
};
const handledOf = (api) => HANDLED[part](api, { ...small, secret: SECRET });

const problems = new Map();
const problem = (path, lie, what) => {
  // What this has broken must not be found again.
  warm = undefined;
  const known = problems.get(path) ?? new Set();
  if (known.size < 8) known.add(`${lie}: ${what}`);
  problems.set(path, known);
};

const isOurs = (error) =>
  typeof error?.code === "string" &&
  error.code !== thrown.code &&
  (error.name === "WebhookError" || error instanceof TypeError || error.code === "wasm_unavailable");
const isExhausted = (error) => /call stack/.test(error?.message);

function attempt(call) {
  try {
    return { result: call() };
  } catch (error) {
    return { error, isThrown: true };
  }
}
/** The same, of a call that may never return. */
let interrupted;
const endless = new vm.Script("__call()");
const interruptibly = (call) => {
  globalThis.__call = () => (interrupted = attempt(call));
  interrupted = {};
  try {
    endless.runInThisContext({ timeout: 5 });
  } catch {
    return {};
  }
  return interrupted;
};

const replace = ({ holder, name, found }, liar) => {
  if (found.get) defineProperty(holder, name, { configurable: true, enumerable: found.enumerable, get: liar, set: found.set });
  else if (found.configurable) defineProperty(holder, name, { ...found, value: liar });
  else holder[name] = liar;
};
const restore = ({ holder, name, found }) => {
  if (found.configurable) defineProperty(holder, name, found);
  else holder[name] = found.value;
};

/** Makes the package as it is when a function is replaced. */
const WHEN = { "before loading": () => undefined, "after loading": load, "after the first calls": () => (warm ??= warmed()) };
let warm;
function warmed() {
  const api = load();
  const works = worksOf(api);
  for (let index = 0; index < works.length; index++) attempt(works[index].call);
  return api;
}

/** What a promise comes to; nothing if it needs longer than a good delivery does. */
async function settled(promise) {
  const limit = new Promise((resolve) => {
    let turns = 0;
    const turn = () => (++turns > 200 ? resolve({}) : setImmediate(turn));
    turn();
  });
  const work = promise.then(
    (result) => ({ result }),
    (error) => ({ error }),
  );
  return Promise.race([work, limit]);
}

let current = "";
process.on("unhandledRejection", (error) => {
  if (error !== thrown && error !== undefined) problem(current, "later", `an unhandled rejection: ${error?.stack ?? error}`);
});
process.on("uncaughtException", (error) => {
  // Node's own streams and requests, which adapters make, use what is replaced.
  if (part !== "core" && (error === thrown || error === undefined || isExhausted(error))) return;
  writeSync(2, `${current}: ${error?.stack ?? error}\n`);
  process.exit(1);
});

/** Whether the function is called at all. */
async function isUsed(place) {
  let count = 0;
  await one(
    place,
    plainly((real) => (count++, real())),
    "tells the truth",
  );
  return count > 0;
}

async function one(place, lie, title) {
  const { path, found } = place;
  const liar = lie(found.value ?? found.get);
  const calls = title === "never returns" ? interruptibly : attempt;
  current = path;
  isInside = false;
  inner = undefined;
  let api = WHEN[when]();
  // Then the next call starts another instance, and makes its views of the memory.
  if (title === "calls the package") attempt(() => new api.Webhook(SECRET, { maxBytes: Infinity }).check(HUGE, `sha256=${"0".repeat(64)}`));
  const results = [];
  const works = api === undefined ? [] : worksOf(api);
  if (api !== undefined) inner = new api.Webhook(SECRET);
  let handled = api === undefined ? [] : handledOf(api);
  const answers = [];
  for (const { prepare } of handled) await prepare?.();
  replace(place, liar);
  try {
    if (api === undefined) {
      const loaded = calls(load);
      api = loaded.result;
      if (api !== undefined) {
        const made = calls(() => worksOf(api)).result ?? [];
        for (let index = 0; index < made.length; index++) works[index] = made[index];
        handled = calls(() => handledOf(api)).result ?? [];
        inner = calls(() => new api.Webhook(SECRET)).result;
      }
    }
    for (let index = 0; index < works.length; index++) results[index] = calls(works[index].call);
    // What has to be prepared is not, where the host lies from the beginning.
    if (when === "before loading") while (handled.length > 0 && handled[handled.length - 1].prepare) handled.length--;
    if (title !== "never returns") {
      for (let index = 0; index < handled.length; index++) {
        const answer = (answers[index] = { wrong: false });
        handled[index].reached.length = 0;
        const { result, error, isThrown } = attempt(handled[index].call);
        if (isThrown) answer.error = error;
        else if (result !== undefined) {
          let isOver = false;
          (async () => {
            try {
              answer.result = await result;
            } catch (error) {
              answer.error = error;
            }
            isOver = true;
          })();
          // Not by a timer: Node's own code must not run now.
          for (let turn = 0; turn < 300 && !isOver; turn++) await undefined;
        }
        // What only looks like a `Response` throws.
        const status = attempt(() => answer.result?.status).result;
        answer.wrong = handled[index].wrongOf(status);
      }
    }
  } finally {
    restore(place);
  }
  const isForeign = (error) => !isOurs(error) && !isExhausted(error);
  for (let index = 0; index < works.length; index++) {
    const { name, isWrong } = works[index];
    const { result, error, isThrown } = results[index] ?? {};
    if (isThrown && isForeign(error)) problem(path, title, `${name} threw ${error?.stack ?? error}`);
    if (result !== undefined && isWrong(result)) problem(path, title, `${name} accepted`);
  }
  for (let index = 0; index < handled.length; index++) {
    const { name, isForeign: mayThrow } = handled[index];
    const { error, wrong } = answers[index] ?? {};
    if (!mayThrow && error !== undefined && isForeign(error) && error !== thrown)
      problem(path, title, `${name} rejected with ${error?.stack ?? error}`);
    if (wrong) problem(path, title, `${name} ${wrong}`);
  }
  if (api === undefined) return;
  const { result: webhook, error: refusal } = attempt(() => new api.Webhook(SECRET));
  for (const { body, bytes, header } of deliveries) {
    for (const raw of [body, bytes]) {
      const good = webhook === undefined ? { error: refusal } : attempt(() => webhook.check(raw, header));
      const isKept = when === "before loading" && (webhook === undefined || good.result !== undefined || isOurs(good.error));
      if (good.result?.ok !== true && !isKept)
        problem(path, title, `then a good delivery of ${raw.length} ${typeof raw} gives ${good.result?.error?.code ?? good.error?.stack}`);
      if (good.result?.ok === true && good.result.event?.id !== "evt_good" && when !== "before loading")
        problem(path, title, "then a good delivery is another");
    }
  }
  if (when === "before loading") return;
  for (const { name, call, isGood, isAgain = isGood } of handled) {
    if (!isAgain) continue;
    const { result, error } = await settled(call());
    const status = attempt(() => result?.status).result;
    // A claim that was not released ends with its lease.
    if (status !== 200 && !(status === 409 && /^memory/.test(name)))
      problem(path, title, `then ${name} gives ${status ?? error?.stack ?? "no answer"}`);
  }
}

let tried = 0;
const called = [];
for (const place of places) {
  if (process.env.ONLY && !new RegExp(process.env.ONLY).test(place.path)) continue;
  if (!(await isUsed(place))) continue;
  called.push(place.path);
  const lies = {
    ...(when === "after the first calls" && part === "core" ? LIES : SOME),
    ...(Object.hasOwn(OWN_LIES, place.name) ? { "lies as it likes": OWN_LIES[place.name] } : {}),
  };
  for (const title of Object.keys(lies).filter((title) => !isEndless(place.name, title))) {
    if (process.env.TRACE) writeSync(2, `${place.path} ${title}\n`);
    await one(place, lies[title], title);
    tried++;
  }
}
const found = {
  tried,
  called,
  places: places.map(({ path }) => path),
  problems: Object.fromEntries(Array.from(problems, ([path, each]) => [path, [...each]])),
};
// Timers of the handlers are left.
process.stdout.write(JSON.stringify(found), () => process.exit());
