import { expect, ownOptions } from "../core/options.js";
import { mistake } from "../errors.js";
import type { WebhookEvent } from "../events.js";
import { seconds, within } from "../handler/clock.js";
import { busyError, LONGEST_MEMORY, unavailableError } from "../handler/idempotency.js";
import { wrongClient } from "./answer.js";
import { CLEAN_UP_SECONDS, isTimeToCleanUp, makeKey } from "./claims.js";
import { Guard, type Functions } from "./guard.js";
import { retried } from "./retry.js";

/** The options of every database's `transactional`. */
export interface ExactlyOnceOptions {
  /** The prefix of every key. Two handlers that must each process every event need two prefixes. Default: none. */
  prefix?: string | undefined;
  /** How long a processed event is remembered, in seconds; at most 3,153,600,000 (100 years). Default: 259,200 (three days). */
  keepSeconds?: number | undefined;
  /**
   * How long a transaction is tried again, in seconds, that the database rolled back because of others
   * (a serialization failure, a deadlock), or that could not begin. At most 2,147,483. Default: 5.
   */
  storeTimeoutSeconds?: number | undefined;
  /**
   * Receives errors that do not change the answer: of a query that came after the listener had ended, and
   * of a clean-up. What it throws is ignored. Default: `console.error`.
   */
  onError?: ((error: unknown, event: WebhookEvent) => unknown) | undefined;
}

/** A listener that gets a transaction after the event. */
export type TransactionListener<Event, Transaction> = (event: Event, transaction: Transaction, ...context: any[]) => unknown;

/** The operations of a database, by which a listener's writes happen exactly once. */
export interface Ledger<Transaction extends object> {
  /** Names the function and the clients that it works with. */
  expected: string;
  functions: Functions;
  /**
   * Runs work in a new transaction. Resolves to whether the database has said that it committed, and
   * rejects if anything failed: then nothing is committed, or the answer to the commit got lost.
   */
  transaction(work: (transaction: Transaction) => Promise<void>): Promise<"committed" | "not said">;
  /**
   * Locks the event for this transaction. `done` if it is processed, `busy` if another transaction
   * has it.
   */
  begin(transaction: Transaction, key: string): Promise<Begun>;
  /**
   * Records that the event is processed. `known` if another process has recorded it in the meantime,
   * `ended` if this is not the transaction that `begin` saw.
   */
  finish(transaction: Transaction, key: string, mark: string, keepMs: number): Promise<"finished" | "known" | "ended">;
  isDone(transaction: Transaction, key: string): Promise<boolean>;
  cleanUp(transaction: Transaction): Promise<unknown>;
  /** Whether another attempt may succeed where one failed with this error before the listener was called. */
  isRetryable(error: unknown): boolean;
  /** Whether the database has rolled the transaction back because of other transactions. */
  isRolledBack(error: unknown): boolean;
}

/** `mark` identifies the transaction. */
export type Begun = { state: "busy" } | { state: "done" } | { state: "new"; mark: string };

/**
 * Makes a listener whose writes are committed together with the record that its event is processed.
 * It counts as processed only if the listener has run, and the database has said that it committed.
 */
export function exactlyOnce<Transaction extends object, Event extends WebhookEvent>(
  ledger: Ledger<Transaction>,
  listener: TransactionListener<Event, Transaction>,
  given: ExactlyOnceOptions,
): (event: Event, ...context: any[]) => Promise<void> {
  if (typeof listener !== "function") throw mistake("invalid_argument", "the listener of transactional must be a function");
  const options = ownOptions(given);
  const { prefix = "", onError = (error) => console.error(error) } = options;
  expect("prefix", prefix, "string");
  expect("onError", onError, "function");
  const keepMs = Math.ceil(seconds("keepSeconds", options.keepSeconds, 259_200, LONGEST_MEMORY) * 1000);
  const patience = seconds("storeTimeoutSeconds", options.storeTimeoutSeconds, 5);

  return async (event, ...context) => {
    const key = await makeKey(prefix, event.id);
    const report = (error: unknown) => quietly(() => onError(error, event));
    const attempt = new Attempt(ledger, key, keepMs, report);
    try {
      await retried(
        () => attempt.run((transaction) => listener(event, transaction, ...context)),
        (error) => attempt.isRetryable(error),
        patience,
      );
    } catch (error) {
      throw attempt.hasBegun || attempt.isBusy ? error : unavailableError(error);
    }
    if (attempt.hasBegun && isTimeToCleanUp()) await cleanUp(ledger, report);
  };
}

/** The attempts to process one event, one after the other. */
class Attempt<Transaction extends object> {
  readonly #ledger: Ledger<Transaction>;
  readonly #key: string;
  readonly #keepMs: number;
  readonly #report: (error: unknown) => unknown;
  /** Whether the listener was called. */
  hasBegun = false;
  /** Whether another transaction has the event. */
  isBusy = false;
  #guard: Guard<Transaction> | undefined;

  constructor(ledger: Ledger<Transaction>, key: string, keepMs: number, report: (error: unknown) => unknown) {
    this.#ledger = ledger;
    this.#key = key;
    this.#keepMs = keepMs;
    this.#report = report;
  }

  async run(listener: (transaction: Transaction) => unknown): Promise<void> {
    const ledger = this.#ledger;
    this.hasBegun = false;
    this.#guard = undefined;
    let outcome: "done" | "finished" | undefined;
    const commit = await ledger.transaction(async (transaction) => {
      const begun = await ledger.begin(transaction, this.#key);
      if (begun.state === "busy") throw this.#busy();
      if (begun.state === "done") return void (outcome = "done");
      await this.#listen(transaction, listener);
      await this.#finish(transaction, begun.mark);
      outcome = "finished";
    });
    // A client that knows no transactions may not have called the function, without any error.
    if (outcome === undefined) throw wrongClient(ledger.expected, "has not run the transaction");
    if (outcome === "finished" && commit === "not said" && !(await this.#isDone())) throw rolledBack(this.#failure);
  }

  /** What follows after the listener was called may only be done again if the database has undone it. */
  isRetryable(error: unknown): boolean {
    if (this.isBusy) return false;
    const { isRetryable, isRolledBack } = this.#ledger;
    return this.hasBegun ? isRolledBack(error) || isRolledBack(this.#failure) : isRetryable(error);
  }

  async #listen(transaction: Transaction, listener: (transaction: Transaction) => unknown): Promise<void> {
    const guard = new Guard(transaction, this.#ledger.functions, this.#report);
    this.#guard = guard;
    this.hasBegun = true;
    try {
      await listener(guard.transaction);
      await guard.settled();
    } finally {
      guard.end();
    }
  }

  async #finish(transaction: Transaction, mark: string): Promise<void> {
    let finish: "finished" | "known" | "ended";
    try {
      finish = await this.#ledger.finish(transaction, this.#key, mark, this.#keepMs);
    } catch (error) {
      // The first query that failed is the reason for all that follow.
      throw this.#failure ?? error;
    }
    if (finish === "known") throw this.#busy();
    if (finish === "ended") {
      if (this.#ledger.isRolledBack(this.#failure)) throw this.#failure;
      throw endedBy(this.#failure);
    }
  }

  get #failure(): unknown {
    return this.#guard?.failure;
  }

  async #isDone(): Promise<boolean> {
    let done = false;
    await this.#ledger.transaction(async (transaction) => {
      done = await this.#ledger.isDone(transaction, this.#key);
    });
    return done;
  }

  #busy(): Error {
    this.isBusy = true;
    return busyError();
  }
}

/** @param cause the first query that failed, if one is known */
function endedBy(cause: unknown): TypeError {
  const error = mistake(
    "invalid_argument",
    "the listener of transactional has ended its transaction: it must neither commit nor roll back, nor ignore an error after which the database has done so. The event is not recorded as processed",
  );
  return cause === undefined ? error : Object.assign(error, { cause });
}

/** The error of a commit that the database answered with a rollback. */
function rolledBack(cause?: unknown): Error {
  const message = "the database has rolled the transaction back instead of committing it, because a query in it had failed";
  return new Error(message, cause === undefined ? {} : { cause });
}

/** The event is processed, even if the clean-up fails. */
async function cleanUp<Transaction extends object>(ledger: Ledger<Transaction>, report: (error: unknown) => Promise<void>): Promise<void> {
  try {
    await within(
      CLEAN_UP_SECONDS,
      ledger.transaction(async (transaction) => void (await ledger.cleanUp(transaction))),
    );
  } catch (error) {
    await report(error);
  }
}

async function quietly(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    // Nothing more to report.
  }
}
