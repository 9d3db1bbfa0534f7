import { validateEndpoint as coreValidateEndpoint } from "#glue";
import { guarded } from "./core/foreign.js";
import { toJson } from "./core/json.js";
import { call } from "./core/start.js";
import type { EndpointIssueCode } from "./codes.js";
import type { KnownEventType } from "./events.js";

export type { EndpointIssueCode } from "./codes.js";

/** An issue of an endpoint's configuration. It never contains the secret. */
export interface EndpointIssue {
  severity: "error" | "warning";
  code: EndpointIssueCode;
  /** The JSON Pointer (RFC 6901) of the member. */
  path: string;
  /** What is wrong, in one sentence. */
  message: string;
}

/** The result of {@link validateEndpoint}. */
export interface EndpointReport {
  /** Whether no issue is an error. */
  valid: boolean;
  /** The configuration without its secret, so that the report can be logged. Null if not valid. */
  endpoint: { url: string; events: KnownEventType[]; active: boolean } | null;
  issues: EndpointIssue[];
}

/**
 * Checks a webhook's configuration before it is posted to `/v1/webhooks`.
 *
 * `url` must be an absolute `https` URL with a host, without credentials and without a fragment.
 * `events` must be a list of documented event types, not empty and without duplicates. `secret` must
 * not be empty; a weak one is a warning. `active` is optional.
 */
export function validateEndpoint(config: unknown): EndpointReport {
  return guarded(() => {
    const json = toJson(config);
    return call(() => coreValidateEndpoint(json)) as EndpointReport;
  });
}
