import { WebhookError } from "./errors.js";
import type { WebhookEvent } from "./events.js";
import type { WebhookHandler } from "./platform.js";
import { type HandlerOptions } from "./handler/handler.js";
import type { Listener, ListenerMap } from "./handler/listeners.js";
import type { Body, Issue, Secrets, SignatureSource, WebhookOptions } from "./types.js";
/** The result of {@link Webhook.check}. */
export type CheckResult = {
    ok: true;
    event: WebhookEvent;
    /** The index of the secret that signed the delivery: 0 for the newest. */
    secretIndex: number;
    warnings: Issue[];
} | {
    ok: false;
    error: WebhookError;
};
/**
 * Verifies the deliveries of a Preswald webhook. Make one when the program starts, and use it for
 * every request.
 *
 * ```ts
 * const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);
 * const event = webhook.verify(rawBody, request.headers); // throws WebhookError
 * ```
 */
export declare class Webhook {
    #private;
    /**
     * @param secrets the secret; or several during a rotation, newest first; or a function that returns
     * them, which is called once, at the first use
     * @throws TypeError with `code` `invalid_secret` or `invalid_argument`
     */
    constructor(secrets: Secrets, options?: WebhookOptions);
    /**
     * Verifies a delivery, and returns its event.
     *
     * @param body the raw body of the request
     * @param headers the request's headers, or the signature header's value
     * @throws WebhookError if the delivery is refused; TypeError with a `code` for a wrong call
     */
    verify(body: Body, headers: SignatureSource): WebhookEvent;
    /** Like {@link verify}, but returns the error instead of throwing it. */
    check(body: Body, headers: SignatureSource): CheckResult;
    /**
     * Signs a body with the newest secret, as Preswald does.
     *
     * @returns the header's value, `sha256=…`
     * @throws WebhookError `malformed_text` for a string with a lone surrogate
     */
    sign(body: Body): string;
    /**
     * Makes a route from a listener: a Fetch API function, which Workers, Deno, Bun, Hono, Next.js,
     * SvelteKit and React Router take as it is, and other platforms through an adapter. It accepts only
     * POST, reads the raw body, and answers 200 when the listener has finished.
     *
     * ```ts
     * export const POST = webhook.handler({
     *   "app.deployed": (event) => announce(event.data.object.deployment.url),
     * });
     * ```
     *
     * @param listener a function, or an object with a function for each type of event
     * @throws TypeError with `code` `invalid_argument`. The route itself never throws for a request; called
     * with something else, by a queue for example, it rejects, so that nothing is acknowledged
     */
    handler(listener: Listener | ListenerMap, options?: HandlerOptions): WebhookHandler;
}
