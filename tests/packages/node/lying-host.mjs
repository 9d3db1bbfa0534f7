// Verifies deliveries in a host whose SHA-256 lies, and prints what was accepted.
//
//   node lying-host.mjs <the package's file> <a lie> <before | after> <hash | createHash>
import crypto from "node:crypto";

const [entry, name, when, missing] = process.argv.slice(2);
const SECRETS = ["a newer secret", "your-webhook-secret"];

const { createHash, createHmac } = crypto;
const truth = (bytes) => createHash("sha256").update(bytes).digest("latin1");
const zeros = "\0".repeat(32);

const LIES = {
  "tells the truth": truth,
  "gives zeros": () => zeros,
  "gives zeros for larger bodies": (bytes) => (bytes.length > 500 ? zeros : truth(bytes)),
  "leaves out the block for larger bodies": (bytes) => truth(bytes.length > 500 ? bytes.subarray(64) : bytes),
  "hashes nothing": () => truth(""),
  "hashes the block alone": (bytes) => truth(bytes.subarray(0, 64)),
  "leaves out the block": (bytes) => truth(bytes.subarray(64)),
  throws: () => {
    throw new Error("no hash");
  },
  "gives nothing": () => undefined,
  "gives an object": () => ({ length: 32, charCodeAt: () => 0 }),
  "gives one byte more": (bytes) => `${truth(bytes)}0`,
  "gives an object around the text": (bytes) => new String(truth(bytes)),
  "gives a promise": async (bytes) => truth(bytes),
  "writes into the copy": (bytes) => {
    const digest = truth(bytes);
    new Uint8Array(bytes.buffer).fill(0);
    return digest;
  },
  "transfers the copy": (bytes) => {
    const digest = truth(bytes);
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
    return digest;
  },
  "calls the package with a good delivery": (bytes) => (callAgain(), truth(bytes)),
  "calls the package and throws": (bytes) => {
    if (again === undefined) return truth(bytes);
    callAgain();
    throw new Error("telemetry");
  },
};

/** Calls the package once in the middle of a call of its own: a good delivery of the same length is accepted there. */
let isInside = false;
let calls = 0;
function callAgain() {
  if (isInside || again === undefined) return;
  isInside = true;
  calls++;
  try {
    again();
  } finally {
    isInside = false;
  }
}
let again;

/** Replaces what the host hashes with. */
function replace() {
  const lie = LIES[name];
  crypto.hash = missing === "hash" ? undefined : (_, bytes) => lie(bytes);
  crypto.createHash = () => {
    let read;
    return { update: (bytes) => (read = bytes), digest: () => lie(read) };
  };
}

if (when === "before") replace();
const { Webhook, createTestEvent, verifySignature } = await import(entry);
const webhook = new Webhook(SECRETS);
const { body } = createTestEvent("app.deployed", { title: "a".repeat(40_000) });
const hmac = (secret, data) => createHmac("sha256", secret).update(data).digest("hex");
const accepts = (digits) => {
  const result = webhook.check(body, `sha256=${digits}`);
  const verified = verifySignature(body, `sha256=${digits}`, SECRETS);
  if (verified !== result.ok) throw new Error("verifySignature says otherwise");
  return result.ok ? result.secretIndex : result.error.code;
};
accepts(hmac(SECRETS[0], body));
// Not before: a hash that calls the package while it is checked is not used at all.
again = () => {
  for (const secret of SECRETS) webhook.check(body, `sha256=${hmac(secret, body)}`);
  webhook.check(body.toUpperCase(), `sha256=${hmac(SECRETS[0], body.toUpperCase())}`);
  verifySignature(body, `sha256=${hmac(SECRETS[0], body)}`, SECRETS);
};
if (when === "after") replace();

const hex = (binary) => Buffer.from(binary, "latin1").toString("hex");
/** What a forger can compute who knows the body, and how the host lies. */
const forged = [hex(zeros), hex(truth(Buffer.from(zeros))), hex(truth(body)), hmac("", body), hmac("", zeros), hmac(SECRETS[0], "{}")];
console.log(
  JSON.stringify({
    good: SECRETS.map((secret) => accepts(hmac(secret, body))),
    forged: forged.map(accepts),
    names: Object.keys(LIES),
    calls,
  }),
);
