// From how many bytes on the host's SHA-256 is quicker than the core's: times of `verifySignature` in
// microseconds, with the host and without.
//
//   node tests/bench/threshold.mjs
//   deno run --allow-all tests/bench/threshold.mjs
//   node tests/bench/threshold.mjs workerd
//
// The first two measure the runtime that they run in; Bun is another. The clock of workerd stands still
// while it handles a request, so for workerd a client takes the time of requests, each with many calls.
// Miniflare, which starts workerd, is one of the packages that `cargo xtask test` installs.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loop, rounds, spread } from "./measure.mjs";
import { SECRET, table } from "./payloads.mjs";

const SIZES = [128, 256, 288, 320, 384, 512, 768, 1024, 1536, 2048, 4096, 16_384];

/** From which size on the host hashes in the two packages that are compared: always, and never. */
const FROM = { host: 0, core: Infinity };

/** How many times more calls a request is for: the time of the request itself hardly counts then. */
const BATCH = 16;

const built = (name) => readFileSync(new URL(`../../dist/npm/webhooks/${name}`, import.meta.url));

/** The text of an entry, with another size from which on the host hashes. */
const hashingFrom = (name, bytes) => String(built(name)).replace(/(HOST_HASH_(FROM|AFTER)) = [^,;]+/g, `$1 = ${bytes}`);

/** A function that verifies a body of this size again and again, by the package of a way. */
function verifying({ sign, verifySignature }, size) {
  const body = new TextEncoder().encode(table(2 * SIZES.at(-1))).subarray(0, size);
  const header = sign(body, SECRET);
  return () => verifySignature(body, header, SECRET);
}

/** The timed loops of this runtime, by way and size. */
async function here() {
  const folder = mkdtempSync(join(tmpdir(), "preswald-"));
  const packages = {};
  for (const [way, from] of Object.entries(FROM)) {
    const file = join(folder, `${way}.mjs`);
    writeFileSync(file, hashingFrom("index.js", from));
    packages[way] = await import(pathToFileURL(file).href);
  }
  rmSync(folder, { recursive: true });
  return { loopOf: (way, size) => loop(verifying(packages[way], size)), end() {} };
}

const WORKER = `
import * as host from "./host.mjs";
import * as core from "./core.mjs";
import { SECRET, table } from "./payloads.mjs";
const SIZES = ${JSON.stringify(SIZES)};
${verifying}
export default {
  async fetch(request) {
    const { way, size, count } = Object.fromEntries(new URL(request.url).searchParams);
    const verify = verifying({ host, core }[way], Number(size));
    for (let left = Number(count); left > 0; left--) verify();
    return new Response("done");
  },
};`;

/** The same for workerd. */
async function inWorkerd() {
  const { Miniflare } = await import("miniflare");
  const module = (path, contents) => ({ type: "ESModule", path, contents });
  const miniflare = new Miniflare({
    host: "127.0.0.1",
    modules: [
      module("worker.mjs", WORKER),
      ...Object.entries(FROM).map(([way, from]) => module(`${way}.mjs`, hashingFrom("index.workerd.js", from))),
      module("payloads.mjs", readFileSync(new URL("payloads.mjs", import.meta.url), "utf8")),
      { type: "CompiledWasm", path: "preswald_webhooks.wasm", contents: built("preswald_webhooks.wasm") },
    ],
    compatibilityDate: "2026-04-01",
    compatibilityFlags: ["nodejs_compat"],
  });
  const request = async (way, size, count) => {
    const start = process.hrtime.bigint();
    const response = await miniflare.dispatchFetch(`http://worker/?way=${way}&size=${size}&count=${count}`);
    if ((await response.text()) !== "done") throw new Error(`workerd answers ${response.status}`);
    return Number(process.hrtime.bigint() - start);
  };
  const loopOf = (way, size) => async (count) => (await request(way, size, count * BATCH)) / BATCH;
  return { loopOf, end: () => miniflare.dispose() };
}

const { loopOf, end } = await (process.argv[2] === "workerd" ? inWorkerd() : here());
for (const size of SIZES) {
  const times = await rounds([loopOf("host", size), loopOf("core", size)], 15);
  const [byHost, byCore] = [0, 1].map((at) => spread(times.map((row) => row[at])).low / 1000);
  const ratio = spread(times.map(([host, core]) => core / host)).median;
  console.log(
    `${String(size).padStart(6)} bytes: host ${byHost.toFixed(2)}, core ${byCore.toFixed(2)}; the host is ${ratio.toFixed(2)} times as fast`,
  );
}
await end();
