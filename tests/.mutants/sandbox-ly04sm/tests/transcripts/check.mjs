// What must be true of every run, whatever happened: nothing is lost, nothing happens twice but for a reason
// that docs/idempotency.md names, and onError gets the reason of every answer but 200 and 409.
import assert from "node:assert/strict";
import { ListenerFails } from "./run.mjs";

/** The code of each answer. */
const CODES = { 409: ["event_in_progress"], 500: ["internal_error"], 503: ["store_unavailable", "timed_out"] };

export function check(seen) {
  const { statuses, codes, duplicate, errors, acknowledged, effects } = seen;
  assert.equal(statuses.at(-1), 200, `the event is not acknowledged: ${statuses}`);
  assert.ok(acknowledged.returned > 0, "the event is acknowledged and not processed");
  assert.equal(duplicate, 200, "the answer to a duplicate");
  for (const [at, status] of statuses.entries()) {
    if (status !== 200) assert.ok(CODES[status]?.includes(codes[at]), `the answer ${status} ${codes[at]}`);
  }
  if (statuses.some((status) => status !== 200 && status !== 409)) assert.ok(errors.length > 0, `${statuses}, and onError was not called`);
  if (effects === undefined) checkStore(seen);
  else for (const at of [acknowledged.effects, effects]) checkEffects(at, seen);
  for (const error of errors) assert.ok(isExplained(error, seen), `onError got what does not tell the reason: ${error?.code} ${error}`);
}

/** The same of a run with one fault, in its first delivery: it is overcome at once, or told. */
export function checkOne(seen) {
  check(seen);
  const { statuses, errors, faults, effects, listener } = seen;
  const [{ kind, isRecording, statement }] = faults;
  if (kind === "shape" && statement !== "information_schema" && statuses[0] !== 200 && listener !== "throws") {
    assert.ok(
      errors.some(({ code }) => code === "store_client"),
      `no store_client for an answer of a wrong shape: ${errors}`,
    );
  }
  // In a transaction, what follows after the listener is tried again only if the database has undone it.
  const isOverNow = effects !== undefined && (isRecording || statement === "EFFECT" || statement === "ROLLBACK");
  if (kind === "passing" && !isOverNow) assert.equal(statuses.length, listener === "throws" ? 2 : 1, `it is not tried again: ${errors}`);
}

/** A listener runs again only if what it returned could not be recorded, or was forgotten. */
function checkStore({ faults, returned }) {
  const isDocumented = ({ isRecording, kind }) => kind === "forgotten" || (isRecording && kind !== "harmless");
  if (!faults.some(isDocumented)) assert.equal(returned, 1, "how often the listener ran");
}

/** What a listener writes is committed once, whatever happens. */
function checkEffects(effects, { listener, faults }) {
  const isIgnored = listener === "ignores errors of its queries" && faults.some(({ statement }) => statement === "EFFECT");
  for (const effect of ["one", "two"]) {
    const times = effects.get(effect) ?? 0;
    if (isIgnored) assert.ok(times <= 1, `"${effect}" was written ${times} times`);
    else assert.equal(times, 1, `how often "${effect}" was written`);
  }
}

/** Errors of ours, each with the kind of fault that it is about. */
const OURS = [
  [/^the store did not answer within|^the listener has not finished within/, ["silent", "passing"]],
  [/^the store granted the claim after its lease|^the lease of the event ended/, ["silent", "passing"]],
  [/^the database has rolled the transaction back|^the database has not/, undefined],
];

/** What a client says of a connection that was cut by an earlier fault. */
const CUT = /terminated|closed|not queryable|was killed|ETIMEDOUT/i;

function isExplained(error, { raised, faults }) {
  if (error instanceof ListenerFails) return true;
  if (error?.code === "store_client") return faults.some(({ kind }) => kind === "shape" || kind === "lying");
  for (let each = error; each !== undefined; each = each.cause) if (raised.includes(each)) return true;
  if (error?.code === "invalid_argument")
    return faults.some(({ kind, statement }) => kind === "forgotten" || ["EFFECT", "information_schema"].includes(statement));
  const ours = OURS.find(([pattern]) => pattern.test(error?.message));
  if (ours !== undefined) return ours[1] === undefined || faults.some(({ kind }) => ours[1].includes(kind));
  return CUT.test(error?.message) && faults.some(({ kind }) => kind !== "harmless");
}
