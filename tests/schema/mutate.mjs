// Mutated events: the same ones for the same seed.

/** Names that an event has, and some that it has not. */
const NAMES = [
  "id",
  "type",
  "created",
  "data",
  "object",
  "account",
  "name",
  "title",
  "deployment",
  "url",
  "status",
  "deployed_at",
  "app_id",
  "user_id",
  "interaction_type",
  "chart_id",
  "data_point",
  "extra",
  "",
  "ID",
  "__proto__",
];

const TYPES = [
  "app.created",
  "app.updated",
  "app.deployed",
  "app.deleted",
  "data.processed",
  "user.interaction",
  "app.moved",
  "App.created",
  "",
  " app.created",
];

const TIMES = [
  "2023-06-01T12:00:00Z",
  "2023-06-01t12:00:00.123456789z",
  "2024-02-29T23:59:59+14:00",
  "2023-02-29T12:00:00Z",
  "2023-04-31T00:00:00Z",
  "2016-12-31T23:59:60Z",
  "2023-06-01T12:00:60Z",
  "2023-13-01T12:00:00Z",
  "2023-06-01T24:00:00Z",
  "2023-06-01T12:60:00Z",
  "2023-06-01 12:00:00Z",
  "2023-06-01T12:00:00",
  "2023-06-01",
  "12:00:00Z",
  "2023-06-01T12:00:00+2:00",
  "2023-06-01T12:00:00.Z",
  "2023-06-01T12:00Z",
  " 2023-06-01T12:00:00Z",
  "2023-06-01T12:00:00Z\n",
  "+2023-06-01T12:00:00Z",
  "٢٠٢٣-06-01T12:00:00Z",
  "now",
  "1685620800",
];

const URLS = [
  "https://app-123456.preswald.app",
  "HTTP://localhost:3000/a?b=c#d",
  "https://user:pass@host/",
  "https://[2001:db8::1]:8443/x",
  "https://[zz]/",
  "https://[1:2]",
  "https://münchen.example/straße",
  "https://h/%20",
  "https://h/%2",
  "https://h:/",
  "https://h:65535",
  "https://h:65536",
  "https://h:000080",
  "https://h:8o",
  "https://",
  "https:///x",
  "//host",
  "/path",
  "host",
  "https:host",
  "ftp://host/",
  "javascript:alert(1)",
  "https://h h",
  "https://h/a b",
  "https://h/\n",
  "https://h\\x",
  "https://h/<x>",
  "https://h/#a#b",
  "https://h/[x]",
  "https://h/#[x]",
  "https://a@b@c/",
  "https://h/\u00a0",
  "https://h/\u2028",
  "https://:80",
  "https://?x",
  "https://h?",
  " https://h",
];

const VALUES = [null, true, false, 0, -7, 1.5, "", "x", "evt_1", [], [1], {}, { id: "app_1" }];

/** What to put in a value's place: more for times, URLs and types than for others. */
function othersOf(name, value) {
  if (name === "type") return [...VALUES, ...TYPES];
  if (TIMES.includes(value) || /^\d{4}-.*Z$/.test(value)) return [...VALUES, ...TIMES];
  return URLS.includes(value) ? [...VALUES, ...URLS] : VALUES;
}

/** A generator of pseudo-random numbers (xorshift32): `random(n)` is below n. */
export function randomOf(seed) {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A copy of an event with one to three changes. */
export function mutated(event, random) {
  const root = { event: structuredClone(event) };
  for (let count = 1 + random(3); count > 0; count--) {
    const { parent, name } = pick(placesIn(root), random);
    pick(MUTATIONS, random)(parent, name, random);
  }
  return root.event;
}

/** Copies of an event in which one value is another, for each value and each other. */
export function* replaced(event) {
  const places = placesIn({ event });
  for (const [at, { parent: original, name }] of places.entries()) {
    for (const value of othersOf(name, original[name])) {
      const root = { event: structuredClone(event) };
      const { parent } = placesIn(root)[at];
      set(parent, name, structuredClone(value));
      yield root.event;
    }
  }
}

const pick = (list, random) => list[random(list.length)];

/** Not by assignment: that gives `__proto__` another meaning. */
const set = (parent, name, value) => Object.defineProperty(parent, name, { value, writable: true, enumerable: true, configurable: true });

const MUTATIONS = [
  function drop(parent, name) {
    if (Array.isArray(parent)) parent.splice(Number(name), 1);
    else if (name !== "event") delete parent[name];
  },
  function retype(parent, name, random) {
    set(parent, name, structuredClone(pick(VALUES, random)));
  },
  function empty(parent, name) {
    const value = parent[name];
    set(parent, name, Array.isArray(value) ? [] : typeof value === "object" && value !== null ? {} : "");
  },
  function rename(parent, name, random) {
    if (Array.isArray(parent) || name === "event") return;
    const value = parent[name];
    delete parent[name];
    set(parent, pick(NAMES, random), value);
  },
  function add(parent, name, random) {
    const value = parent[name];
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      set(value, pick(NAMES, random), structuredClone(pick(VALUES, random)));
  },
  function wrap(parent, name, random) {
    set(parent, name, random(2) ? [parent[name]] : { object: parent[name] });
  },
  function otherType(parent, name, random) {
    if (name === "type") set(parent, name, pick(TYPES, random));
  },
  function otherTime(parent, name, random) {
    if (typeof parent[name] === "string") set(parent, name, pick(TIMES, random));
  },
  function otherUrl(parent, name, random) {
    if (typeof parent[name] === "string") set(parent, name, pick(URLS, random));
  },
];

/** Every value that can be changed, the event itself among them. */
function placesIn(parent) {
  return Object.keys(parent).flatMap((name) => {
    const value = parent[name];
    const inner = typeof value === "object" && value !== null ? placesIn(value) : [];
    return [{ parent, name }, ...inner];
  });
}
