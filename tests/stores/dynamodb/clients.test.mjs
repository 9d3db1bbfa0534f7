// The clients of DynamoDB that people use. Each works, or is refused when the store is made.
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { DynamoDB, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocument, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { load } from "../../handler/package.mjs";
import { testClients } from "../clients.mjs";
import { startDynamo, TABLE } from "./server.mjs";

const { dynamoStore } = await load("/dynamodb");
const dynamo = await startDynamo();
const bare = new DynamoDBClient(dynamo.configuration);
after(async () => {
  for (const client of [bare, dynamo.client]) client.destroy();
  await dynamo.stop();
});

/** What version 2 has: a request that is sent by `promise()`, or because there is a callback. */
const request = () => ({ promise: async () => ({}), send() {} });
const version2 = { makeRequest: request, putItem: request, getItem: request, updateItem: request, deleteItem: request };

const from = "@aws-sdk/client-dynamodb";
const rows = [
  { client: "`DynamoDB`", from, type: 'import("@aws-sdk/client-dynamodb").DynamoDB', make: () => dynamo.client, dynamoStore: "works" },
  {
    client: "`DynamoDB` with `maxAttempts: 1`",
    from,
    make: () => new DynamoDB({ ...dynamo.configuration, maxAttempts: 1 }),
    dynamoStore: "works",
  },
  { client: "`DynamoDBClient`", from, type: 'import("@aws-sdk/client-dynamodb").DynamoDBClient', make: () => bare, dynamoStore: "refused" },
  {
    client: "`DynamoDBDocumentClient`",
    from: "@aws-sdk/lib-dynamodb",
    type: 'import("@aws-sdk/lib-dynamodb").DynamoDBDocumentClient',
    make: () => DynamoDBDocumentClient.from(bare),
    dynamoStore: "refused",
  },
  {
    client: "`DynamoDBDocument`",
    from: "@aws-sdk/lib-dynamodb",
    type: 'import("@aws-sdk/lib-dynamodb").DynamoDBDocument',
    make: () => DynamoDBDocument.from(bare),
    dynamoStore: "refused",
  },
  { client: "`DynamoDB` of `aws-sdk` 2, by its shape", make: () => version2, dynamoStore: "refused" },
];

testClients({
  name: "DynamoDB",
  folder: fileURLToPath(new URL(".", import.meta.url)),
  columns: [
    {
      name: "dynamoStore",
      entry: "dynamodb",
      rest: ', { table: "t" }',
      use: (client, listener) => ({ listener, options: { store: dynamoStore(client, { table: TABLE, prefix: `${Math.random()}:` }) } }),
    },
  ],
  rows,
});
