// Looks for the document that is the dearest to read, a byte: it changes shapes at random, and keeps those
// that cost more. `node tests/bench/dearest.mjs 300` tries 300 changes. What it finds belongs into payloads.mjs.
import { sign, Webhook } from "../../dist/npm/webhooks/index.js";
import { event, SECRET } from "./payloads.mjs";

const BYTES = 250_000;
const webhook = new Webhook(SECRET);

/** Pieces of names and strings; `#` becomes a number that counts. */
const TEXTS = [
  "",
  "k",
  "#",
  "k#",
  "\\n",
  "\\n#",
  "\\u006b",
  "\\u006b#",
  "\\ud83d\\ude00",
  "\\/",
  "é",
  "漢",
  "😀",
  "\\ud83d",
  "abcdefgh",
  "abcdefghijklmnopq#",
];
const NUMBERS = [
  "1",
  "-0",
  "12345678901234567",
  "9007199254740993",
  "1e22",
  "1e23",
  "1e308",
  "9e99",
  "1e309",
  "5e-324",
  "2e-324",
  "0.1",
  "1.7976931348623158e308",
  "0.00000000000000000001e19",
  "100000000000000000000",
];
const WORDS = ["true", "null", "{}", "[]", "[[]]", '{"":{}}'];
const SPACES = ["", " ", "\n", "\r\n", "        "];

const any = (list) => list[Math.floor(Math.random() * list.length)];

/** A shape: what is repeated, in what. */
function random() {
  return {
    outer: any(["array", "object", "members", "string"]),
    names: [any(TEXTS), any(TEXTS)],
    values: [randomValue(), randomValue()],
    space: any(SPACES),
    inner: any([0, 0, 1, 2, 16, 17, 40]),
  };
}

function randomValue() {
  return any([() => any(NUMBERS), () => any(WORDS), () => `"${any(TEXTS)}${any(TEXTS)}"`])();
}

function changed(shape) {
  const other = random();
  const part = any(Object.keys(shape));
  const next = { ...shape, [part]: other[part] };
  if (part === "names")
    next.names = any([
      [shape.names[0], other.names[1]],
      [other.names[0], shape.names[1]],
      [shape.names[0], shape.names[0]],
    ]);
  return next;
}

function documentOf({ outer, names, values, space, inner }) {
  let count = 0;
  const counted = (text) => text.replace("#", () => (count >> 1).toString(36));
  const member = () => `"${counted(names[count % 2])}"${space}:${counted(values[count++ % 2])}`;
  const many = (one) => {
    const parts = [];
    for (let length = 0; length < BYTES; length += parts.at(-1).length + 1) parts.push(one());
    return parts.join(`,${space}`);
  };
  const object = () => `{${Array.from({ length: inner }, member).join(",")}}`;
  if (outer === "members") return event("0").replace("{", () => `{${many(member)},`);
  if (outer === "object") return event(`{${many(member)}}`);
  if (outer === "string")
    return event(`"${(names[0] + names[1]).replaceAll("#", "1").repeat(BYTES / Math.max(2, names.join("").length))}"`);
  return event(`[${many(inner === 0 ? () => counted(values[count++ % 2]) : object)}]`);
}

/** Nanoseconds of CPU time a byte, without what JSON.parse takes if the document is accepted. */
function cost(shape) {
  const body = Buffer.from(documentOf(shape));
  const signature = sign(body, SECRET);
  const isAccepted = webhook.check(body, signature).ok;
  const least = (work) => {
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 4; i++) {
      const { user, system } = process.cpuUsage();
      work();
      const after = process.cpuUsage();
      best = Math.min(best, after.user + after.system - user - system);
    }
    return best * 1000;
  };
  const ours = least(() => webhook.check(body, signature));
  const theirs = isAccepted ? least(() => JSON.parse(body.toString())) : 0;
  return (ours - theirs) / body.length;
}

const found = [];
for (let left = Number(process.argv[2] ?? 300); left > 0; ) {
  let shape = random();
  let dearest = cost(shape);
  for (let failed = 0; failed < 15 && left > 0; left--) {
    const next = changed(shape);
    const dear = cost(next);
    failed = dear > dearest ? 0 : failed + 1;
    if (dear > dearest) [shape, dearest] = [next, dear];
  }
  found.push({ cost: cost(shape), shape });
}
found.sort((a, b) => b.cost - a.cost);
for (const { cost, shape } of found.slice(0, 10)) console.log(cost.toFixed(1).padStart(6), "ns a byte:", JSON.stringify(shape));
