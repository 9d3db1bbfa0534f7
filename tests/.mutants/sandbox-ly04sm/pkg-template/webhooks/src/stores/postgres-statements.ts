// The statements of the store in PostgreSQL.

/**
 * `$1` is the key; times are in milliseconds, by the clock of the database. Each statement returns one
 * row with one column of a name that nothing else has, whose text says what was done.
 */
export function statements(table: string) {
  const after = (parameter: string) => `clock_timestamp() + ${parameter}::double precision * interval '1 millisecond'`;
  /** Says whether a statement that writes found its row. */
  const found = (write: string, yes: string, no: string) =>
    `WITH found AS (${write} RETURNING 1)\nSELECT CASE WHEN EXISTS (SELECT FROM found) THEN '${yes}' ELSE '${no}' END AS ${ANSWER}`;
  return {
    CLAIM: `
WITH claimed AS (
  INSERT INTO ${table} AS known (id, holder, expires) VALUES ($1, $2, ${after("$3")})
  ON CONFLICT (id) DO UPDATE SET holder = $2, expires = ${after("$3")}
  WHERE known.expires <= clock_timestamp() OR known.holder = $2
  RETURNING 1)
SELECT CASE
  WHEN EXISTS (SELECT FROM claimed) THEN 'claimed'
  WHEN EXISTS (SELECT FROM ${table} WHERE id = $1 AND holder IS NULL) THEN 'done'
  ELSE 'busy' END AS ${ANSWER}`,
    EXTEND: found(
      `UPDATE ${table} SET expires = ${after("$3")} WHERE id = $1 AND holder = $2 AND expires > clock_timestamp()`,
      "extended",
      "lost",
    ),
    RELEASE: found(`DELETE FROM ${table} WHERE id = $1 AND holder = $2`, "released", "lost"),
    COMPLETE: `
INSERT INTO ${table} (id, holder, expires) VALUES ($1, NULL, ${after("$2")})
ON CONFLICT (id) DO UPDATE SET holder = NULL, expires = ${after("$2")}
RETURNING 'completed' AS ${ANSWER}`,
    /** Apart from the others, so that it conflicts with none of them. Rows that are being changed are left alone. */
    CLEAN_UP: found(
      `DELETE FROM ${table} WHERE id IN (
  SELECT id FROM ${table} WHERE expires <= clock_timestamp() ORDER BY expires LIMIT ${CLEANED_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
      "cleaned",
      "cleaned",
    ),
    /** Changes nothing if the event has been completed in the meantime, or this is another transaction than that of the mark. */
    FINISH: `
WITH finished AS (
  INSERT INTO ${table} AS known (id, holder, expires) SELECT $1, NULL, ${after("$2")} WHERE ${MARK} = $3
  ON CONFLICT (id) DO UPDATE SET holder = NULL, expires = ${after("$2")}
  WHERE known.holder IS NOT NULL OR known.expires <= clock_timestamp()
  RETURNING 1)
SELECT CASE
  WHEN ${MARK} <> $3 THEN 'ended'
  WHEN EXISTS (SELECT FROM finished) THEN 'finished'
  ELSE 'known' END AS ${ANSWER}`,
    /** Until the transaction ends, however it ends. */
    TRY_LOCK: `
SELECT CASE WHEN pg_try_advisory_xact_lock(hashtextextended('${table}' || $1, 0))
THEN ${MARK} ELSE 'busy' END AS ${ANSWER}`,
    IS_DONE: `
SELECT CASE WHEN EXISTS (SELECT FROM ${table} WHERE id = $1 AND holder IS NULL AND expires > clock_timestamp())
THEN 'done' ELSE ${MARK} END AS ${ANSWER}`,
  };
}

/** The name of the column of every answer. */
export const ANSWER = "preswald_answer";

/** Identifies a transaction: when it began, in seconds with microseconds. */
const MARK = "extract(epoch FROM transaction_timestamp())::text";
export const IS_MARK = /^\d+(\.\d+)?$/;

/** Many more than are completed between two clean-ups. */
const CLEANED_AT_ONCE = 500;
