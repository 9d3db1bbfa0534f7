// From how many bytes on the host's SHA-256 is quicker than the core's: times of `verifySignature` in
// microseconds, with the host and without. Runs in Node, Bun and Deno:
//
//   node tests/bench/threshold.mjs
//   deno run --allow-all tests/bench/threshold.mjs

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loop, rounds, spread } from "./measure.mjs";
import { table } from "./payloads.mjs";

const entry = readFileSync(new URL("../../dist/npm/webhooks/index.js", import.meta.url), "utf8");
const folder = mkdtempSync(join(tmpdir(), "preswald-"));

/** The package, with another size from which on the host hashes. */
function hashingFrom(bytes) {
  const file = join(folder, `${bytes}.mjs`);
  writeFileSync(file, entry.replace(/(HOST_HASH_(FROM|AFTER)) = [^,;]+/g, `$1 = ${bytes}`));
  return import(pathToFileURL(file).href);
}

const [host, core] = await Promise.all([hashingFrom(0), hashingFrom(Infinity)]);
rmSync(folder, { recursive: true });
for (const size of [64, 128, 256, 384, 512, 768, 1024, 2048]) {
  const body = new TextEncoder().encode(table(8192)).subarray(0, size);
  const header = core.sign(body, "your-webhook-secret");
  const verify = (api) => loop(() => api.verifySignature(body, header, "your-webhook-secret"));
  const times = await rounds([verify(host), verify(core)], 15);
  const [byHost, byCore] = [0, 1].map((at) => spread(times.map((row) => row[at])).low / 1000);
  console.log(`${String(size).padStart(5)} bytes: host ${byHost.toFixed(2)}, core ${byCore.toFixed(2)}`);
}
