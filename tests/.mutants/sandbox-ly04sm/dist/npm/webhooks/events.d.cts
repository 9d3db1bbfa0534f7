/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | {
    [name: string]: Json;
};
/** An account. */
export interface Account {
    /** The account's id. It begins with `acc_`. */
    id: string;
    /** The account's display name. */
    name: string;
}
/** What every event has. */
interface Envelope<Type extends string, Object> {
    /** Unique to the event; a retry has the same id. It begins with `evt_`. */
    id: string;
    /** The event type. */
    type: Type;
    /** When the event happened. A retry has the same time. RFC 3339, as it was sent. */
    created: string;
    /** The event's data. */
    data: {
        object: Object;
    };
    /** The account that the event happened in. */
    account: Account;
}
/** An app that was created, updated or deleted. */
export interface App {
    /** The app's id. It begins with `app_`. */
    id: string;
    /** The app's display name. */
    title?: string;
    [member: string]: unknown;
}
/** An app that was deployed. */
export interface DeployedApp {
    /** The app's id. It begins with `app_`. */
    id: string;
    /** The app's display name. */
    title: string;
    /** The deployment. */
    deployment: Deployment;
    [member: string]: unknown;
}
/** One deployment of an app. */
export interface Deployment {
    /** The deployment's id. It begins with `dep_`. */
    id: string;
    /** Where the app is served. An absolute URL, `https` or `http`. */
    url: string;
    /** The state of the deployment, such as `live`. */
    status: string;
    /** When the app was deployed. RFC 3339, as it was sent. */
    deployed_at: string;
    [member: string]: unknown;
}
/** Data processing that completed. The documentation has no example of it. */
export interface DataProcessed {
    /** The app's id. It begins with `app_`. */
    app_id?: string;
    [member: string]: unknown;
}
/** A user's interaction with an app. */
export interface UserInteraction {
    /** The app's id. It begins with `app_`. */
    app_id: string;
    /** The user's id. */
    user_id: string;
    /** The kind of interaction, such as `chart_click`. */
    interaction_type: string;
    /** The chart's id. */
    chart_id?: string;
    /** The data point that the user interacted with. */
    data_point?: {
        [name: string]: Json;
    };
    [member: string]: unknown;
}
/** `app.created`: a new app was created. */
export type AppCreatedEvent = Envelope<"app.created", App>;
/** `app.updated`: an app was modified. */
export type AppUpdatedEvent = Envelope<"app.updated", App>;
/** `app.deployed`: an app was deployed. */
export type AppDeployedEvent = Envelope<"app.deployed", DeployedApp>;
/** `app.deleted`: an app was deleted. */
export type AppDeletedEvent = Envelope<"app.deleted", App>;
/** `data.processed`: data processing completed. */
export type DataProcessedEvent = Envelope<"data.processed", DataProcessed>;
/** `user.interaction`: a user interacted with an app. It may lack `account`. */
export type UserInteractionEvent = Omit<Envelope<"user.interaction", UserInteraction>, "account"> & {
    account?: Envelope<"user.interaction", UserInteraction>["account"];
};
/** An event of a documented type. */
export type KnownEvent = AppCreatedEvent | AppUpdatedEvent | AppDeployedEvent | AppDeletedEvent | DataProcessedEvent | UserInteractionEvent;
/** The name of a documented event type. */
export type KnownEventType = KnownEvent["type"];
/** The documented event types, in the order of the documentation. */
export declare const EVENT_TYPES: readonly KnownEventType[];
/**
 * For the compiler only. A member of an enum is a string, but no `case "app.deployed"` equals it, so an
 * event still narrows. With a plain or branded `string` in the union, TypeScript narrows nothing.
 */
declare enum AnyOther {
    type = "any other type"
}
/** The name of an event type that is not documented. It is a string: `const type: string = event.type`. */
export type UnknownEventType = AnyOther.type;
/** An event of a type that Preswald has added since. Its `data.object` is not checked. */
export interface UnknownEvent {
    /** Unique to the event; a retry has the same id. It begins with `evt_`. */
    id: string;
    /** The event type. */
    type: UnknownEventType;
    /** When the event happened. A retry has the same time. RFC 3339, as it was sent. */
    created: string;
    /** The event's data. */
    data: {
        object: {
            [name: string]: Json;
        };
    };
    /** The account that the event happened in. */
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
/** The event of an event type. */
export type EventOf<Type extends KnownEventType> = Extract<KnownEvent, {
    type: Type;
}>;
export {};
