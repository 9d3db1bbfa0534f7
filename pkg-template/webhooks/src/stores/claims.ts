import type { Claim, IdempotencyStore } from "../handler/idempotency.js";

/** What keeps claims outside of this process. Each function is atomic. */
export interface Keeper {
  /** Takes an event for a holder. Whoever asks again as the holder has it already. */
  claim(id: string, holder: string, leaseMs: number): Promise<string>;
  complete(id: string, keepMs: number): Promise<unknown>;
  /** Gives up a claim, if it is the holder's. */
  release(id: string, holder: string): Promise<unknown>;
}

/**
 * A store of what is kept elsewhere. Each claim has a holder of its own, so that what is released
 * late, by a slow network or a slow process, is not another's claim.
 */
export function storeOf(keeper: Keeper): IdempotencyStore {
  const held = new Map<string, { holder: string; end: number }>();

  return {
    async claim(id, leaseSeconds) {
      forgetEnded(held);
      const holder = crypto.randomUUID();
      const end = performance.now() + leaseSeconds * 1000;
      const claim = (await keeper.claim(id, holder, milliseconds(leaseSeconds))) as Claim;
      if (claim === "claimed") held.set(id, { holder, end });
      return claim;
    },
    async complete(id, keepSeconds) {
      held.delete(id);
      await keeper.complete(id, milliseconds(keepSeconds));
    },
    async release(id) {
      const claim = held.get(id);
      held.delete(id);
      if (claim !== undefined) await keeper.release(id, claim.holder);
    },
  };
}

function milliseconds(seconds: number): number {
  return Math.ceil(seconds * 1000);
}

/** Leases of one length end in the order in which they began. */
function forgetEnded(held: Map<string, { end: number }>): void {
  const now = performance.now();
  for (const [id, { end }] of held) {
    if (end > now) return;
    held.delete(id);
  }
}
