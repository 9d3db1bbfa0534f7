// The verdict on a delivery, in the shape that the page shows. The page judges nothing, and gets no secret.
import { EVENT_TYPES, SIGNATURE_HEADER, validatePayload, Webhook } from "@preswald/webhooks";
import { diagnose, type Diagnosis } from "@preswald/webhooks/diagnose";
import { countIssues } from "../../../shared/countIssues.js";
import { isForgery, type DeliveryView, type HeaderPair, type Judgement } from "../../../shared/dashboard.js";
import { redactedUrl } from "../delivery/redact.js";
import { BODY_LIMIT } from "./inbox.js";
import type { Delivery, RequestKept, Sent } from "./delivery.js";
import { makeRow } from "./rows.js";

/** More would not be read. */
const MOST_ISSUES = 200;

const signaturesIn = (headers: readonly HeaderPair[]) =>
  headers.filter(([name]) => name.toLowerCase() === SIGNATURE_HEADER.toLowerCase()).map(([, value]) => value);

/** What the payload alone says. */
export function reportOn(body: Uint8Array): Pick<Judgement, "event" | "documented" | "issues" | "found"> {
  const { event, issues } = validatePayload(body);
  return {
    event,
    documented: EVENT_TYPES.some((type) => type === event?.type),
    issues: issues.slice(0, MOST_ISSUES),
    found: countIssues(issues),
  };
}

export function judge({ headers, body }: RequestKept, secrets: readonly Buffer[]): Judgement {
  const result = new Webhook(secrets, { maxBytes: BODY_LIMIT }).check(body, { [SIGNATURE_HEADER]: signaturesIn(headers) });
  const report = reportOn(body);
  if (result.ok)
    return {
      ...report,
      authentic: true,
      outcome: { state: "verified", secretIndex: result.secretIndex, warnings: result.warnings.length },
    };
  const { code, status, message } = result.error;
  // The signature is compared before the payload is read: an issue in there means that it matches.
  const authentic = code === "signature_mismatch" ? false : status === 400 ? true : undefined;
  return { ...report, authentic, outcome: { state: "refused", code, status, message } };
}

const SIGNATURE_ERRORS = ["missing_signature", "malformed_signature", "signature_mismatch"];

function diagnoseRequest({ headers, body }: RequestKept, judgement: Judgement, secrets: readonly Buffer[]): Diagnosis | null {
  const { outcome } = judgement;
  if (outcome.state !== "refused" || !SIGNATURE_ERRORS.includes(outcome.code)) return null;
  return diagnose(body, { [SIGNATURE_HEADER]: signaturesIn(headers) }, secrets);
}

export interface Secrets {
  /** Those of the inbox. */
  inbox: readonly Buffer[];
  /** The one that the dashboard was started with, which is the endpoint's as far as anybody can know. */
  start: Buffer | undefined;
}

/** All that is known of a delivery. Finds the cause of a refused signature, if that was not done yet. */
export function makeView(delivery: Delivery, { inbox, start }: Secrets): DeliveryView {
  const view: DeliveryView = {
    row: makeRow(delivery),
    request: null,
    judgement: null,
    diagnosis: null,
    judged_by: null,
    attempts: [],
    stopped: null,
    forward: null,
    suite: null,
  };
  if (delivery.kind === "log") return view;
  if (delivery.kind === "suite") {
    const { cases, findings, notRun, done } = delivery;
    return { ...view, suite: { cases, findings, not_run: notRun, done } };
  }
  const { request } = delivery;
  if (request === null || request.method === "-") return view;
  const shown = {
    method: request.method,
    url: redactedUrl(request.url),
    headers: [...request.headers],
    body_base64: request.body.toString("base64"),
  };
  if (delivery.kind === "received") {
    const judgement = judge(request, inbox);
    delivery.diagnosis ??= diagnoseRequest(request, judgement, inbox) ?? undefined;
    const { diagnosis = null, forward } = delivery;
    return { ...view, request: shown, judgement, diagnosis, judged_by: "inbox", forward };
  }
  const { attempts, stopped } = delivery;
  const sent = { ...view, request: shown, attempts, stopped };
  // What the endpoint sees, if its secret is the one of the start.
  const judgement = judge(request, start === undefined ? inbox : [start]);
  if (start === undefined) return { ...sent, judgement, judged_by: "inbox" };
  return { ...sent, judgement, judged_by: "start", diagnosis: isRefused(delivery) ? findCause(delivery, judgement, start) : null };
}

/** What was found out once. It takes up to a few hundred milliseconds. */
const causes = new WeakMap<Sent, Diagnosis | null>();

function findCause(sent: Sent, judgement: Judgement, start: Buffer): Diagnosis | null {
  const known = causes.get(sent);
  if (known !== undefined) return known;
  const cause = diagnoseRequest(sent.request, judgement, [start]);
  causes.set(sent, cause);
  return cause;
}

/** Whether the endpoint says that a right signature is wrong, or may say so by its status. */
const isRefused = ({ attempts, manner }: Sent) => !isForgery(manner) && [400, 401, 403].includes(attempts.at(-1)?.status ?? 0);
