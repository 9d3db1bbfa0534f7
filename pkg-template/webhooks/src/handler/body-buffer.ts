import { getBuffer, getByteLength, getLength, set, subarray } from "../core/intrinsics.js";

/** How much memory a chunk may keep alive besides its own bytes: what a platform reads at once. */
const SLACK = 65536;

const SMALLEST = 4096;

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
export class BodyBuffer {
  #bytes: Uint8Array = new Uint8Array();
  #length = 0;

  /** @param limit the largest length in bytes; the caller checks it before it adds a chunk */
  constructor(readonly limit: number) {}

  add(chunk: Uint8Array): void {
    // Not what the chunk says of itself: its members can be anything.
    const added = getLength(chunk);
    const length = this.#length + added;
    if (this.#length === 0) {
      // The only chunk of a small body need not be copied.
      this.#bytes = getByteLength(getBuffer(chunk)) - added <= SLACK ? chunk : new Uint8Array(chunk);
    } else {
      if (length > getLength(this.#bytes)) this.#grow(length);
      set(subarray(this.#bytes, this.#length, length), chunk);
    }
    this.#length = length;
  }

  /** What has been added. */
  bytes(): Uint8Array {
    return getLength(this.#bytes) === this.#length ? this.#bytes : subarray(this.#bytes, 0, this.#length);
  }

  #grow(length: number): void {
    const room = Math.max(length, this.#length * 2, SMALLEST);
    const grown = new Uint8Array(this.limit > length ? Math.min(room, this.limit) : length);
    set(grown, this.#bytes);
    this.#bytes = grown;
  }
}
