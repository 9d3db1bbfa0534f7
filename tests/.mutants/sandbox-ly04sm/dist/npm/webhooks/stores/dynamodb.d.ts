import type { IdempotencyStore } from "../handler/idempotency.js";
/** The part of `DynamoDB` of `@aws-sdk/client-dynamodb` that is used here. */
export interface DynamoClient {
    putItem(input: any): Promise<unknown>;
    getItem(input: any): Promise<{
        Item?: {
            [name: string]: any;
        } | undefined;
    }>;
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
export declare function dynamoStore(client: DynamoClient, options: DynamoStoreOptions): IdempotencyStore;
