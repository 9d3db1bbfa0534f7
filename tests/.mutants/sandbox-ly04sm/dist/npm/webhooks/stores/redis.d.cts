import type { IdempotencyStore } from "../handler/idempotency.cjs";
/** The part of a node-redis client, pool, cluster or sentinel (version 4 or newer) that is used here. */
export interface NodeRedis {
    EVAL(script: string, options: {
        keys: string[];
        arguments: string[];
    }): Promise<unknown>;
    eval(script: string, options: {
        keys: string[];
        arguments: string[];
    }): Promise<unknown>;
}
/** The part of an ioredis client or cluster that is used here; `ioredis-mock` has it too. */
export interface IoRedis {
    defineCommand(name: string, definition: {
        lua: string;
    }): void;
    eval(script: string, numberOfKeys: number, ...rest: string[]): Promise<unknown>;
}
/** The part of an `@upstash/redis` client that is used here. */
export interface UpstashRedis {
    createScript(script: string): unknown;
    eval(script: string, keys: string[], values: string[]): Promise<unknown>;
}
export interface RedisStoreOptions {
    /** The prefix of every key. Two handlers that must each process every event need two prefixes. Default: `preswald:webhooks:`. */
    prefix?: string | undefined;
}
/**
 * Makes a store in Redis. You connect the client before, and close it afterwards.
 *
 * @param client a client of `redis` (node-redis 4 or newer), `ioredis` or `@upstash/redis`
 * @throws TypeError with the code `invalid_argument` for any other client
 */
export declare function redisStore(client: NodeRedis | IoRedis | UpstashRedis, options?: RedisStoreOptions): IdempotencyStore;
