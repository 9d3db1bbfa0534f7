import type { WebhookEvent } from "../events.cjs";
import { type Functions } from "./guard.cjs";
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
export type Begun = {
    state: "busy";
} | {
    state: "done";
} | {
    state: "new";
    mark: string;
};
/**
 * Makes a listener whose writes are committed together with the record that its event is processed.
 * It counts as processed only if the listener has run, and the database has said that it committed.
 */
export declare function exactlyOnce<Transaction extends object, Event extends WebhookEvent>(ledger: Ledger<Transaction>, listener: TransactionListener<Event, Transaction>, given: ExactlyOnceOptions): (event: Event, ...context: any[]) => Promise<void>;
/** The error of a commit that the database answered with a rollback. */
export declare function rolledBack(cause?: unknown): Error;
