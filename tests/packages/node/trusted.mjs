// The functions of the host that the package has to trust: SECURITY.md shows this table, and
// hostile-host.test.mjs finds no other.

/** Until when a function that is replaced does harm. */
export const UNTIL = {
  LOADED: "before the package is loaded",
  STARTED: "before the first call",
  HASHED: "before the first body of 320 bytes or more is hashed by the host",
  ALWAYS: "at any time",
};

/** In which of the test's situations a function of each kind may do harm. */
export const SITUATIONS = {
  [UNTIL.LOADED]: ["before loading"],
  // The test's webhooks start the core before anything is replaced.
  [UNTIL.STARTED]: ["before loading"],
  [UNTIL.HASHED]: ["before loading", "after loading"],
  [UNTIL.ALWAYS]: ["before loading", "after loading", "after the first calls"],
};

/** `functions` are those that the test sees do harm in every Node; `others` do the same in some, or elsewhere. */
export const TRUSTED = [
  {
    functions: ["crypto.hash"],
    others: ["crypto.createHash"],
    until: UNTIL.HASHED,
    why: "it sees the block that is made of the secret, which is as good as the secret: it can sign any body. It can also give the hash of another body",
  },
  {
    functions: ["WebAssembly.Instance"],
    others: ["WebAssembly.Module"],
    until: UNTIL.STARTED,
    why: "it makes the core, which decides",
  },
  {
    functions: ["Uint8Array.prototype.set", "TextEncoder.prototype.encodeInto", "Function.prototype.call", "Function.prototype.bind"],
    others: ["TextEncoder.prototype.encode"],
    until: UNTIL.LOADED,
    why: "it writes the secret and the body into the core, and can write another body",
  },
  {
    functions: ["JSON.parse"],
    until: UNTIL.LOADED,
    why: "it makes the event of the text that the core has accepted, and can make another",
  },
  {
    functions: ["Buffer.prototype.utf8Slice"],
    others: ["Buffer.prototype.latin1Slice", "TextDecoder.prototype.decode"],
    until: UNTIL.LOADED,
    why: "it makes the text of the bytes that the core has accepted, and can make another",
  },
  { functions: ["Object.hasOwn"], until: UNTIL.LOADED, why: "it says which options are set, and can hide `maxAgeSeconds`" },
  {
    functions: ["Error", "WeakSet", "WeakSet.prototype.add"],
    until: UNTIL.LOADED,
    why: "the errors of this package are made by it: what it throws is thrown instead. No delivery is accepted by it",
  },
  {
    functions: ["Response"],
    until: UNTIL.ALWAYS,
    why: "it is the answer that a handler returns, and can say 200. A listener is not called for it",
  },
  {
    functions: ["Date.now", "performance.now"],
    others: ["your `now`"],
    until: UNTIL.ALWAYS,
    why: "it is the clock: an old event is then fresh, and a claim or a done event of `memoryStore`, DynamoDB or a Durable Object has ended",
  },
  {
    functions: ["Map.prototype.get"],
    others: ["Map.prototype.set", "Map.prototype.delete"],
    until: UNTIL.ALWAYS,
    why: "`memoryStore` keeps its events in a `Map`: an event that is done is then processed again. No delivery is accepted by it that is not signed",
  },
];

const code = (name) => (name.includes("`") ? name : `\`${name}\``);

/** The table of SECURITY.md. */
export function tableOfTrusted() {
  const rows = TRUSTED.map(
    ({ functions, others = [], until, why }) => `| ${[...functions, ...others].map(code).join(", ")} | ${until} | ${why} |`,
  );
  return ["| function | if it is replaced | why it cannot be held |", "|---|---|---|", ...rows].join("\n");
}
