/**
 * A store in Redis, for any number of processes.
 *
 * @packageDocumentation
 */
import { mistake } from "../errors.js";
import { expect, ownOptions } from "../core/options.js";
import type { IdempotencyStore } from "../handler/store.js";
import { awaitAnswer, has, readMember, expectOneOf, wrongClient } from "./answer.js";
import { makeStore } from "./claims.js";
import { isNetworkError, someError } from "./retry.js";

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
  prefix?: string | undefined;
}

/** Each script returns a word that says what it did. The value of a key is the holder of a claim, or `done`. */
const CLAIM = `
local held = redis.call("GET", KEYS[1])
if held == "done" then return "done" end
if held and held ~= ARGV[1] then return "busy" end
redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2])
return "claimed"`;

const EXTEND = `
if redis.call("GET", KEYS[1]) ~= ARGV[1] then return "lost" end
redis.call("PEXPIRE", KEYS[1], ARGV[2])
return "extended"`;

const COMPLETE = `
redis.call("SET", KEYS[1], "done", "PX", ARGV[1])
return "completed"`;

const RELEASE = `
if redis.call("GET", KEYS[1]) ~= ARGV[1] then return "lost" end
redis.call("DEL", KEYS[1])
return "released"`;

/**
 * Makes a store in Redis. You connect the client before, and close it afterwards.
 *
 * @param client a client of `redis` (node-redis 4 or newer), `ioredis` or `@upstash/redis`
 * @throws TypeError with the code `invalid_argument` for any other client
 */
export function redisStore(client: NodeRedis | IoRedis | UpstashRedis, options: RedisStoreOptions = {}): IdempotencyStore {
  const { prefix = "preswald:webhooks:" } = ownOptions(options);
  expect("prefix", prefix, "string");
  const evaluate = recognizeClient(client);
  async function run<Answer extends string>(
    script: string,
    id: string,
    values: (string | number)[],
    ...answers: Answer[]
  ): Promise<Answer> {
    try {
      return expectOneOf(answers, decodeAnswer(await awaitAnswer(evaluate(script, prefix + id, values.map(String)), EXPECTED)), EXPECTED);
    } catch (error) {
      throw isClosed(error) ? notConnected(error) : error;
    }
  }
  return makeStore({
    claim: (id, holder, leaseMs) => run(CLAIM, id, [holder, leaseMs], "claimed", "busy", "done"),
    extend: async (id, holder, leaseMs) => (await run(EXTEND, id, [holder, leaseMs], "extended", "lost")) === "extended",
    complete: (id, keepMs) => run(COMPLETE, id, [keepMs], "completed"),
    release: (id, holder) => run(RELEASE, id, [holder], "released", "lost"),
    isRetryable,
  });
}

const EXPECTED = "redisStore expects a client of `redis` (node-redis 4 or newer), `ioredis` or `@upstash/redis`";

type Evaluate = (script: string, key: string, values: string[]) => unknown;

/** Each library passes keys and values in its own way, and is recognized by a function that no other has. */
function recognizeClient(client: NodeRedis | IoRedis | UpstashRedis): Evaluate {
  const refusal = REFUSALS.find(({ matches }) => matches(client));
  if (refusal !== undefined) throw mistake("invalid_argument", `${EXPECTED}: ${refusal.why}`);
  if (has(client, "eval", "defineCommand")) return (script, key, values) => (client as IoRedis).eval(script, 1, key, ...values);
  if (has(client, "eval", "createScript")) return (script, key, values) => (client as UpstashRedis).eval(script, [key], values);
  if (has(client, "eval", "EVAL")) {
    return (script, key, values) => (client as NodeRedis).eval(script, { keys: [key], arguments: values });
  }
  throw mistake("invalid_argument", `${EXPECTED}: this is none of them`);
}

/** Objects of the same libraries that take callbacks, or do nothing until they are executed. */
const REFUSALS: readonly { matches(client: unknown): boolean; why: string }[] = [
  {
    matches: (client) => readMember(client, "isPipeline") === true || has(client, "execAsPipeline"),
    why: "this is a pipeline or a transaction, which does nothing until it is executed. Pass the client itself",
  },
  {
    matches: (client) => has(client, "EVAL", "send_command"),
    why: "this is a client of node-redis 3, which takes callbacks. Update `redis`",
  },
  {
    matches: (client) => has(client, "EVAL") && typeof readMember(client, "v4") === "object",
    why: "this client is in legacy mode, in which it takes callbacks. Pass `client.v4`",
  },
  {
    matches: (client) =>
      has(client, "EVAL", "multi") && readMember(client, "isOpen") === undefined && readMember(client, "isReady") === undefined,
    why: "this is what `client.legacy()` returns, which takes callbacks. Pass `client`",
  },
];

/** A client can be set to return bytes. */
function decodeAnswer(answer: unknown): unknown {
  return answer instanceof Uint8Array ? new TextDecoder().decode(answer) : answer;
}

/** What node-redis throws before `connect` and after `close`, but not while it connects again. */
function isClosed(error: unknown): boolean {
  return someError(error, ({ message }) => message === "The client is closed");
}

function notConnected(cause: unknown): Error {
  return Object.assign(wrongClient(EXPECTED, "is not connected. Write `await client.connect()` before the first request"), { cause });
}

/** Answers of a server that is failing over, starting, or moving keys, and of one that a long script blocks. */
const RETRYABLE = /(?:^|: )-?(READONLY|MOVED|ASK|CLUSTERDOWN|LOADING|TRYAGAIN|MASTERDOWN|BUSY|NOREPLICAS)\b/;

/** What the libraries say of a connection that has died, or is not there yet. */
const DISCONNECTED =
  /Connection is closed|Socket closed unexpectedly|Socket timeout|(Stream|Cluster) isn't (writeable|ready)|The client is offline|Disconnects client|Reached the max retries per request|Command timed out|timeout during maintenance|Failed to refresh slots cache|ClusterAllFailedError|None of startup nodes is available|All the root nodes are unavailable|Cannot find node|All sentinels are unreachable|None of the sentinels are available|no valid master node|Connection timeout|Command queue state error/i;

function isRetryable(error: unknown): boolean {
  return (
    isNetworkError(error) ||
    someError(error, ({ message, code }) => code !== "store_client" && (RETRYABLE.test(message) || DISCONNECTED.test(message)))
  );
}
