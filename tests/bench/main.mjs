// The table of `cargo xtask bench`: ratios taken side by side in this Node, with their spread.
// Every contender first accepts what is good and refuses what is not.
//
//   node tests/bench/main.mjs [the native program]

import { Webhook, sign, verifySignature } from "../../dist/npm/webhooks/index.js";
import { handlerThroughput } from "./handler.mjs";
import { cliStartup } from "./cli.mjs";
import { diagnoseBench } from "./diagnose.mjs";
import { asyncLoop, compare, loop, quickest, rounds, slope, spread } from "./measure.mjs";
import { memory } from "./memory.mjs";
import { native } from "./native.mjs";
import { broken, example, hostile, SECRET, table, wrong } from "./payloads.mjs";
import { compareBytes, compareText, nodeAndZod, octokitAndZod, standardWebhooks } from "./peers.mjs";
import { startup } from "./startup.mjs";

const ROUNDS = 21;
const webhook = new Webhook(SECRET);
const [program] = process.argv.slice(2);

/** A row of the table. `bound` is the least a ratio must be, or the most of something else. */
function row(what, { low, median, high }, bound, { unit = "×", most = false } = {}) {
  const number = (value) => value.toFixed(unit === "×" ? 2 : 1);
  const met = most ? median <= bound : median >= bound;
  const goal = bound === undefined ? "" : `${most ? "at most" : "at least"} ${bound}${unit}  ${met ? "met" : "MISSED"}`;
  console.log(`${what.padEnd(66)} ${(number(median) + unit).padStart(9)}  ${`(${number(low)} to ${number(high)})`.padEnd(18)} ${goal}`);
}

const flipped = (text, at) => text.slice(0, at) + (text[at] === "0" ? "1" : "0") + text.slice(at + 1);

/** Accepts the body, refuses it with a byte changed, refuses another signature, keeps the rules. */
async function honest(name, verify, header, breaks, headerOf) {
  const throws = async (body, signature) => {
    try {
      await verify(body, signature);
      return false;
    } catch {
      return true;
    }
  };
  const say = (what) => {
    throw new Error(`${name} ${what}: there is nothing to compare`);
  };
  const event = await verify(example, header);
  if (event.id !== "evt_1234567890") say("does not give the event");
  if (!(await throws(example.replace("live", "dead"), header))) say("accepts a changed body");
  if (typeof header === "string" && !(await throws(example, flipped(header, 70)))) say("accepts a changed signature");
  for (const { name: fault, body } of breaks) {
    if (!(await throws(body, headerOf(body)))) say(`accepts ${fault}`);
  }
}

async function honestAll() {
  const headerOf = (body) => sign(body, SECRET);
  const header = headerOf(example);
  await honest("webhook.verify", async (...given) => webhook.verify(...given), header, broken, headerOf);
  for (const verify of nodeAndZod) await honest("node:crypto", async (...given) => verify(...given), header, broken, headerOf);
  await honest("Octokit", octokitAndZod, header, broken, headerOf);
  const standard = async (...given) => standardWebhooks.verify(...given);
  await honest("standardwebhooks", standard, standardWebhooks.headers(example), [], undefined);
  for (const verify of [(body, header) => verifySignature(body, header, SECRET), compareText, compareBytes]) {
    if (!verify(example, header) || verify(example, flipped(header, 70)) || verify(flipped(example, 8), header)) {
      throw new Error("a contender does not tell a good signature from a bad one");
    }
  }
}

async function verifying() {
  const header = sign(example, SECRET);
  const bytes = Buffer.from(example);
  for (const [form, body] of [
    ["a string", example],
    ["a Buffer", bytes],
  ]) {
    const ours = loop(() => webhook.verify(body, header));
    const ways = nodeAndZod.map((verify) => ({ loop: loop(() => verify(body, header)) }));
    const node = await quickest(ways, 7);
    row(`verify, ${example.length} bytes as ${form}, against node:crypto + JSON.parse + zod`, await compare(ours, node.loop, ROUNDS), 1.5);
  }
  const ours = loop(() => webhook.verify(example, header));
  row(
    "the same against Octokit's verify + JSON.parse + zod",
    await compare(
      ours,
      asyncLoop(() => octokitAndZod(example, header)),
      ROUNDS,
    ),
    1.6,
  );
  const headers = standardWebhooks.headers(example);
  row(
    "the same against standardwebhooks",
    await compare(
      ours,
      loop(() => standardWebhooks.verify(example, headers)),
      ROUNDS,
    ),
    4,
  );
}

async function signatures() {
  for (const [length, bound] of [
    [256, 1.6],
    [600, 1.2],
  ]) {
    const body = (example + example).slice(0, length);
    const header = sign(body, SECRET);
    const ways = [compareText, compareBytes].map((verify) => ({ loop: loop(() => verify(body, header)) }));
    const node = await quickest(ways, 7);
    const ours = loop(() => verifySignature(body, header, SECRET));
    row(`verifySignature, ${length} bytes, against node:crypto's idiom`, await compare(ours, node.loop, ROUNDS), bound);
  }
}

async function large() {
  const body = table(1_020_000);
  const header = sign(body, SECRET);
  const bytes = Buffer.from(body);
  const node = await quickest(
    nodeAndZod.map((verify) => ({ loop: loop(() => verify(bytes, header)) })),
    5,
  );
  row(
    "verify, 1 MiB as a Buffer, against node:crypto + JSON.parse + zod",
    await compare(
      loop(() => webhook.verify(bytes, header)),
      node.loop,
      ROUNDS,
    ),
    0.33,
  );
}

async function throughput(rust) {
  const body = Buffer.from(table(1 << 14).padEnd(1 << 14));
  row(
    "HMAC at 16 KiB in wasm, against the same code native without SHA extensions",
    await compare(
      loop(() => webhook.sign(body)),
      rust.loop("sign", body),
      ROUNDS,
    ),
    0.75,
  );
}

/** The power of the size that the core's cost grows with, for shapes that may be dear to read. */
async function growth(rust) {
  const sizes = [1 << 14, 1 << 16, 1 << 18, 1_020_000];
  const slopes = [];
  for (const [name, make] of [["a table", table], ...Object.entries(hostile), ...Object.entries(wrong)]) {
    const times = await rounds(
      sizes.map((size) => rust.loop("validate", make(size))),
      5,
    );
    const costs = sizes.map((_, at) => spread(times.map((round) => round[at])).median);
    slopes.push({ name, slope: slope(sizes, costs) });
  }
  const { name, slope: worst } = slopes.reduce((one, other) => (one.slope > other.slope ? one : other));
  const all = spread(slopes.map(({ slope }) => slope));
  row(`cost grows with the size to the power of (of ${slopes.length} shapes the worst, ${name})`, { ...all, median: worst }, 1.15, {
    unit: "",
    most: true,
  });
}

async function handling() {
  const { rates, againstBare, againstOctokit } = await handlerThroughput();
  row("nodeHandler, requests a second, against a bare node:http server", againstBare);
  row("the same against Octokit's middleware", againstOctokit);
  const told = Object.entries(rates).map(([name, rate]) => `${name} ${Math.round(rate).toLocaleString("en")}`);
  console.log(`requests a second: ${told.join(", ")}`);
}

await honestAll();
await verifying();
await signatures();
await large();
await handling();
if (program === undefined) {
  console.log("not measured: what needs the native program, which `cargo xtask bench` builds");
} else {
  const rust = native(program);
  await throughput(rust);
  await growth(rust);
  rust.end();
}
row("import and first verify, over an empty script", startup(), 15, { unit: " ms", most: true });
row("preswald --help, over bare Node", cliStartup(), 50, { unit: " ms", most: true });
const added = memory();
const flat = [added.calls, added.webhooks, added.bodies].sort((a, b) => a - b);
row("memory that 10 million verifications, 10,000 webhooks, ten 10 MB bodies add", { low: flat[0], median: flat[2], high: flat[2] }, 8, {
  unit: " MB",
  most: true,
});
console.log(`memory that stays after the first body of 10 MB, once and for all: ${added.large.toFixed(1)} MB`);
const { diagnose } = await import("../../dist/npm/webhooks/diagnose.js");
const diagnoses = await diagnoseBench({ sign, diagnose });
const miss = diagnoses.find((each) => each.case === "not found" && each.bytes > 1000);
row(`diagnose, ${miss.bytes} bytes, nothing found (${miss.attempts} HMACs)`, { low: miss.ms, median: miss.ms, high: miss.ms }, 250, {
  unit: " ms",
  most: true,
});
console.table(diagnoses);
