// What long use leaves behind, in a process of its own. Runs alone, too: node memory.mjs [calls]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(import.meta.url);
const MILLION = 1_000_000;

/** Megabytes that the process has grown by in the second half of all calls, webhooks and large bodies; and by the first large body. */
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
  /** The first half shows the collector how much room it wants; what the second adds is growth. */
  const step = async (name, work) => {
    work();
    const before = await settled();
    work();
    grown[name] = (await settled()) - before;
  };
  const verify = (count) => {
    for (let i = 0; i < count; i++) webhook.verify(i % 2 ? example : bytes, header);
  };
  await step("calls", () => verify(count / 2));
  await step("webhooks", () => {
    for (let i = 0; i < 5_000; i++) new Webhook(`${SECRET}${i}`).check(example, header);
  });
  const before = await settled();
  webhook.verify(body, webhook.sign(body));
  grown.large = (await settled()) - before;
  await step("bodies", () => {
    for (let i = 0; i < 5; i++) webhook.verify(body, webhook.sign(body));
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
