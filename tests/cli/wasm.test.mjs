// The command on processors without SIMD, and where WebAssembly cannot start.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, test } from "node:test";
import { environment, file, installed, SECRET, signatureOf } from "./preswald.mjs";

const BODY = `{"id":"evt_1"}`;
const body = file("body.json", BODY);
const script = join(installed, "preswald.cjs");

/** Runs the command with flags of Node, and a limit of virtual memory in GiB. */
function run(words, { flags = [], limit } = {}) {
  const command = [process.execPath, ...flags, script, "webhooks", ...words];
  const limited = ["sh", "-c", `ulimit -v ${limit * 1024 * 1024} && exec "$@"`, "sh", ...command];
  const [program, ...rest] = limit === undefined ? command : limited;
  return spawnSync(program, rest, { encoding: "utf8", input: BODY, env: environment(), timeout: 60_000 });
}

const COMMANDS = {
  validate: ["validate"],
  verify: ["verify", body, "--signature", signatureOf(BODY)],
  diagnose: ["diagnose", body, "--signature", signatureOf(`${BODY}\n`)],
  sign: ["sign", body],
  events: ["events", "app.deployed"],
  create: ["create", "--dry-run", "--url", "https://example.com/hook", "--events", "app.deployed"],
  test: ["test", "--endpoint", "http://127.0.0.1:9/", "--event", "app.deployed", "--dry-run"],
  listen: ["listen", "--port", "0", "--max-events", "1"],
};

describe("without SSE4.1, the command does the same", () => {
  for (const name of ["validate", "verify", "diagnose", "sign"]) {
    test(name, () => {
      const [here, there] = [run(COMMANDS[name]), run(COMMANDS[name], { flags: ["--no-enable-sse4-1"] })];
      assert.deepEqual([there.status, there.stdout, there.stderr], [here.status, here.stdout, here.stderr]);
      assert.notEqual(there.status, 1);
    });
  }
});

const PLACES = { "--jitless": { flags: ["--jitless"] } };
if (process.platform === "linux") for (const limit of [8, 4, 2]) PLACES[`${limit} GiB of virtual memory`] = { limit };

for (const [place, options] of Object.entries(PLACES)) {
  describe(`with ${place}, the command says why it cannot work, and exits with 1`, () => {
    for (const name of Object.keys(COMMANDS)) {
      test(name, () => {
        const { status, stdout, stderr } = run(COMMANDS[name], options);
        assert.equal(status, 1, stdout + stderr);
        assert.equal(stdout, "");
        assert.match(stderr, /^error: @preswald\/webhooks cannot start WebAssembly: [^\n]+$/m);
        assert.doesNotMatch(stderr, /^\s+at |report it/m);
        assert.ok(!stderr.includes(SECRET));
      });
    }
    test("with --json, one line says so", () => {
      const { status, stdout } = run(["validate", "--json"], options);
      const [line, ...rest] = stdout
        .trim()
        .split("\n")
        .map((text) => JSON.parse(text));
      assert.deepEqual([status, line.type, line.code, rest.length], [1, "error", "wasm_unavailable", 0]);
    });
  });
}

test("4 GiB with --disable-wasm-trap-handler: it works", { skip: process.platform !== "linux" }, () => {
  const { status, stdout } = run(COMMANDS.sign, { limit: 4, flags: ["--disable-wasm-trap-handler"] });
  assert.deepEqual([status, stdout.includes(signatureOf(BODY))], [0, true]);
});
