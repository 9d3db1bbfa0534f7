import type { Answer, Delivery } from "../handler/delivery.cjs";
import type { NodeRequest } from "./node-request.cjs";
/** The part of `http.ServerResponse` that is used here. */
export interface NodeResponse {
    statusCode: number;
    readonly headersSent: boolean;
    readonly writableEnded?: boolean | undefined;
    readonly writableFinished?: boolean | undefined;
    readonly destroyed?: boolean | undefined;
    setHeader(name: string, value: string): unknown;
    write(chunk: string): unknown;
    end(chunk?: string): unknown;
    once(event: "close" | "finish", listener: () => void): unknown;
    on?(event: "error", listener: (error: unknown) => void): unknown;
    destroy?(): unknown;
}
/** For errors of functions that are no handlers of ours, and where nothing else logs them. */
export declare const log: (error: unknown, event?: import("../events.cjs").WebhookEvent, isOfBody?: boolean) => void;
/** Whether a value is a response that can be ended. */
export declare function isNodeResponse(value: unknown): value is NodeResponse;
/**
 * Reports what somebody writes to the response after its end, at any later time. Without a listener for the
 * error that Node emits, such a write ends the process.
 */
export declare function watch(response: NodeResponse, delivery: Delivery): void;
/** Sends an answer; the promise is fulfilled when it has been sent. */
export declare function send(answer: Answer, request: NodeRequest, response: NodeResponse): Promise<void>;
/** A listener that threw in the middle of its own answer must not leave it open, nor make it look whole. */
export declare function breakOff(response: NodeResponse): void;
/** Whether the sender has not sent everything, so that Node would read on. */
export declare function isIncomplete(request: NodeRequest): boolean;
