// The store in DynamoDB, with the AWS SDK, over dynalite.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, test } from "node:test";
import { DynamoDB, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocument, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { delivery, load, outcome, SECRET, Webhook } from "../../handler/package.mjs";
import { testStore } from "../contract.mjs";
import { startDynamo, TABLE } from "./server.mjs";

const { dynamoStore } = await load("/dynamodb");
const webhook = new Webhook(SECRET);

const dynamo = await startDynamo();
const { client, configuration } = dynamo;
after(async () => {
  client.destroy();
  await dynamo.stop();
});

// dynalite answers fifty calls at once in seconds where the machine is busy.
testStore("DynamoDB", () => dynamoStore(client, { table: TABLE }), { lease: 8, concurrency: 4 });

const item = async (id) => (await client.getItem({ TableName: TABLE, Key: { id: { S: id } } })).Item;
const about = (milliseconds, end) => assert.ok(Math.abs(end - Date.now() - milliseconds) < 5000, `${end}`);

test("an item has a holder until the event is done, and expires in milliseconds and in seconds", async () => {
  const id = randomUUID();
  const store = dynamoStore(client, { table: TABLE, prefix: "prefix:" });
  await store.claim(id, 60);
  const claimed = await item(`prefix:${id}`);
  assert.deepEqual(Object.keys(claimed).sort(), ["expires", "holder", "id", "ttl"]);
  about(60_000, Number(claimed.expires.N));
  await store.extend(id, 120);
  about(120_000, Number((await item(`prefix:${id}`)).ttl.N) * 1000);
  await store.complete(id, 600);
  const done = await item(`prefix:${id}`);
  assert.deepEqual(Object.keys(done).sort(), ["expires", "id", "ttl"]);
  about(600_000, Number(done.ttl.N) * 1000);
  assert.equal(done.ttl.N, String(Math.ceil(Number(done.expires.N) / 1000)));
});

test("a released claim leaves no item", async () => {
  const id = randomUUID();
  const store = dynamoStore(client, { table: TABLE });
  await store.claim(id, 60);
  await store.release(id);
  assert.equal(await item(id), undefined);
});

test("a client that repeats a claim because the answer was lost gets `claimed` again", async () => {
  const resending = Object.create(client, { putItem: { value: async (input) => (await client.putItem(input), client.putItem(input)) } });
  assert.equal(await dynamoStore(resending, { table: TABLE }).claim(randomUUID(), 60), "claimed");
});

const bare = new DynamoDBClient(configuration);
const CLIENTS = {
  nothing: undefined,
  "an object": {},
  "a bare client": bare,
  "a document client": DynamoDBDocumentClient.from(bare),
  "a document": DynamoDBDocument.from(bare),
};
for (const [what, wrong] of Object.entries(CLIENTS)) {
  test(`refused as a client: ${what}`, () => {
    assert.throws(() => dynamoStore(wrong, { table: TABLE }), { name: "TypeError", code: "invalid_argument", message: /new DynamoDB\(/ });
  });
}

for (const options of [undefined, null, {}, { table: "" }, { table: 1 }, { table: TABLE, prefix: 1 }]) {
  test(`refused as options: ${JSON.stringify(options)}`, () => {
    assert.throws(() => dynamoStore(client, options), { name: "TypeError", code: "invalid_argument" });
  });
}

test("a database that fails: 503 with Retry-After, and the listener is not called", async () => {
  const away = new DynamoDB({ ...configuration, endpoint: "http://127.0.0.1:9", maxAttempts: 1 });
  const failing = {
    "has no table": dynamoStore(client, { table: "nowhere" }),
    "is away": dynamoStore(away, { table: TABLE }),
  };
  for (const [how, store] of Object.entries(failing)) {
    const handler = webhook.handler(() => assert.fail("called"), { store, storeTimeoutSeconds: 2, onError: () => {} });
    const response = await handler(delivery());
    assert.match(response.headers.get("Retry-After"), /^\d+$/, how);
    assert.equal(await outcome(response), "503 store_unavailable", how);
  }
});
