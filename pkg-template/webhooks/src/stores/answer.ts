// A store takes nothing for a success but the answer that it asked for: a client of another kind may
// return something else, or nothing, without any error.

import { mistake } from "../errors.js";

/**
 * Awaits what a client returns, which must be a promise.
 *
 * @param expected names the function and the clients that it works with
 * @throws TypeError with the code `store_client` for anything but a promise
 */
export async function awaitAnswer(returned: unknown, expected: string): Promise<unknown> {
  if (typeof (returned as { then?: unknown } | null | undefined)?.then !== "function") {
    throw wrongClient(expected, `returned ${nameKind(returned)} instead of a promise`);
  }
  return returned as Promise<unknown>;
}

/**
 * The answer, if it is one of those that were asked for.
 *
 * @throws TypeError with the code `store_client` for any other
 */
export function expectOneOf<Answer extends string>(answers: readonly Answer[], answer: unknown, expected: string): Answer {
  if (!answers.includes(answer as Answer)) {
    throw wrongClient(expected, `answered ${nameKind(answer)} instead of ${answers.map((each) => `"${each}"`).join(" or ")}`);
  }
  return answer as Answer;
}

/** The error of a client that is not what the store expected. */
export function wrongClient(expected: string, what: string): TypeError {
  return mistake("store_client", `${expected}: this client ${what}`);
}

/** Never the value itself, which can hold anything. */
function nameKind(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  return `${/^[aeiou]/.test(typeof value) ? "an" : "a"} ${typeof value}`;
}

/** Whether an object or a function has a function of this name. Reading a foreign object can throw. */
export function has(client: unknown, ...names: string[]): boolean {
  return names.every((name) => typeof readMember(client, name) === "function");
}

/** A member of a foreign object; undefined if there is none, or if reading it throws. */
export function readMember(client: unknown, name: string): unknown {
  try {
    return (client as { [name: string]: unknown } | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}
