// What the dashboard's process and its page say to each other: `/api`, which docs/dashboard.md lists. Times are RFC 3339
// in UTC, bytes are base64. No member holds a secret.
import type { ErrorCode, Issue, WebhookEvent } from "@preswald/webhooks";
import type { Diagnosis } from "@preswald/webhooks/diagnose";
import type { IssueCount } from "./countIssues.js";

export type HeaderPair = readonly [name: string, value: string];

/** A webhook, as `/v1/webhooks` and the page show it: everything but its secret. */
export interface WebhookView {
  id: string;
  url: string;
  events: string[];
  active: boolean;
  created: string;
  /** Advice: what Preswald itself would not accept, and a weak secret. */
  warnings: { code: string; path: string; message: string }[];
}

/** How a delivery is signed. All but `signed` and `old` are forgeries, which an endpoint must refuse. */
export const MANNERS = ["signed", "old", "wrong_signature", "no_signature", "reserialized"] as const;

export type Manner = (typeof MANNERS)[number];

export const isForgery = (manner: Manner): boolean => manner !== "signed" && manner !== "old";

/** What came of a delivery. */
export type Outcome =
  | "waiting" // for its first attempt
  | "retrying"
  | "delivered"
  | "failed"
  | "refused_forgery" // as it should be
  | "accepted_forgery"
  | "verified"
  | "refused"
  | "failed_at_target" // verified, and not accepted where it was forwarded to
  | "forwarded"
  | "passed"
  | "not_passed";

/** What the outcomes mean to a person who looks for failures. */
export type Tone = "good" | "bad" | "busy";

const TONES: Readonly<Record<Outcome, Tone>> = {
  waiting: "busy",
  retrying: "bad",
  delivered: "good",
  failed: "bad",
  refused_forgery: "good",
  accepted_forgery: "bad",
  verified: "good",
  refused: "bad",
  failed_at_target: "bad",
  forwarded: "good",
  passed: "good",
  not_passed: "bad",
};

export const chooseTone = (outcome: Outcome): Tone => TONES[outcome];

/**
 * `sent` by this dashboard, `received` in its inbox or imported, `suite` is a run of the endpoint's suite, and `log` is what
 * another command did.
 */
export type Kind = "sent" | "received" | "suite" | "log";

/** One line of the table. */
export interface Row {
  id: string;
  kind: Kind;
  /** When it began. */
  time: string;
  event_id: string | null;
  event_type: string | null;
  webhook_id: string | null;
  /** Where it was sent, or the path that it arrived at. */
  url: string;
  manner: Manner | null;
  outcome: Outcome;
  status: number | null;
  /** Why it failed, in a few words; empty if it did not. */
  why: string;
  attempts: number;
  /** When the next attempt is due. */
  next_at: string | null;
  latency_ms: number | null;
  bytes: number | null;
}

export interface AttemptView {
  number: number;
  time: string;
  url: string;
  delivered: boolean;
  latency_ms: number;
  status: number | null;
  reason: string;
  headers: HeaderPair[];
  /** The start of the answer's body, without secrets and with control characters made visible. */
  text: string;
  /** The bytes that were read; more than `text` shows where it is cut. */
  bytes: number;
  truncated: boolean;
  error: { code: string; message: string; hint: string | null } | null;
  /** What the answer means for the endpoint's author. */
  meaning: string;
  next_at: string | null;
}

export interface RequestView {
  method: string;
  url: string;
  headers: HeaderPair[];
  body_base64: string;
}

/** The verdict of `@preswald/webhooks` on a delivery, in the shape that the playground's elements show. */
export interface Judgement {
  outcome:
    | { state: "verified"; secretIndex: number; warnings: number }
    | { state: "refused"; code: ErrorCode; status: number; message: string }
    | { state: "failed"; message: string };
  authentic: boolean | undefined;
  event: WebhookEvent | null;
  documented: boolean;
  issues: Issue[];
  found: IssueCount;
}

export interface CaseView {
  name: string;
  about: string;
  wanted: string;
  passed: boolean;
  answered: string;
  advice: string | null;
  latency_ms: number;
}

export interface FindingView {
  code: string;
  message: string;
  fix: string;
  page: string;
}

/** A delivery with all that is known of it. */
export interface DeliveryView {
  row: Row;
  request: RequestView | null;
  judgement: Judgement | null;
  /** Why the signature does not match, against which secret. */
  diagnosis: Diagnosis | null;
  /** Whose secret `judgement` and `diagnosis` speak of. */
  judged_by: "inbox" | "start" | null;
  attempts: AttemptView[];
  stopped: string | null;
  forward: { url: string; status: number | null; error: string | null; latency_ms: number; text: string } | null;
  suite: { cases: CaseView[]; findings: FindingView[]; not_run: number; done: boolean } | null;
}

export interface Settings {
  version: string;
  inbox: string;
  api_base: string;
  forward_to: string | null;
  retry_schedule_ms: number[];
  keep_days: number;
  /** Whether a secret was given when the dashboard was started. */
  has_secret: boolean;
  most_deliveries: number;
  most_bytes: number;
  event_types: string[];
}

export interface State {
  now: string;
  settings: Settings;
  webhooks: WebhookView[];
  rows: Row[];
  /** How many of the oldest deliveries were dropped since the start, to stay within the bounds. */
  dropped: number;
}

/** What `/api/live` sends, each as an event of this name. */
export interface LiveEvents {
  rows: { rows: Row[]; removed: string[]; dropped: number };
  webhooks: { webhooks: WebhookView[] };
  /** Something is wrong that is not one delivery's: the disk is full, say. */
  notice: { message: string };
}

export interface ApiError {
  error: { code: string; message: string; issues?: { severity: string; code: string; path: string; message: string }[] };
}
