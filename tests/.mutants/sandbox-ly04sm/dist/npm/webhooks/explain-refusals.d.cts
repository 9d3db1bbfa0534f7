import type { OnRefused } from "./handler/handler.cjs";
import type { Diagnosis, Secrets } from "./types.cjs";
/** Options of {@link explainRefusals}. */
export interface ExplainOptions {
    /** The shortest time between two diagnoses, in seconds, so that forged requests cannot use up the server's time. Default: 1. */
    everySeconds?: number | undefined;
    /** Receives the text to log. Default: `console.warn`. */
    log?: ((text: string, diagnosis: Diagnosis) => void) | undefined;
}
/**
 * Makes an `onRefused` that logs why a signature does not match, and what to change. Use it while a
 * webhook does not verify. Neither a secret nor the payload is logged.
 *
 * ```ts
 * const receive = webhook.handler(listener, { onRefused: explainRefusals(secret) });
 * ```
 *
 * @param secrets the secrets of the `Webhook`
 * @throws TypeError with `code` `invalid_secret` or `invalid_argument`
 */
export declare function explainRefusals(secrets: Secrets, options?: ExplainOptions): OnRefused;
