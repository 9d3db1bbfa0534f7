// Handlers and stores, where there is the Fetch API.
import {
  memoryStore,
  type Webhook,
  type FetchHandler,
  type IdempotencyStore,
  type Listener,
  type WebhookError,
  type WebhookEvent,
} from "@preswald/webhooks";
import { lambdaHandler } from "@preswald/webhooks/aws-lambda";
import { durableObjectStore, IdempotencyObject } from "@preswald/webhooks/cloudflare";
import { dynamoStore } from "@preswald/webhooks/dynamodb";
import { nodeHandler } from "@preswald/webhooks/node";
import { postgresStore, transactional } from "@preswald/webhooks/postgres";

declare const webhook: Webhook;
declare const request: Request;

/** Whether two types are one. */
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const same = <One, Other>(_: Same<One, Other>) => undefined;

const receive = webhook.handler((event) => {
  same<typeof event, WebhookEvent>(true);
  if (event.type === "app.deployed") event.data.object.deployment.url.toUpperCase();
});
const handler: FetchHandler = receive;
const response: Promise<Response> = receive(request);
export const POST: (request: Request) => Promise<Response> = receive;
receive(request, { env: 1 }, "context");

// Each listener gets its own event.
webhook.handler({
  "app.created": (event) => void (event.data.object.title satisfies string | undefined),
  "app.deployed": (event) => {
    same<(typeof event)["type"], "app.deployed">(true);
    event.data.object.deployment.deployed_at.toUpperCase();
    // @ts-expect-error: an app that was deployed is no interaction
    event.data.object.interaction_type.toUpperCase();
  },
  "user.interaction": async (event, env: { name: string }) => {
    await Promise.resolve(env.name);
    // @ts-expect-error: the one event that may have no account
    event.account.id;
  },
  default: (event) => same<typeof event, WebhookEvent>(true),
});
// @ts-expect-error: there is no such type
webhook.handler({ "app.deploy": () => {} });
// @ts-expect-error: a listener is a function
webhook.handler({ "app.created": 1 });
// @ts-expect-error: nor is nothing one
webhook.handler();

const listener: Listener = (event, first, second) => [event.id, first, second];
webhook.handler(listener, {
  store: memoryStore({ maxEntries: 10 }),
  leaseSeconds: 1,
  keepSeconds: 2,
  storeTimeoutSeconds: 3,
  timeoutSeconds: Infinity,
  onStoreError: "proceed",
  onError: (error, event) => {
    same<typeof error, unknown>(true);
    event?.id.toUpperCase();
  },
  onRefused: (error, { request, headers, body }) => {
    same<typeof error, WebhookError>(true);
    request.headers.get("x");
    webhook.check(body ?? "", headers);
  },
});
// @ts-expect-error: it is to proceed or to refuse
webhook.handler(listener, { onStoreError: "ignore" });
// @ts-expect-error: a store can complete, too
webhook.handler(listener, { store: { claim: async () => "claimed", release: async () => {} } });

export const own: IdempotencyStore = {
  claim: async (id, leaseSeconds) => (id.length > leaseSeconds ? "busy" : "done"),
  complete: async () => 1,
  release: async () => {},
};
// @ts-expect-error: no claim comes to this
export const wrong: IdempotencyStore = { ...own, claim: async () => "taken" };

// What the adapters take and give, without any framework's types.
export const lambda = lambdaHandler(handler);
export const node = nodeHandler(receive);
export { IdempotencyObject, durableObjectStore, response };
// @ts-expect-error: an adapter takes a handler, and no webhook
nodeHandler(webhook);

// A listener in a transaction gets the pool's own type of connection.
interface Connection {
  query(text: string, values: unknown[]): Promise<{ rows: object[] }>;
  release(): void;
  own: string;
}
declare const pool: { connect(): Promise<Connection>; query: Connection["query"] };
declare const poolWithCallbacks: { connect(): Promise<Connection>; connect(callback: (connection: Connection) => void): void };
declare const single: { transaction<T>(run: (transaction: Connection) => Promise<T>): Promise<T> };
for (const each of [
  transactional(pool, (_event, transaction) => transaction.own.toUpperCase()),
  transactional(poolWithCallbacks, (_event, transaction) => transaction.own.toUpperCase()),
  transactional(single, (_event, transaction) => transaction.own.toUpperCase()),
]) {
  webhook.handler(each, { store: postgresStore(pool) });
}
webhook.handler({ "app.deployed": transactional(pool, (event) => event.data.object.deployment.url.toUpperCase()) });
// @ts-expect-error: a client that only sends commands
dynamoStore({ send: async () => ({}) }, { table: "events" });
