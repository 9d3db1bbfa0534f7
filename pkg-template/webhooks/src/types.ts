import type { CauseCode, IssueCode, StepCode } from "./codes.js";
import type { HeadersLike } from "./platform.js";

export type { CauseCode, ErrorCode, FailureCode, IssueCode, MistakeCode, StepCode } from "./codes.js";

/** What a body may be: the raw bytes of the request, or its text. A Node `Buffer` is a `Uint8Array`. */
export type Body = string | Uint8Array | ArrayBuffer;

/** A webhook's secret. A string is encoded as UTF-8. */
export type Secret = string | Uint8Array;

/**
 * One secret, or several during a rotation, newest first; or a function that returns them. The
 * function is called once, at the first use, so that a build which only loads the file needs no secret.
 *
 * `undefined` is the value of an environment variable that is not set. It throws a `TypeError` with
 * `code` `invalid_secret`, so that `new Webhook(process.env.PRESWALD_WEBHOOK_SECRET)` needs no check before.
 */
export type Secrets = Secret | readonly Secret[] | undefined | (() => Secret | readonly Secret[] | undefined);

/**
 * Where the signature is: the request's headers (a `Headers`, or an object such as
 * `IncomingMessage.headers`; names match in any case), or the value of the header itself.
 */
export type SignatureSource = HeadersLike | { readonly [name: string]: string | readonly string[] | undefined } | string | null | undefined;

/** Options of a {@link Webhook}. */
export interface WebhookOptions {
  /** Refuses events that have warnings. Default: false. */
  strict?: boolean | undefined;
  /** The size limit of a body, in bytes. Default: 1,048,576 (1 MiB). */
  maxBytes?: number | undefined;
  /**
   * The greatest age of an event, in seconds, by its `created`; an event from the future is refused
   * likewise. Default: no limit; 0 means 0.
   *
   * `created` is when the event happened, not when it was sent. A retry has the same `created` as
   * the first attempt, so a limit shorter than the time in which Preswald retries loses events: a
   * retry that a 500 asked for is refused as `stale_event`. Set it to at least the time in which you
   * accept retries, such as 259,200 (three days), and use a store against replays.
   */
  maxAgeSeconds?: number | undefined;
  /** The clock. Called only if `maxAgeSeconds` is set. Default: the system's clock. */
  now?: (() => Date) | undefined;
}

/** A place in a payload. */
export interface Position {
  /** In UTF-8 bytes, from 0. */
  offset: number;
  /** In UTF-16 code units, from 0: an index into the string. */
  index: number;
  /** The line, from 1. A line ends at LF, CRLF or a lone CR. */
  line: number;
  /** The column in UTF-16 code units, from 1. */
  column: number;
}

/** An issue of a payload. It contains member names (in `path`), but never a value of the payload. */
export interface Issue {
  severity: "error" | "warning";
  code: IssueCode;
  /** The JSON Pointer (RFC 6901) of the member, exactly as it was sent. Escape it before you log it: a sender can write anything here. */
  path: string;
  /** What is wrong, in one sentence. It contains nothing that the sender wrote. */
  message: string;
  /** Where the place begins. */
  start: Position;
  /** Where the place ends (exclusive). */
  end: Position;
}

/**
 * How sure a {@link Diagnosis} is. `valid`: the signature matches. `proven`: with the changes that
 * the causes name, it matches. `likely`: there is evidence, but no proof. `unknown`: nothing was
 * found, and the payload is too large to try every frequent change.
 *
 * `proven` is no authentication: it says with which bytes a signature was made, not who made it.
 * Everybody can make a plain hash (`secret_unkeyed`) or sign with a placeholder (`secret_unset`), and
 * an old signature can be sent again. Never accept a delivery because of a diagnosis.
 */
export type Verdict = "valid" | "proven" | "likely" | "unknown";

/** One reason why a signature does not match. Several causes may apply together. */
export interface Cause {
  code: CauseCode;
  part: "header" | "secret" | "payload";
  /** What the signature covers, and what was given. It does not say which side is wrong. */
  message: string;
  /** What to change. */
  fix: string;
}

/** Why a signature does not match. It holds no secret and no signature. */
export interface Diagnosis {
  verdict: Verdict;
  /** Proven: the fewest changes that make it match, all of them. Likely: the best evidence first. */
  causes: Cause[];
  /** How many HMACs were computed; at most 20,000. */
  attempts: number;
  /** Whether the budget ended before everything was tried, as it does with large payloads. */
  exhausted: boolean;
}

/** A delivery as it verifies. It holds the payload, and perhaps a secret: never log it. */
export interface RepairedDelivery {
  payload: Uint8Array;
  /** The value of the signature header. */
  header: string;
  /** The secret, where it was the mistake. */
  secret?: Uint8Array;
  /** Which of the secrets given it replaces. */
  secretIndex?: number;
}

/** A {@link Diagnosis}, and the delivery that verifies without its causes. */
export interface Repair {
  diagnosis: Diagnosis;
  /** Absent where nothing was proven, and where no payload, header and secret can express it. */
  repair?: RepairedDelivery;
}

/** A delivery that was found in what people copy. It holds what they copied: never log it. */
export interface ExtractedDelivery {
  /** The body; `null` if the copy has headers only. */
  payload: Uint8Array | null;
  /** The headers by their names in lower case, as far as they were understood. Several of one name are a list. */
  headers: { [name: string]: string | string[] };
  /** How it was found. */
  steps: ExtractionStep[];
}

/** A step that found a delivery. */
export interface ExtractionStep {
  code: StepCode;
  /** The same in a sentence. */
  message: string;
}
