// What is verified: the documentation's example, documents of any size, and shapes that a
// reader may dread. All are events, unless they say that they are not.

export const SECRET = "your-webhook-secret";

/** The documentation's example. */
export const deployed = {
  id: "evt_1234567890",
  type: "app.deployed",
  created: "2023-06-01T12:00:00Z",
  data: {
    object: {
      id: "app_123456",
      title: "Sales Dashboard",
      deployment: {
        id: "dep_789012",
        url: "https://app-123456.preswald.app",
        status: "live",
        deployed_at: "2023-06-01T12:00:00Z",
      },
    },
  },
  account: { id: "acc_345678", name: "Acme Corp" },
};

export const example = JSON.stringify(deployed);

/** The example with one rule broken: each must be refused although the signature is right. */
export const broken = Object.entries({
  "a date that does not exist": { created: "2023-02-30T12:00:00Z" },
  "a time without a zone": { created: "2023-06-01T12:00:00" },
  "an empty id": { id: "" },
  "no account": { account: undefined },
  "no title": { data: { object: { ...deployed.data.object, title: undefined } } },
  "a URL that is none": {
    data: {
      object: {
        ...deployed.data.object,
        deployment: { ...deployed.data.object.deployment, url: "live" },
      },
    },
  },
  "an object that is none": { data: { object: "app_123456" } },
}).map(([name, change]) => ({ name, body: JSON.stringify({ ...deployed, ...change }) }));

/** An event around the text of `data.object`'s member `records`. */
export function event(records) {
  return JSON.stringify({
    id: "evt_1234567890",
    type: "data.processed",
    created: "2023-06-01T12:00:00Z",
    data: { object: { app_id: "app_123456", records: 0 } },
    account: { id: "acc_345678", name: "Acme Corp" },
  }).replace('"records":0', () => `"records":${records}`);
}

/** As many parts as come near to a size, `part(0)`, `part(1)`…, joined with commas. */
function fill(bytes, part) {
  const parts = [];
  for (let length = 0; length < bytes; length += parts.at(-1).length + 1) {
    parts.push(part(parts.length));
  }
  return parts.join(",");
}

/** Rows of a table, as data processing would report them: an event of at most `bytes` bytes, and nearly as many. */
export function table(bytes) {
  const row = (at) =>
    JSON.stringify({
      row: at,
      customer: `Müller & Søn ${at % 97}`,
      category: ["sales", "returns", "support"][at % 3],
      amount: ((at * 7919) % 100_000) / 100,
      paid: at % 2 === 0,
      note: null,
      tags: ["2023-05", "EMEA"],
    });
  const rows = [];
  for (let left = bytes - Buffer.byteLength(event("[]")); ; ) {
    const next = row(rows.length);
    left -= Buffer.byteLength(next) + 1;
    if (left < 0) return event(`[${rows.join(",")}]`);
    rows.push(next);
  }
}

/** Shapes that are cheap to send and may be dear to read, by name. */
export const hostile = {
  "members of one object": (bytes) => event(`{${fill(bytes, (at) => `"k${at}":1`)}}`),
  "members with escaped names": (bytes) => event(`{${fill(bytes, (at) => `"\\u006b${at}":1`)}}`),
  "empty strings": (bytes) => event(`[${fill(bytes, () => '""')}]`),
  "numbers of one digit": (bytes) => event(`[${fill(bytes, () => "1")}]`),
  "integers of 300 digits": (bytes) => event(`[${fill(bytes, () => "1" + "0".repeat(299))}]`),
  "numbers near the greatest double": (bytes) => event(`[${fill(bytes, () => "1.7976931348623157e308")}]`),
  "powers of ten that no double holds": (bytes) => event(`[${fill(bytes, () => "1e308")}]`),
  "short powers of ten": (bytes) => event(`[${fill(bytes, () => "9e99")}]`),
  "powers of two of 302 digits": (bytes) => event(`[${fill(bytes, () => String(2n ** 1000n))}]`),
  "names of few characters": (bytes) => event(`{${fill(bytes, (at) => `"${at.toString(36)}":1`)}}`),
  "empty objects": (bytes) => event(`[${fill(bytes, () => "{}")}]`),
  "one number": (bytes) => event(`0.${"1".repeat(bytes)}`),
  "objects of 16 members": (bytes) => event(`[${fill(bytes, () => `{${"abcdefghijklmnop".replace(/./g, '"$&":1,').slice(0, -1)}}`)}]`),
  "arrays 100 deep": (bytes) => event(`[${fill(bytes, () => "[".repeat(100) + "]".repeat(100))}]`),
  "escaped quotes": (bytes) => event(`"${'\\"'.repeat(bytes / 2)}"`),
  "escaped backslashes": (bytes) => event(`"${"\\\\".repeat(bytes / 2)}"`),
  "escaped pairs": (bytes) => event(`"${"\\ud83d\\ude00".repeat(bytes / 12)}"`),
  "text of three bytes a character": (bytes) => event(`"${"漢".repeat(bytes / 3)}"`),
  "objects with an escaped name": (bytes) => event(`[${fill(bytes, () => '{"\\n":1}')}]`),
  "escaped members of data that nobody knows": (bytes) =>
    event("0").replace('"data":{', () => `"data":{${fill(bytes, (at) => `"\\n${at}":1`)},`),
  "integers that no double holds": (bytes) => event(`[${fill(bytes, () => "9007199254740993")}]`),
  "numbers that underflow": (bytes) => event(`[${fill(bytes, () => "2e-324")}]`),
  "white space": (bytes) => event(" ".repeat(bytes) + "1"),
};

/** Documents with an issue wherever one can be: to be explained, not accepted. */
export const wrong = {
  "one name again and again": (bytes) => event(`{${fill(bytes, () => '"k":1')}}`),
  "numbers that no double holds": (bytes) => event(`[${fill(bytes, () => "9007199254740993")}]`),
  "lone surrogates": (bytes) => event(`"${"\\ud83d".repeat(bytes / 6)}"`),
  "members that nobody knows": (bytes) => `{${fill(bytes, (at) => `"k${at}":1`)}}`,
  "one escaped name again and again": (bytes) => event(`{${fill(bytes, () => '"\\n":1')}}`),
  "escaped names, each twice": (bytes) => event(`{${fill(bytes, (at) => `"\\n${(at >> 1).toString(36)}":1`)}}`),
  "escaped names, each in two spellings": (bytes) =>
    event(`{${fill(bytes, (at) => `"${at % 2 ? "\\u006b" : "k"}${(at >> 1).toString(36)}":1`)}}`),
  "long names of escapes, in two spellings": (bytes) =>
    event(`{${fill(bytes, (at) => `"${(at % 2 ? "\\n" : "\\u000a").repeat(100)}${at >> 1}":1`)}}`),
  "escaped members that nobody knows": (bytes) => `{${fill(bytes, (at) => `"\\n${at}":1`)}}`,
  "opened, never closed": (bytes) => event("[".repeat(bytes)),
};
