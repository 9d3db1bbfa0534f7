// What can happen to one call of a client. Each fault performs the call, or not, and answers in its own way.

/** @typedef Kind `passing`: a later attempt can succeed. `shape`: no client that works answers so. `lying`: neither does it do nothing. `forgotten`: the server forgets what it confirms. */

const refused = () => new Error("permission denied");
const cut = () => Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", isLost: true });
const never = () => new Promise(() => {});
const fails = (make) => (_perform, context) => {
  throw raised(make, context);
};
const after = (then) => async (perform, context) => {
  await perform();
  return then(perform, context);
};
const afterNow = (then) => (perform, context) => {
  perform();
  return then(perform, context);
};

function raised(make, context) {
  const error = make();
  context.raised.push(error);
  return error;
}

/** The same answer with other texts in it. */
function altered(value) {
  if (typeof value === "string") return "altered";
  if (value instanceof Uint8Array) return Buffer.from("altered");
  if (typeof value === "function") return (...words) => altered(value(...words));
  if (value instanceof Promise) return value.then(altered);
  if (Array.isArray(value)) return value.map(altered);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(Object.getOwnPropertyDescriptors(value)).filter(([, member]) => "value" in member);
  return Object.defineProperties(
    {},
    Object.fromEntries(members.map(([name, member]) => [name, { ...member, value: altered(member.value) }])),
  );
}

/** Of every call, over a network or not. */
const EVERYWHERE = [
  { name: "an error before the effect", happen: fails(refused) },
  { name: "an error after the effect", isOfAnswer: true, happen: after(fails(refused)), happenNow: afterNow(fails(refused)) },
  { name: "an empty answer", kind: "shape", happen: after(() => undefined), happenNow: afterNow(() => undefined) },
  { name: "an answer of a wrong shape", kind: "shape", happen: after(() => ({ rows: 42 })), happenNow: afterNow(() => ({ rows: 42 })) },
  {
    name: "an answer with other texts",
    kind: "shape",
    happen: async (perform) => altered(await perform()),
    happenNow: (perform) => altered(perform()),
  },
  { name: "an empty answer and no effect", kind: "lying", isOfStore: true, happen: () => undefined },
];

/** The operations of a store. */
const OF_STORE = /claim|extend|complete|release$/;

/** Of a call over a network. */
const IN_A_NETWORK = [
  { name: "cut before the effect", kind: "passing", happen: fails(cut) },
  { name: "cut after the effect", kind: "passing", happen: after(fails(cut)) },
  { name: "no answer and no effect", kind: "silent", happen: never },
  { name: "an effect and no answer", kind: "silent", happen: after(never) },
  {
    name: "an answer after the timeout",
    kind: "silent",
    happen: async (perform, { world }) => {
      const value = await perform();
      await world.sleep(20_000);
      return value;
    },
  },
  {
    name: "evicted after the effect",
    kind: "forgotten",
    happen: async (perform, { forget }) => {
      const value = await perform();
      forget();
      return value;
    },
  },
];

/** All faults of a call. */
export function faultsOf(details) {
  const { refusals = [], failures = [], wrongCounts, doNothing, isLocal } = details;
  const own = [
    ...refusals.map((refuse, index) => ({ name: `refusal ${index}`, kind: "passing", happen: fails(refuse) })),
    ...failures.map((fail, index) => ({ name: `failure ${index}`, happen: fails(fail) })),
  ];
  if (wrongCounts !== undefined) {
    const happenNow = (perform) => wrongCounts(perform());
    own.push({ name: "wrong counts", kind: "harmless", happen: async (perform) => wrongCounts(await perform()), happenNow });
  }
  if (doNothing !== undefined) {
    own.push({ name: "nothing is done, and no error", kind: "forgotten", happen: doNothing, happenNow: doNothing });
  }
  return [...EVERYWHERE, ...(isLocal ? [] : IN_A_NETWORK), ...own]
    .filter(({ isOfAnswer }) => !(isOfAnswer && isLocal && details.statement === "BEGIN"))
    .filter(({ isOfStore }) => !isOfStore || OF_STORE.test(details.statement))
    .map((fault) => ({ happenNow: fault.happen, ...fault }));
}
