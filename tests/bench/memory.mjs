// What long use leaves behind, in a process of its own. Runs alone, too: node memory.mjs [calls]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(import.meta.url);
const MILLION = 1_000_000;

/** Megabytes that the process has grown by: over all calls, webhooks, the first large body, and ten more. */
export function memory(calls = 10 * MILLION) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", HERE, String(calls)]);
  if (status !== 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout));
}

async function use(count) {
  const { Webhook } = await import("../../dist/npm/webhooks/index.js");
  const { example, SECRET, table } = await import("./payloads.mjs");
  const webhook = new Webhook(SECRET, { maxBytes: Infinity });
  const header = webhook.sign(example);
  const bytes = Buffer.from(example);
  const body = Buffer.from(table(10 * MILLION));
  const grown = {};
  let before;
  const step = async (name, work) => {
    before ??= await settled();
    work();
    const after = await settled();
    grown[name] = after - before;
    before = after;
  };
  const verify = (count) => {
    for (let i = 0; i < count; i++) webhook.verify(i % 2 ? example : bytes, header);
  };
  verify(MILLION / 5);
  await step("calls", () => verify(count));
  await step("webhooks", () => {
    for (let i = 0; i < 10_000; i++) new Webhook(`${SECRET}${i}`).check(example, header);
  });
  await step("large", () => webhook.verify(body, webhook.sign(body)));
  await step("bodies", () => {
    for (let i = 0; i < 10; i++) webhook.verify(body, webhook.sign(body));
  });
  console.log(JSON.stringify(grown));
}

/** Megabytes in use when there is nothing left to collect. */
async function settled() {
  for (let i = 0; i < 4; i++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage().rss / MILLION;
}

if (process.argv[1] === HERE) await use(Number(process.argv[2] ?? 10 * MILLION));
