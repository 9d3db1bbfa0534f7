// Calls every function of the package once, and prints what each came to. The second argument is code
// that breaks WebAssembly, the third is code that mends it again.
import { createServer, request } from "node:http";

const [, , folder, breaks = "", mends = "", entry = "index.js"] = process.argv;

/** What a call came to: "works", or what it threw. */
function outcome(call) {
  try {
    call();
    return "works";
  } catch (error) {
    return { code: error?.code, name: error?.name, message: error?.message, isError: error instanceof Error };
  }
}

new Function(breaks)();
const { Webhook, createTestEvent, sign, validateEndpoint, validatePayload, verifySignature } = await import(`${folder}/${entry}`);
const { diagnose, explainRefusals, extractDeliveries, repair } = await import(`${folder}/diagnose.js`);
const { nodeHandler } = await import(`${folder}/node.js`);

const SECRET = "your-webhook-secret";
const DIGITS = `sha256=${"0".repeat(64)}`;
let asked = 0;
const late = new Webhook(() => (asked++, SECRET));
const seen = [];
const logged = [];
const receive = {
  onError: nodeHandler(late.handler(() => {}, { onError: (error) => seen.push(error.code) })),
  log: nodeHandler(late.handler(() => {})),
};

const CALLS = {
  constructor: () => new Webhook(SECRET),
  verify: () => refused(() => late.verify("{}", DIGITS)),
  check: () => late.check("{}", DIGITS),
  "sign of a webhook": () => late.sign("{}"),
  verifySignature: () => verifySignature("{}", DIGITS, SECRET),
  sign: () => sign("{}", SECRET),
  validatePayload: () => validatePayload("{}"),
  createTestEvent: () => createTestEvent("app.created"),
  validateEndpoint: () => validateEndpoint({}),
  "a parsed body": () => refused(() => late.verify({}, DIGITS)),
  diagnose: () => diagnose("{}", DIGITS, SECRET),
  repair: () => repair("{}", DIGITS, SECRET),
  extractDeliveries: () => extractDeliveries("{}"),
  explainRefusals: () => explainRefusals(SECRET),
};

/** A refusal is a verdict, so the core works. */
function refused(call) {
  try {
    call();
  } catch (error) {
    if (error.code !== "signature_mismatch" && error.code !== "body_already_parsed") throw error;
  }
}

const outcomes = () => Object.fromEntries(Object.entries(CALLS).map(([name, call]) => [name, outcome(call)]));

/** The status that a handler answers over a real connection. */
async function statusOf(handler) {
  const server = createServer(handler).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const status = await new Promise((resolve, reject) => {
    const sent = request({ port: server.address().port, method: "POST", headers: { "X-Preswald-Signature": DIGITS } }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode));
    });
    sent.on("error", reject);
    sent.end("{}");
  });
  server.close();
  server.closeAllConnections();
  return status;
}

const { error } = console;
console.error = (...values) => logged.push(values.map((value) => value?.code ?? String(value)).join(" "));
const before = outcomes();
const statuses = [await statusOf(receive.onError), await statusOf(receive.log), await statusOf(receive.log)];
console.error = error;
const report = { before, statuses, seen, logged, asked };
new Function(mends)();
process.stdout.write(JSON.stringify(mends === "" ? report : { ...report, after: outcomes(), last: await statusOf(receive.onError) }));
