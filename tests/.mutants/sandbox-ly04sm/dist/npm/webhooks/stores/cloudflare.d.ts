import type { FetchRequest, FetchResponse } from "../platform.js";
import type { IdempotencyStore } from "../handler/idempotency.js";
/** The part of `DurableObjectNamespace` that is used here. */
export interface ObjectNamespace {
    get(id: any): {
        fetch(url: string, init: {
            method: string;
            body: string;
        }): Promise<{
            ok: boolean;
            status: number;
            text(): Promise<string>;
        }>;
    };
    idFromName(name: string): unknown;
}
/** The part of `DurableObjectState` that is used here. */
export interface ObjectState {
    storage: {
        get(key: string): Promise<unknown>;
        put(key: string, value: unknown): Promise<void>;
        setAlarm(time: number): Promise<void>;
        deleteAll(): Promise<void>;
    };
}
export interface DurableObjectStoreOptions {
    /** The prefix of every object's name. Two handlers that must each process every event need two prefixes. Default: none. */
    prefix?: string | undefined;
}
/**
 * Makes a store that uses one Durable Object for each event.
 *
 * @param namespace the binding of {@link IdempotencyObject}
 */
export declare function durableObjectStore(namespace: ObjectNamespace, options?: DurableObjectStoreOptions): IdempotencyStore;
/**
 * The Durable Object of one event. Export it from the Worker, and bind it in the Wrangler
 * configuration. It deletes its state when the claim or the time to remember the event ends.
 */
export declare class IdempotencyObject {
    #private;
    constructor(state: ObjectState);
    /** Each request is atomic: while the object waits for its storage, it gets no other request. */
    fetch(request: FetchRequest): Promise<FetchResponse>;
    alarm(): Promise<void>;
}
