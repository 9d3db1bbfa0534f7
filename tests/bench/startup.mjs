// How much longer a script runs that imports the package and verifies once: both take turns.
import { spawnSync } from "node:child_process";
import { example, SECRET } from "./payloads.mjs";
import { spread } from "./measure.mjs";

const entry = new URL("../../dist/npm/webhooks/index.js", import.meta.url);
const FIRST = `import { Webhook } from ${JSON.stringify(entry.href)};
const webhook = new Webhook(${JSON.stringify(SECRET)});
const body = ${JSON.stringify(example)};
webhook.verify(body, webhook.sign(body));`;

/** Milliseconds. */
export function startup(count = 25) {
  const differences = [];
  for (let round = 0; round <= count; round++) {
    const [first, empty] = [run(FIRST), run("")];
    if (round > 0) differences.push(first - empty);
  }
  return spread(differences);
}

function run(script) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script]);
  if (status !== 0) throw new Error(String(stderr));
  return Number(process.hrtime.bigint() - start) / 1e6;
}
