/** How large a body may be. */
export interface SizeLimit {
    readonly maxBytes: number;
    /** Throws for a body of too many bytes. */
    checkSize(bytes: number): void;
}
/**
 * Collects the chunks of a body in one buffer. Senders choose how many chunks they send, so nothing is kept
 * for each of them. While a body of at most `limit` bytes grows, it takes at most twice `limit` and 64 KiB.
 */
export declare class BodyBuffer {
    #private;
    readonly limit: number;
    /** @param limit the largest length in bytes; the caller checks it before it adds a chunk */
    constructor(limit: number);
    add(chunk: Uint8Array): void;
    /** What has been added. */
    bytes(): Uint8Array;
}
