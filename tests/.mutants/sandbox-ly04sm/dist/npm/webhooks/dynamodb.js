// pkg-template/webhooks/src/errors.ts
var made = /* @__PURE__ */ new WeakSet(), markOurs = /* @__PURE__ */ made.add.bind(made), isOurs = /* @__PURE__ */ made.has.bind(made);
function coded(error, code) {
  markOurs(error);
  let marked = error;
  return marked.code = code, marked;
}
function mistake(code, message) {
  return coded(new TypeError(message), code);
}

// pkg-template/webhooks/src/core/foreign.ts
function reading(code, what, read) {
  try {
    return read();
  } catch (error) {
    throw isOurs(error) ? error : mistake(code, `${what} cannot be read: a getter or a proxy threw`);
  }
}

// pkg-template/webhooks/src/core/options.ts
function expectObject(options) {
  if (typeof options != "object" || options === null) throw mistake("invalid_argument", "options must be an object");
}
function ownOptions(options) {
  return expectObject(options), reading("invalid_argument", "the options", () => Object.assign(/* @__PURE__ */ Object.create(null), options));
}
function expect(name, value, type) {
  if (value !== void 0 && typeof value !== type) throw mistake("invalid_argument", `${name} must be a ${type}`);
}

// pkg-template/webhooks/src/stores/answer.ts
async function answerOf(returned, expected) {
  if (typeof returned?.then != "function")
    throw wrongClient(expected, `returned ${kindOf(returned)} instead of a promise`);
  return returned;
}
function wrongClient(expected, what) {
  return mistake("store_client", `${expected}: this client ${what}`);
}
function kindOf(value) {
  return value == null ? String(value) : Array.isArray(value) ? "an array" : `${/^[aeiou]/.test(typeof value) ? "an" : "a"} ${typeof value}`;
}
function has(client, ...names) {
  return names.every((name) => typeof memberOf(client, name) == "function");
}
function memberOf(client, name) {
  try {
    return client?.[name];
  } catch {
    return;
  }
}

// pkg-template/webhooks/src/handler/clock.ts
function now() {
  return globalThis.performance?.now() ?? Date.now();
}
async function within(limit, work, late) {
  if (limit === 1 / 0) return work;
  let timer, timeout = new Promise((resolve) => {
    timer = setTimeout(() => resolve(LATE), limit * 1e3);
  });
  try {
    let first = await Promise.race([work, timeout]);
    return first === LATE ? late?.() : first;
  } finally {
    clearTimeout(timer);
  }
}
var LATE = /* @__PURE__ */ Symbol("late");

// pkg-template/webhooks/src/handler/holder.ts
var count = 0;
function newHolder() {
  return globalThis.crypto?.randomUUID?.() ?? [Date.now(), Math.random(), Math.random(), count++].map((each) => each.toString(36)).join("-");
}

// pkg-template/webhooks/src/handler/idempotency.ts
var LONGEST_MEMORY = 31536e5;

// pkg-template/webhooks/src/stores/retry.ts
var DEFAULT_PATIENCE = 5, FIRST_PAUSE = 20, LONGEST_PAUSE = 1e3;
async function retried(work, isRetryable2, seconds = DEFAULT_PATIENCE) {
  let end = now() + seconds * 900;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE))
    try {
      return await work();
    } catch (error) {
      let wait = pause * (0.5 + Math.random() / 2);
      if (!isRetryable2(error) || !(now() + wait < end)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
}
function someError(error, matches, depth = 5) {
  if (typeof error != "object" || error === null || depth === 0) return !1;
  try {
    if (matches(error)) return !0;
    let { cause, errors, sourceError } = error;
    return [cause, sourceError, ...Array.isArray(errors) ? errors : []].some((inner) => someError(inner, matches, depth - 1));
  } catch {
    return !1;
  }
}
var NETWORK_CODES = /* @__PURE__ */ new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "ESOCKETTIMEDOUT",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "ENETUNREACH",
  "ENETDOWN",
  "ENOTCONN",
  "EAI_AGAIN",
  "ERR_SOCKET_CLOSED",
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_WRITE_AFTER_END",
  "ERR_STREAM_PREMATURE_CLOSE",
  "ConnectionRefused",
  "ConnectionClosed",
  "FailedToOpenSocket"
]), NETWORK_MESSAGE = /^(fetch failed|failed to fetch|network connection lost|the socket connection was closed|socket hang up|socket closed)|connection (terminated|ended|closed|is closed|lost|timeout)|terminating connection|timeout exceeded when trying to connect/i;
function isNetworkError(error) {
  return someError(
    error,
    ({ code, message }) => NETWORK_CODES.has(code) || typeof code == "string" && code.startsWith("UND_ERR_") && code !== "UND_ERR_INVALID_ARG" || typeof message == "string" && NETWORK_MESSAGE.test(message)
  );
}

// pkg-template/webhooks/src/stores/claims.ts
var CLEAN_UP_EVERY = 64;
function isTimeToCleanUp() {
  return Math.random() * CLEAN_UP_EVERY < 1;
}
var CLEAN_UP_SECONDS = 1;
function storeOf(keeper) {
  let last = new LastHolders(), patiently = (call, work) => retried(work, (error) => keeper.isRetryable(error), call?.timeoutSeconds);
  return {
    async claim(id, leaseSeconds, call) {
      let leaseMs = milliseconds(leaseSeconds), holder = call?.holder ?? newHolder(), end = now() + leaseMs, claim = await patiently(call, () => keeper.claim(id, holder, leaseMs));
      return call === void 0 && claim === "claimed" && now() < end && last.set(id, holder, end), claim;
    },
    async extend(id, leaseSeconds, call) {
      let leaseMs = milliseconds(leaseSeconds), holder = call?.holder ?? last.get(id);
      if (holder === void 0) return !1;
      let end = now() + leaseMs, extended = await patiently(call, () => keeper.extend(id, holder, leaseMs));
      return call === void 0 && extended && last.get(id) === holder && last.set(id, holder, end), extended;
    },
    async complete(id, keepSeconds, call) {
      let keepMs = milliseconds(keepSeconds);
      call === void 0 && last.delete(id), await patiently(call, () => keeper.complete(id, keepMs)), keeper.cleanUp !== void 0 && isTimeToCleanUp() && await cleanUp(keeper, call);
    },
    async release(id, call) {
      let holder = call?.holder ?? last.get(id);
      call === void 0 && last.delete(id), holder !== void 0 && await patiently(call, () => keeper.release(id, holder));
    }
  };
}
async function cleanUp(keeper, call) {
  try {
    await within(CLEAN_UP_SECONDS, keeper.cleanUp());
  } catch (error) {
    call?.report(error);
  }
}
function milliseconds(seconds) {
  if (!(seconds > 0 && seconds <= LONGEST_MEMORY))
    throw mistake("invalid_argument", `a time must be above 0 and at most ${LONGEST_MEMORY} seconds`);
  return Math.ceil(seconds * 1e3);
}
var LastHolders = class {
  #claims = /* @__PURE__ */ new Map();
  get(id) {
    return this.#claims.get(id)?.holder;
  }
  set(id, holder, end) {
    this.#forgetEnded(), this.#claims.delete(id), this.#claims.set(id, { holder, end });
  }
  delete(id) {
    this.#claims.delete(id);
  }
  /** Leases of one length end in the order in which they began. */
  #forgetEnded() {
    let time = now();
    for (let [id, { end }] of this.#claims) {
      if (end > time) return;
      this.#claims.delete(id);
    }
  }
}, PLAIN = /^(?!sha256:)[\x21-\x7e]{1,200}$/;
async function keyOf(prefix, id) {
  if (PLAIN.test(id)) return prefix + id;
  let hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(id)));
  return `${prefix}sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

// pkg-template/webhooks/src/stores/dynamodb.ts
function dynamoStore(client, options) {
  expectClient(client);
  let { table, prefix = "" } = ownOptions(options);
  if (expect("prefix", prefix, "string"), typeof table != "string" || table === "") throw mistake("invalid_argument", "table must be the name of the table");
  let keyed = async (id) => ({ id: { S: await keyOf(prefix, id) } });
  return storeOf({
    async claim(id, holder, leaseMs) {
      let key = await keyed(id), condition = "attribute_not_exists(id) OR expires <= :now OR holder = :holder", Item = { ...key, holder: { S: holder }, ...endIn(leaseMs) };
      if (await met(() => client.putItem({ TableName: table, Item, ...onlyIf(condition, holder) }))) return "claimed";
      let { Item: known } = await answered(client.getItem({ TableName: table, Key: key, ConsistentRead: !0 }));
      return known === void 0 || known.holder !== void 0 ? "busy" : "done";
    },
    async extend(id, holder, leaseMs) {
      let { expires, ttl } = endIn(leaseMs), { ExpressionAttributeValues, ConditionExpression } = onlyIf("holder = :holder AND expires > :now", holder);
      return met(
        async () => client.updateItem({
          TableName: table,
          Key: await keyed(id),
          UpdateExpression: "SET expires = :expires, #ttl = :ttl",
          ConditionExpression,
          ExpressionAttributeNames: { "#ttl": "ttl" },
          ExpressionAttributeValues: { ...ExpressionAttributeValues, ":expires": expires, ":ttl": ttl }
        })
      );
    },
    complete: async (id, keepMs) => answered(client.putItem({ TableName: table, Item: { ...await keyed(id), ...endIn(keepMs) } })),
    async release(id, holder) {
      let { ":holder": value } = onlyIf("", holder).ExpressionAttributeValues, Key = await keyed(id);
      await met(
        () => client.deleteItem({
          TableName: table,
          Key,
          ConditionExpression: "holder = :holder",
          ExpressionAttributeValues: { ":holder": value }
        })
      );
    },
    isRetryable
  });
}
function endIn(milliseconds2) {
  let end = Date.now() + milliseconds2;
  return { expires: { N: String(end) }, ttl: { N: String(Math.ceil(end / 1e3)) } };
}
function onlyIf(condition, holder) {
  return {
    ConditionExpression: condition,
    ExpressionAttributeValues: { ":now": { N: String(Date.now()) }, ":holder": { S: holder } }
  };
}
async function met(write) {
  try {
    return await answered(write()), !0;
  } catch (error) {
    if (error?.name === "ConditionalCheckFailedException") return !1;
    throw error;
  }
}
var EXPECTED = "dynamoStore needs `new DynamoDB({})` of `@aws-sdk/client-dynamodb`, version 3";
async function answered(returned) {
  let output = await answerOf(returned, EXPECTED);
  if (typeof output?.$metadata != "object") throw wrongClient(EXPECTED, "returned an output without $metadata");
  return output;
}
function expectClient(client) {
  for (let name of ["putItem", "getItem", "updateItem", "deleteItem"])
    if (!has(client, name))
      throw mistake("invalid_argument", `${EXPECTED}: a DynamoDBClient or a document client has no function ${name}`);
  if (has(client, "makeRequest")) throw mistake("invalid_argument", `${EXPECTED}: this is a client of version 2, which takes callbacks`);
}
var RETRYABLE = /* @__PURE__ */ new Set([
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "Throttling",
  "TooManyRequestsException",
  "RequestLimitExceeded",
  "LimitExceededException",
  "InternalServerError",
  "InternalFailure",
  "ServiceUnavailable",
  "ServiceUnavailableException",
  "TransactionConflictException",
  "TransactionInProgressException",
  "ReplicatedWriteConflictException",
  "RequestTimeout",
  "RequestTimeoutException",
  "TimeoutError"
]);
function isRetryable(error) {
  return isNetworkError(error) || someError(
    error,
    ({ name, $retryable, $metadata }) => RETRYABLE.has(name) || $retryable !== void 0 || $metadata?.httpStatusCode >= 500
  );
}
export {
  dynamoStore
};
