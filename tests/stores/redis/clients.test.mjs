// The clients of Redis that people use. Each works, or is refused when the store is made.
import { createRequire } from "node:module";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Redis as Upstash } from "@upstash/redis";
import { createClient as createKv } from "@vercel/kv";
import { Redis as Redis5 } from "ioredis";
import Mock from "ioredis-mock";
import { Redis } from "ioredis6";
import { Redis as Valkey } from "iovalkey";
import { createClient, createClientPool, RESP_TYPES } from "redis";
import { createClient as createClient4 } from "redis4";
import { createClient as createClient5 } from "redis5";
import { load } from "../../handler/package.mjs";
import { testClients } from "../clients.mjs";
import { startBridge } from "./bridge.mjs";
import { startRedis } from "./server.mjs";

const { redisStore } = await load("/redis");
const { createClient: createClient3 } = createRequire(import.meta.url)("redis3");
const redis = await startRedis();
const bridge = await startBridge(redis.socket);
const open = [];
after(async () => {
  for (const close of open) await close();
  bridge.stop();
  await redis.stop();
});

const socket = { path: redis.socket };
function kept(client, close = () => (client.destroy ?? client.disconnect).call(client)) {
  client.on?.("error", () => {});
  open.push(close);
  return client;
}
const connected = async (client) => {
  kept(client);
  await client.connect();
  return client;
};
const http = { url: bridge.url, token: bridge.token };
const client3 = () =>
  kept(createClient3({ path: redis.socket }), () => {}).on("ready", function () {
    open.push(() => this.end(false));
  });
const legacy4 = () => connected(createClient4({ socket, legacyMode: true }));

const works = { redisStore: "works" };
const refused = { redisStore: "refused" };
const rows = [
  {
    client: "`redis`: `createClient()`",
    from: "redis",
    type: 'ReturnType<typeof import("redis").createClient>',
    make: () => connected(createClient({ socket })),
    ...works,
  },
  {
    client: "`redis`: `createClientPool()`",
    from: "redis",
    type: 'ReturnType<typeof import("redis").createClientPool>',
    make: () => connected(createClientPool({ socket })),
    ...works,
  },
  { client: "`redis` with `RESP: 2`", from: "redis", make: () => connected(createClient({ socket, RESP: 2 })), ...works },
  { client: "`redis` with `RESP: 3`", from: "redis", make: () => connected(createClient({ socket, RESP: 3 })), ...works },
  {
    client: "`redis` that returns bytes",
    from: "redis",
    make: async () => (await connected(createClient({ socket }))).withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer }),
    ...works,
  },
  {
    client: "`redis`: `client.legacy()`",
    from: "redis",
    make: async () => (await connected(createClient({ socket }))).legacy(),
    ...refused,
  },
  { client: "`redis`: `client.multi()`", from: "redis", make: async () => (await connected(createClient({ socket }))).multi(), ...refused },
  { client: "`redis`, not connected", from: "redis", make: () => createClient({ socket }), redisStore: "store_client" },
  {
    client: "`redis` 5",
    from: "redis5",
    type: 'ReturnType<typeof import("redis5").createClient>',
    make: () => connected(createClient5({ socket })),
    ...works,
  },
  {
    client: "`redis` 5: `client.legacy()`",
    from: "redis5",
    make: async () => (await connected(createClient5({ socket }))).legacy(),
    ...refused,
  },
  {
    client: "`redis` 4",
    from: "redis4",
    type: 'ReturnType<typeof import("redis4").createClient>',
    make: () => connected(createClient4({ socket })),
    ...works,
  },
  { client: "`redis` 4 with `legacyMode`", from: "redis4", make: legacy4, ...refused },
  { client: "`redis` 4 with `legacyMode`: its `v4`", from: "redis4", make: async () => (await legacy4()).v4, ...works },
  {
    client: "`redis` 4: `client.multi()`",
    from: "redis4",
    make: async () => (await connected(createClient4({ socket }))).multi(),
    ...refused,
  },
  { client: "`redis` 3", from: "redis3", make: client3, ...refused },
  { client: "`redis` 3: `client.multi()`", from: "redis3", make: () => client3().multi(), ...refused },
  {
    client: "`redis` 3, promisified",
    from: "redis3",
    make: () => {
      const client = client3();
      return Object.create(client, {
        eval: { value: promisify(client.eval).bind(client) },
        evalAsync: { value: promisify(client.eval).bind(client) },
      });
    },
    ...refused,
  },
  { client: "`ioredis`", from: "ioredis6", type: 'import("ioredis6").Redis', make: () => kept(new Redis(redis.socket)), ...works },
  { client: "`ioredis` 5", from: "ioredis", type: 'import("ioredis").Redis', make: () => kept(new Redis5(redis.socket)), ...works },
  {
    client: "`ioredis` with `stringNumbers`, `keyPrefix`, `enableAutoPipelining`",
    from: "ioredis6",
    make: () => kept(new Redis(redis.socket, { stringNumbers: true, keyPrefix: "k:", enableAutoPipelining: true })),
    ...works,
  },
  { client: "`ioredis` with `lazyConnect`", from: "ioredis6", make: () => kept(new Redis(redis.socket, { lazyConnect: true })), ...works },
  {
    client: "`ioredis` with `enableOfflineQueue: false`, still connecting",
    from: "ioredis6",
    make: () => kept(new Redis(redis.socket, { enableOfflineQueue: false })),
    ...works,
  },
  {
    client: "`ioredis`: `pipeline()`",
    from: "ioredis6",
    type: 'import("ioredis6").ChainableCommander',
    make: () => kept(new Redis(redis.socket)).pipeline(),
    ...refused,
  },
  { client: "`ioredis`: `multi()`", from: "ioredis6", make: () => kept(new Redis(redis.socket)).multi(), ...refused },
  { client: "`ioredis-mock`", from: "ioredis-mock", make: () => new Mock(), ...works },
  { client: "`iovalkey`", from: "iovalkey", type: 'import("iovalkey").Redis', make: () => kept(new Valkey(redis.socket)), ...works },
  { client: "`@upstash/redis`", from: "@upstash/redis", type: 'import("@upstash/redis").Redis', make: () => new Upstash(http), ...works },
  {
    client: "`@upstash/redis` with `automaticDeserialization: false`",
    from: "@upstash/redis",
    make: () => new Upstash({ ...http, automaticDeserialization: false }),
    ...works,
  },
  {
    client: "`@upstash/redis` with `responseEncoding: false`",
    from: "@upstash/redis",
    make: () => new Upstash({ ...http, responseEncoding: false }),
    ...works,
  },
  {
    client: "`@upstash/redis`: `pipeline()`",
    from: "@upstash/redis",
    type: 'import("@upstash/redis").Pipeline',
    make: () => new Upstash(http).pipeline(),
    ...refused,
  },
  { client: "`@upstash/redis`: `multi()`", from: "@upstash/redis", make: () => new Upstash(http).multi(), ...refused },
  { client: "`@vercel/kv`", from: "@vercel/kv", type: 'import("@vercel/kv").VercelKV', make: () => createKv(http), ...works },
];

const use = (client, listener) => ({ listener, options: { store: redisStore(client, { prefix: `${Math.random()}:` }) } });
testClients({
  name: "Redis",
  folder: fileURLToPath(new URL(".", import.meta.url)),
  columns: [{ name: "redisStore", entry: "redis", use }],
  rows,
});
