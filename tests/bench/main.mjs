// The table of `cargo xtask bench`: ratios taken side by side in this Node, with their spread.
// Every contender first accepts what is good and refuses what is not.
//
//   node tests/bench/main.mjs [the native program without SHA instructions, the same with them]

import { Webhook, sign, verifySignature } from "../../dist/npm/webhooks/index.js";
import { handlerThroughput } from "./handler.mjs";
import { cliStartup } from "./cli.mjs";
import { diagnoseBench } from "./diagnose.mjs";
import { asyncLoop, compare, cpuLoop, loop, quickest, rounds, slope, spread } from "./measure.mjs";
import { memory } from "./memory.mjs";
import { native } from "./native.mjs";
import { broken, example, hostile, SECRET, table, wrong } from "./payloads.mjs";
import { compareBytes, compareText, nodeAndZod, octokitAndZod, standardWebhooks } from "./peers.mjs";
import { startup } from "./startup.mjs";

const ROUNDS = 21;
const webhook = new Webhook(SECRET);
/** Without and with the processor's SHA instructions. */
const [soft, hard] = process.argv.slice(2);

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

/** The size of each body of rows, and how many times as fast `verify` is to be. */
const SIZES = {
  600: 1.3,
  1024: 1.1,
  4096: 0.95,
  16384: 0.9,
  65536: 0.9,
  1_000_000: 0.85,
};

/** The quickest of the peers that have the same rules. */
const quickestPeer = async (body, header) =>
  (
    await quickest(
      nodeAndZod.map((verify) => ({ loop: loop(() => verify(body, header)) })),
      7,
    )
  ).loop;

async function verifying() {
  const header = sign(example, SECRET);
  const bytes = Buffer.from(example);
  for (const [form, body] of [
    ["a string", example],
    ["a Buffer", bytes],
  ]) {
    const ours = loop(() => webhook.verify(body, header));
    const times = await compare(ours, await quickestPeer(body, header), ROUNDS);
    row(`verify, ${example.length} bytes as ${form}, against node:crypto + JSON.parse + zod`, times, 1.6);
  }
  for (const [size, bound] of Object.entries(SIZES)) {
    const body = Buffer.from(table(Number(size)));
    const signature = sign(body, SECRET);
    const ours = loop(() => webhook.verify(body, signature));
    row(`the same, rows of ${body.length} bytes`, await compare(ours, await quickestPeer(body, signature), ROUNDS), bound);
  }
  const ours = loop(() => webhook.verify(example, header));
  row(
    "verify, 317 bytes, against Octokit's verify + JSON.parse + zod",
    await compare(
      ours,
      asyncLoop(() => octokitAndZod(example, header)),
      ROUNDS,
    ),
    1.7,
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
    [256, 1.9],
    [600, 1.3],
    [16384, 0.95],
  ]) {
    const body = Buffer.from(table(2 * length)).subarray(0, length);
    const header = sign(body, SECRET);
    const ways = [compareText, compareBytes].map((verify) => ({ loop: loop(() => verify(body, header)) }));
    const node = await quickest(ways, 7);
    const ours = loop(() => verifySignature(body, header, SECRET));
    row(`verifySignature, ${length} bytes, against node:crypto's idiom`, await compare(ours, node.loop, ROUNDS), bound);
  }
}

/** The crate, with the processor's SHA instructions, against what people write in Rust. */
async function nativeVerifying(rust) {
  for (const body of [example, table(2048), table(16384), table(1 << 20)]) {
    const ours = rust.loop("verify", body);
    const bytes = Buffer.byteLength(body);
    row(`crate: Webhook::verify, ${bytes} bytes, against hmac + serde_json`, await compare(ours, rust.loop("written", body), ROUNDS), 1);
    row("the same against octocrab's verification + serde_json", await compare(ours, rust.loop("octocrab", body), ROUNDS));
    row("the same against standardwebhooks + serde_json", await compare(ours, rust.loop("standardwebhooks", body), ROUNDS));
  }
}

async function throughput(rust) {
  const body = Buffer.from(table(1 << 14).padEnd(1 << 14));
  row(
    "HMAC at 16 KiB in wasm (`sign`), against the same code native without SHA extensions",
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

/** What the dearest document costs for each byte, beside what `JSON.parse` takes for it alone. */
async function dearest() {
  const costs = [];
  for (const [name, make] of Object.entries({ ...hostile, ...wrong })) {
    const body = Buffer.from(make(1_020_000));
    const signature = sign(body, SECRET);
    const isAccepted = webhook.check(body, signature).ok;
    const parse = isAccepted ? () => JSON.parse(body.toString()) : () => {};
    const times = await rounds([cpuLoop(() => webhook.check(body, signature)), cpuLoop(parse)], 5);
    costs.push({ name, ...spread(times.map(([ours, theirs]) => (ours - theirs) / body.length)) });
  }
  const worst = costs.reduce((one, other) => (one.median > other.median ? one : other));
  row(`a byte of the dearest of ${costs.length} shapes of 1 MB (${worst.name}), without JSON.parse`, worst, 30, {
    unit: " ns",
    most: true,
  });
}

async function handling() {
  const { rates, againstWritten, againstBare, againstOctokit } = await handlerThroughput();
  row("nodeHandler, requests a second, against a hand-written listener with the same checks", againstWritten, 1);
  row("the same against a bare node:http server", againstBare);
  row("the same against Octokit's middleware", againstOctokit);
  const told = Object.entries(rates).map(([name, rate]) => `${name} ${Math.round(rate).toLocaleString("en")}`);
  console.log(`requests a second: ${told.join(", ")}`);
}

await honestAll();
await verifying();
await signatures();
await handling();
await dearest();
if (hard === undefined) {
  console.log("not measured: what needs the native programs, which `cargo xtask bench` builds");
} else {
  const [without, rust] = [native(soft), native(hard)];
  await throughput(without);
  await nativeVerifying(rust);
  await growth(rust);
  without.end();
  rust.end();
}
row("import and first verify, over an empty script", startup(), 6, { unit: " ms", most: true });
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
