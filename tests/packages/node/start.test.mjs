// WebAssembly cannot start in some places: every function says so by one error, and never by another.
// The programs are processes of their own, because flags, limits and broken globals are theirs.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import vm from "node:vm";
import { install, remove } from "../project.mjs";

const project = install();
after(() => remove(project));

const folder = join(project, "node_modules/@preswald/webhooks");
const program = fileURLToPath(new URL("calls.mjs", import.meta.url));
const GIB = 1024 * 1024;

/** Runs `calls.mjs`; `limit` is in KB of virtual memory. */
function run({ flags = [], limit, breaks, mends, entry, from = folder }) {
  const words = [process.execPath, ...flags, program, pathToFileURL(from).href, breaks ?? "", mends ?? "", entry ?? "index.js"];
  const [command, ...rest] = limit === undefined ? words : ["sh", "-c", `ulimit -v ${limit} && exec "$@"`, "sh", ...words];
  const { status, stdout, stderr } = spawnSync(command, rest, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

function expectWorks({ before, statuses, seen, logged }, exceptions = []) {
  const others = Object.entries(before).filter(([name]) => !exceptions.includes(name));
  for (const [name, outcome] of others) assert.equal(outcome, "works", name);
  for (const name of exceptions) assert.equal(before[name].code, "wasm_unavailable", name);
  assert.deepEqual(statuses, [401, 401, 401]);
  assert.deepEqual([seen, logged], [[], []]);
}

/** Every call says the same; the handler answers 500, and tells both `onError` and the default log. */
function expectUnavailable({ before, statuses, seen, logged, asked }, pattern, exceptions = []) {
  for (const [name, outcome] of Object.entries(before)) {
    if (exceptions.includes(name)) assert.equal(outcome, "works", name);
    else {
      assert.deepEqual({ ...outcome, message: "" }, { code: "wasm_unavailable", name: "Error", message: "", isError: true }, name);
      assert.match(outcome.message, /^@preswald\/webhooks cannot start WebAssembly: /, name);
      assert.match(outcome.message, pattern, name);
    }
  }
  assert.deepEqual(statuses, [500, 500, 500]);
  assert.deepEqual(seen, ["wasm_unavailable"]);
  assert.deepEqual(logged, ["wasm_unavailable"], "logged once");
  assert.equal(asked, 0, "a function of secrets is not called in vain");
}

const NONE = /has no WebAssembly/;
const MEMORY = /ulimit -v.*--disable-wasm-trap-handler/;
const FORBIDDEN = /'wasm-unsafe-eval'.*workerd.*codeGeneration/;
/** The diagnosis needs no SIMD. */
const DIAGNOSIS = ["diagnose", "repair", "extractDeliveries", "explainRefusals"];
const throws = (error, name = "Module") => `WebAssembly.${name} = function () { throw ${error}; }`;
const restores = (name = "Module") => ({
  keeps: `globalThis.kept = WebAssembly.${name};`,
  mends: `WebAssembly.${name} = kept;`,
});

describe("Node's flags", { concurrency: true }, () => {
  for (const [flag, pattern, exceptions] of [
    ["--no-enable-sse4-1", /@preswald\/webhooks\/scalar/, DIAGNOSIS],
    ["--jitless", NONE],
    ["--no-expose-wasm", NONE],
    ["--wasm-max-mem-pages=10", MEMORY],
    ["--wasm-max-module-size=1000", /A tool may have changed|too old/],
  ]) {
    test(flag, () => expectUnavailable(run({ flags: [flag] }), pattern, exceptions));
  }
  test("--no-enable-sse4-1, the scalar entry: it works", () => expectWorks(run({ flags: ["--no-enable-sse4-1"], entry: "scalar.js" })));
  test("--jitless, the scalar entry", () => expectUnavailable(run({ flags: ["--jitless"], entry: "scalar.js" }), NONE));
});

const hasLimits = process.platform === "linux" && { concurrency: true };

describe("a limit of virtual memory", hasLimits || { skip: "only Linux has it" }, () => {
  test("16 GiB, in which a core is replaced", () => {
    const code = `
      const { sign, validatePayload } = await import(${JSON.stringify(pathToFileURL(join(folder, "index.js")).href)});
      const exhaust = () => { validatePayload("{}"); exhaust(); };
      for (let round = 0; round < 20; round++) {
        try { exhaust(); } catch {}
        sign("{}", "s");
      }
      console.log(sign("{}", "s").length);`;
    const words = ["-c", `ulimit -v ${16 * GIB} && exec "$@"`, "sh", process.execPath, "--input-type=module", "--eval", code];
    const { stdout, stderr } = spawnSync("sh", words, { encoding: "utf8" });
    assert.equal(stdout, "71\n", stderr);
  });
  for (const gib of [16, 8, 4, 2]) {
    test(`${gib} GiB`, () => {
      const result = run({ limit: gib * GIB });
      // Room for one of the two cores.
      if (gib > 11) expectWorks(result, DIAGNOSIS);
      else expectUnavailable(result, MEMORY);
    });
    test(`${gib} GiB with --disable-wasm-trap-handler: it works`, () =>
      expectWorks(run({ limit: gib * GIB, flags: ["--disable-wasm-trap-handler"] })));
  }
});

/** What the engines say where a Content-Security-Policy forbids it. */
const POLICIES = {
  Chromium:
    "Compiling or instantiating WebAssembly module violates the following Content Security policy directive because neither 'wasm-unsafe-eval' nor 'unsafe-eval' is an allowed source",
  Firefox: "call to WebAssembly.Module() blocked by CSP",
  Safari: "Refused to create a WebAssembly object because 'unsafe-eval' or 'wasm-unsafe-eval' is not an allowed source of script",
};

const BROKEN = {
  "no global": ["delete globalThis.WebAssembly", NONE, "globalThis.WebAssembly = kept", "globalThis.kept = WebAssembly;"],
  "a global that is empty": ["globalThis.WebAssembly = {}", NONE, "globalThis.WebAssembly = kept", "globalThis.kept = WebAssembly;"],
  "a global that throws": [
    `Object.defineProperty(globalThis, "WebAssembly", { configurable: true, get() { throw new Error("banned") } })`,
    FORBIDDEN,
    `Object.defineProperty(globalThis, "WebAssembly", { value: kept })`,
    "globalThis.kept = WebAssembly;",
  ],
  "a ban that throws null": [throws("null"), FORBIDDEN],
  "a ban that throws what cannot be looked at": [throws("new Proxy({}, { get() { throw 1 } })"), FORBIDDEN],
  "a ban of instances": [
    throws(`new Error("not here")`, "Instance"),
    /not here.*A tool may have changed/,
    undefined,
    undefined,
    "Instance",
  ],
  "no memory": [throws(`new RangeError("Out of memory")`, "Instance"), MEMORY, undefined, undefined, "Instance"],
  "a browser that compiles nothing large on its main thread": [
    throws(`new RangeError("WebAssembly.Compile is disallowed on the main thread, if the buffer size is larger than 4KB.")`),
    /in a worker/,
  ],
  ...Object.fromEntries(
    Object.entries(POLICIES).map(([browser, says]) => [
      `a policy in ${browser}`,
      [throws(`new WebAssembly.CompileError(${JSON.stringify(says)})`), FORBIDDEN],
    ]),
  ),
};

describe("a host that breaks WebAssembly, and mends it again", { concurrency: true }, () => {
  for (const [name, [breaks, pattern, mends, keeps, member]] of Object.entries(BROKEN)) {
    test(name, () => {
      const restored = restores(member);
      const result = run({ breaks: `${keeps ?? restored.keeps} ${breaks}`, mends: mends ?? restored.mends });
      expectUnavailable(result, pattern);
      assert.deepEqual(new Set(Object.values(result.after)), new Set(["works"]), JSON.stringify(result.after));
      assert.equal(result.last, 401);
    });
  }
});

/** A copy of the package, in which a tool has changed some files. */
function changed(name, change, from = name) {
  const copy = join(project, `changed-${Math.random().toString(36).slice(2)}`);
  cpSync(folder, copy, { recursive: true });
  const text = readFileSync(join(copy, from), "utf8");
  const other = change(text);
  assert.notEqual(other, text);
  writeFileSync(join(copy, name), other);
  return copy;
}

const digitsIn = (text, change) => text.replace(/"(0061736d[0-9a-f]+)"/, (_, digits) => `"${change(digits)}"`);

describe("files that a tool has changed", { concurrency: true }, () => {
  for (const [name, change] of Object.entries({
    "cut short": (digits) => digits.slice(0, 1000),
    "a digit that is none": (digits) => `${digits.slice(0, 5000)}zz${digits.slice(5002)}`,
    "other bytes": (digits) => digits.slice(0, 40_000) + "ff".repeat(200) + digits.slice(40_400),
    empty: () => "",
  })) {
    test(name, () => {
      const from = changed("index.js", (text) => digitsIn(text, change));
      expectUnavailable(run({ from }), /A tool may have changed the package's files/, DIAGNOSIS);
    });
  }
  for (const [name, value] of Object.entries({
    "a bundler that gives an address for the file": `"/assets/preswald_webhooks.wasm"`,
    "a bundler that gives its bytes": "new ArrayBuffer(8)",
    "a bundler that gives a promise": "Promise.resolve()",
    "a bundler that gives a namespace": "{ default: 1 }",
    "a bundler that gives nothing": "undefined",
  })) {
    test(name, () => {
      const from = changed(
        "index.js",
        (text) => text.replace(/import (\w+) from "\.\/preswald_webhooks\.wasm"/, `const $1 = ${value}`),
        "index.workerd.js",
      );
      expectUnavailable(run({ from }), /the bundler did not load preswald_webhooks\.wasm as a compiled WebAssembly\.Module/, DIAGNOSIS);
    });
  }
});

describe("Node's vm without code generation", () => {
  const load = (name, codeGeneration) => {
    const context = vm.createContext(
      { TextEncoder, TextDecoder, console, process, exports: {}, module: { exports: {} } },
      { codeGeneration },
    );
    vm.runInContext(readFileSync(join(folder, name), "utf8"), context);
    return context.module.exports;
  };
  for (const name of ["index.cjs", "scalar.cjs"]) {
    test(name, () => {
      const { Webhook, sign } = load(name, { wasm: false, strings: false });
      for (const call of [() => new Webhook("s"), () => sign("{}", "s")]) {
        assert.throws(
          call,
          (error) => error.code === "wasm_unavailable" && FORBIDDEN.test(error.message) && /embedder/.test(error.cause.message),
        );
      }
      assert.equal(load(name, { wasm: true, strings: false }).sign("{}", "s").length, 71);
    });
  }
});

test("an exhausted stack is not taken for it, also while the core starts", () => {
  const code = `
    const { validatePayload } = await import(${JSON.stringify(pathToFileURL(join(folder, "index.js")).href)});
    const exhaust = () => { try { exhaust(); } catch (error) { validatePayload("{}"); throw error; } };
    const names = new Set();
    for (let depth = 0; depth < 50; depth++) {
      try { exhaust(); } catch (error) { names.add(error.code ?? error.name); }
    }
    console.log([...names].join(), validatePayload("{}").valid);`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" });
  assert.equal(stdout, "RangeError false\n", stderr);
});

test("where the memory cannot grow any more, a call says so, and the next one works", () => {
  const code = `
    const { createTestEvent, sign, validatePayload, verifySignature, Webhook } = await import(${JSON.stringify(pathToFileURL(join(folder, "index.js")).href)});
    const { diagnose, extractDeliveries, repair } = await import(${JSON.stringify(pathToFileURL(join(folder, "diagnose.js")).href)});
    const webhook = new Webhook("s", { maxBytes: Infinity });
    const names = "{" + Array.from({ length: 60_000 }, (_, at) => '"' + "n".repeat(20) + at + '":1').join() + "}";
    const calls = {
      check: () => webhook.check(names, webhook.sign(names)),
      validatePayload: () => validatePayload(names),
      createTestEvent: () => createTestEvent("app.created", { object: { text: "z".repeat(6_000_000) } }),
      diagnose: () => diagnose(names, "sha256=" + "0".repeat(64), "s"),
      repair: () => repair(names, "sha256=" + "0".repeat(64), "s"),
      extractDeliveries: () => extractDeliveries(names),
      webhooks: () => { for (const kept = []; ; ) kept.push(new Webhook("secret " + kept.length)); },
    };
    const codes = {};
    for (const [name, call] of Object.entries(calls)) {
      try { call(); codes[name] = "works"; } catch ({ code, name: of, message }) { codes[name] = code ?? of + message; }
      if (!verifySignature("{}", sign("{}", "s"), "s") || webhook.check("{}", webhook.sign("{}")).error.code !== "invalid_payload") codes[name] += ", and the next call fails";
    }
    console.log(JSON.stringify(codes));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--wasm-max-mem-pages=60", "--input-type=module", "--eval", code], {
    encoding: "utf8",
  });
  const codes = Object.fromEntries(
    ["check", "validatePayload", "createTestEvent", "diagnose", "repair", "extractDeliveries", "webhooks"].map((name) => [
      name,
      "wasm_unavailable",
    ]),
  );
  assert.deepEqual(JSON.parse(stdout || "{}"), codes, stderr);
});

test("finalizers start nothing and throw nothing where WebAssembly has gone", () => {
  const code = `
    const { Webhook } = await import(${JSON.stringify(pathToFileURL(join(folder, "index.js")).href)});
    let webhooks = Array.from({ length: 1000 }, (_, at) => new Webhook("secret " + at));
    const kept = new Webhook("kept");
    const exhaust = () => { kept.sign("{}"); exhaust(); };
    for (let round = 0; round < 20; round++) try { exhaust(); } catch {}
    const { WebAssembly } = globalThis;
    delete globalThis.WebAssembly;
    for (const step of [0, 1, 2]) {
      if (step === 1) try { exhaust(); } catch {}
      if (step === 2) try { kept.sign("{}"); } catch {}
      webhooks = webhooks.slice(300);
      for (let turn = 0; turn < 5; turn++) { gc(); await new Promise((resolve) => setTimeout(resolve, 5)); }
    }
    globalThis.WebAssembly = WebAssembly;
    console.log(kept.sign("{}").length);`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "--eval", code], { encoding: "utf8" });
  assert.equal(stdout, "71\n", stderr);
});
