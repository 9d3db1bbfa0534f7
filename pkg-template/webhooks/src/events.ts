/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** An account. */
export interface Account {
  /** `acc_…` */
  id: string;
  name: string;
}

/** What every event has. */
interface Envelope<Type extends string, Object> {
  /** Unique to the event; a retry has the same. `evt_…` */
  id: string;
  type: Type;
  /** RFC 3339. */
  created: string;
  data: { object: Object };
  account: Account;
}

/** An app that was created, updated or deleted. */
export interface App {
  /** `app_…` */
  id: string;
  title?: string;
  [member: string]: unknown;
}

/** One deployment of an app. */
export interface Deployment {
  /** `dep_…` */
  id: string;
  /** An absolute `http` or `https` URL. */
  url: string;
  /** `live`, and what else Preswald may say. */
  status: string;
  /** RFC 3339. */
  deployed_at: string;
  [member: string]: unknown;
}

/** An app that was deployed. */
export interface DeployedApp {
  /** `app_…` */
  id: string;
  title: string;
  deployment: Deployment;
  [member: string]: unknown;
}

/** Data processing that completed. The documentation shows no example: every member is open. */
export interface DataProcessed {
  /** `app_…` */
  app_id?: string;
  [member: string]: unknown;
}

/** A user's interaction with an app. */
export interface UserInteraction {
  /** `app_…` */
  app_id: string;
  user_id: string;
  /** Such as `chart_click`. */
  interaction_type: string;
  chart_id?: string;
  data_point?: { [name: string]: Json };
  [member: string]: unknown;
}

/** A new app was created. */
export type AppCreatedEvent = Envelope<"app.created", App>;
/** An app was modified. */
export type AppUpdatedEvent = Envelope<"app.updated", App>;
/** An app was deployed. */
export type AppDeployedEvent = Envelope<"app.deployed", DeployedApp>;
/** An app was deleted. */
export type AppDeletedEvent = Envelope<"app.deleted", App>;
/** Data processing completed. */
export type DataProcessedEvent = Envelope<"data.processed", DataProcessed>;
/** A user interacted with an app. The documentation's own example has no `account`. */
export type UserInteractionEvent = Omit<Envelope<"user.interaction", UserInteraction>, "account"> & {
  account?: Account;
};

/** An event of one of the six documented types. */
export type KnownEvent =
  | AppCreatedEvent
  | AppUpdatedEvent
  | AppDeployedEvent
  | AppDeletedEvent
  | DataProcessedEvent
  | UserInteractionEvent;

/** The six documented types. */
export type KnownEventType = KnownEvent["type"];

/**
 * For the compiler alone. A member of an enum is a string that no `case "app.deployed"` is, so that
 * an event still narrows; beside a plain or branded `string`, TypeScript narrows nothing.
 */
declare enum AnyOther {
  type = "any other type",
}

/** A type that is none of the six. It is a string: `const type: string = event.type`. */
export type UnknownEventType = AnyOther.type;

/** An event of a type that Preswald has added since. Its `data.object` is not checked. */
export interface UnknownEvent {
  id: string;
  type: UnknownEventType;
  created: string;
  data: { object: { [name: string]: Json } };
  account: Account;
}

/**
 * A verified event. `switch (event.type)` narrows it:
 *
 * ```ts
 * switch (event.type) {
 *   case "app.deployed":
 *     console.log(event.data.object.deployment.url);
 * }
 * ```
 */
export type WebhookEvent = KnownEvent | UnknownEvent;

/** An event by its type. */
export type EventOf<Type extends KnownEventType> = Extract<KnownEvent, { type: Type }>;
