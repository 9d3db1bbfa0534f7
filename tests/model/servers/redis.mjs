// Redis for the schedules: a server in memory that knows the scripts of the store, behind the shapes of its
// clients, and the errors by which each says that a server fails over, or is out of reach.
import { load } from "../../handler/package.mjs";
import { Entries } from "../entries.mjs";

const { redisStore } = await load("/redis");

const SCRIPTS = [
  ['"claimed"', "claim", (entries, key, [holder, lease]) => entries.claim(key, holder, Number(lease))],
  ['"extended"', "extend", (entries, key, [holder, lease]) => entries.extend(key, holder, Number(lease))],
  ['"completed"', "complete", (entries, key, [keep]) => entries.complete(key, Number(keep))],
  ['"released"', "release", (entries, key, [holder]) => entries.release(key, holder)],
];

/** Errors that the server itself answers. */
const REFUSALS = [
  "READONLY You can't write against a read only replica.",
  "MOVED 3999 127.0.0.1:6381",
  "CLUSTERDOWN The cluster is down",
  "LOADING Redis is loading the dataset in memory",
  "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
  "TRYAGAIN Multiple keys request during rehashing of slot",
  "BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.",
  "NOREPLICAS Not enough good replicas to write.",
];
const FAILURES = [
  "OOM command not allowed when used memory > 'maxmemory'.",
  "NOPERM User app has no permissions to run the 'eval' command",
  "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.",
  "NOAUTH Authentication required.",
];

const nodeRedis = (run) => ({ EVAL() {}, isOpen: true, eval: (script, { keys: [key], arguments: values }) => run(script, key, values) });
const ioredis = (run) => ({ defineCommand() {}, eval: (script, _one, key, ...values) => run(script, key, values) });

/** `errors`: what the client says of a server that is out of reach, or changes its role. */
const CLIENTS = {
  "node-redis": {
    make: nodeRedis,
    errors: [
      "Socket closed unexpectedly",
      "The client is offline",
      "Socket timeout timeout. Expecting data, but didn't receive any in 5000ms.",
    ],
  },
  "node-redis, cluster": {
    make: nodeRedis,
    errors: ["All the root nodes are unavailable", "Disconnects client", "Cannot find node 127.0.0.1:6381"],
  },
  "node-redis, sentinel": {
    make: nodeRedis,
    errors: ["None of the sentinels are available", "no valid master node", "Disconnects client"],
  },
  "node-redis that returns bytes": { make: nodeRedis, errors: [], answer: (word) => Buffer.from(word) },
  ioredis: {
    make: ioredis,
    errors: [
      "Connection is closed.",
      "Command timed out",
      "Stream isn't writeable and enableOfflineQueue options is false",
      'Reached the max retries per request limit (which is 20). Refer to "maxRetriesPerRequest" option for details.',
    ],
  },
  "ioredis, cluster": {
    make: ioredis,
    errors: [
      "Failed to refresh slots cache.",
      "None of startup nodes is available",
      "Too many Cluster redirections. Last error: ReplyError: MOVED 3999 127.0.0.1:6381",
      "Cluster isn't ready and enableOfflineQueue options is false",
    ],
  },
  upstash: {
    make: (run) => ({ createScript() {}, eval: (script, [key], values) => run(script, key, values) }),
    errors: ["fetch failed"],
    wrap: (message) => (message === "fetch failed" ? message : `${message}, command was: ["eval"]`),
  },
};

/** A store over one of the clients. */
const redis =
  (client) =>
  (world, { call }) => {
    const { make, errors, answer = (word) => word, wrap = (message) => message } = CLIENTS[client];
    const entries = new Entries(() => world.time);
    const raising = (messages) => messages.map((message) => () => new Error(wrap(message)));
    const [refusals, failures] = [raising([...REFUSALS, ...errors]), raising(FAILURES)];
    const run = (worker) => (script, key, values) => {
      const [, statement, perform] = SCRIPTS.find(([word]) => script.includes(word));
      return call(worker, () => answer(perform(entries, key, values)), { statement, refusals, failures });
    };
    return {
      storeFor: (worker) => redisStore(make(run(worker))),
      /** As Redis does under a maxmemory-policy that evicts. */
      forget: (id) => entries.delete(`preswald:webhooks:${id}`),
    };
  };

export const SERVERS = {
  redis: redis("node-redis"),
};

export const OTHER_CLIENTS = {
  "redis, node-redis, cluster": redis("node-redis, cluster"),
  "redis, node-redis, sentinel": redis("node-redis, sentinel"),
  "redis, node-redis that returns bytes": redis("node-redis that returns bytes"),
  "redis, ioredis": redis("ioredis"),
  "redis, ioredis, cluster": redis("ioredis, cluster"),
  "redis, upstash": redis("upstash"),
};
