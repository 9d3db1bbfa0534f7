/**
 * Why a signature does not match. An entry with a core of its own, so that a handler which never
 * diagnoses need not load it.
 *
 * @packageDocumentation
 */
export { diagnose, extractDeliveries, repair } from "./diagnosis.js";
export { explainRefusals, type ExplainOptions } from "./explain-refusals.js";
export type {
  Body,
  Cause,
  CauseCode,
  Diagnosis,
  ExtractedDelivery,
  ExtractionStep,
  Repair,
  RepairedDelivery,
  Secret,
  Secrets,
  SignatureSource,
  StepCode,
  Verdict,
} from "./types.js";
