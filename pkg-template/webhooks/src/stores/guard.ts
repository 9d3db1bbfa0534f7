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
  readonly #failed: Watched[] = [];
  readonly #functions: Functions;
  readonly #report: (error: unknown) => unknown;
  #ended = false;

  /** @param report receives the error of a query that came after the end */
  constructor(transaction: Transaction, functions: Functions, report: (error: unknown) => unknown) {
    const { queries, reserved } = functions;
    this.#functions = functions;
    this.#report = report;
    this.transaction = new Proxy(transaction, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== "function" || name === "constructor") return value;
        const call: Call = (...values) => Reflect.apply(value, target, values);
        if (queries.includes(name as string)) return (...values: unknown[]) => this.#query(target, call, values);
        return reserved.includes(name as string) ? () => refuse(String(name)) : call;
      },
    });
  }

  /**
   * Waits for queries that the listener has not awaited, and for those that follow from them: they
   * belong to the transaction too. Rejects if one of them failed, and nobody has asked for its result.
   */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) {
      await Promise.allSettled(this.#pending);
      // Whoever waited for the answer gets its turn, to send the next query.
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
    }
    const unseen = this.#failed.find(({ isSeen }) => !isSeen);
    if (unseen !== undefined) throw unseen.error;
  }

  end(): void {
    this.#ended = true;
  }

  #query(transaction: Transaction, call: Call, values: unknown[]): unknown {
    if (this.#ended) {
      return this.#refuse(
        values,
        "a query came after the listener of transactional had ended, and was not run: is an `await` missing in the listener?",
      );
    }
    if (this.#functions.hasEnded?.(transaction)) {
      return this.#refuse(values, "a query came after the transaction of the listener of transactional had ended, and was not run");
    }
    const result = call(...values);
    if (typeof (result as PromiseLike<unknown> | null | undefined)?.then === "function")
      this.#follow(transaction, result as PromiseLike<unknown>);
    return result;
  }

  #follow(transaction: Transaction, result: PromiseLike<unknown>): void {
    const watched: Watched = { isSeen: false, error: undefined };
    const settled: PromiseLike<unknown> = result.then(
      () => void this.#pending.delete(settled),
      (error: unknown) => {
        this.#pending.delete(settled);
        this.failure ??= error;
        watched.error = error;
        this.#failed.push(watched);
        this.#functions.afterFailure?.(transaction);
      },
    );
    this.#pending.add(settled);
    watch(result, watched);
  }

  /** Calls back later, as the client does. What the callback throws is reported: it must not end the process. */
  async #call(callback: Call, error: unknown): Promise<void> {
    try {
      await Promise.resolve();
      await callback(error);
    } catch (thrown) {
      this.#report(thrown);
    }
  }

  #refuse(values: unknown[], message: string): unknown {
    const error = mistake("invalid_argument", message);
    this.#report(error);
    if (this.#functions.isSynchronous) throw error;
    const callback = values.at(-1);
    if (typeof callback === "function") return void this.#call(callback as Call, error);
    const refused = Promise.reject(error);
    // Reported already: a promise that nobody awaits must not end the process.
    refused.catch(() => {});
    return refused;
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
  const { then } = result;
  const seen = (...calls: unknown[]) => {
    watched.isSeen = true;
    return Reflect.apply(then as Call, result, calls);
  };
  const hidden = { configurable: true, writable: true, enumerable: false };
  try {
    // biome-ignore lint/suspicious/noThenProperty: it is a promise, and stays one.
    Object.defineProperty(result, "then", { ...hidden, value: seen });
    Object.defineProperty(result, "constructor", { ...hidden, value: undefined });
  } catch {
    // It is frozen: nothing is known of who awaits it.
    watched.isSeen = true;
  }
}

function refuse(name: string): never {
  throw mistake(
    "invalid_argument",
    `the listener of transactional must not call ${name}(): the connection is given back after it has ended`,
  );
}
