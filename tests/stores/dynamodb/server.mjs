// A DynamoDB that runs in this process, and a client of it.
import { once } from "node:events";
import { DynamoDB } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";

export const TABLE = "preswald-webhooks";

export async function startDynamo() {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const configuration = {
    endpoint: `http://127.0.0.1:${server.address().port}`,
    region: "eu-central-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  };
  const client = new DynamoDB(configuration);
  await client.createTable({
    TableName: TABLE,
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    BillingMode: "PAY_PER_REQUEST",
  });
  while ((await client.describeTable({ TableName: TABLE })).Table.TableStatus !== "ACTIVE")
    await new Promise((resolve) => setTimeout(resolve, 20));
  return { client, configuration, stop: () => new Promise((resolve) => server.close(resolve)) };
}
