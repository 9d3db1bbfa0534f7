/** What is at one place of some bytes, and what a fix puts there. */
export interface Change {
  /** In the bytes before the fix, from 0. */
  at: number;
  removed: Uint8Array;
  added: Uint8Array;
}

/** More would not be read. */
const MOST = 8;

/** How far a change may reach until the bytes are the same again, and how many must then be the same. */
const REACH = 96;
const SURE = 4;

/** The first places where bytes differ. A change that reaches far is everything up to the end that is the same. */
export function listChanges(before: Uint8Array, after: Uint8Array): { changes: Change[]; more: boolean } {
  const changes: Change[] = [];
  let [b, a] = [0, 0];
  for (;;) {
    while (b < before.length && before[b] === after[a]) {
      b++;
      a++;
    }
    if (b === before.length && a === after.length) return { changes, more: false };
    if (changes.length === MOST) return { changes, more: true };
    const [removed, added] = findEnd(before.subarray(b), after.subarray(a));
    changes.push({ at: b, removed: before.subarray(b, b + removed), added: after.subarray(a, a + added) });
    b += removed;
    a += added;
  }
}

/** How many bytes of each differ until they go on in the same way. */
function findEnd(before: Uint8Array, after: Uint8Array): [removed: number, added: number] {
  for (let both = 1; both <= 2 * REACH; both++) {
    for (let removed = 0; removed <= both; removed++) {
      if (goesOn(before, removed, after, both - removed)) return [removed, both - removed];
    }
  }
  let same = 0;
  while (same < Math.min(before.length, after.length) && before.at(-1 - same) === after.at(-1 - same)) same++;
  return [before.length - same, after.length - same];
}

function goesOn(before: Uint8Array, b: number, after: Uint8Array, a: number): boolean {
  const left = before.length - b;
  if (left < 0 || a > after.length) return false;
  const needed = Math.min(SURE, left);
  if (after.length - a < needed || (needed < SURE && after.length - a !== needed)) return false;
  for (let at = 0; at < needed; at++) if (before[b + at] !== after[a + at]) return false;
  return true;
}
