/** The worker that verifies, validates, signs and makes test events, with the package that people install. */
import { EVENT_TYPES, Webhook, createTestEvent, sign, validatePayload } from "@preswald/webhooks";
import type { KnownEventType } from "@preswald/webhooks";
import { countIssues } from "../../../../pkg-template/shared/countIssues.js";
import { findDecisive } from "../../shared/decisive.js";
import type { Delivery, Input, Payload, SecretInput } from "../../shared/delivery.js";
import type { Checked, Outcome } from "../../shared/judgement.js";
import { describePayload } from "../../shared/payloadFacts.js";
import { listKeys, decodeSecret } from "../../shared/secretBytes.js";
import type { Computed } from "../elements/compareSignatures.js";
import { serve } from "./tasks.js";

/** More would not be read, and marking more takes too long after each key. */
const MOST_ISSUES = 200;

function check(delivery: Delivery): Checked {
  const { payload } = delivery;
  const outcome = judge(delivery);
  const report = payload.length > 0 && cannotStart === undefined ? validatePayload(payload) : undefined;
  const event = report?.event ?? null;
  const issues = report?.issues ?? [];
  return {
    outcome,
    authentic: isAuthentic(outcome),
    event,
    documented: EVENT_TYPES.some((type) => type === event?.type),
    issues: issues.slice(0, MOST_ISSUES),
    found: countIssues(issues),
    facts: describePayload(payload),
    decisive: findDecisive(payload, issues),
  };
}

/** Where the core cannot start, the page says so before anything is entered. */
const cannotStart = whyNotStarted();

function whyNotStarted(): string | undefined {
  try {
    sign("", "-");
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function judge({ payload, secrets, header }: Delivery): Outcome {
  if (cannotStart !== undefined) return { state: "failed", message: cannotStart };
  const keys = listKeys(secrets);
  const missing: Input[] = [];
  if (payload.length === 0) missing.push("payload");
  if (keys.length === 0) missing.push("secrets");
  if (header === "") missing.push("header");
  if (missing.length > 0) return { state: "waiting", missing };
  try {
    const result = new Webhook(keys, { maxBytes: Infinity }).check(payload, header);
    if (result.ok) {
      const matched = keys[result.secretIndex];
      return {
        state: "verified",
        secretIndex: secrets.findIndex((secret) => isSame(decodeSecret(secret), matched)),
        warnings: result.warnings.length,
      };
    }
    const { code, status, message } = result.error;
    return { state: "refused", code, status, message };
  } catch (error) {
    return { state: "failed", message: (error as Error).message };
  }
}

function isSame(a: string | Uint8Array | undefined, b: string | Uint8Array | undefined): boolean {
  return a?.toString() === b?.toString();
}

/** The core compares the signature before it reads the payload, so what it found in there means a match. */
function isAuthentic(outcome: Outcome): boolean | undefined {
  if (outcome.state === "verified") return true;
  if (outcome.state !== "refused") return undefined;
  return outcome.code === "signature_mismatch" ? false : outcome.status === 400 && outcome.code !== "malformed_text" ? true : undefined;
}

/** An error can be shown, and crosses to the page as it is. */
function signed(payload: Payload, key: string | Uint8Array): string | Error {
  try {
    return sign(payload, key);
  } catch (error) {
    return new Error((error as Error).message);
  }
}

const tasks = {
  check,
  /** With each secret that is filled in. */
  computed: ({ payload, secrets }: Delivery): Computed => listKeys(secrets).map((key) => signed(payload, key)),
  sign: (payload: Payload, secret: SecretInput): string => sign(payload, decodeSecret(secret) ?? ""),
  eventTypes: (): readonly KnownEventType[] => EVENT_TYPES,
  /** Indented, as the documentation prints events. */
  testEvent: (type: KnownEventType): string => JSON.stringify(createTestEvent(type).event, null, 2),
};

export type CheckTasks = typeof tasks;

serve(tasks);
