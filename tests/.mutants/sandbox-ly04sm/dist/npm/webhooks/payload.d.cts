import type { WebhookEvent } from "./events.cjs";
import type { Body, Issue } from "./types.cjs";
/** The result of {@link validatePayload}. */
export interface PayloadReport {
    /** Whether no issue is an error. */
    valid: boolean;
    /** The event, if the payload is valid. It is not authenticated. */
    event: WebhookEvent | null;
    /** All issues, in the order of their places; at most 1,000. */
    issues: Issue[];
}
/** Checks that a payload is strict JSON (I-JSON) and a Preswald event. It checks no signature. */
export declare function validatePayload(payload: Body, options?: {
    strict?: boolean;
}): PayloadReport;
