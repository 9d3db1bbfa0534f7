"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name of Object.keys(all))
    __defProp(target, name, { get: all[name], enumerable: !0 });
}, __copyProps = (to, from, except, desc) => {
  if (from && typeof from == "object" || typeof from == "function")
    for (let key of __getOwnPropNames(from))
      !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

// pkg-template/webhooks/src/stores/postgres.ts
var postgres_exports = {};
__export(postgres_exports, {
  postgresStore: () => postgresStore,
  transactional: () => transactional
});
module.exports = __toCommonJS(postgres_exports);

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

// pkg-template/webhooks/src/stores/answer.ts
async function answerOf(returned, expected) {
  if (typeof returned?.then != "function")
    throw wrongClient(expected, `returned ${kindOf(returned)} instead of a promise`);
  return returned;
}
function oneOf(answers, answer, expected) {
  if (!answers.includes(answer))
    throw wrongClient(expected, `answered ${kindOf(answer)} instead of ${answers.map((each) => `"${each}"`).join(" or ")}`);
  return answer;
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

// pkg-template/webhooks/src/handler/clock.ts
var LONGEST_TIMER = 2147483;
function now() {
  return globalThis.performance?.now() ?? Date.now();
}
function seconds(name, value, otherwise, longest = LONGEST_TIMER) {
  if (expect(name, value, "number"), value === void 0) return otherwise;
  if (!(value > 0 && value <= longest))
    throw mistake("invalid_argument", `${name} must be above 0 and at most ${longest} seconds`);
  return value;
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
var REASON = /* @__PURE__ */ Symbol.for("@preswald/webhooks not processed");
function busyError() {
  return Object.assign(new Error("the event is being processed by another delivery"), { [REASON]: "busy" });
}
function unavailableError(cause) {
  return Object.assign(new Error("the database failed before the event was processed", { cause }), { [REASON]: "unavailable" });
}

// pkg-template/webhooks/src/stores/retry.ts
var DEFAULT_PATIENCE = 5, FIRST_PAUSE = 20, LONGEST_PAUSE = 1e3;
async function retried(work, isRetryable2, seconds2 = DEFAULT_PATIENCE) {
  let end = now() + seconds2 * 900;
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
function milliseconds(seconds2) {
  if (!(seconds2 > 0 && seconds2 <= LONGEST_MEMORY))
    throw mistake("invalid_argument", `a time must be above 0 and at most ${LONGEST_MEMORY} seconds`);
  return Math.ceil(seconds2 * 1e3);
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

// pkg-template/webhooks/src/stores/guard.ts
function stryNS_9fa48() {
  var g = typeof globalThis == "object" && globalThis && globalThis.Math === Math && globalThis || new Function("return this")(), ns = g.__stryker__ || (g.__stryker__ = {});
  ns.activeMutant === void 0 && g.process && g.process.env && g.process.env.__STRYKER_ACTIVE_MUTANT__ && (ns.activeMutant = g.process.env.__STRYKER_ACTIVE_MUTANT__);
  function retrieveNS() {
    return ns;
  }
  return stryNS_9fa48 = retrieveNS, retrieveNS();
}
stryNS_9fa48();
function stryCov_9fa48() {
  var ns = stryNS_9fa48(), cov = ns.mutantCoverage || (ns.mutantCoverage = {
    static: {},
    perTest: {}
  });
  function cover() {
    var c = cov.static;
    ns.currentTestId && (c = cov.perTest[ns.currentTestId] = cov.perTest[ns.currentTestId] || {});
    for (var a = arguments, i = 0; i < a.length; i++)
      c[a[i]] = (c[a[i]] || 0) + 1;
  }
  stryCov_9fa48 = cover, cover.apply(null, arguments);
}
function stryMutAct_9fa48(id) {
  var ns = stryNS_9fa48();
  function isActive(id2) {
    if (ns.activeMutant === id2) {
      if (ns.hitCount !== void 0 && ++ns.hitCount > ns.hitLimit)
        throw new Error("Stryker: Hit count limit reached (" + ns.hitCount + ")");
      return !0;
    }
    return !1;
  }
  return stryMutAct_9fa48 = isActive, isActive(id);
}
var Guard = class {
  /** What the listener gets. */
  transaction;
  /** The first query that failed: it is the reason why the whole transaction fails. */
  failure;
  #pending = /* @__PURE__ */ new Set();
  /** The queries that failed. */
  #failed = stryMutAct_9fa48("0") ? ["Stryker was here"] : (stryCov_9fa48("0"), []);
  #functions;
  #report;
  #ended = stryMutAct_9fa48("1") ? !0 : (stryCov_9fa48("1"), !1);
  /** @param report receives the error of a query that came after the end */
  constructor(transaction, functions, report) {
    if (!stryMutAct_9fa48("2")) {
      stryCov_9fa48("2");
      let {
        queries,
        reserved
      } = functions;
      this.#functions = functions, this.#report = report, this.transaction = new Proxy(transaction, stryMutAct_9fa48("3") ? {} : (stryCov_9fa48("3"), {
        get: (target, name) => {
          if (!stryMutAct_9fa48("4")) {
            stryCov_9fa48("4");
            let value = Reflect.get(target, name, target);
            if (stryMutAct_9fa48("7") ? typeof value != "function" && name === "constructor" : !stryMutAct_9fa48("6") && (stryMutAct_9fa48("5") || (stryCov_9fa48("5", "6", "7"), (stryMutAct_9fa48("9") ? typeof value == "function" : stryMutAct_9fa48("8") ? !1 : (stryCov_9fa48("8", "9"), typeof value != "function")) || (stryMutAct_9fa48("12") ? name !== "constructor" : stryMutAct_9fa48("11") ? !1 : (stryCov_9fa48("11", "12"), name === "constructor"))))) return value;
            let call = stryMutAct_9fa48("14") ? () => {
            } : (stryCov_9fa48("14"), (...values) => Reflect.apply(value, target, values));
            return !stryMutAct_9fa48("16") && (stryMutAct_9fa48("15") || (stryCov_9fa48("15", "16"), queries.includes(name))) ? stryMutAct_9fa48("17") ? () => {
            } : (stryCov_9fa48("17"), (...values) => this.#query(target, call, values)) : reserved.includes(name) ? stryMutAct_9fa48("18") ? () => {
            } : (stryCov_9fa48("18"), () => refuse(String(name))) : call;
          }
        }
      }));
    }
  }
  /**
   * Waits for queries that the listener has not awaited, and for those that follow from them: they
   * belong to the transaction too. Rejects if one of them failed, and nobody has asked for its result.
   */
  async settled() {
    if (!stryMutAct_9fa48("19")) {
      for (stryCov_9fa48("19"); stryMutAct_9fa48("22") ? this.#pending.size <= 0 : stryMutAct_9fa48("21") ? this.#pending.size >= 0 : !stryMutAct_9fa48("20") && (stryCov_9fa48("20", "21", "22"), this.#pending.size > 0); )
        stryMutAct_9fa48("23") || (stryCov_9fa48("23"), await Promise.allSettled(this.#pending), await new Promise(stryMutAct_9fa48("24") ? () => {
        } : (stryCov_9fa48("24"), (resolve) => setTimeout(resolve, 0))));
      let unseen = this.#failed.find(stryMutAct_9fa48("25") ? () => {
      } : (stryCov_9fa48("25"), ({
        isSeen
      }) => stryMutAct_9fa48("26") ? isSeen : (stryCov_9fa48("26"), !isSeen)));
      if (stryMutAct_9fa48("29") ? unseen === void 0 : !stryMutAct_9fa48("28") && (stryMutAct_9fa48("27") || (stryCov_9fa48("27", "28", "29"), unseen !== void 0))) throw unseen.error;
    }
  }
  end() {
    stryMutAct_9fa48("30") || (stryCov_9fa48("30"), this.#ended = stryMutAct_9fa48("31") ? !1 : (stryCov_9fa48("31"), !0));
  }
  #query(transaction, call, values) {
    if (!stryMutAct_9fa48("32")) {
      if (stryCov_9fa48("32"), !stryMutAct_9fa48("34") && (stryMutAct_9fa48("33") || (stryCov_9fa48("33", "34"), this.#ended)) && !stryMutAct_9fa48("35"))
        return stryCov_9fa48("35"), this.#refuse(values, "a query came after the listener of transactional had ended, and was not run: is an `await` missing in the listener?");
      if ((stryMutAct_9fa48("39") ? this.#functions.hasEnded(transaction) : !stryMutAct_9fa48("38") && (stryMutAct_9fa48("37") || (stryCov_9fa48("37", "38", "39"), this.#functions.hasEnded?.(transaction)))) && !stryMutAct_9fa48("40"))
        return stryCov_9fa48("40"), this.#refuse(values, "a query came after the transaction of the listener of transactional had ended, and was not run");
      let result = call(...values);
      return (stryMutAct_9fa48("44") ? typeof result?.then != "function" : !stryMutAct_9fa48("43") && (stryMutAct_9fa48("42") || (stryCov_9fa48("42", "43", "44"), typeof (stryMutAct_9fa48("45") ? result.then : (stryCov_9fa48("45"), result?.then)) == "function"))) && this.#follow(transaction, result), result;
    }
  }
  #follow(transaction, result) {
    if (!stryMutAct_9fa48("47")) {
      stryCov_9fa48("47");
      let watched = stryMutAct_9fa48("48") ? {} : (stryCov_9fa48("48"), {
        isSeen: stryMutAct_9fa48("49") ? !0 : (stryCov_9fa48("49"), !1),
        error: void 0
      }), settled = result.then(stryMutAct_9fa48("50") ? () => {
      } : (stryCov_9fa48("50"), () => {
        this.#pending.delete(settled);
      }), (error) => {
        stryMutAct_9fa48("51") || (stryCov_9fa48("51"), this.#pending.delete(settled), stryMutAct_9fa48("52") ? this.failure &&= error : (stryCov_9fa48("52"), this.failure ??= error), watched.error = error, this.#failed.push(watched), stryMutAct_9fa48("53") ? this.#functions.afterFailure(transaction) : (stryCov_9fa48("53"), this.#functions.afterFailure?.(transaction)));
      });
      this.#pending.add(settled), watch(result, watched);
    }
  }
  #refuse(values, message) {
    if (!stryMutAct_9fa48("54")) {
      stryCov_9fa48("54");
      let error = mistake("invalid_argument", message);
      if (this.#report(error), !stryMutAct_9fa48("57") && (stryMutAct_9fa48("56") || (stryCov_9fa48("56", "57"), this.#functions.isSynchronous))) throw error;
      let callback = values.at(stryMutAct_9fa48("58") ? 1 : (stryCov_9fa48("58"), -1));
      if (stryMutAct_9fa48("61") ? typeof callback != "function" : !stryMutAct_9fa48("60") && (stryMutAct_9fa48("59") || (stryCov_9fa48("59", "60", "61"), typeof callback == "function"))) return void queueMicrotask(stryMutAct_9fa48("63") ? () => {
      } : (stryCov_9fa48("63"), () => callback(error)));
      let refused = Promise.reject(error);
      return refused.catch(() => {
      }), refused;
    }
  }
};
function watch(result, watched) {
  if (!stryMutAct_9fa48("64")) {
    stryCov_9fa48("64");
    let {
      then
    } = result, seen = (...calls) => {
      if (!stryMutAct_9fa48("65"))
        return stryCov_9fa48("65"), watched.isSeen = stryMutAct_9fa48("66") ? !1 : (stryCov_9fa48("66"), !0), Reflect.apply(then, result, calls);
    }, hidden = stryMutAct_9fa48("67") ? {} : (stryCov_9fa48("67"), {
      configurable: stryMutAct_9fa48("68") ? !1 : (stryCov_9fa48("68"), !0),
      writable: stryMutAct_9fa48("69") ? !1 : (stryCov_9fa48("69"), !0),
      enumerable: stryMutAct_9fa48("70") ? !0 : (stryCov_9fa48("70"), !1)
    });
    try {
      stryMutAct_9fa48("71") || (stryCov_9fa48("71"), Object.defineProperty(result, "then", stryMutAct_9fa48("73") ? {} : (stryCov_9fa48("73"), {
        ...hidden,
        value: seen
      })), Object.defineProperty(result, "constructor", stryMutAct_9fa48("75") ? {} : (stryCov_9fa48("75"), {
        ...hidden,
        value: void 0
      })));
    } catch {
      stryMutAct_9fa48("76") || (stryCov_9fa48("76"), watched.isSeen = stryMutAct_9fa48("77") ? !1 : (stryCov_9fa48("77"), !0));
    }
  }
}
function refuse(name) {
  if (!stryMutAct_9fa48("78"))
    throw stryCov_9fa48("78"), mistake("invalid_argument", `the listener of transactional must not call ${name}(): the connection is given back after it has ended`);
}

// pkg-template/webhooks/src/stores/exactly-once.ts
function exactlyOnce(ledger, listener, given) {
  if (typeof listener != "function") throw mistake("invalid_argument", "the listener of transactional must be a function");
  let options = ownOptions(given), { prefix = "", onError = (error) => console.error(error) } = options;
  expect("prefix", prefix, "string"), expect("onError", onError, "function");
  let keepMs = Math.ceil(seconds("keepSeconds", options.keepSeconds, 259200, LONGEST_MEMORY) * 1e3), patience = seconds("storeTimeoutSeconds", options.storeTimeoutSeconds, 5);
  return async (event, ...context) => {
    let key = await keyOf(prefix, event.id), report = (error) => quietly(() => onError(error, event)), attempt = new Attempt(ledger, key, keepMs, report);
    try {
      await retried(
        () => attempt.run((transaction) => listener(event, transaction, ...context)),
        (error) => attempt.isRetryable(error),
        patience
      );
    } catch (error) {
      throw attempt.hasBegun || attempt.isBusy ? error : unavailableError(error);
    }
    attempt.hasBegun && isTimeToCleanUp() && await cleanUp2(ledger, report);
  };
}
var Attempt = class {
  #ledger;
  #key;
  #keepMs;
  #report;
  /** Whether the listener was called. */
  hasBegun = !1;
  /** Whether another transaction has the event. */
  isBusy = !1;
  #guard;
  constructor(ledger, key, keepMs, report) {
    this.#ledger = ledger, this.#key = key, this.#keepMs = keepMs, this.#report = report;
  }
  async run(listener) {
    let ledger = this.#ledger;
    this.hasBegun = !1, this.#guard = void 0;
    let outcome, commit = await ledger.transaction(async (transaction) => {
      let begun = await ledger.begin(transaction, this.#key);
      if (begun.state === "busy") throw this.#busy();
      if (begun.state === "done") return void (outcome = "done");
      await this.#listen(transaction, listener), await this.#finish(transaction, begun.mark), outcome = "finished";
    });
    if (outcome === void 0) throw wrongClient(ledger.expected, "has not run the transaction");
    if (outcome === "finished" && commit === "not said" && !await this.#isDone()) throw rolledBack(this.#failure);
  }
  /** What follows after the listener was called may only be done again if the database has undone it. */
  isRetryable(error) {
    if (this.isBusy) return !1;
    let { isRetryable: isRetryable2, isRolledBack: isRolledBack2 } = this.#ledger;
    return this.hasBegun ? isRolledBack2(error) || isRolledBack2(this.#failure) : isRetryable2(error);
  }
  async #listen(transaction, listener) {
    let guard = new Guard(transaction, this.#ledger.functions, this.#report);
    this.#guard = guard, this.hasBegun = !0;
    try {
      await listener(guard.transaction), await guard.settled();
    } finally {
      guard.end();
    }
  }
  async #finish(transaction, mark) {
    let finish;
    try {
      finish = await this.#ledger.finish(transaction, this.#key, mark, this.#keepMs);
    } catch (error) {
      throw this.#failure ?? error;
    }
    if (finish === "known") throw this.#busy();
    if (finish === "ended")
      throw this.#ledger.isRolledBack(this.#failure) ? this.#failure : endedBy(this.#failure);
  }
  get #failure() {
    return this.#guard?.failure;
  }
  async #isDone() {
    let done = !1;
    return await this.#ledger.transaction(async (transaction) => {
      done = await this.#ledger.isDone(transaction, this.#key);
    }), done;
  }
  #busy() {
    return this.isBusy = !0, busyError();
  }
};
function endedBy(cause) {
  let error = mistake(
    "invalid_argument",
    "the listener of transactional has ended its transaction: it must neither commit nor roll back, nor ignore an error after which the database has done so. The event is not recorded as processed"
  );
  return cause === void 0 ? error : Object.assign(error, { cause });
}
function rolledBack(cause) {
  let message = "the database has rolled the transaction back instead of committing it, because a query in it had failed";
  return new Error(message, cause === void 0 ? {} : { cause });
}
async function cleanUp2(ledger, report) {
  try {
    await within(
      CLEAN_UP_SECONDS,
      ledger.transaction(async (transaction) => {
        await ledger.cleanUp(transaction);
      })
    );
  } catch (error) {
    await report(error);
  }
}
async function quietly(call) {
  try {
    await call();
  } catch {
  }
}

// pkg-template/webhooks/src/stores/postgres-statements.ts
function statements(table) {
  let after = (parameter) => `clock_timestamp() + ${parameter}::double precision * interval '1 millisecond'`, found = (write, yes, no) => `WITH found AS (${write} RETURNING 1)
SELECT CASE WHEN EXISTS (SELECT FROM found) THEN '${yes}' ELSE '${no}' END AS ${ANSWER}`;
  return {
    CLAIM: `
WITH claimed AS (
  INSERT INTO ${table} AS known (id, holder, expires) VALUES ($1, $2, ${after("$3")})
  ON CONFLICT (id) DO UPDATE SET holder = $2, expires = ${after("$3")}
  WHERE known.expires <= clock_timestamp() OR known.holder = $2
  RETURNING 1)
SELECT CASE
  WHEN EXISTS (SELECT FROM claimed) THEN 'claimed'
  WHEN EXISTS (SELECT FROM ${table} WHERE id = $1 AND holder IS NULL) THEN 'done'
  ELSE 'busy' END AS ${ANSWER}`,
    EXTEND: found(
      `UPDATE ${table} SET expires = ${after("$3")} WHERE id = $1 AND holder = $2 AND expires > clock_timestamp()`,
      "extended",
      "lost"
    ),
    RELEASE: found(`DELETE FROM ${table} WHERE id = $1 AND holder = $2`, "released", "lost"),
    COMPLETE: `
INSERT INTO ${table} (id, holder, expires) VALUES ($1, NULL, ${after("$2")})
ON CONFLICT (id) DO UPDATE SET holder = NULL, expires = ${after("$2")}
RETURNING 'completed' AS ${ANSWER}`,
    /** Apart from the others, so that it conflicts with none of them. Rows that are being changed are left alone. */
    CLEAN_UP: found(
      `DELETE FROM ${table} WHERE id IN (
  SELECT id FROM ${table} WHERE expires <= clock_timestamp() ORDER BY expires LIMIT ${CLEANED_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
      "cleaned",
      "cleaned"
    ),
    /** Changes nothing if the event has been completed in the meantime, or this is another transaction than that of the mark. */
    FINISH: `
WITH finished AS (
  INSERT INTO ${table} AS known (id, holder, expires) SELECT $1, NULL, ${after("$2")} WHERE ${MARK} = $3
  ON CONFLICT (id) DO UPDATE SET holder = NULL, expires = ${after("$2")}
  WHERE known.holder IS NOT NULL OR known.expires <= clock_timestamp()
  RETURNING 1)
SELECT CASE
  WHEN ${MARK} <> $3 THEN 'ended'
  WHEN EXISTS (SELECT FROM finished) THEN 'finished'
  ELSE 'known' END AS ${ANSWER}`,
    /** Until the transaction ends, however it ends. */
    TRY_LOCK: `
SELECT CASE WHEN pg_try_advisory_xact_lock(hashtextextended('${table}' || $1, 0))
THEN ${MARK} ELSE 'busy' END AS ${ANSWER}`,
    IS_DONE: `
SELECT CASE WHEN EXISTS (SELECT FROM ${table} WHERE id = $1 AND holder IS NULL AND expires > clock_timestamp())
THEN 'done' ELSE ${MARK} END AS ${ANSWER}`
  };
}
var ANSWER = "preswald_answer", MARK = "extract(epoch FROM transaction_timestamp())::text", IS_MARK = /^\d+(\.\d+)?$/, CLEANED_AT_ONCE = 500;

// pkg-template/webhooks/src/stores/postgres-clients.ts
async function answerTo(client, expected, text, values, answers) {
  return oneOf(answers, await valueTo(client, expected, text, values), expected);
}
async function valueTo(client, expected, text, values) {
  return onlyValueOf(await answerOf(client.query(text, values), expected));
}
function onlyValueOf(result) {
  let rows = Array.isArray(result) ? result : memberOf(result, "rows");
  if (!Array.isArray(rows) || rows.length !== 1) return;
  let [row] = rows;
  return Array.isArray(row) ? row.length === 1 ? row[0] : void 0 : memberOf(row, ANSWER);
}
var CLIENTS = "`pg`, `@neondatabase/serverless`, `@vercel/postgres` or `@electric-sql/pglite`", STORE_EXPECTS = `postgresStore expects a pool or client of ${CLIENTS}`, TRANSACTIONAL_EXPECTS = `transactional expects a pool of ${CLIENTS}`, OTHERS = [
  { name: "Kysely", matches: (client) => has(client, "selectFrom", "insertInto") },
  { name: "Drizzle", matches: (client) => has(client, "select", "insert", "execute") && memberOf(client, "dialect") !== void 0 },
  { name: "Sequelize", matches: (client) => has(client, "getQueryInterface") },
  { name: "pg-promise", matches: (client) => has(client, "none", "oneOrNone", "tx") },
  { name: "slonik", matches: (client) => has(client, "oneFirst", "maybeOne") },
  { name: "knex", matches: (client) => has(client, "raw", "transaction") && memberOf(client, "client") !== void 0 },
  { name: "postgres.js", matches: (client) => has(client, "unsafe") && has(client, "begin") },
  {
    name: "TypeORM",
    matches: (client) => has(client, "createQueryRunner") || has(client, "startTransaction", "getTable") || has(client, "getRepository")
  },
  { name: "Prisma", matches: (client) => has(client, "$queryRawUnsafe") },
  { name: "MikroORM", matches: (client) => has(client, "getUnitOfWork") || memberOf(client, "em") !== void 0 },
  { name: "pg-native", matches: (client) => has(client, "querySync") },
  { name: "mysql2", matches: (client) => has(client, "getConnection") || has(client, "unprepare") },
  { name: "@databases/pg", matches: (client) => has(client, "task", "tx", "dispose") }
];
function refuseKnown(client, expected) {
  let other = OTHERS.find(({ matches }) => matches(client));
  if (other !== void 0)
    throw mistake("invalid_argument", `${expected}: this is of ${other.name}. Pass the pool that it was made with, or a pool of its own`);
}
var RETRYABLE = /^(08...|40001|40P01|53300|25006|57P0[123])$/;
function isRetryable(error) {
  return isNetworkError(error) || someError(error, ({ code }) => typeof code == "string" && RETRYABLE.test(code));
}
function isRolledBack(error) {
  return someError(error, ({ code }) => code === "40001" || code === "40P01");
}

// pkg-template/webhooks/src/stores/table.ts
function tableOf(options, quote = '"') {
  let { table = "preswald_webhooks" } = ownOptions(options);
  if (typeof table != "string" || !/^[A-Za-z_][A-Za-z0-9_]{0,62}(\.[A-Za-z_][A-Za-z0-9_]{0,62})?$/.test(table))
    throw mistake("invalid_argument", "table must be a name of letters, digits and `_`, perhaps after a schema and a dot");
  return table.split(".").map((name) => quote + name + quote).join(".");
}
function prefixOf(options) {
  let { prefix = "" } = ownOptions(options);
  return expect("prefix", prefix, "string"), prefix;
}

// pkg-template/webhooks/src/stores/postgres.ts
function postgresStore(pool, options = {}) {
  if (refuseKnown(pool, STORE_EXPECTS), !has(pool, "query")) throw mistake("invalid_argument", `${STORE_EXPECTS}: this has no function query`);
  let prefix = prefixOf(options), { CLAIM, EXTEND, COMPLETE, RELEASE, CLEAN_UP } = statements(tableOf(options));
  async function ask(text, id, values, ...answers) {
    return answerTo(pool, STORE_EXPECTS, text, [await keyOf(prefix, id), ...values], answers);
  }
  return storeOf({
    claim: (id, holder, leaseMs) => ask(CLAIM, id, [holder, leaseMs], "claimed", "busy", "done"),
    extend: async (id, holder, leaseMs) => await ask(EXTEND, id, [holder, leaseMs], "extended", "lost") === "extended",
    complete: (id, keepMs) => ask(COMPLETE, id, [keepMs], "completed"),
    release: (id, holder) => ask(RELEASE, id, [holder], "released", "lost"),
    cleanUp: () => answerTo(pool, STORE_EXPECTS, CLEAN_UP, [], ["cleaned"]),
    isRetryable
  });
}
function transactional(pool, listener, options = {}) {
  return exactlyOnce(ledgerOf(pool, tableOf(options)), listener, options);
}
function ledgerOf(pool, table) {
  let { TRY_LOCK, IS_DONE, FINISH, CLEAN_UP } = statements(table), expected = TRANSACTIONAL_EXPECTS, wrongAnswer = () => wrongClient(expected, "answered something else than what the statement asks for");
  return {
    expected,
    functions: { queries: ["query", "exec", "sql"], reserved: ["release", "end"] },
    transaction: transactionsOf(pool),
    async begin(transaction, key) {
      let lock = await valueTo(transaction, expected, TRY_LOCK, [key]);
      if (lock === "busy") return { state: "busy" };
      let known = await valueTo(transaction, expected, IS_DONE, [key]);
      if (known === "done") return { state: "done" };
      if (!isMark(lock) || !isMark(known)) throw wrongAnswer();
      if (lock !== known) throw wrongClient(expected, "does not keep its statements in one transaction");
      return { state: "new", mark: lock };
    },
    finish: (transaction, key, mark, keepMs) => answerTo(transaction, expected, FINISH, [key, keepMs, mark], ["finished", "known", "ended"]),
    async isDone(transaction, key) {
      let known = await valueTo(transaction, expected, IS_DONE, [key]);
      if (known !== "done" && !isMark(known)) throw wrongAnswer();
      return known === "done";
    },
    cleanUp: (transaction) => answerTo(transaction, expected, CLEAN_UP, [], ["cleaned"]),
    isRetryable,
    isRolledBack
  };
}
function isMark(value) {
  return typeof value == "string" && IS_MARK.test(value);
}
function transactionsOf(pool) {
  if (refuseKnown(pool, TRANSACTIONAL_EXPECTS), memberOf(pool, "processID") !== void 0)
    throw mistake("invalid_argument", `${TRANSACTIONAL_EXPECTS}: a single connection cannot run two transactions at once`);
  if (has(pool, "connect")) return (work) => inConnection(pool, work);
  if (has(pool, "transaction") && typeof pool != "function")
    return async (work) => (await answerOf(pool.transaction(work), TRANSACTIONAL_EXPECTS), "not said");
  throw mistake("invalid_argument", `${TRANSACTIONAL_EXPECTS}: this has neither connect() nor interactive transactions`);
}
async function inConnection(pool, work) {
  let connection = await answerOf(pool.connect(), TRANSACTIONAL_EXPECTS);
  if (!has(connection, "query", "release")) throw wrongClient(TRANSACTIONAL_EXPECTS, "gave a connection without query() and release()");
  let broken = !1, hear = () => broken = !0;
  connection.on?.("error", hear);
  let run = (text) => answerOf(connection.query(text, []), TRANSACTIONAL_EXPECTS);
  try {
    return await run("BEGIN"), await work(connection), memberOf(await run("COMMIT"), "command") === "COMMIT" ? "committed" : "not said";
  } catch (error) {
    throw await run("ROLLBACK").catch(() => broken = !0), error;
  } finally {
    connection.off?.("error", hear), connection.release(broken);
  }
}
