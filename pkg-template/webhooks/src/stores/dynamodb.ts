/**
 * A store in Amazon DynamoDB, for AWS Lambda.
 *
 * @packageDocumentation
 */
import { mistake } from "../errors.js";
import { expect, ownOptions } from "../core/options.js";
import type { IdempotencyStore } from "../handler/store.js";
import { awaitAnswer, has, wrongClient } from "./answer.js";
import { makeKey, makeStore } from "./claims.js";
import { isNetworkError, someError } from "./retry.js";

/** The part of `DynamoDB` of `@aws-sdk/client-dynamodb` that is used here. */
export interface DynamoClient {
  putItem(input: any): Promise<unknown>;
  getItem(input: any): Promise<{ Item?: { [name: string]: any } | undefined }>;
  updateItem(input: any): Promise<unknown>;
  deleteItem(input: any): Promise<unknown>;
}

export interface DynamoStoreOptions {
  /** The table's name or ARN. Its partition key is `id`, a string; its TTL attribute is `ttl`. */
  table: string;
  /** The prefix of every key. Two handlers that must each process every event need two prefixes. Default: none. */
  prefix?: string | undefined;
}

/**
 * Makes a store in a DynamoDB table. Each operation is one conditional write. An item has
 *
 * - `id`, the event;
 * - `holder`, the holder of the claim; missing if the event is processed;
 * - `expires`, when the claim ends or the event is forgotten, in milliseconds since 1970;
 * - `ttl`, the same in seconds, by which DynamoDB deletes the item.
 *
 * DynamoDB has no clock that writes can use, so times come from this machine: the clocks of all machines
 * must agree to much less than a lease.
 *
 * @param client `new DynamoDB({})` of `@aws-sdk/client-dynamodb`
 * @throws TypeError with the code `invalid_argument` for any other client
 */
export function dynamoStore(client: DynamoClient, options: DynamoStoreOptions): IdempotencyStore {
  expectClient(client);
  const { table, prefix = "" } = ownOptions(options);
  expect("prefix", prefix, "string");
  if (typeof table !== "string" || table === "") throw mistake("invalid_argument", "table must be the name of the table");
  const keyed = async (id: string) => ({ id: { S: await makeKey(prefix, id) } });

  return makeStore({
    async claim(id, holder, leaseMs) {
      const key = await keyed(id);
      const condition = "attribute_not_exists(id) OR expires <= :now OR holder = :holder";
      const Item = { ...key, holder: { S: holder }, ...endIn(leaseMs) };
      if (await met(() => client.putItem({ TableName: table, Item, ...onlyIf(condition, holder) }))) return "claimed";
      const { Item: known } = (await answered(client.getItem({ TableName: table, Key: key, ConsistentRead: true }))) as Found;
      return known === undefined || known.holder !== undefined ? "busy" : "done";
    },
    async extend(id, holder, leaseMs) {
      const { expires, ttl } = endIn(leaseMs);
      const { ExpressionAttributeValues, ConditionExpression } = onlyIf("holder = :holder AND expires > :now", holder);
      return met(async () =>
        client.updateItem({
          TableName: table,
          Key: await keyed(id),
          UpdateExpression: "SET expires = :expires, #ttl = :ttl",
          ConditionExpression,
          ExpressionAttributeNames: { "#ttl": "ttl" },
          ExpressionAttributeValues: { ...ExpressionAttributeValues, ":expires": expires, ":ttl": ttl },
        }),
      );
    },
    complete: async (id, keepMs) => answered(client.putItem({ TableName: table, Item: { ...(await keyed(id)), ...endIn(keepMs) } })),
    async release(id, holder) {
      const { ":holder": value } = onlyIf("", holder).ExpressionAttributeValues;
      const Key = await keyed(id);
      await met(() =>
        client.deleteItem({
          TableName: table,
          Key,
          ConditionExpression: "holder = :holder",
          ExpressionAttributeValues: { ":holder": value },
        }),
      );
    },
    isRetryable,
  });
}

/** What `getItem` resolves to. */
interface Found {
  Item?: { [name: string]: unknown } | undefined;
}

function endIn(milliseconds: number) {
  const end = Date.now() + milliseconds;
  return { expires: { N: String(end) }, ttl: { N: String(Math.ceil(end / 1000)) } };
}

function onlyIf(condition: string, holder: string) {
  return {
    ConditionExpression: condition,
    ExpressionAttributeValues: { ":now": { N: String(Date.now()) }, ":holder": { S: holder } },
  };
}

/** Whether the condition of a write held. */
async function met(write: () => unknown): Promise<boolean> {
  try {
    await answered(write());
    return true;
  } catch (error) {
    if ((error as { name?: unknown } | null)?.name === "ConditionalCheckFailedException") return false;
    throw error;
  }
}

const EXPECTED = "dynamoStore needs `new DynamoDB({})` of `@aws-sdk/client-dynamodb`, version 3";

/** Every output of the SDK has the metadata of the answer that it was made from. */
async function answered(returned: unknown): Promise<object> {
  const output = (await awaitAnswer(returned, EXPECTED)) as { $metadata?: unknown } | null | undefined;
  if (typeof output?.$metadata !== "object") throw wrongClient(EXPECTED, "returned an output without $metadata");
  return output;
}

/** A bare client sends only commands, and this package would have to depend on their classes. */
function expectClient(client: DynamoClient): void {
  for (const name of ["putItem", "getItem", "updateItem", "deleteItem"] as const) {
    if (!has(client, name)) {
      throw mistake("invalid_argument", `${EXPECTED}: a DynamoDBClient or a document client has no function ${name}`);
    }
  }
  if (has(client, "makeRequest")) throw mistake("invalid_argument", `${EXPECTED}: this is a client of version 2, which takes callbacks`);
}

const RETRYABLE = new Set([
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "Throttling",
  "TooManyRequestsException",
  "RequestLimitExceeded",
  "LimitExceededException",
  "InternalServerError",
  "InternalFailure",
  "ServiceUnavailable",
  "ServiceUnavailableException",
  "TransactionConflictException",
  "TransactionInProgressException",
  "ReplicatedWriteConflictException",
  "RequestTimeout",
  "RequestTimeoutException",
  "TimeoutError",
]);

/** The SDK tries again by itself, but gives up earlier than the handler does. */
function isRetryable(error: unknown): boolean {
  return (
    isNetworkError(error) ||
    someError(
      error,
      ({ name, $retryable, $metadata }) => RETRYABLE.has(name) || $retryable !== undefined || $metadata?.httpStatusCode >= 500,
    )
  );
}
