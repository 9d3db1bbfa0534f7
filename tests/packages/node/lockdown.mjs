// Uses the package again and again in a host whose intrinsics are frozen, and prints what went wrong.
//
//   node lockdown.mjs <case> <folder of the package> <ses>
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [name, folder, ses] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(join(folder, file)).href);
const loadAll = async () => ({ ...(await load("index.js")), ...(await load("diagnose.js")) });
const locked = async (options) => {
  await import(ses);
  lockdown(options);
};

/** Evaluates the package's CommonJS files in a compartment, with nothing of the host but what it needs. */
function inCompartment(more) {
  const compartment = new Compartment({ globals: { TextEncoder, TextDecoder, WebAssembly, ...more }, __options__: true });
  const run = (file) => {
    const module = { exports: {} };
    const text = readFileSync(join(folder, file), "utf8");
    compartment.evaluate(`(function (module, exports, require) {${text}\n})`)(module, module.exports, createRequire(folder));
    return module.exports;
  };
  return { ...run("index.cjs"), ...run("diagnose.cjs") };
}

/** Each returns the package's functions, when the host is as it is going to be. */
const CASES = {
  "lockdown() before the package is loaded": async () => {
    await locked();
    return loadAll();
  },
  "lockdown() with errors as they are": async () => {
    await locked({ errorTaming: "unsafe" });
    return loadAll();
  },
  "lockdown() with every other option": async () => {
    await locked({ errorTaming: "unsafe-debug", evalTaming: "no-eval", overrideTaming: "severe", localeTaming: "unsafe" });
    return loadAll();
  },
  "lockdown() without console and with few overrides": async () => {
    await locked({
      consoleTaming: "unsafe",
      stackFiltering: "verbose",
      overrideTaming: "min",
      regExpTaming: "unsafe",
      domainTaming: "unsafe",
    });
    return loadAll();
  },
  "lockdown() after the package was loaded": async () => {
    const api = await loadAll();
    await locked();
    return api;
  },
  "lockdown() after the first calls": async () => {
    const api = await loadAll();
    await use(api);
    await locked();
    return api;
  },
  "lockdown(), and all that is exported is hardened": async () => {
    await locked();
    const api = await loadAll();
    for (const each of Object.values(api)) harden(each);
    return api;
  },
  "a compartment without a clock and without randomness": async () => {
    const { createTestEvent } = await load("index.js");
    await locked();
    return { ...inCompartment({ Response, setTimeout, clearTimeout }), createTestEvent };
  },
  "a compartment": async () => {
    await locked();
    return inCompartment({ Date, Math, Response, setTimeout, clearTimeout });
  },
  "a compartment with a process and a console": async () => {
    await locked({ errorTaming: "unsafe" });
    return inCompartment({
      Date,
      Math,
      Response,
      setTimeout,
      clearTimeout,
      process,
      console,
      performance,
      crypto,
      navigator: globalThis.navigator,
    });
  },
  // With the flag --frozen-intrinsics.
  "frozen intrinsics": loadAll,
  "every intrinsic that is frozen by hand": async () => {
    const api = await loadAll();
    const seen = new Set();
    const freeze = (value) => {
      if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return;
      seen.add(value);
      freeze(Object.getPrototypeOf(value));
      for (const { value: each, get, set } of Object.values(Object.getOwnPropertyDescriptors(value))) [each, get, set].forEach(freeze);
      if (!ArrayBuffer.isView(value)) Object.freeze(value);
    };
    for (const each of [
      "Object",
      "Function",
      "Array",
      "String",
      "Error",
      "TypeError",
      "Promise",
      "Map",
      "Uint8Array",
      "DataView",
      "ArrayBuffer",
      "JSON",
      "Math",
      "Date",
      "RegExp",
      "WebAssembly",
      "TextEncoder",
      "TextDecoder",
      "Reflect",
      "Response",
      "Request",
    ]) {
      freeze(globalThis[each]);
    }
    return api;
  },
};

const problems = new Set();
let done = 0;
/** Does a call, whose result must be the right one. */
async function expect(what, call, isRight = (result) => result === true) {
  done++;
  try {
    const result = await call();
    if (!isRight(result)) problems.add(`${what}: ${JSON.stringify(result)}`);
  } catch (error) {
    problems.add(`${what} throws ${error?.stack ?? error} ${error?.cause?.stack ?? ""}`);
  }
}

const SECRET = "your-webhook-secret";
const codeOf = (call) => {
  try {
    call();
  } catch (error) {
    return error.code;
  }
};

async function use(api, rounds = 3) {
  const { Webhook, createTestEvent, sign, verifySignature, validatePayload, validateEndpoint, diagnose } = api;
  const webhook = new Webhook(["another", SECRET], { maxBytes: 30_000_000, maxAgeSeconds: 1e9, now: () => new Date() });
  for (let round = 0; round < rounds; round++) {
    for (const size of [10, 3000, 100_000]) {
      const { body } = createTestEvent("app.deployed", { id: "evt_1", title: `é${"a".repeat(size)}` });
      const forged = body.replace("evt_1", "evt_2");
      const header = sign(body, SECRET);
      for (const [form, of] of [
        ["text", (text) => text],
        ["bytes", (text) => new TextEncoder().encode(text)],
      ]) {
        const expectOf = (what, ...rest) => expect(`${what} of ${size} as ${form}`, ...rest);
        await expectOf("verify", () => webhook.verify(of(body), header).id === "evt_1");
        await expectOf("check", () => webhook.check(of(body), { "X-Preswald-Signature": header }).secretIndex === 1);
        await expectOf("a forged one", () => webhook.check(of(forged), header).error.code === "signature_mismatch");
        await expectOf("verify of a forged one", () => codeOf(() => webhook.verify(of(forged), header)) === "signature_mismatch");
        await expectOf("verifySignature", () => verifySignature(of(body), header, SECRET) && !verifySignature(of(forged), header, SECRET));
        await expectOf("sign", () => sign(of(body), new TextEncoder().encode(SECRET)) === header);
        await expectOf("validatePayload", () => validatePayload(of(body)).valid && !validatePayload(of(`${body}]`)).valid);
      }
      await expect(`diagnose of ${size}`, () => diagnose(`${body}\n`, header, SECRET).verdict === "proven");
      await expect(`a handler, of ${size}`, () => handled(webhook, body, header));
      await expect(`a handler, of a forged one of ${size}`, async () => (await handled(webhook, forged, header)) === 401, Boolean);
    }
    await expect("validateEndpoint", () => validateEndpoint({ url: "https://example.com", events: ["app.created"], secret: "s" }).valid);
    await expect("a body that is parsed", () => codeOf(() => webhook.check({}, "")) === "body_already_parsed");
    await expect("a secret that is missing", () => codeOf(() => new Webhook(undefined)) === "invalid_secret");
    RESTARTS[round % RESTARTS.length](webhook);
  }
}

/** What makes the next call start another instance of the core. */
const RESTARTS = [
  function exhaust(webhook) {
    const deeper = () => {
      webhook.check("{}", "");
      deeper();
    };
    try {
      deeper();
    } catch (error) {
      if (!(error instanceof RangeError)) problems.add(`an exhausted stack throws ${error?.stack}`);
    }
  },
  (webhook) => void webhook.check(new Uint8Array(20_000_000), `sha256=${"0".repeat(64)}`),
];

/** True, or the status of another answer than 200. */
async function handled(webhook, body, header) {
  const ids = [];
  const errors = [];
  const receive = webhook.handler((event) => void ids.push(event.id), { onError: (error) => errors.push(error), timeoutSeconds: 5 });
  const { status } = await receive(new Request("http://localhost", { method: "POST", body, headers: { "X-Preswald-Signature": header } }));
  if (errors.length > 0) throw errors[0];
  return status === 200 && ids.join() === "evt_1" ? true : status;
}

if (name === undefined) {
  console.log(JSON.stringify(Object.keys(CASES)));
} else {
  await use(await CASES[name](), 6);
  console.log(JSON.stringify({ done, problems: [...problems] }));
}
