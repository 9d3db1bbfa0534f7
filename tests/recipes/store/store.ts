/**
 * A store in Deno KV.
 *
 * @packageDocumentation
 */
import { mistake } from "../errors.js";
import { expect, ownOptions } from "../core/options.js";
import type { IdempotencyStore } from "../handler/store.js";
import { awaitAnswer, has, wrongClient } from "./answer.js";
import { makeKey, makeStore } from "./claims.js";
import { isNetworkError, someError } from "./retry.js";

/** The part of `Deno.Kv` that is used here; that of `@deno/kv` has it too. */
export interface DenoKv {
  get(key: string[]): Promise<unknown>;
  atomic(): unknown;
}

export interface DenoKvStoreOptions {
  /** The first part of every key. Two handlers that must each process every event need two of them. Default: `preswald_webhooks`. */
  prefix?: string | undefined;
}

/** A claim, or, if its `holder` is null, a processed event; with its end in milliseconds since 1970. */
interface Entry {
  holder: string | null;
  end: number;
}

/** An entry of Deno KV, which has another `versionstamp` after each change. */
interface Found {
  value: Entry | null;
  versionstamp: string | null;
}

/**
 * Makes a store in Deno KV. Each change is one atomic operation, which fails if the entry has changed since
 * it was read. Times come from this machine: the clocks of all machines must agree to much less than a lease.
 *
 * @param kv what `Deno.openKv()` gives, or `openKv()` of `@deno/kv`
 * @throws TypeError with the code `invalid_argument` for anything else
 */
export function denoKvStore(kv: DenoKv, options: DenoKvStoreOptions = {}): IdempotencyStore {
  const { prefix = "preswald_webhooks" } = ownOptions(options);
  expect("prefix", prefix, "string");
  if (!has(kv, "get", "atomic")) throw mistake("invalid_argument", EXPECTED);

  async function read(key: string[]): Promise<Found> {
    const found = (await awaitAnswer(kv.get(key), EXPECTED)) as Found | null | undefined;
    if (found?.versionstamp === undefined) throw wrongClient(EXPECTED, "gave an entry without a versionstamp");
    return found;
  }

  const keyed = async (id: string) => [prefix, await makeKey("", id)];

  /** Reads an entry and changes it, until nobody has changed it in between. */
  async function change<Answer>(id: string, decide: (known: Entry | undefined) => [Answer, Changed?]): Promise<Answer> {
    const key = await keyed(id);
    for (;;) {
      const { value, versionstamp } = await read(key);
      const [answer, changed] = decide(value !== null && value.end > Date.now() ? value : undefined);
      if (changed === undefined || (await commit(key, versionstamp, changed))) return answer;
    }
  }

  /** Without a versionstamp, whatever the entry is now. */
  async function commit(key: string[], versionstamp: string | null | undefined, changed: Changed): Promise<boolean> {
    const operation = kv.atomic() as Operation;
    if (versionstamp !== undefined) operation.check({ key, versionstamp });
    if (changed === "deleted") operation.delete(key);
    else operation.set(key, { holder: changed.holder, end: Date.now() + changed.milliseconds }, { expireIn: changed.milliseconds });
    const result = (await awaitAnswer(operation.commit(), EXPECTED)) as { ok?: unknown } | null | undefined;
    if (typeof result?.ok !== "boolean") throw wrongClient(EXPECTED, "did not say whether it committed");
    return result.ok;
  }

  return makeStore({
    claim: (id, holder, leaseMs) =>
      change(id, (known) => {
        if (known !== undefined && known.holder !== holder) return [known.holder === null ? "done" : "busy"];
        return ["claimed", { holder, milliseconds: leaseMs }];
      }),
    extend: (id, holder, leaseMs) =>
      change(id, (known) => (known?.holder === holder ? [true, { holder, milliseconds: leaseMs }] : [false])),
    async complete(id, keepMs) {
      if (!(await commit(await keyed(id), undefined, { holder: null, milliseconds: keepMs })))
        throw wrongClient(EXPECTED, "did not commit");
    },
    release: (id, holder) => change(id, (known) => (known?.holder === holder ? [true, "deleted"] : [false])),
    isRetryable: (error) => isNetworkError(error) || someError(error, ({ message }) => /database is locked|busy/i.test(message)),
  });
}

/** What an entry becomes. */
type Changed = { holder: string | null; milliseconds: number } | "deleted";

/** An atomic operation of Deno KV. */
interface Operation {
  check(entry: { key: string[]; versionstamp: string | null }): this;
  set(key: string[], value: Entry, options: { expireIn: number }): this;
  delete(key: string[]): this;
  commit(): Promise<unknown>;
}

const EXPECTED = "denoKvStore expects what `Deno.openKv()` gives, or `openKv()` of `@deno/kv`";
