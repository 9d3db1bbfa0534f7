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

// pkg-template/webhooks/src/handler/holder.ts
var count = 0;
function newHolder() {
  return globalThis.crypto?.randomUUID?.() ?? [Date.now(), Math.random(), Math.random(), count++].map((each) => each.toString(36)).join("-");
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

// pkg-template/webhooks/src/handler/idempotency.ts
var LONGEST_MEMORY = 31536e5;
var REASON = /* @__PURE__ */ Symbol.for("@preswald/webhooks not processed");
function busyError() {
  return Object.assign(new Error("the event is being processed by another delivery"), { [REASON]: "busy" });
}
function unavailableError(cause) {
  return Object.assign(new Error("the database failed before the event was processed", { cause }), { [REASON]: "unavailable" });
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

// pkg-template/webhooks/src/stores/rows.ts
var STATES = ["free", "claimed", "busy", "done", "over"], ANSWER = "preswald_answer";
function commonStatements(table, now2, after) {
  return {
    extend: (key, holder, leaseMs) => ({
      sql: `UPDATE ${table} SET expires = ${after} WHERE id = ? AND holder = ?`,
      values: [leaseMs, key, holder]
    }),
    finish: (key, holder, keepMs) => ({
      sql: `UPDATE ${table} SET holder = NULL, expires = ${after} WHERE id = ? AND holder = ?`,
      values: [keepMs, key, holder]
    }),
    release: (key, holder) => ({ sql: `DELETE FROM ${table} WHERE id = ? AND holder = ?`, values: [key, holder] }),
    state: (key, holder) => ({
      sql: `SELECT COALESCE((SELECT CASE WHEN holder = ? THEN 'claimed' WHEN holder IS NOT NULL THEN 'busy' WHEN expires > ${now2} THEN 'done' ELSE 'over' END FROM ${table} WHERE id = ?), 'free') AS ${ANSWER}`,
      values: [holder, key]
    })
  };
}
var NOBODY = "";
function tableStore({ statements, prefix, transact, cleanUp: cleanUp3, isRetryable: isRetryable2 }) {
  return storeOf({
    async claim(id, holder, leaseMs) {
      let key = await keyOf(prefix, id), state = await transact(statements.claim(key, holder, leaseMs), statements.state(key, holder));
      return state === "claimed" || state === "done" ? state : "busy";
    },
    async extend(id, holder, leaseMs) {
      let key = await keyOf(prefix, id);
      return await transact(statements.extend(key, holder, leaseMs), statements.state(key, holder)) === "claimed";
    },
    async complete(id, keepMs) {
      let key = await keyOf(prefix, id);
      expectDone(await transact(statements.complete(key, keepMs), statements.state(key, NOBODY)));
    },
    async release(id, holder) {
      let key = await keyOf(prefix, id);
      if (await transact(statements.release(key, holder), statements.state(key, holder)) === "claimed") throw new Error("the database has not released the claim of the event");
    },
    cleanUp: cleanUp3,
    isRetryable: isRetryable2
  });
}
function isDone(state) {
  return state === "done" || state === "over";
}
function expectDone(state) {
  if (!isDone(state)) throw new Error(`the database has not recorded that the event is done: its row is ${state}`);
}
function onlyValue(rows) {
  if (!Array.isArray(rows) || rows.length !== 1) return;
  let [row] = rows;
  return Array.isArray(row) ? row.length === 1 ? row[0] : void 0 : memberOf(row, ANSWER);
}
function stateOf(value, expected) {
  return oneOf(STATES, value, expected);
}
var SAVEPOINT = "SAVEPOINT preswald_webhooks", RELEASE_SAVEPOINT = "RELEASE SAVEPOINT preswald_webhooks", MARKED_MS = 6e4;
function begunOf(state, mark) {
  return state === "claimed" ? { state: "new", mark } : { state: state === "done" ? "done" : "busy" };
}
function finishOf(state) {
  return isDone(state) ? "finished" : state === "busy" ? "known" : "ended";
}

// pkg-template/webhooks/src/stores/others.ts
var OTHERS = [
  { name: "Prisma", matches: (client) => has(client, "$queryRawUnsafe") },
  { name: "Kysely", matches: (client) => has(client, "selectFrom", "insertInto") },
  { name: "Drizzle", matches: (client) => has(client, "select", "insert") && memberOf(client, "dialect") !== void 0 },
  { name: "Sequelize", matches: (client) => has(client, "getQueryInterface") },
  {
    name: "TypeORM",
    matches: (client) => has(client, "createQueryRunner") || has(client, "startTransaction", "getTable") || has(client, "getRepository")
  },
  { name: "MikroORM", matches: (client) => has(client, "getUnitOfWork") || has(memberOf(client, "em"), "getUnitOfWork") },
  { name: "knex", matches: (client) => has(client, "raw", "transaction") && memberOf(client, "client") !== void 0 }
];
function refuseOthers(client, expected) {
  let other = OTHERS.find(({ matches }) => matches(client));
  if (other !== void 0)
    throw mistake("invalid_argument", `${expected}: this is of ${other.name}. Pass what it was made with, or a client of its own`);
}

// pkg-template/webhooks/src/stores/sqlite-engines.ts
function engineOf(database, expected) {
  refuseOthers(database, expected);
  let refuse2 = (what) => mistake("invalid_argument", `${expected}: ${what}`);
  for (let { what, matches } of REFUSED) if (matches(database)) throw refuse2(what);
  if (has(database, "execute", "batch", "transaction", "executeMultiple")) return libsql(database, expected);
  if (has(database, "prepare", "batch") && !has(database, "transaction")) return d1(database, expected);
  if (has(database, "prepare", "exec", "close")) {
    if (memberOf(database, "readonly") === !0) throw refuse2("this database is read-only");
    return synchronous(database, expected);
  }
  throw refuse2("this is none of them");
}
var REFUSED = [
  { what: "this is of `sqlite3`, which takes callbacks", matches: (each) => has(each, "parallelize", "serialize") },
  { what: "this is of `sqlite`, over `sqlite3`, whose transactions are shared", matches: (each) => has(each, "getDatabaseInstance") },
  { what: "this is of `sql.js`, which keeps nothing on disk", matches: (each) => has(each, "getRowsModified", "export") },
  { what: "this is of `@sqlite.org/sqlite-wasm`, which keeps nothing on disk", matches: (each) => has(each, "selectValue", "exec") },
  { what: "this is of `expo-sqlite`", matches: (each) => has(each, "execAsync") },
  {
    what: "this is the storage of a Durable Object. Use durableObjectStore of `@preswald/webhooks/cloudflare`",
    matches: (each) => memberOf(each, "databaseSize") !== void 0 && has(each, "exec") && !has(each, "prepare")
  }
];
function synchronous(database, expected) {
  let turns = turnsOf(database), run = ({ sql, values }) => {
    values.length === 0 ? expectDone2(database.exec(sql)) : expectDone2(database.prepare(sql).run(...values));
  }, value = (sql, ...values) => {
    let row = expectDone2(database.prepare(sql).get(...values));
    return Array.isArray(row) ? row[0] : typeof row == "object" && row !== null ? Object.values(row)[0] : void 0;
  }, ask = ({ sql, values }) => stateOf(onlyValue([expectDone2(database.prepare(sql).get(...values))]), expected);
  function expectDone2(result) {
    if (has(result, "then")) throw wrongClient(expected, "returned a promise from a function that is synchronous in the others");
    return result;
  }
  function withoutWaiting(work) {
    let timeout = Number(value("PRAGMA busy_timeout"));
    database.exec("PRAGMA busy_timeout = 0");
    try {
      work();
    } finally {
      database.exec(`PRAGMA busy_timeout = ${Number.isSafeInteger(timeout) ? timeout : 0}`);
    }
  }
  function begin() {
    turns.isLeftOpen && rollback();
    let hasBegun = !1;
    try {
      withoutWaiting(() => {
        expectDone2(database.exec("BEGIN IMMEDIATE")), hasBegun = !0;
      });
    } catch (error) {
      throw hasBegun && rollback(), error;
    }
  }
  let commit = () => withoutWaiting(() => expectDone2(database.exec("COMMIT")));
  function rollback() {
    try {
      database.exec("ROLLBACK"), turns.isLeftOpen = !1;
    } catch (error) {
      turns.isLeftOpen = !/no transaction/i.test(String(error?.message));
    }
  }
  function inTransaction(work) {
    begin();
    try {
      let result = work();
      return commit(), result;
    } catch (error) {
      throw rollback(), error;
    }
  }
  return {
    transact: (write, question) => turns.take(
      async () => inTransaction(() => (run(write), ask(question)))
    ),
    write: (statement) => turns.take(async () => inTransaction(() => run(statement))),
    reserve: (key) => turns.reserve(key),
    functions: {
      queries: ["prepare", "exec", "query", "run", "pragma"],
      reserved: ["close"],
      isSynchronous: !0,
      // After some errors, such as of a full disk, SQLite rolls back, and commits each statement that follows.
      hasEnded: (own) => memberOf(own, "inTransaction") === !1 || memberOf(own, "isTransaction") === !1
    },
    session: (work) => turns.take(async () => {
      begin();
      try {
        expectJournal(String(value("PRAGMA journal_mode")), expected), await work({ own: database, run, ask }), commit();
      } catch (error) {
        throw rollback(), error;
      }
    })
  };
}
function expectJournal(mode, expected) {
  if (mode === "off") throw mistake("invalid_argument", `${expected}: with \`PRAGMA journal_mode = off\`, nothing can be rolled back`);
}
function libsql(client, expected) {
  let turns = turnsOf(client);
  async function expectUnlocked() {
    client.protocol === "file" && await answerOf(client.executeMultiple("BEGIN IMMEDIATE; COMMIT"), expected);
  }
  let argued = ({ sql, values }) => ({ sql, args: values }), valueIn = (result) => {
    let rows = memberOf(result, "rows");
    return Array.isArray(rows) && rows.length === 1 ? memberOf(rows[0], "0") : void 0;
  };
  return {
    async transact(write, question) {
      await expectUnlocked();
      let results = await answerOf(client.batch([argued(write), argued(question)], "write"), expected);
      return stateOf(valueIn(memberOf(results, "1")), expected);
    },
    async write(statement) {
      return await expectUnlocked(), answerOf(client.execute(argued(statement)), expected);
    },
    reserve: (key) => turns.reserve(key),
    functions: {
      queries: ["execute", "batch", "executeMultiple", "commit", "rollback"],
      reserved: ["close"],
      /**
       * A server commits at once what follows after it has ended the transaction. What follows goes into
       * another transaction, which is thrown away. Inside the first one, this statement only fails.
       */
      afterFailure(own) {
        if (client.protocol === "file") return;
        own.execute({ sql: "BEGIN", args: [] }).catch(() => {
        });
      }
    },
    session: (work) => turns.take(async () => {
      await expectUnlocked();
      let own = await answerOf(client.transaction("write"), expected);
      if (!has(own, "execute", "commit", "rollback", "close")) throw wrongClient(expected, "gave no transaction");
      let run = (statement) => answerOf(own.execute(argued(statement)), expected);
      try {
        await work({ own, run, ask: async (question) => stateOf(valueIn(await run(question)), expected) }), await answerOf(own.commit(), expected);
      } finally {
        own.close();
      }
    })
  };
}
function d1(database, expected) {
  let bound = ({ sql, values }) => {
    let statement = database.prepare(sql);
    if (!has(statement, "bind")) throw wrongClient(expected, "has no statements with bind");
    return values.length === 0 ? statement : statement.bind(...values);
  }, batch = async (...statements) => {
    let results = await answerOf(database.batch(statements.map(bound)), expected);
    if (!Array.isArray(results) || !results.every((result) => memberOf(result, "success") === !0))
      throw wrongClient(expected, "did not answer a batch with its results");
    return results;
  };
  return {
    transact: async (write, question) => stateOf(onlyValue(memberOf((await batch(write, question))[1], "results")), expected),
    write: (statement) => batch(statement),
    reserve: () => {
    },
    functions: { queries: [], reserved: [] }
  };
}
var Turns = class {
  /** Whether a transaction could not be rolled back: `better-sqlite3` refuses it while rows are being read one by one. */
  isLeftOpen = !1;
  #last = Promise.resolve();
  #reserved = /* @__PURE__ */ new Set();
  take(work) {
    let turn = this.#last.then(work);
    return this.#last = turn.catch(() => {
    }), turn;
  }
  /** So that a duplicate is told at once, instead of waiting for its turn. */
  reserve(key) {
    if (!this.#reserved.has(key))
      return this.#reserved.add(key), () => this.#reserved.delete(key);
  }
}, TURNS = /* @__PURE__ */ new WeakMap();
function turnsOf(database) {
  let turns = TURNS.get(database) ?? new Turns();
  return TURNS.set(database, turns), turns;
}
var D1_TRANSIENT = /^D1_ERROR:.*(reset|transient|overloaded|timeout|timed out|queued for too long|connection lost|internal error)/i, LIBSQL_CODES = /^(SQLITE_(BUSY|LOCKED|PROTOCOL)|HRANA_(WEBSOCKET|CLOSED)_ERROR$|STREAM_(EXPIRED|CLOSED)$|TRANSACTION_(ACTIVE|TIMEOUT)$|SERVER_ERROR$)/;
function isRetryable(error) {
  return isNetworkError(error) || someError(
    error,
    ({ code, errcode, message }) => typeof code == "string" && LIBSQL_CODES.test(code) || [5, 6, 15].includes(Number(errcode) & 255) || typeof message == "string" && (D1_TRANSIENT.test(message) || /within a transaction|database( table)? is locked/i.test(message))
  );
}
function isRolledBack(error) {
  return someError(error, ({ code }) => code === "TRANSACTION_TIMEOUT");
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

// pkg-template/webhooks/src/stores/sqlite.ts
function sqliteStore(database, options = {}) {
  let engine = engineOf(database, STORE_EXPECTS), table = tableOf(options);
  return tableStore({
    statements: statementsOf(table),
    prefix: prefixOf(options),
    transact: (write, question) => engine.transact(write, question),
    cleanUp: () => engine.write(cleanUpOf(table)),
    isRetryable
  });
}
function transactional(database, listener, options = {}) {
  let engine = engineOf(database, TRANSACTIONAL_EXPECTS);
  if (engine.session === void 0)
    throw mistake(
      "invalid_argument",
      `${TRANSACTIONAL_EXPECTS}: Cloudflare D1 has no interactive transactions. Use sqliteStore, or make the writes of the listener such that they can be repeated`
    );
  let table = tableOf(options), prefix = prefixOf(options), process = exactlyOnce(ledgerOf(engine, engine.session, table), listener, options);
  return async (event, ...context) => {
    let free = engine.reserve(`${table} ${prefix}${event.id}`);
    if (free === void 0) throw busyError();
    try {
      await process(event, ...context);
    } finally {
      free();
    }
  };
}
function ledgerOf(engine, session, table) {
  let statements = statementsOf(table), sessions = /* @__PURE__ */ new WeakMap(), of = (own) => sessions.get(own);
  return {
    expected: TRANSACTIONAL_EXPECTS,
    functions: engine.functions,
    async transaction(work) {
      return await session(async (each) => {
        sessions.set(each.own, each), await work(each.own);
      }), "not said";
    },
    async begin(own, key) {
      let [each, mark] = [of(own), newHolder()];
      return await each.run({ sql: SAVEPOINT, values: [] }), await each.run(statements.claim(key, mark, MARKED_MS)), begunOf(await each.ask(statements.state(key, mark)), mark);
    },
    async finish(own, key, mark, keepMs) {
      let each = of(own);
      try {
        await each.run({ sql: RELEASE_SAVEPOINT, values: [] });
      } catch (error) {
        if (/no such savepoint|transaction.*(closed|rolled back)/i.test(String(error?.message))) return "ended";
        throw error;
      }
      return await each.run(statements.finish(key, mark, keepMs)), finishOf(await each.ask(statements.state(key, mark)));
    },
    isDone: async (own, key) => isDone(await of(own).ask(statements.state(key, NOBODY))),
    cleanUp: (own) => Promise.resolve(of(own).run(cleanUpOf(table))),
    isRetryable,
    isRolledBack
  };
}
var DATABASES = "a database of `better-sqlite3`, `node:sqlite`, `bun:sqlite` or `@libsql/client`", STORE_EXPECTS = `sqliteStore expects ${DATABASES}, or Cloudflare D1`, TRANSACTIONAL_EXPECTS = `transactional expects ${DATABASES}`, NOW = "CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER)";
function statementsOf(table) {
  let upsert = `INSERT INTO ${table} (id, holder, expires) VALUES (?, ?, ${NOW} + ?) ON CONFLICT (id COLLATE BINARY) DO UPDATE SET holder = excluded.holder, expires = excluded.expires`;
  return {
    ...commonStatements(table, NOW, `${NOW} + ?`),
    claim: (key, holder, leaseMs) => ({
      sql: `${upsert} WHERE expires <= ${NOW} OR holder = excluded.holder`,
      values: [key, holder, leaseMs]
    }),
    complete: (key, keepMs) => ({
      sql: upsert.replace("(?, ?,", "(?, NULL,"),
      values: [key, keepMs]
    })
  };
}
var CLEANED_AT_ONCE = 500;
function cleanUpOf(table) {
  return {
    sql: `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE expires <= ${NOW} ORDER BY expires LIMIT ${CLEANED_AT_ONCE})`,
    values: []
  };
}
export {
  sqliteStore,
  transactional
};
