import { validateEndpoint as coreValidateEndpoint } from "#glue";
import { jsonOf } from "./core/json.js";
import { start } from "./core/start.js";
import type { KnownEventType } from "./events.js";

/** What an endpoint's configuration can have wrong; the last two are warnings. */
export type EndpointIssueCode =
  | "invalid_json"
  | "missing_field"
  | "wrong_type"
  | "empty_string"
  | "empty_list"
  | "invalid_url"
  | "unknown_event_type"
  | "duplicate_event"
  | "unknown_field"
  | "weak_secret";

/** One thing that is wrong with a configuration, or worth a look. */
export interface EndpointIssue {
  severity: "error" | "warning";
  code: EndpointIssueCode;
  /** The member, as a JSON Pointer (RFC 6901). */
  path: string;
  message: string;
}

/** What {@link validateEndpoint} has to say. */
export interface EndpointReport {
  valid: boolean;
  /** The configuration without its secret, so that the report can be logged. Null if not valid. */
  endpoint: { url: string; events: KnownEventType[]; active: boolean } | null;
  issues: EndpointIssue[];
}

/**
 * Checks a webhook's configuration before it is posted to `/v1/webhooks`: `url` (absolute
 * https, a host, no credentials, no fragment), `events` (known types, at least one, none
 * twice), `secret` (not empty; weak ones are warned of), `active` (default true).
 */
export function validateEndpoint(config: unknown): EndpointReport {
  start();
  return coreValidateEndpoint(jsonOf(config)) as EndpointReport;
}
