// What the pattern of passes and failures shows: the fault by its name, the fix, and where to read on.
import { decisive, type Result } from "./run.js";

export interface Finding {
  code: string;
  message: string;
  fix: string;
  page: string;
}

const DOCS = "https://github.com/preswald/webhooks/blob/main/docs";

/** The cases whose bytes change when JSON is parsed and serialized again. */
const REWRITTEN = ["escaped-slashes", "escaped-unicode", "float", "spaces", "crlf"];

/** Forgeries that are valid JSON: whoever answers 2xx to all of them looks at no signature. */
const FORGED = ["wrong-signature", "no-signature", "other-body"];

const RAW_BODY = "Verify the raw bytes of the request before anything parses them";

const WHOLE_VALUE = "Compare the whole value of the header with the expected one, in constant time; `verifySignature` does it.";

/** The results, as the rules ask about them. A case that was not run answers no question with yes. */
class Pattern {
  readonly #results: ReadonlyMap<string, Result>;

  constructor(results: readonly Result[]) {
    this.#results = new Map(results.map((result) => [result.case.name, result]));
  }

  passed = (name: string) => this.#results.get(name)?.passed === true;

  failed = (name: string) => this.#results.get(name)?.passed === false;

  status = (name: string) => {
    const result = this.#results.get(name);
    return result && decisive(result)?.answer?.status;
  };

  /** Whether every event that is sent in the usual bytes is answered so. */
  plain = (answered: (status: number | undefined) => boolean) => {
    const plain = [...this.#results.values()].filter(({ case: { isPlain } }) => isPlain);
    return plain.length > 0 && plain.every(({ case: { name } }) => answered(this.status(name)));
  };

  unconnected = () => this.#results.size > 0 && [...this.#results.values()].every((result) => decisive(result)?.error?.kind === "connect");

  accepted = (name: string) => this.failed(name) && isSuccess(this.status(name));

  /** Whether this forgery is accepted by an endpoint that refuses plain ones: otherwise it verifies nothing at all. */
  forged = (name: string) => this.accepted(name) && !this.accepted("wrong-signature");

  crashed = (name: string) => this.failed(name) && (this.status(name) ?? 0) >= 500;
}

const isSuccess = (status: number | undefined) => status !== undefined && status >= 200 && status < 300;

interface Rule extends Finding {
  shows(pattern: Pattern): boolean;
}

const RULES: readonly Rule[] = [
  {
    code: "not_connected",
    shows: ({ unconnected }) => unconnected(),
    message: "no case could connect to the endpoint",
    fix: "Start the server, and check the host and the port of `--endpoint`.",
    page: `${DOCS}/local-development.md`,
  },
  {
    code: "not_found",
    shows: ({ plain }) => plain((status) => status === 404),
    message: "there is no route at this URL: every event is answered with 404",
    fix: "Check the path and the port of `--endpoint`.",
    page: `${DOCS}/local-development.md`,
  },
  {
    code: "redirects",
    shows: ({ plain }) => plain((status) => status !== undefined && status >= 300 && status < 400),
    message: "every event is answered with a redirect, which does not count as delivered",
    fix: "Use the URL that it leads to. The usual cause is a missing or extra slash at the end, or `http` instead of `https`.",
    page: `${DOCS}/local-development.md`,
  },
  {
    code: "other_secret",
    shows: ({ plain, passed }) =>
      plain((status) => status === 401 || status === 403 || status === 400) && (passed("wrong-signature") || passed("no-signature")),
    message: "every signed event is refused",
    fix: "Give the endpoint and this command the same secret. If it is the same already, let the endpoint verify the raw body.",
    page: `${DOCS}/diagnose.md`,
  },
  {
    code: "no_verification",
    shows: ({ accepted }) => FORGED.every(accepted),
    message: "the signature is not verified: forged events are accepted",
    fix: "Verify `X-Preswald-Signature` before anything else: `webhook.verify(rawBody, headers)`, or `webhook.handler(listener)`.",
    page: `${DOCS}/handler.md`,
  },
  {
    code: "reserializes",
    shows: ({ plain, failed }) => plain(isSuccess) && REWRITTEN.filter(failed).length >= 2,
    message:
      "the endpoint re-serializes the body before it verifies the signature: it refuses correctly signed events whose JSON is formatted differently",
    fix: `${RAW_BODY}; in Express, put the route before \`express.json()\`.`,
    page: `${DOCS}/express.md`,
  },
  {
    code: "case_insensitive",
    shows: ({ forged }) => forged("upper-case-signature"),
    message: "the signature is compared without regard to letter case",
    fix: "Compare the header's bytes as they are, in constant time: the digits are lower case.",
    page: `${DOCS}/handler.md`,
  },
  {
    code: "prefix_optional",
    shows: ({ forged }) => forged("bare-signature"),
    message: "a signature without `sha256=` is accepted",
    fix: "Compare the whole value of the header, with its prefix.",
    page: `${DOCS}/handler.md`,
  },
  {
    code: "prefix_matches",
    shows: ({ forged }) => forged("cut-signature"),
    message: "the beginning of a signature is accepted: a forger needs to guess a few digits only",
    fix: WHOLE_VALUE,
    page: `${DOCS}/handler.md`,
  },
  {
    code: "digits_ignored",
    shows: ({ forged }) => forged("nearly-right-digits"),
    message: "not every digit of the signature is compared",
    fix: WHOLE_VALUE,
    page: `${DOCS}/handler.md`,
  },
  {
    code: "label_ignored",
    shows: ({ forged }) => forged("other-label"),
    message: "the label before the digits is not compared: any of them is accepted in place of `sha256=`",
    fix: WHOLE_VALUE,
    page: `${DOCS}/handler.md`,
  },
  {
    code: "label_case_ignored",
    shows: ({ forged }) => forged("label-case"),
    message: "the label `sha256=` is compared without regard to letter case",
    fix: WHOLE_VALUE,
    page: `${DOCS}/handler.md`,
  },
  {
    code: "surroundings_ignored",
    shows: ({ forged }) => forged("surrounded-signature"),
    message: "text before or after the signature is ignored",
    fix: WHOLE_VALUE,
    page: `${DOCS}/handler.md`,
  },
  {
    code: "list_accepted",
    shows: ({ forged }) => forged("several-signatures"),
    message: "a list of signatures is accepted if one of them is right",
    fix: WHOLE_VALUE,
    page: `${DOCS}/handler.md`,
  },
  {
    code: "placeholder_secret",
    shows: ({ forged }) => forged("unset-secret"),
    message: "a signature under an empty key, `undefined` or `null` is accepted: anybody can make it",
    fix: "Stop at the start if the secret is not set: `new Webhook(secret)` throws `invalid_secret`.",
    page: `${DOCS}/handler.md`,
  },
  {
    code: "unkeyed_hash",
    shows: ({ forged }) => forged("unkeyed-hash"),
    message: "the plain SHA-256 of the body is accepted: anybody can make it",
    fix: "Use HMAC-SHA-256 with the secret as its key.",
    page: `${DOCS}/handler.md`,
  },
  {
    code: "empty_body_trusted",
    shows: ({ forged }) => forged("empty-body"),
    message: "an empty body is accepted without a signature",
    fix: "Verify every body, also an empty one.",
    page: `${DOCS}/handler.md`,
  },
  {
    code: "body_not_checked",
    shows: ({ passed, accepted }) => passed("wrong-signature") && accepted("not-json"),
    message: "a signed body that is not JSON is answered with 2xx: the event is lost without a trace",
    fix: "Answer 400 to a payload that is not valid. `webhook.verify` refuses it with the right status.",
    page: `${DOCS}/handler.md`,
  },
  {
    code: "fails_on_unknown_type",
    shows: ({ plain, failed }) => plain(isSuccess) && failed("unknown-type"),
    message: "the endpoint fails for an unknown event type: it will stop working when Preswald adds a type",
    fix: "Answer 2xx to every type, and ignore the types that you do not handle (`default` in a `ListenerMap`).",
    page: `${DOCS}/handler.md`,
  },
  {
    code: "not_idempotent",
    shows: ({ passed, failed }) => passed("app.deployed") && failed("duplicate"),
    message: "an event that is delivered twice is processed twice",
    fix: "Remember the ids of events that are done, and answer 2xx to them: a `store` in the handler's options does it.",
    page: `${DOCS}/idempotency.md`,
  },
  {
    code: "duplicates_race",
    shows: ({ passed, failed }) => passed("duplicate") && failed("concurrent-duplicate"),
    message: "two deliveries of one event at the same time are both processed: looking up the id and storing it are two steps",
    fix: "Claim the id in one atomic step before the work starts; a `store` in the handler's options does it.",
    page: `${DOCS}/idempotency.md`,
  },
  {
    code: "crashes_on_forgery",
    shows: ({ crashed }) => [...FORGED, "upper-case-signature", "bare-signature"].some(crashed),
    message: "a wrong or missing signature gets a 5xx instead of a 4xx",
    fix: "Answer 401: a 5xx asks the sender to try again, and hides the endpoint's own faults.",
    page: `${DOCS}/handler.md`,
  },
  {
    code: "body_limit",
    shows: ({ passed, failed, status }) => passed("app.deployed") && failed("large") && [400, 413].includes(status("large") ?? 0),
    message: "a body of 100 KB is refused",
    fix: "Raise the body limit of the framework or of the proxy in front of it: 1 MiB is enough.",
    page: `${DOCS}/express.md`,
  },
  {
    code: "decodes_text",
    shows: ({ passed, failed }) => passed("spaces") && failed("non-ascii"),
    message: "the endpoint decodes the body in another charset before it verifies the signature",
    fix: `${RAW_BODY}, without decoding them.`,
    page: `${DOCS}/diagnose.md`,
  },
  {
    code: "any_method",
    shows: ({ accepted }) => accepted("get") || accepted("put"),
    message: "requests that are not a POST are accepted",
    fix: "Answer 405 to every other method.",
    page: `${DOCS}/handler.md`,
  },
];

/** Every fault that the pattern shows. */
export function findFaults(results: readonly Result[]): Finding[] {
  const pattern = new Pattern(results);
  return RULES.filter(({ shows }) => shows(pattern)).map(({ shows, ...finding }) => finding);
}
