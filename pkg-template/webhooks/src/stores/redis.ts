/**
 * A store in Redis, for any number of processes.
 *
 * @packageDocumentation
 */
import { storeOf } from "./claims.js";
import type { IdempotencyStore } from "../handler/idempotency.js";

/** What there is of a node-redis client, pool or cluster here. */
export interface NodeRedis {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** What there is of an ioredis client or cluster here. */
export interface IoRedis {
  call(command: string, ...rest: string[]): Promise<unknown>;
  eval(script: string, numberOfKeys: number, ...rest: string[]): Promise<unknown>;
}

export interface RedisStoreOptions {
  /** What the keys begin with; another for another handler of the same events. Default: `preswald:webhooks:`. */
  prefix?: string;
}

/** A key holds the holder of a claim, or `done`. */
const CLAIM = `
local held = redis.call("GET", KEYS[1])
if held == "done" then return "done" end
if held and held ~= ARGV[1] then return "busy" end
redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2])
return "claimed"`;

const COMPLETE = `return redis.call("SET", KEYS[1], "done", "PX", ARGV[1])`;

const RELEASE = `
if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) end
return 0`;

/**
 * A store in Redis. The client is yours: connect it before, and close it after.
 *
 * @param client of node-redis or of ioredis
 */
export function redisStore(client: NodeRedis | IoRedis, options: RedisStoreOptions = {}): IdempotencyStore {
  const { prefix = "preswald:webhooks:" } = options;
  const run = (script: string, id: string, ...rest: (string | number)[]) => evaluate(client, script, prefix + id, rest.map(String));
  return storeOf({
    claim: async (id, holder, leaseMs) => String(await run(CLAIM, id, holder, leaseMs)),
    complete: (id, keepMs) => run(COMPLETE, id, keepMs),
    release: (id, holder) => run(RELEASE, id, holder),
  });
}

/** Of the two, ioredis alone has `call`. */
function evaluate(client: NodeRedis | IoRedis, script: string, key: string, rest: string[]): Promise<unknown> {
  return "call" in client ? client.eval(script, 1, key, ...rest) : client.eval(script, { keys: [key], arguments: rest });
}
