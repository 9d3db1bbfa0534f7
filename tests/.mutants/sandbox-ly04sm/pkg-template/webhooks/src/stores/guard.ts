function stryNS_9fa48() {
  var g = typeof globalThis === 'object' && globalThis && globalThis.Math === Math && globalThis || new Function("return this")();
  var ns = g.__stryker__ || (g.__stryker__ = {});
  if (ns.activeMutant === undefined && g.process && g.process.env && g.process.env.__STRYKER_ACTIVE_MUTANT__) {
    ns.activeMutant = g.process.env.__STRYKER_ACTIVE_MUTANT__;
  }
  function retrieveNS() {
    return ns;
  }
  stryNS_9fa48 = retrieveNS;
  return retrieveNS();
}
stryNS_9fa48();
function stryCov_9fa48() {
  var ns = stryNS_9fa48();
  var cov = ns.mutantCoverage || (ns.mutantCoverage = {
    static: {},
    perTest: {}
  });
  function cover() {
    var c = cov.static;
    if (ns.currentTestId) {
      c = cov.perTest[ns.currentTestId] = cov.perTest[ns.currentTestId] || {};
    }
    var a = arguments;
    for (var i = 0; i < a.length; i++) {
      c[a[i]] = (c[a[i]] || 0) + 1;
    }
  }
  stryCov_9fa48 = cover;
  cover.apply(null, arguments);
}
function stryMutAct_9fa48(id) {
  var ns = stryNS_9fa48();
  function isActive(id) {
    if (ns.activeMutant === id) {
      if (ns.hitCount !== void 0 && ++ns.hitCount > ns.hitLimit) {
        throw new Error('Stryker: Hit count limit reached (' + ns.hitCount + ')');
      }
      return true;
    }
    return false;
  }
  stryMutAct_9fa48 = isActive;
  return isActive(id);
}
import { mistake } from "../errors.js";

/** How a client's transaction is used: the names of its functions. */
export interface Functions {
  /** Those that run a statement. */
  queries: readonly string[];
  /** Those that only the owner of the transaction may call, such as `release`. */
  reserved: readonly string[];
  /** Whether the functions are synchronous: then a refusal is thrown. */
  isSynchronous?: boolean;
  /** Whether the database has ended the transaction. Missing if a statement after that is not committed anyway. */
  hasEnded?(transaction: object): boolean;
  /** Called when a query failed, before another one can follow: for a client that cannot say whether the transaction has ended. */
  afterFailure?(transaction: object): void;
}
type Call = (...values: unknown[]) => unknown;

/**
 * A transaction as a listener sees it: the client's own object, but nothing runs in it after the
 * listener has ended. A query whose `await` is missing would otherwise be sent when the connection
 * already runs the transaction of another event.
 */
export class Guard<Transaction extends object> {
  /** What the listener gets. */
  readonly transaction: Transaction;
  /** The first query that failed: it is the reason why the whole transaction fails. */
  failure: unknown;
  readonly #pending = new Set<PromiseLike<unknown>>();
  /** The queries that failed. */
  readonly #failed: Watched[] = stryMutAct_9fa48("0") ? ["Stryker was here"] : (stryCov_9fa48("0"), []);
  readonly #functions: Functions;
  readonly #report: (error: unknown) => unknown;
  #ended = stryMutAct_9fa48("1") ? true : (stryCov_9fa48("1"), false);

  /** @param report receives the error of a query that came after the end */
  constructor(transaction: Transaction, functions: Functions, report: (error: unknown) => unknown) {
    if (stryMutAct_9fa48("2")) {
      {}
    } else {
      stryCov_9fa48("2");
      const {
        queries,
        reserved
      } = functions;
      this.#functions = functions;
      this.#report = report;
      this.transaction = new Proxy(transaction, stryMutAct_9fa48("3") ? {} : (stryCov_9fa48("3"), {
        get: (target, name) => {
          if (stryMutAct_9fa48("4")) {
            {}
          } else {
            stryCov_9fa48("4");
            const value: unknown = Reflect.get(target, name, target);
            if (stryMutAct_9fa48("7") ? typeof value !== "function" && name === "constructor" : stryMutAct_9fa48("6") ? false : stryMutAct_9fa48("5") ? true : (stryCov_9fa48("5", "6", "7"), (stryMutAct_9fa48("9") ? typeof value === "function" : stryMutAct_9fa48("8") ? false : (stryCov_9fa48("8", "9"), typeof value !== "function")) || (stryMutAct_9fa48("12") ? name !== "constructor" : stryMutAct_9fa48("11") ? false : (stryCov_9fa48("11", "12"), name === "constructor")))) return value;
            const call: Call = stryMutAct_9fa48("14") ? () => undefined : (stryCov_9fa48("14"), (() => {
              const call: Call = (...values) => Reflect.apply(value, target, values);
              return call;
            })());
            if (stryMutAct_9fa48("16") ? false : stryMutAct_9fa48("15") ? true : (stryCov_9fa48("15", "16"), queries.includes(name as string))) return stryMutAct_9fa48("17") ? () => undefined : (stryCov_9fa48("17"), (...values: unknown[]) => this.#query(target, call, values));
            return reserved.includes(name as string) ? stryMutAct_9fa48("18") ? () => undefined : (stryCov_9fa48("18"), () => refuse(String(name))) : call;
          }
        }
      }));
    }
  }

  /**
   * Waits for queries that the listener has not awaited, and for those that follow from them: they
   * belong to the transaction too. Rejects if one of them failed, and nobody has asked for its result.
   */
  async settled(): Promise<void> {
    if (stryMutAct_9fa48("19")) {
      {}
    } else {
      stryCov_9fa48("19");
      while (stryMutAct_9fa48("22") ? this.#pending.size <= 0 : stryMutAct_9fa48("21") ? this.#pending.size >= 0 : stryMutAct_9fa48("20") ? false : (stryCov_9fa48("20", "21", "22"), this.#pending.size > 0)) {
        if (stryMutAct_9fa48("23")) {
          {}
        } else {
          stryCov_9fa48("23");
          await Promise.allSettled(this.#pending);
          // Whoever waited for the answer gets its turn, to send the next query.
          await new Promise<void>(stryMutAct_9fa48("24") ? () => undefined : (stryCov_9fa48("24"), resolve => setTimeout(resolve, 0)));
        }
      }
      const unseen = this.#failed.find(stryMutAct_9fa48("25") ? () => undefined : (stryCov_9fa48("25"), ({
        isSeen
      }) => stryMutAct_9fa48("26") ? isSeen : (stryCov_9fa48("26"), !isSeen)));
      if (stryMutAct_9fa48("29") ? unseen === undefined : stryMutAct_9fa48("28") ? false : stryMutAct_9fa48("27") ? true : (stryCov_9fa48("27", "28", "29"), unseen !== undefined)) throw unseen.error;
    }
  }
  end(): void {
    if (stryMutAct_9fa48("30")) {
      {}
    } else {
      stryCov_9fa48("30");
      this.#ended = stryMutAct_9fa48("31") ? false : (stryCov_9fa48("31"), true);
    }
  }
  #query(transaction: Transaction, call: Call, values: unknown[]): unknown {
    if (stryMutAct_9fa48("32")) {
      {}
    } else {
      stryCov_9fa48("32");
      if (stryMutAct_9fa48("34") ? false : stryMutAct_9fa48("33") ? true : (stryCov_9fa48("33", "34"), this.#ended)) {
        if (stryMutAct_9fa48("35")) {
          {}
        } else {
          stryCov_9fa48("35");
          return this.#refuse(values, "a query came after the listener of transactional had ended, and was not run: is an `await` missing in the listener?");
        }
      }
      if (stryMutAct_9fa48("39") ? this.#functions.hasEnded(transaction) : stryMutAct_9fa48("38") ? false : stryMutAct_9fa48("37") ? true : (stryCov_9fa48("37", "38", "39"), this.#functions.hasEnded?.(transaction))) {
        if (stryMutAct_9fa48("40")) {
          {}
        } else {
          stryCov_9fa48("40");
          return this.#refuse(values, "a query came after the transaction of the listener of transactional had ended, and was not run");
        }
      }
      const result = call(...values);
      if (stryMutAct_9fa48("44") ? typeof (result as PromiseLike<unknown> | null | undefined)?.then !== "function" : stryMutAct_9fa48("43") ? false : stryMutAct_9fa48("42") ? true : (stryCov_9fa48("42", "43", "44"), typeof (stryMutAct_9fa48("45") ? (result as PromiseLike<unknown> | null | undefined).then : (stryCov_9fa48("45"), (result as PromiseLike<unknown> | null | undefined)?.then)) === "function")) this.#follow(transaction, result as PromiseLike<unknown>);
      return result;
    }
  }
  #follow(transaction: Transaction, result: PromiseLike<unknown>): void {
    if (stryMutAct_9fa48("47")) {
      {}
    } else {
      stryCov_9fa48("47");
      const watched: Watched = stryMutAct_9fa48("48") ? {} : (stryCov_9fa48("48"), {
        isSeen: stryMutAct_9fa48("49") ? true : (stryCov_9fa48("49"), false),
        error: undefined
      });
      const settled: PromiseLike<unknown> = result.then(stryMutAct_9fa48("50") ? () => undefined : (stryCov_9fa48("50"), () => void this.#pending.delete(settled)), (error: unknown) => {
        if (stryMutAct_9fa48("51")) {
          {}
        } else {
          stryCov_9fa48("51");
          this.#pending.delete(settled);
          stryMutAct_9fa48("52") ? this.failure &&= error : (stryCov_9fa48("52"), this.failure ??= error);
          watched.error = error;
          this.#failed.push(watched);
          stryMutAct_9fa48("53") ? this.#functions.afterFailure(transaction) : (stryCov_9fa48("53"), this.#functions.afterFailure?.(transaction));
        }
      });
      this.#pending.add(settled);
      watch(result, watched);
    }
  }
  #refuse(values: unknown[], message: string): unknown {
    if (stryMutAct_9fa48("54")) {
      {}
    } else {
      stryCov_9fa48("54");
      const error = mistake("invalid_argument", message);
      this.#report(error);
      if (stryMutAct_9fa48("57") ? false : stryMutAct_9fa48("56") ? true : (stryCov_9fa48("56", "57"), this.#functions.isSynchronous)) throw error;
      const callback = values.at(stryMutAct_9fa48("58") ? +1 : (stryCov_9fa48("58"), -1));
      if (stryMutAct_9fa48("61") ? typeof callback !== "function" : stryMutAct_9fa48("60") ? false : stryMutAct_9fa48("59") ? true : (stryCov_9fa48("59", "60", "61"), typeof callback === "function")) return void queueMicrotask(stryMutAct_9fa48("63") ? () => undefined : (stryCov_9fa48("63"), () => callback(error)));
      const refused = Promise.reject(error);
      // Reported already: a promise that nobody awaits must not end the process.
      refused.catch(() => {});
      return refused;
    }
  }
}

/** A query, and whether somebody has asked for its result. */
interface Watched {
  isSeen: boolean;
  error: unknown;
}

/**
 * Notices whether a promise is awaited. `await` calls `then` of a promise only if its constructor is
 * another than `Promise`, and `then` itself takes an undefined one for `Promise`.
 */
function watch(result: PromiseLike<unknown>, watched: Watched): void {
  if (stryMutAct_9fa48("64")) {
    {}
  } else {
    stryCov_9fa48("64");
    const {
      then
    } = result;
    const seen = (...calls: unknown[]) => {
      if (stryMutAct_9fa48("65")) {
        {}
      } else {
        stryCov_9fa48("65");
        watched.isSeen = stryMutAct_9fa48("66") ? false : (stryCov_9fa48("66"), true);
        return Reflect.apply(then as Call, result, calls);
      }
    };
    const hidden = stryMutAct_9fa48("67") ? {} : (stryCov_9fa48("67"), {
      configurable: stryMutAct_9fa48("68") ? false : (stryCov_9fa48("68"), true),
      writable: stryMutAct_9fa48("69") ? false : (stryCov_9fa48("69"), true),
      enumerable: stryMutAct_9fa48("70") ? true : (stryCov_9fa48("70"), false)
    });
    try {
      if (stryMutAct_9fa48("71")) {
        {}
      } else {
        stryCov_9fa48("71");
        // biome-ignore lint/suspicious/noThenProperty: it is a promise, and stays one.
        Object.defineProperty(result, "then", stryMutAct_9fa48("73") ? {} : (stryCov_9fa48("73"), {
          ...hidden,
          value: seen
        }));
        Object.defineProperty(result, "constructor", stryMutAct_9fa48("75") ? {} : (stryCov_9fa48("75"), {
          ...hidden,
          value: undefined
        }));
      }
    } catch {
      if (stryMutAct_9fa48("76")) {
        {}
      } else {
        stryCov_9fa48("76");
        // It is frozen: nothing is known of who awaits it.
        watched.isSeen = stryMutAct_9fa48("77") ? false : (stryCov_9fa48("77"), true);
      }
    }
  }
}
function refuse(name: string): never {
  if (stryMutAct_9fa48("78")) {
    {}
  } else {
    stryCov_9fa48("78");
    throw mistake("invalid_argument", `the listener of transactional must not call ${name}(): the connection is given back after it has ended`);
  }
}