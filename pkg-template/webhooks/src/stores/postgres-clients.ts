// What the store knows of PostgreSQL's clients: their answers, their errors, and how to tell them apart.

import { mistake } from "../errors.js";
import { awaitAnswer, has, readMember, expectOneOf } from "./answer.js";
import { ANSWER } from "./postgres-statements.js";
import { isNetworkError, someError } from "./retry.js";

/** Runs a statement: a pool or client of `pg`, of Neon or Vercel, or a PGlite. */
export interface Queryable {
  query(text: string, values: any[]): Promise<unknown>;
}

/** Runs a statement, and reads its answer. */
export async function answerTo<Answer extends string>(
  client: Queryable,
  expected: string,
  text: string,
  values: unknown[],
  answers: readonly Answer[],
): Promise<Answer> {
  return expectOneOf(answers, await valueTo(client, expected, text, values), expected);
}

/** Runs a statement, and reads the only value of its result. */
export async function valueTo(client: Queryable, expected: string, text: string, values: unknown[]): Promise<unknown> {
  return readOnlyValue(await awaitAnswer(client.query(text, values), expected));
}

/**
 * The only value of a result. Neon's `neon()` returns the rows themselves, every other client a result
 * with `rows`; both can be set to return rows as arrays.
 */
function readOnlyValue(result: unknown): unknown {
  const rows = Array.isArray(result) ? result : readMember(result, "rows");
  if (!Array.isArray(rows) || rows.length !== 1) return undefined;
  const [row] = rows as unknown[];
  return Array.isArray(row) ? (row.length === 1 ? row[0] : undefined) : readMember(row, ANSWER);
}

const CLIENTS = "`pg`, `@neondatabase/serverless`, `@vercel/postgres` or `@electric-sql/pglite`";
export const STORE_EXPECTS = `postgresStore expects a pool or client of ${CLIENTS}`;
export const TRANSACTIONAL_EXPECTS = `transactional expects a pool of ${CLIENTS}`;

/** Libraries that are used with PostgreSQL and have other functions of the same names. The first match counts. */
const OTHERS: readonly { name: string; matches(client: unknown): boolean }[] = [
  { name: "Kysely", matches: (client) => has(client, "selectFrom", "insertInto") },
  { name: "Drizzle", matches: (client) => has(client, "select", "insert", "execute") && readMember(client, "dialect") !== undefined },
  { name: "Sequelize", matches: (client) => has(client, "getQueryInterface") },
  { name: "pg-promise", matches: (client) => has(client, "none", "oneOrNone", "tx") },
  { name: "slonik", matches: (client) => has(client, "oneFirst", "maybeOne") },
  { name: "knex", matches: (client) => has(client, "raw", "transaction") && readMember(client, "client") !== undefined },
  { name: "postgres.js", matches: (client) => has(client, "unsafe") && has(client, "begin") },
  {
    name: "TypeORM",
    matches: (client) => has(client, "createQueryRunner") || has(client, "startTransaction", "getTable") || has(client, "getRepository"),
  },
  { name: "Prisma", matches: (client) => has(client, "$queryRawUnsafe") },
  { name: "MikroORM", matches: (client) => has(client, "getUnitOfWork") || readMember(client, "em") !== undefined },
  { name: "pg-native", matches: (client) => has(client, "querySync") },
  { name: "mysql2", matches: (client) => has(client, "getConnection") || has(client, "unprepare") },
  { name: "@databases/pg", matches: (client) => has(client, "task", "tx", "dispose") },
];

export function refuseKnown(client: unknown, expected: string): void {
  const other = OTHERS.find(({ matches }) => matches(client));
  if (other !== undefined) {
    throw mistake("invalid_argument", `${expected}: this is of ${other.name}. Pass the pool that it was made with, or a pool of its own`);
  }
}

/**
 * Errors after which the same statement can succeed: connection errors (08), too many connections,
 * serialization failures and deadlocks, a server that is read-only after a failover, shuts down, or
 * starts.
 */
const RETRYABLE = /^(08...|40001|40P01|53300|25006|57P0[123])$/;

export function isRetryable(error: unknown): boolean {
  return isNetworkError(error) || someError(error, ({ code }) => typeof code === "string" && RETRYABLE.test(code));
}

/** The database has undone the transaction because of others, and says so: a serialization failure, a deadlock. */
export function isRolledBack(error: unknown): boolean {
  return someError(error, ({ code }) => code === "40001" || code === "40P01");
}
