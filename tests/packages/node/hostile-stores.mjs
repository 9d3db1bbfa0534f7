// Deliveries to handlers with a store, over clients that answer without any function of the host, so that
// hostile-host.mjs can replace all of them: no event that the database refuses reaches the listener, and none is
// acknowledged that was not processed.

// Node's own code ends the process where some functions lie, so it makes no holders here, and prints nothing.
let holders = 0;
Object.defineProperty(crypto, "randomUUID", { value: () => `holder-${holders++}`, writable: true, configurable: true });

const nothing = () => {};
console.error = nothing;
console.warn = nothing;
const ITERATOR = Symbol.asyncIterator;
/** Fails as the database does: with an error that was made before anything is replaced. */
const failure = Object.assign(new Error("the database fails"), { code: "XX000", errno: 1, name: "DatabaseError" });
const notMet = Object.assign(new Error("The conditional request failed"), { name: "ConditionalCheckFailedException" });

/** What a database says of an event, and whether it may reach the listener and be acknowledged. */
const SAYS = {
  claimed: { processed: true },
  busy: { processed: false },
  done: { processed: false, isDone: true },
  nonsense: { processed: false },
  nothing: { processed: false },
  fails: { processed: false },
};
const answerOf = (says) => {
  if (says === "fails") throw failure;
  return says === "nothing" ? undefined : says;
};

/** Redis: a claim, and then the record that the event is done. */
function redis({ redisStore }, says) {
  let step;
  const run = async () => (step++ === 0 ? answerOf(says) : "completed");
  const clients = [
    { EVAL: nothing, isOpen: true, eval: run },
    { defineCommand: nothing, eval: run },
    { createScript: nothing, eval: run },
  ];
  return [[redisStore(clients[0]), redisStore(clients[1]), redisStore(clients[2])], () => (step = 0)];
}

function postgres({ postgresStore }, says) {
  let step;
  const rows = (answer) => [{ preswald_answer: answer }];
  const answer = () => rows(step++ === 0 ? answerOf(says) : "completed");
  const clients = [{ query: async () => ({ rows: answer() }) }, { query: async () => answer() }];
  return [[postgresStore(clients[0]), postgresStore(clients[1])], () => (step = 0)];
}

/** Of a table of rows: the state after the claim, and after the record. `free` is none that a claim can have. */
function mysql({ mysqlStore }, says) {
  let step;
  const state = () => (step++ === 0 ? answerOf(says) : "done");
  const rowOf = (sql) => (sql[7] === "E" ? ["InnoDB", "YES", "utf8mb4_bin", "datetime", 3, "id"] : [state()]);
  const connection = (shape) => ({
    query: async () => shape(undefined),
    execute: async ({ sql }) => shape(sql[0] === "S" ? rowOf(sql) : undefined),
    release: nothing,
    destroy: nothing,
  });
  const mysql2 = connection((row) => (row === undefined ? [{}, undefined] : [[row], [{ name: "preswald_answer" }]]));
  const mariadb = connection((row) => (row === undefined ? {} : [row]));
  const pools = [
    { getConnection: async () => mysql2, query: nothing, execute: nothing, pool: { getConnection: nothing } },
    { getConnection: async () => mariadb, query: nothing, execute: nothing, totalConnections: nothing, batch: nothing },
  ];
  return [[mysqlStore(pools[0]), mysqlStore(pools[1])], () => (step = 0)];
}

function sqlite({ sqliteStore }, says) {
  let step;
  const state = () => (step++ === 0 ? answerOf(says) : "done");
  const row = () => ({ preswald_answer: state() });
  const statement = (sql) => ({ get: () => (sql[0] === "P" ? { timeout: 0 } : row()), run: () => ({}) });
  const result = () => ({ rows: [[state()]], columns: [] });
  const databases = [
    { exec: nothing, close: nothing, prepare: statement },
    {
      executeMultiple: nothing,
      transaction: nothing,
      execute: async () => ({ rows: [] }),
      batch: async () => [{ rows: [] }, result()],
    },
    {
      prepare: () => ({ bind: () => ({}) }),
      batch: async () => [
        { success: true, results: [] },
        { success: true, results: [row()] },
      ],
    },
  ];
  return [[sqliteStore(databases[0]), sqliteStore(databases[1]), sqliteStore(databases[2])], () => (step = 0)];
}

/** DynamoDB says it by the failure of a condition, and the item that it finds then. */
function dynamo({ dynamoStore }, says) {
  let step;
  const output = { $metadata: {} };
  const client = {
    async putItem() {
      if (step++ > 0 || says === "claimed") return output;
      if (says === "nothing" || says === "nonsense") return undefined;
      throw says === "fails" ? failure : notMet;
    },
    getItem: async () => ({ $metadata: {}, Item: says === "done" ? {} : { holder: { S: "other" } } }),
    updateItem: async () => output,
    deleteItem: async () => output,
  };
  return [[dynamoStore(client, { table: "t" })], () => (step = 0)];
}

function durableObjects({ durableObjectStore }, says) {
  let step;
  const text = async () => (step++ === 0 ? answerOf(says) : "ok");
  const object = { fetch: async () => ({ ok: true, status: 200, text }) };
  return [[durableObjectStore({ idFromName: (name) => name, get: () => object })], () => (step = 0)];
}

/** Here the class itself decides, by what its storage holds. */
function objects({ durableObjectStore, IdempotencyObject }, says) {
  let entry;
  const storage = {
    async get() {
      if (says === "fails" && entry === undefined) throw failure;
      return entry;
    },
    put: async (_key, value) => void (entry = value),
    setAlarm: async () => {},
    deleteAll: async () => void (entry = undefined),
  };
  const object = new IdempotencyObject({ storage });
  const stub = { fetch: (_url, { body }) => object.fetch(new HostRequest(URL_, { method: "POST", body })) };
  const namespace = { idFromName: (name) => name, get: () => stub };
  const end = Number.MAX_SAFE_INTEGER;
  const known = { busy: { holder: "other", end }, done: { holder: null, end } }[says];
  return [[durableObjectStore(namespace)], () => (entry = known && { ...known })];
}

const URL_ = "https://object/";
const HostRequest = Request;

/** Here the store itself decides, by what it was told before anything is replaced. */
function memory({ memoryStore }, says) {
  const store = memoryStore();
  const call = { holder: "other", timeoutSeconds: 5, report: nothing };
  const prepare = async () => {
    if (says === "busy" || says === "done") await store.claim("evt_good", 1000, call);
    if (says === "done") await store.complete("evt_good", 1000, call);
  };
  return [[store], nothing, prepare];
}

const CLAIMS = Object.entries(SAYS);
const OF_ITSELF = CLAIMS.filter(([says]) => says !== "nonsense" && says !== "nothing");
const OF_MEMORY = OF_ITSELF.filter(([says]) => says !== "fails");
/** Each with what its claim can say, and how many clients it has. */
const STORES = [
  ["redis", redis, CLAIMS, 3],
  ["postgres", postgres, CLAIMS, 2],
  ["mysql", mysql, CLAIMS, 2],
  ["sqlite", sqlite, CLAIMS, 3],
  ["dynamo", dynamo, CLAIMS, 1],
  ["durable objects", durableObjects, CLAIMS, 1],
  ["objects", objects, OF_ITSELF, 1],
  ["memory", memory, OF_MEMORY, 1],
];
const IN_TRANSACTION = ["claimed", "busy", "done", "nonsense", "nothing", "fails", "another", "rolled back"];

/** What PostgreSQL says in a transaction, by its statements. */
function postgresTransaction({ transactional }, says, seen) {
  let step;
  const rows = (answer) => ({ rows: [{ preswald_answer: answer }] });
  const connection = {
    release: nothing,
    async query(text) {
      if (text === "BEGIN") return { command: "BEGIN" };
      if (text === "ROLLBACK") return { command: "ROLLBACK" };
      if (text === "EFFECT") return { command: "INSERT" };
      if (text === "COMMIT") {
        if (says === "rolled back") return { command: "ROLLBACK" };
        seen.isCommitted = true;
        return { command: "COMMIT" };
      }
      const at = step++;
      if (at === 0)
        return rows(says === "busy" || says === "nonsense" ? says : answerOf(says === "fails" || says === "nothing" ? says : "7"));
      if (at === 1) return rows(says === "done" ? "done" : says === "another" ? "8" : "7");
      return rows(at === 2 ? "finished" : "7");
    },
  };
  const pool = { connect: async () => connection };
  return [transactional, pool, (transaction) => transaction.query("EFFECT"), () => (step = 0)];
}

const isAccepted = (status) => status >= 200 && status < 300;

/**
 * Deliveries with stores. `call` delivers, after `prepare`; `reached` has the ids that the listener got, and
 * `wrongOf(status)` says how the answer and the listener's calls contradict what the database says.
 */
export function storesOf(api, { bytes, header, secret }) {
  const entries = [];
  const webhook = new api.Webhook(secret);
  const headers = { get: (name) => (name === "x-preswald-signature" || name === "X-Preswald-Signature" ? header : null) };
  const request = { method: "POST", url: URL_, headers, arrayBuffer: async () => bytes };
  const add = (name, receive, reset, prepare, reached, isGood, wrongOf) => {
    const call = () => {
      reset();
      return receive(request);
    };
    entries[entries.length] = { name, call, prepare, reached, isGood, wrongOf };
  };
  for (let number = 0; number < IN_TRANSACTION.length; number++) {
    const says = IN_TRANSACTION[number];
    const seen = { isCommitted: false };
    const { 0: transactional, 1: pool, 2: effect, 3: reset } = postgresTransaction(api, says, seen);
    const reached = [];
    const listener = transactional(
      pool,
      (event, transaction) => {
        reached[reached.length] = event?.id;
        return effect(transaction);
      },
      { onError: nothing },
    );
    const receive = webhook.handler(listener, { onError: nothing });
    const both = () => {
      seen.isCommitted = false;
      reset();
    };
    add(
      `transactional, where the database says ${says}`,
      receive,
      both,
      undefined,
      reached,
      says === "claimed" || says === "done",
      (status) => {
        if (reached.length > 0 && says !== "claimed" && says !== "rolled back") return "reached the listener";
        if (!isAccepted(status) || says === "done") return false;
        return !(seen.isCommitted && reached.length > 0) && `was answered ${status}, and not committed`;
      },
    );
  }
  // Nothing of the host is used here either: it may lie already.
  for (let at = 0; at < STORES.length; at++) {
    const { 0: name, 1: make, 2: claims, 3: count } = STORES[at];
    for (let number = 0; number < claims.length; number++) {
      const { 0: says, 1: known } = claims[number];
      const { processed, isDone = false } = known;
      for (let index = 0; index < count; index++) {
        const { 0: stores, 1: reset, 2: prepare } = make(api, says);
        const store = stores[index];
        const reached = [];
        const receive = webhook.handler((event) => void (reached[reached.length] = event?.id), { store, onError: nothing });
        add(`${name} ${index}, whose claim says ${says}`, receive, reset, prepare, reached, processed || isDone, (status) => {
          if (reached.length > 0) return !processed && "reached the listener";
          return isAccepted(status) && !isDone && `was answered ${status}, and not processed`;
        });
      }
    }
  }
  return entries;
}

/** Made once: the host may take the memory from which Node makes small buffers. */
const base64 = new Map();
const base64Of = (bytes) => {
  if (!base64.has(bytes)) base64.set(bytes, Buffer.from(bytes).toString("base64"));
  return base64.get(bytes);
};

/** The same of adapters, over requests and responses that are Node's only in form: a forged one, and a good one. */
export function adaptersOf(api, { bytes, evil, body, forged, header, secret }, isOfCore = false) {
  const entries = [];
  const BASE64 = { good: base64Of(bytes), evil: base64Of(evil) };
  const webhook = new api.Webhook(secret);
  const headers = { "x-preswald-signature": header };
  const nodeRequest = (body) => {
    let step = 0;
    const next = async () => (step++ === 0 ? { done: false, value: body } : { done: true, value: undefined });
    // What has them by inheritance is a stream, and no mock of one.
    const stream = { read: nothing, on: nothing, [ITERATOR]: () => ({ next }) };
    return { __proto__: stream, method: "POST", url: "/", headers, complete: true, readableDidRead: false, readableEnded: false };
  };
  const nodeResponse = () => ({
    statusCode: undefined,
    headersSent: false,
    writableFinished: true,
    writableEnded: false,
    setHeader: nothing,
    write: nothing,
    end: nothing,
    once: nothing,
    on: nothing,
  });
  const ways = {
    __proto__: null,
    node: (receive) => {
      const serve = api.nodeHandler(receive);
      return async (body) => {
        const response = nodeResponse();
        await serve(nodeRequest(body), response);
        return { status: response.statusCode };
      };
    },
    Koa: (receive) => {
      const serve = api.koaHandler(receive);
      return async (body) => {
        const context = { req: nodeRequest(body), res: nodeResponse(), request: {}, status: 404, set: nothing };
        await serve(context);
        return { status: context.status };
      };
    },
    Fastify: (receive) => {
      let serve;
      const scope = { removeAllContentTypeParsers: nothing, addContentTypeParser: nothing, all: (_path, route) => (serve = route) };
      api.preswaldWebhooks(scope, { path: "/", handler: receive }, nothing);
      return async (body) => {
        const raw = nodeResponse();
        await serve({ raw: nodeRequest(body) }, { raw, hijack: nothing });
        return { status: raw.statusCode };
      };
    },
    "a Request": (receive) => (body) => {
      let step = 0;
      const getReader = () => ({ read: async () => (step++ === 0 ? { value: body } : { done: true }), releaseLock: nothing });
      const get = (name) => headers[name] ?? null;
      return receive({ method: "POST", url: URL_, headers: { get }, body: { getReader }, arrayBuffer: nothing });
    },
    "a handler": (receive) => (raw) => {
      const get = (name) => headers[name] ?? null;
      return receive({ method: "POST", url: URL_, headers: { get }, arrayBuffer: async () => raw });
    },
    Lambda: (receive) => {
      const serve = api.lambdaHandler(receive);
      return async (_bytes, isGood) => {
        const requestContext = { http: { method: "POST", path: "/" } };
        const event = { version: "2.0", requestContext, headers, body: isGood ? body : forged, isBase64Encoded: false };
        return { status: (await serve(event, {})).statusCode };
      };
    },
    "Lambda, base64": (receive) => {
      const serve = api.lambdaHandler(receive);
      return async (_bytes, isGood) => {
        const event = {
          httpMethod: "POST",
          path: "/",
          headers,
          body: isGood ? BASE64.good : BASE64.evil,
          isBase64Encoded: true,
          requestContext: {},
        };
        return { status: (await serve(event, {})).statusCode };
      };
    },
  };
  for (const name in ways) {
    if (isOfCore && name !== "a handler" && name !== "Lambda") continue;
    for (let number = 0; number < 4; number++) {
      const isGood = number % 2 === 1;
      const isOurs = number < 2;
      const isPooled = name === "Lambda, base64";
      if ((isPooled || isOfCore) && !isOurs) continue;
      const make = ways[name];
      const reached = [];
      const own = webhook.handler((event) => void (reached[reached.length] = event?.id), { onError: nothing });
      // A function that is none of ours gets a `Request` of the host.
      const send = make(isOurs ? own : (request, ...context) => own(request, ...context));
      // One for the lie and one for afterwards: the host may take the memory of what it is given.
      const body = isGood ? bytes : evil;
      const bodies = [new Uint8Array(body), new Uint8Array(body)];
      let calls = 0;
      const call = () => send(bodies[calls++], isGood);
      const wrongOf = (status) => {
        // A `Request` of the host can give another body, which is then the one that is verified.
        if (reached.length > 0) return ((isOurs && !isGood) || reached[0] !== "evt_good") && "reached the listener";
        return isAccepted(status) && `was answered ${status}, and not processed`;
      };
      // What a function in between throws is its own.
      const isForeign = !isOurs;
      const title = `${name}${isOurs ? "" : ", by a Request"}, of a ${isGood ? "good" : "forged"} one`;
      // What a lie has made of the memory for Node's own small buffers stays.
      const isAgain = isGood && !isPooled;
      entries[entries.length] = { name: title, call, reached, isGood, isAgain, isForeign, wrongOf };
    }
  }
  return entries;
}
