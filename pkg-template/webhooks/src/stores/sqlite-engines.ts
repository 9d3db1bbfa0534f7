// The ways in which JavaScript talks to SQLite: how to tell them apart, and how each runs a transaction.

import { hear } from "../core/foreign.js";
import { mistake } from "../errors.js";
import { awaitAnswer, has, readMember, wrongClient } from "./answer.js";
import type { Functions } from "./guard.js";
import { refuseOthers } from "./others.js";
import { isNetworkError, someError } from "./retry.js";
import { onlyValue, readState, type State, type Statement } from "./rows.js";

/** One transaction of a database. */
export interface Session {
  /** What a listener gets. */
  own: object;
  run(statement: Statement): unknown;
  ask(question: Statement): State | Promise<State>;
}

export interface Engine {
  /** Runs a write, and then a question, in one transaction. */
  transact(write: Statement, question: Statement): Promise<State>;
  /** Runs a write of which nothing is asked. */
  write(statement: Statement): Promise<unknown>;
  functions: Functions;
  /** Reserves an event in this process until its work ends; undefined if another delivery has it. */
  reserve(key: string): (() => void) | undefined;
  /** Runs work in a transaction, after the other work on the same database. Missing if there are no interactive transactions. */
  session?: (work: (session: Session) => Promise<void>) => Promise<void>;
}

/** Recognizes a database by functions that nothing else has. */
export function recognizeEngine(database: unknown, expected: string): Engine {
  refuseOthers(database, expected);
  const refuse = (what: string) => mistake("invalid_argument", `${expected}: ${what}`);
  for (const { what, matches } of REFUSED) if (matches(database)) throw refuse(what);
  if (has(database, "execute", "batch", "transaction", "executeMultiple")) return libsql(database as Libsql, expected);
  if (has(database, "prepare", "batch") && !has(database, "transaction")) return d1(database as D1Like, expected);
  if (has(database, "prepare", "exec", "close")) {
    if (readMember(database, "readonly") === true) throw refuse("this database is read-only");
    return synchronous(database as Sync, expected);
  }
  throw refuse("this is none of them");
}

/** Other libraries with functions of the same names. */
const REFUSED: readonly { what: string; matches(database: unknown): boolean }[] = [
  { what: "this is of `sqlite3`, which takes callbacks", matches: (each) => has(each, "parallelize", "serialize") },
  { what: "this is of `sqlite`, over `sqlite3`, whose transactions are shared", matches: (each) => has(each, "getDatabaseInstance") },
  { what: "this is of `sql.js`, which keeps nothing on disk", matches: (each) => has(each, "getRowsModified", "export") },
  { what: "this is of `@sqlite.org/sqlite-wasm`, which keeps nothing on disk", matches: (each) => has(each, "selectValue", "exec") },
  { what: "this is of `expo-sqlite`", matches: (each) => has(each, "execAsync") },
  {
    what: "this is the storage of a Durable Object. Use durableObjectStore of `@preswald/webhooks/cloudflare`",
    matches: (each) => readMember(each, "databaseSize") !== undefined && has(each, "exec") && !has(each, "prepare"),
  },
];

/** A database whose functions are synchronous. It is one connection. */
interface Sync {
  exec(sql: string): unknown;
  prepare(sql: string): { get(...values: unknown[]): unknown; run(...values: unknown[]): unknown };
}

function synchronous(database: Sync, expected: string): Engine {
  const turns = findTurns(database);
  const run = ({ sql, values }: Statement): void => {
    if (values.length === 0) exec(sql);
    else expectDone(prepare(sql).run(...values));
  };
  const value = (sql: string, ...values: unknown[]): unknown => {
    const row = expectDone(prepare(sql).get(...values));
    if (Array.isArray(row)) return row[0];
    return typeof row === "object" && row !== null ? Object.values(row)[0] : undefined;
  };
  const ask = ({ sql, values }: Statement): State => readState(onlyValue([expectDone(prepare(sql).get(...values))]), expected);
  const exec = (sql: string) => expectDone(database.exec(sql));
  const prepare = (sql: string) => expectDone(database.prepare(sql));
  function expectDone<Result>(result: Result): Result {
    if (!has(result, "then")) return result;
    void hear(result);
    throw wrongClient(expected, "returned a promise from a function that is synchronous in the others");
  }

  /**
   * Runs a statement without waiting for the locks of other connections: SQLite would block the whole
   * process, and with it whoever holds the lock in this process. The caller tries again instead.
   */
  function withoutWaiting(work: () => void): void {
    const timeout = Number(value("PRAGMA busy_timeout"));
    exec("PRAGMA busy_timeout = 0");
    try {
      work();
    } finally {
      exec(`PRAGMA busy_timeout = ${Number.isSafeInteger(timeout) ? timeout : 0}`);
    }
  }
  function begin(): void {
    if (turns.isLeftOpen) rollback();
    let hasBegun = false;
    try {
      withoutWaiting(() => {
        exec("BEGIN IMMEDIATE");
        hasBegun = true;
      });
    } catch (error) {
      // A transaction that was open before is not ours.
      if (hasBegun) rollback();
      throw error;
    }
  }
  const commit = () => withoutWaiting(() => void exec("COMMIT"));
  function rollback(): void {
    try {
      exec("ROLLBACK");
      turns.isLeftOpen = false;
    } catch (error) {
      turns.isLeftOpen = !/no transaction/i.test(String((error as Error)?.message));
    }
  }
  function inTransaction<Result>(work: () => Result): Result {
    begin();
    try {
      const result = work();
      commit();
      return result;
    } catch (error) {
      rollback();
      throw error;
    }
  }

  return {
    transact: (write, question) =>
      turns.take(async () =>
        inTransaction(() => {
          run(write);
          return ask(question);
        }),
      ),
    write: (statement) => turns.take(async () => inTransaction(() => run(statement))),
    reserve: (key) => turns.reserve(key),
    functions: {
      queries: ["prepare", "exec", "query", "run", "pragma"],
      reserved: ["close"],
      isSynchronous: true,
      // After some errors, such as of a full disk, SQLite rolls back, and commits each statement that follows.
      hasEnded: (own) => readMember(own, "inTransaction") === false || readMember(own, "isTransaction") === false,
    },
    session: (work) =>
      turns.take(async () => {
        begin();
        try {
          expectJournal(String(value("PRAGMA journal_mode")), expected);
          await work({ own: database, run, ask });
          commit();
        } catch (error) {
          rollback();
          throw error;
        }
      }),
  };
}

function expectJournal(mode: string, expected: string): void {
  if (mode === "off") throw mistake("invalid_argument", `${expected}: with \`PRAGMA journal_mode = off\`, nothing can be rolled back`);
}

interface Libsql {
  protocol?: string;
  execute(statement: object): Promise<unknown>;
  executeMultiple(sql: string): Promise<unknown>;
  batch(statements: object[], mode: "write"): Promise<unknown>;
  transaction(mode: "write"): Promise<unknown>;
}

interface LibsqlTransaction {
  execute(statement: object): Promise<unknown>;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
  close(): void;
}

function libsql(client: Libsql, expected: string): Engine {
  const turns = findTurns(client);
  /**
   * A statement that fails because a local file is locked stays open in its connection, in which nothing
   * can be committed from then on (seen in version 0.18). One that is run by `executeMultiple` does not.
   */
  async function expectUnlocked(): Promise<void> {
    if (client.protocol === "file") await awaitAnswer(client.executeMultiple("BEGIN IMMEDIATE; COMMIT"), expected);
  }
  const argued = ({ sql, values }: Statement) => ({ sql, args: values });
  const valueIn = (result: unknown) => {
    const rows = readMember(result, "rows");
    return Array.isArray(rows) && rows.length === 1 ? readMember(rows[0], "0") : undefined;
  };
  return {
    async transact(write, question) {
      await expectUnlocked();
      const results = await awaitAnswer(client.batch([argued(write), argued(question)], "write"), expected);
      return readState(valueIn(readMember(results, "1")), expected);
    },
    async write(statement) {
      await expectUnlocked();
      return awaitAnswer(client.execute(argued(statement)), expected);
    },
    reserve: (key) => turns.reserve(key),
    functions: {
      queries: ["execute", "batch", "executeMultiple", "commit", "rollback"],
      reserved: ["close"],
      /**
       * A server commits at once what follows after it has ended the transaction. What follows goes into
       * another transaction, which is thrown away. Inside the first one, this statement only fails.
       */
      afterFailure(own) {
        if (client.protocol === "file") return;
        void hear((own as LibsqlTransaction).execute({ sql: "BEGIN", args: [] }));
      },
    },
    session: (work) =>
      turns.take(async () => {
        await expectUnlocked();
        const own = (await awaitAnswer(client.transaction("write"), expected)) as LibsqlTransaction;
        if (!has(own, "execute", "commit", "rollback", "close")) throw wrongClient(expected, "gave no transaction");
        const run = (statement: Statement) => awaitAnswer(own.execute(argued(statement)), expected);
        try {
          await work({ own, run, ask: async (question) => readState(valueIn(await run(question)), expected) });
          await awaitAnswer(own.commit(), expected);
        } finally {
          // Rolls back what is not committed.
          void hear(own.close());
        }
      }),
  };
}

interface D1Like {
  prepare(sql: string): { bind(...values: unknown[]): object };
  batch(statements: object[]): Promise<unknown>;
}

function d1(database: D1Like, expected: string): Engine {
  const bound = ({ sql, values }: Statement) => {
    const statement = database.prepare(sql);
    if (!has(statement, "bind")) {
      void hear(statement);
      throw wrongClient(expected, "has no statements with bind");
    }
    return values.length === 0 ? (statement as object) : statement.bind(...values);
  };
  /** A batch of D1 is a transaction. */
  const batch = async (...statements: Statement[]) => {
    const results = await awaitAnswer(database.batch(statements.map(bound)), expected);
    if (!Array.isArray(results) || !results.every((result) => readMember(result, "success") === true)) {
      throw wrongClient(expected, "did not answer a batch with its results");
    }
    return results as unknown[];
  };
  return {
    transact: async (write, question) => readState(onlyValue(readMember((await batch(write, question))[1], "results")), expected),
    write: (statement) => batch(statement),
    reserve: () => undefined,
    functions: { queries: [], reserved: [] },
  };
}

/** Only by `await`: where `then` and `catch` were replaced for a while, no turn would ever come again. */
async function inTurn<Result>(last: Promise<unknown>, work: () => Promise<Result>): Promise<Result> {
  try {
    await last;
  } catch {
    // Whoever waits for that work learns of it.
  }
  return await work();
}

/** The work on one database of this process, one after the other, and the events that it is for. */
class Turns {
  /** Whether a transaction could not be rolled back: `better-sqlite3` refuses it while rows are being read one by one. */
  isLeftOpen = false;
  #last: Promise<unknown> = Promise.resolve();
  readonly #reserved = new Set<string>();

  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = inTurn(this.#last, work);
    this.#last = turn;
    return turn;
  }

  /** So that a duplicate is told at once, instead of waiting for its turn. */
  reserve(key: string): (() => void) | undefined {
    if (this.#reserved.has(key)) return undefined;
    this.#reserved.add(key);
    return () => this.#reserved.delete(key);
  }
}

/** One for each database, however many stores and listeners it has. */
const TURNS = new WeakMap<object, Turns>();

function findTurns(database: object): Turns {
  const turns = TURNS.get(database) ?? new Turns();
  TURNS.set(database, turns);
  return turns;
}

/** What D1 says when another attempt may succeed. */
const D1_TRANSIENT = /^D1_ERROR:.*(reset|transient|overloaded|timeout|timed out|queued for too long|connection lost|internal error)/i;

/** Codes of `@libsql/client` for a connection or a stream that has died, and for one that is in use. */
const LIBSQL_CODES =
  /^(SQLITE_(BUSY|LOCKED|PROTOCOL)|HRANA_(WEBSOCKET|CLOSED)_ERROR$|STREAM_(EXPIRED|CLOSED)$|TRANSACTION_(ACTIVE|TIMEOUT)$|SERVER_ERROR$)/;

/** Errors after which the same statement can succeed: the database is locked, out of reach, or inside another transaction. */
export function isRetryable(error: unknown): boolean {
  return (
    isNetworkError(error) ||
    someError(
      error,
      ({ code, errcode, message }) =>
        (typeof code === "string" && LIBSQL_CODES.test(code)) ||
        [5, 6, 15].includes(Number(errcode) & 0xff) ||
        (typeof message === "string" && (D1_TRANSIENT.test(message) || /within a transaction|database( table)? is locked/i.test(message))),
    )
  );
}

/** There is one writer at a time. A server of libSQL ends a transaction for which another one waits too long. */
export function isRolledBack(error: unknown): boolean {
  return someError(error, ({ code }) => code === "TRANSACTION_TIMEOUT");
}
