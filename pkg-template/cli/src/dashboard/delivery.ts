// The kinds of delivery that the dashboard knows.
import { randomBytes } from "node:crypto";
import type { Diagnosis } from "@preswald/webhooks/diagnose";
import type { AttemptView, CaseView, FindingView, HeaderPair, Manner, Row } from "../../../shared/dashboard.js";

interface Base {
  id: string;
  time: string;
  eventId: string | null;
  eventType: string | null;
}

export interface RequestKept {
  method: string;
  /** The URL, or the path that it arrived at. */
  url: string;
  headers: readonly HeaderPair[];
  body: Buffer;
}

/** What this dashboard sends. */
export interface Sent extends Base {
  kind: "sent";
  webhookId: string | null;
  manner: Manner;
  request: RequestKept;
  attempts: AttemptView[];
  /** When the next attempt is due; null if there is none. */
  nextAt: string | null;
  /** Why there is none, if it was not the schedule's end. */
  stopped: string | null;
}

export interface Forwarded {
  url: string;
  status: number | null;
  error: string | null;
  latency_ms: number;
  text: string;
}

/** What arrived in the inbox, or was imported. */
export interface Received extends Base {
  kind: "received";
  imported: boolean;
  request: RequestKept | null;
  /** What was answered; null if nobody was there any more. */
  status: number | null;
  latencyMs: number;
  verified: boolean;
  error: { code: string; message: string } | null;
  /** Undefined if it was not looked for yet. */
  diagnosis: Diagnosis | undefined;
  forward: Forwarded | null;
}

/** A run of the suite against an endpoint. */
export interface SuiteRun extends Base {
  kind: "suite";
  webhookId: string;
  url: string;
  cases: CaseView[];
  findings: FindingView[];
  notRun: number;
  done: boolean;
}

/** What another command wrote into the delivery log. */
export interface Logged extends Base {
  kind: "log";
  row: Row;
}

/** What the journal has. */
export type Kept = Sent | Received | SuiteRun;

export type Delivery = Kept | Logged;

export const newId = () => `dlv_${randomBytes(8).toString("hex")}`;
