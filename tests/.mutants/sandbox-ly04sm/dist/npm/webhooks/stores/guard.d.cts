/** How a client's transaction is used: the names of its functions. */
export interface Functions {
    /** Those that run a statement. */
    queries: readonly string[];
    /** Those that only the owner of the transaction may call, such as `release`. */
    reserved: readonly string[];
}
/**
 * A transaction as a listener sees it: the client's own object, but nothing runs in it after the
 * listener has ended. A query whose `await` is missing would otherwise be sent when the connection
 * already runs the transaction of another event.
 */
export declare class Guard<Transaction extends object> {
    #private;
    /** What the listener gets. */
    readonly transaction: Transaction;
    /** The first query that failed: it is the reason why the whole transaction fails. */
    failure: unknown;
    /** @param report receives the error of a query that came after the end */
    constructor(transaction: Transaction, { queries, reserved }: Functions, report: (error: unknown) => unknown);
    /**
     * Waits for queries that the listener has not awaited, and for those that follow from them: they
     * belong to the transaction too.
     */
    settled(): Promise<void>;
    end(): void;
}
