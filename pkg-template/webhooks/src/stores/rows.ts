// What the stores in MySQL and in SQLite share: each operation is a write, and a question for the state
// of the event that it left, in one transaction. The answer to the question says what was done: neither
// the absence of an error nor a count of rows, which has another meaning in each client.
import type { IdempotencyStore } from "../handler/store.js";
import { readMember, expectOneOf } from "./answer.js";
import { makeKey, makeStore } from "./claims.js";
import type { Begun } from "./exactly-once.js";

/** A statement with its values, in the order of its question marks. */
export interface Statement {
  sql: string;
  values: (string | number)[];
}

/** The statements of a database, for the key of an event. Times are in milliseconds, by the database's clock. */
export interface Statements {
  /** Takes the event for a holder, unless it is done or somebody else's. */
  claim(key: string, holder: string, leaseMs: number): Statement;
  extend(key: string, holder: string, leaseMs: number): Statement;
  /** Marks the event as done, whoever holds it. */
  complete(key: string, keepMs: number): Statement;
  /** Marks the event as done, if it is the holder's. */
  finish(key: string, holder: string, keepMs: number): Statement;
  release(key: string, holder: string): Statement;
  /** Asks for the {@link State}. */
  state(key: string, holder: string): Statement;
}

/** The state of an event, as one holder sees it. `over`: it was done, and is no longer remembered. */
export type State = "free" | "claimed" | "busy" | "done" | "over";
export const STATES: readonly State[] = ["free", "claimed", "busy", "done", "over"];

/** The name of the column of every answer: nothing else has it. */
export const ANSWER = "preswald_answer";

/** Statements in the SQL that MySQL and SQLite have in common. */
export function commonStatements(table: string, now: string, after: string): Omit<Statements, "claim" | "complete"> {
  return {
    extend: (key, holder, leaseMs) => ({
      sql: `UPDATE ${table} SET expires = ${after} WHERE id = ? AND holder = ?`,
      values: [leaseMs, key, holder],
    }),
    finish: (key, holder, keepMs) => ({
      sql: `UPDATE ${table} SET holder = NULL, expires = ${after} WHERE id = ? AND holder = ?`,
      values: [keepMs, key, holder],
    }),
    release: (key, holder) => ({ sql: `DELETE FROM ${table} WHERE id = ? AND holder = ?`, values: [key, holder] }),
    state: (key, holder) => ({
      sql: `SELECT COALESCE((SELECT CASE WHEN holder = ? THEN 'claimed' WHEN holder IS NOT NULL THEN 'busy' WHEN expires > ${now} THEN 'done' ELSE 'over' END FROM ${table} WHERE id = ?), 'free') AS ${ANSWER}`,
      values: [holder, key],
    }),
  };
}

/** What a store in a table is made of. */
export interface Table {
  statements: Statements;
  prefix: string;
  /** Runs a write and then a question, in one transaction; gives the answer to the question. */
  transact(write: Statement, question: Statement): Promise<State>;
  cleanUp(): Promise<unknown>;
  isRetryable(error: unknown): boolean;
}

/** A holder that no claim has. */
export const NOBODY = "";

export function tableStore({ statements, prefix, transact, cleanUp, isRetryable }: Table): IdempotencyStore {
  return makeStore({
    async claim(id, holder, leaseMs) {
      const key = await makeKey(prefix, id);
      const state = await transact(statements.claim(key, holder, leaseMs), statements.state(key, holder));
      return state === "claimed" || state === "done" ? state : "busy";
    },
    async extend(id, holder, leaseMs) {
      const key = await makeKey(prefix, id);
      return (await transact(statements.extend(key, holder, leaseMs), statements.state(key, holder))) === "claimed";
    },
    async complete(id, keepMs) {
      const key = await makeKey(prefix, id);
      expectDone(await transact(statements.complete(key, keepMs), statements.state(key, NOBODY)));
    },
    async release(id, holder) {
      const key = await makeKey(prefix, id);
      const state = await transact(statements.release(key, holder), statements.state(key, holder));
      if (state === "claimed") throw new Error("the database has not released the claim of the event");
    },
    cleanUp,
    isRetryable,
  });
}

export function isDone(state: State): boolean {
  return state === "done" || state === "over";
}

function expectDone(state: State): void {
  if (!isDone(state)) throw new Error(`the database has not recorded that the event is done: its row is ${state}`);
}

/** The only value of the only row; rows can be objects or arrays. */
export function onlyValue(rows: unknown): unknown {
  if (!Array.isArray(rows) || rows.length !== 1) return undefined;
  const [row] = rows as unknown[];
  return Array.isArray(row) ? (row.length === 1 ? row[0] : undefined) : readMember(row, ANSWER);
}

export function readState(value: unknown, expected: string): State {
  return expectOneOf(STATES, value, expected);
}

/** A savepoint is gone when its transaction has ended, in whatever way. */
export const SAVEPOINT = "SAVEPOINT preswald_webhooks";
export const RELEASE_SAVEPOINT = "RELEASE SAVEPOINT preswald_webhooks";

/** How long the claim that marks a transaction lasts if the listener commits it, which it must not do. */
export const MARKED_MS = 60_000;

/** What follows from the state of an event after a transaction has claimed it for `mark`. */
export function judgeBegin(state: State, mark: string): Begun {
  if (state === "claimed") return { state: "new", mark };
  return { state: state === "done" ? "done" : "busy" };
}

/** What follows from the state of an event after a transaction has finished it. */
export function judgeFinish(state: State): "finished" | "known" | "ended" {
  if (isDone(state)) return "finished";
  return state === "busy" ? "known" : "ended";
}
