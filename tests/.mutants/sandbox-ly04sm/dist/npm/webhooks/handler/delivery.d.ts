import type { FetchHandler, FetchRequest, WebhookHandler } from "../platform.js";
import type { Body, SignatureSource } from "../types.js";
/** A body that has not been read yet. */
export interface Source {
    /** The `Content-Length`, in bytes. A sender may announce anything. */
    announced: number;
    next(): Promise<{
        done?: boolean | undefined;
        value?: unknown;
    }>;
    /**
     * Gives the rest of the body back to the platform. It does not cancel the stream: the streams of
     * Vercel's functions and of Next.js throw outside of any handler when data comes after that.
     */
    release(): void;
}
/** A request as the handler needs it. An adapter need not make a `Request`. */
export interface Delivery {
    method: string;
    headers: SignatureSource;
    body: Body | Source;
    /** Makes a `Request` of the delivery, for code that needs one. */
    request(): FetchRequest;
    /** Reports an error that comes after the answer. The handler sets it. */
    report?: (error: unknown) => void;
}
export declare function isSource(body: Body | Source): body is Source;
/** A body that cannot be read. The handler answers 500 and passes the error to its `onError`. */
export declare function unreadable(error: Error): Source;
/** The handler's answer. */
export interface Answer {
    status: number;
    headers: {
        [name: string]: string;
    };
    body: string;
}
/** Answers a delivery. */
export type Respond = (delivery: Delivery, context: unknown[]) => Promise<Answer>;
export declare function withRespond(handler: WebhookHandler, respond: Respond): WebhookHandler;
/** Calls one of our handlers directly, and any other function with a `Request`. */
export declare function answerOf(handler: FetchHandler, delivery: Delivery, context: unknown[]): Promise<Answer>;
