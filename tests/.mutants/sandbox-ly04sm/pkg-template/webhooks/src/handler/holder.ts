let count = 0;

/** A name that no other claim has, in any process. */
export function newHolder(): string {
  // Browsers have `randomUUID` only in pages that were loaded by HTTPS.
  return (
    globalThis.crypto?.randomUUID?.() ?? [Date.now(), Math.random(), Math.random(), count++].map((each) => each.toString(36)).join("-")
  );
}
