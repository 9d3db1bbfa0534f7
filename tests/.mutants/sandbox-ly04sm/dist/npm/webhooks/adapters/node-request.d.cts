import { type Delivery } from "../handler/delivery.cjs";
/** The part of `http.IncomingMessage` that is used here. */
export interface NodeRequest extends AsyncIterable<unknown> {
    method?: string | undefined;
    url?: string | undefined;
    headers: {
        [name: string]: string | string[] | undefined;
    };
    /** False as long as a part of the request has not arrived. */
    complete?: boolean | undefined;
    readableDidRead?: boolean | undefined;
    readableEnded?: boolean | undefined;
    /** Set by `setEncoding`. */
    readableEncoding?: string | null | undefined;
}
/**
 * Reads Node's request.
 *
 * @param own the framework's own request, if it has one, where a body parser may put its result
 */
export declare function nodeDeliveryOf(request: NodeRequest, own?: object): Delivery;
