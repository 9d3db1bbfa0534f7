// Runs the corpus against the npm package, in any runtime: nothing here belongs to one.
//
//   const corpus = {};
//   for (const name of FILES) corpus[name] = …            // the parsed tests/vectors/<name>.json
//   const run = await runCorpus(await import("@preswald/webhooks"), corpus);
//   run.failures is empty, and run.digest is the text of tests/vectors/digest.txt
//
// A corpus that lacks files is run without them, and comes to another digest.
//
// Each case is run in every form that its values can take: a text as a string, as bytes and as an
// ArrayBuffer. All forms must come to one outcome. README.md says what the files hold.

export const FILES = ["hmac", "signature", "json", "event", "check", "peers", "endpoint", "diagnose"];

/** The files whose cases compute HMACs as `verify` does, so that the host may take part in them. */
export const HASHED = ["hmac", "signature", "check", "peers"];

const HEADER = "X-Preswald-Signature";

export async function runCorpus(api, corpus) {
  const failures = [];
  const lines = [];
  let cases = 0;
  let stringOnly = 0;
  for (const file of FILES.filter((file) => file in corpus)) {
    for (const each of corpus[file].cases) {
      const { expected, actual } = RUN[file](api, each);
      cases++;
      if (actual !== expected) failures.push(`${file}/${each.name}\n  expected ${expected}\n  actual   ${actual}`);
      // The digest is what every language can come to, so that it leaves out what only JavaScript can say.
      if (isStringOnly(each.body) || isStringOnly(each.header)) stringOnly++;
      else lines.push(`${file}/${each.name}:${actual}\n`);
    }
  }
  return { cases, stringOnly, failures, digest: await sha256(lines.join("")) };
}

const RUN = { hmac, signature, json, event, check, peers: check, endpoint, diagnose };

function hmac({ verifySignature, sign }, { key, data, tag, expect }) {
  const header = `sha256=${tag}`;
  const actual = inAllForms(data, (body) =>
    outcome(() => {
      if (!verifySignature(body, header, bytes(key))) return "invalid";
      return sign(body, bytes(key)) === header ? "valid" : "valid, and signs otherwise";
    }, ""),
  );
  return { expected: expect, actual };
}

function signature({ Webhook, verifySignature, sign }, { secrets, body, header, throws, check, verifies, secretIndex }) {
  const expected = throws ? `throws ${throws}` : check === "ok" ? `ok ${secretIndex}` : check;
  const keys = secrets.map(keyOf);
  const value = headerOf(header);
  const actual = inAllForms(body, (form) =>
    outcome(() => {
      const result = new Webhook(keys).check(form, { [HEADER]: value });
      const said = result.ok ? `ok ${result.secretIndex}` : result.error.code;
      if (!Array.isArray(value) && verifySignature(form, value, keys) !== verifies) return `${said}, and verifySignature says otherwise`;
      if (secretIndex !== undefined && !Array.isArray(value) && sign(form, keys[secretIndex]) !== value)
        return `${said}, and sign says otherwise`;
      return said;
    }),
  );
  return { expected, actual };
}

/** The issues of the JSON text itself, whatever it says. */
export const OF_THE_TEXT = new Set([
  "syntax",
  "invalid_utf8",
  "byte_order_mark",
  "duplicate_key",
  "lone_surrogate",
  "number_out_of_range",
  "too_deep",
  "trailing_data",
  "empty_body",
  "number_precision",
]);

// The issues of the JSON text alone; `event.json` has those of the event rules.
function json({ validatePayload }, { body, issues }) {
  const line = ({ code, path, start, end }) => ({ order: [start, end, code, path], text: `${code} ${shown(code, path)} ${start}-${end}` });
  const expected = sorted(issues.map(([code, path, start, end]) => line({ code, path: path ?? "", start, end })));
  const actual = inAllForms(body, (form) =>
    outcome(() => {
      const found = validatePayload(form).issues.filter(({ code }) => OF_THE_TEXT.has(code));
      return sorted(found.map((issue) => line({ ...issue, start: issue.start.offset, end: issue.end.offset })));
    }),
  );
  return { expected, actual };
}

function event({ validatePayload }, { body, strict, valid, issues }) {
  // More issues than are told: which ones is not compared.
  const listed = (all) => (issues === null ? "*" : sorted(all));
  const line = ({ severity, code, path, start, end }) => ({
    order: [start[0], end[0], code, path],
    text: `${severity} ${code} ${shown(code, path)} ${start.join(":")}-${end.join(":")}`,
  });
  const position = ({ offset, index, line, column }) => [offset, index, line, column];
  const placed = issues?.map(([severity, code, path, start, end]) => line({ severity, code, path: path ?? "", start, end }));
  const actual = inAllForms(body, (form) =>
    outcome(() => {
      const report = validatePayload(form, { strict: strict === true });
      const found = report.issues.map((issue) => line({ ...issue, start: position(issue.start), end: position(issue.end) }));
      const said = `${validity(report.valid)} ${listed(found)}`;
      const meant = report.valid ? JSON.stringify(JSON.parse(text(body))) : "null";
      return JSON.stringify(report.event) === meant ? said : `${said}, and the event is ${JSON.stringify(report.event)}`;
    }),
  );
  return { expected: `${validity(valid)} ${listed(placed)}`, actual };
}

// Both webhooks of a file's neighbours are alive at once: none may take another's secret.
const alive = [];

function check({ Webhook }, { secrets, options, now, body, header, expect }) {
  const many = expect.issues === null || expect.warnings === null;
  const listed = (issues) => (many ? "*" : unplaced(issues.map(({ severity, code, path }) => [severity, code, path])));
  const expected = expect.ok
    ? `ok ${expect.secretIndex} ${many ? "*" : unplaced(expect.warnings)}`
    : `${expect.code} ${expect.status} ${many ? "*" : unplaced(expect.issues)}`;
  const webhook = new Webhook(secrets.map(keyOf), now ? { ...options, now: () => new Date(now) } : options);
  alive.push(webhook);
  if (alive.length > 10) alive.shift();
  const actual = inAllForms(body, (form) =>
    outcome(() => {
      const result = webhook.check(form, { [HEADER]: headerOf(header) });
      if (!result.ok) return `${result.error.code} ${result.error.status} ${listed(result.error.issues)}`;
      const said = `ok ${result.secretIndex} ${listed(result.warnings)}`;
      return JSON.stringify(result.event) === JSON.stringify(JSON.parse(text(body))) ? said : `${said}, and the event is another`;
    }),
  );
  return { expected, actual };
}

function endpoint({ validateEndpoint }, { config, valid, endpoint, issues }) {
  const actual = outcome(() => {
    const report = validateEndpoint(config);
    const said = `${validity(report.valid)} ${unplaced(report.issues.map(({ severity, code, path }) => [severity, code, path]))}`;
    return sameEndpoint(report.endpoint, endpoint) ? said : `${said}, and the endpoint is ${JSON.stringify(report.endpoint)}`;
  });
  return { expected: `${validity(valid)} ${unplaced(issues)}`, actual };
}

function diagnose({ diagnose: call }, { secrets, body, header, verdict, codes }) {
  const keys = secrets.map(keyOf);
  const value = headerOf(header);
  let attempts = 0;
  const whole = new Set();
  const run = (form, headers) =>
    outcome(() => {
      const found = call(form, headers, keys);
      attempts = found.attempts;
      whole.add(JSON.stringify(found));
      const said = [found.verdict, ...found.causes.map(({ code }) => code).sort()].join(" ");
      return attempts > 20_000 ? `${said}, and ${attempts} attempts` : said;
    });
  const [form, ...others] = forms(body);
  const headers = { [HEADER]: value };
  const outcomes = [run(form, headers)];
  // Where the search takes long, one way of calling is enough.
  if (attempts < QUICK) {
    for (const other of others) outcomes.push(run(other, headers));
    if (!Array.isArray(value)) outcomes.push(run(form, value));
  }
  const same = new Set(outcomes).size === 1 && whole.size <= 1;
  const actual = same ? outcomes[0] : `forms differ: ${outcomes.join(" | ")}, ${[...whole].join(" | ")}`;
  return { expected: [verdict, ...codes].join(" "), actual };
}

/** A diagnosis with fewer HMACs takes some milliseconds. */
const QUICK = 200;

const sameEndpoint = (one, other) =>
  one === other || JSON.stringify([one?.url, one?.events, one?.active]) === JSON.stringify([other?.url, other?.events, other?.active]);

// Outcomes

/** What a call comes to; a programmer's mistake by its code, anything else that is thrown as it is. */
function outcome(call, label = "throws ") {
  try {
    return call();
  } catch (error) {
    return error instanceof TypeError && error.code ? `${label}${error.code}` : `foreign exception ${error?.stack ?? error}`;
  }
}

/** The outcome for each form of a body: one, or all of them where they are not the same. */
function inAllForms(body, run) {
  const outcomes = forms(body).map(run);
  return new Set(outcomes).size === 1 ? outcomes[0] : `forms differ: ${outcomes.join(" | ")}`;
}

function forms(body) {
  if (isStringOnly(body)) return [text(body)];
  const data = bytes(body);
  const framed = new Uint8Array(data.length + 6).fill(0x20);
  framed.set(data, 3);
  const view = framed.subarray(3, 3 + data.length);
  const all = [view, data.buffer];
  return isText(body) ? [text(body), ...all] : all;
}

const byOrder = ({ order: one }, { order: other }) => {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : one[at] < other[at] ? -1 : 1;
};

const sorted = (lines) =>
  lines
    .sort(byOrder)
    .map((line) => line.text)
    .join("; ");

const unplaced = (issues) =>
  sorted(
    issues.map(([severity, code, path]) => ({ order: [code, path ?? "", severity], text: `${severity} ${code} ${shown(code, path)}` })),
  );

/** The path of a syntax error is not compared. */
const shown = (code, path) => (code === "syntax" ? "?" : path);

const validity = (valid) => (valid ? "valid" : "invalid");

// Values

const isStringOnly = (value) => value?.utf16 !== undefined || (Array.isArray(value?.join) && value.join.some(isStringOnly));

const isText = (value) =>
  value.text !== undefined || (value.repeat ? isText(value.repeat[0]) : value.join ? value.join.every(isText) : false);

function text(value) {
  if (value.text !== undefined) return value.text;
  if (value.utf16) return value.utf16.map((unit) => String.fromCharCode(unit)).join("");
  if (value.hex !== undefined) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes(value));
  return value.repeat ? text(value.repeat[0]).repeat(value.repeat[1]) : value.join.map(text).join("");
}

export function bytes(value) {
  if (isText(value)) return new Uint8Array(new TextEncoder().encode(text(value)));
  if (value.hex !== undefined) return Uint8Array.from(value.hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const parts = value.repeat ? Array(value.repeat[1]).fill(bytes(value.repeat[0])) : value.join.map(bytes);
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}

export const keyOf = (value) => (isText(value) ? text(value) : bytes(value));

export const headerOf = (header) => (header?.utf16 ? text(header) : header);

async function sha256(lines) {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
