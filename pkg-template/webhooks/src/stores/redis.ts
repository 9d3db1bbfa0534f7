/**
 * A store in Redis, for any number of processes.
 *
 * @packageDocumentation
 */
import { mistake } from "../errors.js";
import { expect, ownOptions } from "../core/options.js";
import type { IdempotencyStore } from "../handler/idempotency.js";
import { storeOf } from "./claims.js";

/** The part of a node-redis client, pool, cluster or sentinel (version 4 or newer) that is used here. */
export interface NodeRedis {
  EVAL(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** The part of an ioredis client or cluster that is used here; `ioredis-mock` has it too. */
export interface IoRedis {
  defineCommand(name: string, definition: { lua: string }): void;
  eval(script: string, numberOfKeys: number, ...rest: string[]): Promise<unknown>;
}

/** The part of an `@upstash/redis` client that is used here. */
export interface UpstashRedis {
  createScript(script: string): unknown;
  eval(script: string, keys: string[], values: string[]): Promise<unknown>;
}

export interface RedisStoreOptions {
  /** The prefix of every key. Two handlers that must each process every event need two prefixes. Default: `preswald:webhooks:`. */
  prefix?: string;
}

/** The value of a key is the holder of a claim, or `done`. */
const CLAIM = `
local held = redis.call("GET", KEYS[1])
if held == "done" then return "done" end
if held and held ~= ARGV[1] then return "busy" end
redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2])
return "claimed"`;

const EXTEND = `
if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("PEXPIRE", KEYS[1], ARGV[2]) end
return 0`;

const COMPLETE = `
redis.call("SET", KEYS[1], "done", "PX", ARGV[1])
return "done"`;

const RELEASE = `
if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) end
return 0`;

/**
 * Makes a store in Redis. You connect the client before, and close it afterwards.
 *
 * @param client a client of `redis` (node-redis 4 or newer), `ioredis` or `@upstash/redis`
 * @throws TypeError with the code `invalid_argument` for any other client
 */
export function redisStore(client: NodeRedis | IoRedis | UpstashRedis, options: RedisStoreOptions = {}): IdempotencyStore {
  const { prefix = "preswald:webhooks:" } = ownOptions(options);
  expect("prefix", prefix, "string");
  const evaluate = evaluateOf(client);
  const run = (script: string, id: string, ...rest: (string | number)[]) => evaluate(script, prefix + id, rest.map(String));
  return storeOf({
    claim: async (id, holder, leaseMs) => String(await run(CLAIM, id, holder, leaseMs)),
    extend: async (id, holder, leaseMs) => Number(await run(EXTEND, id, holder, leaseMs)) === 1,
    complete: (id, keepMs) => run(COMPLETE, id, keepMs),
    release: (id, holder) => run(RELEASE, id, holder),
  });
}

type Evaluate = (script: string, key: string, values: string[]) => Promise<unknown>;

/** Each library passes keys and values in its own way, and is recognized by a function that no other has. */
function evaluateOf(client: NodeRedis | IoRedis | UpstashRedis): Evaluate {
  const has = (name: string) => typeof (client as unknown as { [name: string]: unknown } | null | undefined)?.[name] === "function";
  if (has("eval")) {
    if (has("defineCommand")) return (script, key, values) => (client as IoRedis).eval(script, 1, key, ...values);
    if (has("createScript")) return (script, key, values) => (client as UpstashRedis).eval(script, [key], values);
    // node-redis 3, which takes callbacks, has `send_command`.
    if (has("EVAL") && !has("send_command")) {
      return (script, key, values) => (client as NodeRedis).eval(script, { keys: [key], arguments: values });
    }
  }
  throw mistake(
    "invalid_argument",
    "redisStore does not know this client: pass one of `redis` (node-redis 4 or newer), `ioredis` or `@upstash/redis`",
  );
}
