// DynamoDB for the schedules: a table in memory that knows the conditions of the store.
import { load } from "../../handler/package.mjs";

const { dynamoStore } = await load("/dynamodb");

const failing = (message, fields = {}) => Object.assign(new Error(message), fields);

function dynamo(_world, { call }) {
  const items = new Map();
  const refusals = [
    "ProvisionedThroughputExceededException",
    "ThrottlingException",
    "RequestLimitExceeded",
    "InternalServerError",
    "TransactionConflictException",
    "TimeoutError",
  ].map((name) => () => failing("refused", { name }));
  const failures = ["ResourceNotFoundException", "AccessDeniedException", "ItemCollectionSizeLimitExceededException"].map(
    (name) => () => failing("failed", { name }),
  );
  const failed = () => failing("The conditional request failed", { name: "ConditionalCheckFailedException" });
  const HELD = (item, { ":holder": holder }) => item?.holder?.S === holder.S;
  const EXPIRED = (item, { ":now": time }) => item === undefined || Number(item.expires.N) <= Number(time.N);
  const CONDITIONS = {
    "attribute_not_exists(id) OR expires <= :now OR holder = :holder": (item, values) => EXPIRED(item, values) || HELD(item, values),
    "holder = :holder AND expires > :now": (item, values) => HELD(item, values) && !EXPIRED(item, values),
    "holder = :holder": HELD,
  };
  const write = (statement, change) => (worker) => (input) =>
    call(
      worker,
      () => {
        const { ConditionExpression: condition, ExpressionAttributeValues: values } = input;
        const key = (input.Item ?? input.Key).id.S;
        if (condition !== undefined && !CONDITIONS[condition](items.get(key), values)) throw failed();
        change(key, input);
        return { $metadata: {} };
      },
      { statement: statement(input), refusals, failures },
    );
  const put = write(
    ({ Item }) => (Item.holder === undefined ? "complete" : "claim"),
    (key, { Item }) => items.set(key, Item),
  );
  const update = write(
    () => "extend",
    (key, { ExpressionAttributeValues: { ":expires": expires, ":ttl": ttl } }) => items.set(key, { ...items.get(key), expires, ttl }),
  );
  const remove = write(
    () => "release",
    (key) => items.delete(key),
  );
  const get =
    (worker) =>
    ({ Key }) =>
      call(worker, () => ({ $metadata: {}, Item: items.get(Key.id.S) }), { statement: "state", refusals, failures });
  const storeFor = (worker) =>
    dynamoStore({ putItem: put(worker), updateItem: update(worker), deleteItem: remove(worker), getItem: get(worker) }, { table: "t" });
  return { storeFor, forget: (id) => items.delete(id) };
}

export const SERVERS = {
  dynamo,
};
