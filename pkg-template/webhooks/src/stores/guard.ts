import { mistake } from "../errors.js";

/** How a client's transaction is used: the names of its functions. */
export interface Functions {
  /** Those that run a statement. */
  queries: readonly string[];
  /** Those that only the owner of the transaction may call, such as `release`. */
  reserved: readonly string[];
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
  readonly #report: (error: unknown) => unknown;
  #ended = false;

  /** @param report receives the error of a query that came after the end */
  constructor(transaction: Transaction, { queries, reserved }: Functions, report: (error: unknown) => unknown) {
    this.#report = report;
    this.transaction = new Proxy(transaction, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== "function" || name === "constructor") return value;
        const call: Call = (...values) => Reflect.apply(value, target, values);
        if (queries.includes(name as string)) return (...values: unknown[]) => this.#query(call, values);
        return reserved.includes(name as string) ? () => refuse(String(name)) : call;
      },
    });
  }

  /**
   * Waits for queries that the listener has not awaited, and for those that follow from them: they
   * belong to the transaction too.
   */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) {
      await Promise.allSettled(this.#pending);
      // Whoever waited for the answer gets its turn, to send the next query.
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
    }
  }

  end(): void {
    this.#ended = true;
  }

  #query(call: Call, values: unknown[]): unknown {
    if (this.#ended) return this.#refuse(values);
    const result = call(...values);
    if (typeof (result as PromiseLike<unknown> | null | undefined)?.then === "function") this.#follow(result as PromiseLike<unknown>);
    return result;
  }

  #follow(result: PromiseLike<unknown>): void {
    this.#pending.add(result);
    result.then(
      () => this.#pending.delete(result),
      (error: unknown) => {
        this.#pending.delete(result);
        this.failure ??= error;
      },
    );
  }

  #refuse(values: unknown[]): unknown {
    const error = mistake(
      "invalid_argument",
      "a query came after the listener of transactional had ended, and was not run: is an `await` missing in the listener?",
    );
    this.#report(error);
    const callback = values.at(-1);
    if (typeof callback === "function") return void queueMicrotask(() => callback(error));
    const refused = Promise.reject(error);
    // Reported already: a promise that nobody awaits must not end the process.
    refused.catch(() => {});
    return refused;
  }
}

function refuse(name: string): never {
  throw mistake(
    "invalid_argument",
    `the listener of transactional must not call ${name}(): the connection is given back after it has ended`,
  );
}
