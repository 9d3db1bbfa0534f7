/** What was found out about a delivery. The playground's worker makes it, and the dashboard's process. */
import type { ErrorCode, Issue, WebhookEvent } from "@preswald/webhooks";
import type { IssueCount } from "../../../pkg-template/shared/countIssues.js";
import type { Decisive } from "./decisive.js";
import type { Input } from "./delivery.js";
import type { Facts } from "./payloadFacts.js";

export type Outcome =
  | { state: "waiting"; missing: Input[] }
  | { state: "verified"; secretIndex: number; warnings: number }
  | { state: "refused"; code: ErrorCode; status: number; message: string }
  /** The check itself was not possible: a secret that is not one, say. */
  | { state: "failed"; message: string };

export interface Checked {
  outcome: Outcome;
  /** Whether the signature matches; undefined if it was not compared. */
  authentic: boolean | undefined;
  event: WebhookEvent | null;
  /** Whether the documentation describes the event's type. */
  documented: boolean;
  /** The first of them; `found` counts all. */
  issues: Issue[];
  found: IssueCount;
  facts: Facts;
  decisive: Decisive | undefined;
}
