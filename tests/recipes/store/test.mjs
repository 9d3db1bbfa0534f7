// The store in Deno KV, over a file that two connections have open.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { openKv } from "@deno/kv";
import { load } from "../../handler/package.mjs";
import { testClients } from "../clients.mjs";
import { testStore } from "../contract.mjs";

const { denoKvStore } = await load("/deno-kv");
const folder = mkdtempSync(join(tmpdir(), "preswald-deno-kv-"));
const file = join(folder, "events.db");
const connections = [await openKv(file), await openKv(file)];
after(() => {
  for (const each of connections) each.close();
  rmSync(folder, { recursive: true, force: true });
});

let turn = 0;
testStore("Deno KV", () => denoKvStore(connections[turn++ % 2]));

const use = (client, listener) => ({ listener, options: { store: denoKvStore(client, { prefix: `${Math.random()}` }) } });
testClients({
  name: "Deno KV",
  folder: fileURLToPath(new URL("../..", import.meta.url)),
  columns: [{ name: "denoKvStore", entry: "deno-kv", use }],
  rows: [
    {
      client: "`openKv(path)` of `@deno/kv`",
      from: "@deno/kv",
      type: 'Awaited<ReturnType<typeof import("@deno/kv").openKv>>',
      make: () => connections[0],
      denoKvStore: "works",
    },
    { client: "`kv.atomic()`", from: "@deno/kv", make: () => connections[0].atomic(), denoKvStore: "refused" },
    { client: "a `Map`", type: "Map<string[], unknown>", make: () => new Map(), denoKvStore: "refused" },
  ],
});
