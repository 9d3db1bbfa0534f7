import { closest, distance } from "fastest-levenshtein";

/** The known name that a mistyped one is nearest to, as a hint; empty if none is near. */
export function nearest(given: string, known: readonly string[]): string {
  const near = closest(given, known as string[]);
  return near !== undefined && distance(given, near) <= Math.max(2, given.length / 3) ? ` Did you mean \`${near}\`?` : "";
}
