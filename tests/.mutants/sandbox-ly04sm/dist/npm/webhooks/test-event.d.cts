import { type EventOf, type KnownEventType } from "./events.cjs";
import type { FetchRequest, UrlLike } from "./platform.cjs";
import type { Secret } from "./types.cjs";
/** What can be set in a test event. Every other member has the documentation's value. Nothing is checked. */
export interface TestEventOptions {
    /** Default: a fresh id. */
    id?: string | undefined;
    /** Default: now. */
    created?: string | undefined;
    appId?: string | undefined;
    title?: string | undefined;
    userId?: string | undefined;
    accountId?: string | undefined;
    accountName?: string | undefined;
    /** Replaces `data.object`. */
    object?: {
        [name: string]: unknown;
    } | undefined;
}
/**
 * Makes a valid event after the documentation's examples.
 *
 * @returns the event, and the body to sign and send
 */
export declare function createTestEvent<Type extends KnownEventType>(type: Type, options?: TestEventOptions): {
    event: EventOf<Type>;
    body: string;
};
/** Makes a signed POST of a test event, ready for `fetch` or for a handler. */
export declare function createTestRequest(type: KnownEventType, options: TestEventOptions & {
    url: string | UrlLike;
    secret: Secret;
}): FetchRequest;
