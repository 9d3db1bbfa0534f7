// What an answer means for the endpoint's author, in a sentence.
import type { Answer } from "../http/message.js";
import { findHeader } from "../http/message.js";
import { visible } from "../output/visible.js";

/** The codes that handlers of `@preswald/webhooks` answer with. */
const CODES: { readonly [code: string]: string } = {
  signature_mismatch: "is the endpoint's secret the same, and does it verify the raw body?",
  missing_signature: "the endpoint got no X-Preswald-Signature header: does a proxy drop the header?",
  malformed_signature: "the endpoint got a header that is not `sha256=` and 64 lower-case hex digits: does a proxy change the header?",
  invalid_json: "the signature is right, but the body is not valid JSON: `preswald webhooks validate` shows where",
  invalid_payload: "the signature is right, but the body is not a valid event: `preswald webhooks validate` shows what is wrong",
  stale_event: "the endpoint accepts only newer events: leave out `--created`",
  payload_too_large: "the body is larger than the endpoint accepts",
  body_already_parsed: "a body parser ran before the handler: put the handler before it",
};

const STATUSES: { readonly [status: number]: string } = {
  400: "the endpoint says that the request is malformed",
  401: "the endpoint refuses the signature: is its secret the same, and does it verify the raw body?",
  403: "the endpoint refuses the request: does CSRF protection, a login or a firewall block it?",
  404: "there is no such route: is the path right?",
  405: "the route does not accept POST",
  408: "the endpoint did not receive the body in time",
  409: "the endpoint is processing this event already, and asks for a retry later",
  411: "the endpoint requires a Content-Length",
  413: "the body is larger than the endpoint accepts",
  415: "the endpoint does not accept this Content-Type",
  422: "the endpoint says that the event is invalid",
  429: "the endpoint asks for fewer requests",
  500: "the endpoint failed: its log says why",
  501: "the endpoint does not implement this",
  502: "a proxy got no valid answer from the application",
  503: "the endpoint is not available at the moment",
  504: "a proxy got no answer from the application in time",
};

/** The meaning alone: the caller prints the status and the code before it. */
export function explainAnswer(answer: Answer): string {
  const { status, headers } = answer;
  const code = readCode(answer);
  if (code !== undefined && CODES[code] !== undefined) return CODES[code];
  const location = findHeader(headers, "location");
  if (status >= 300 && status < 400)
    return `a redirect${location === undefined ? "" : ` to ${visible(location)}`} is not followed: only a 2xx is a delivery. Use the URL that it leads to`;
  if (STATUSES[status] !== undefined) return STATUSES[status];
  if (status >= 500) return "the endpoint failed";
  if (status >= 400) return "the endpoint refuses the request";
  return status >= 200 ? "delivered" : "not an answer to a delivery";
}

/** The status, and the code if there is one. */
export function showStatus(answer: Answer): string {
  const code = readCode(answer);
  return `${answer.status}${code === undefined ? "" : ` \`${code}\``}`;
}

/** The code in `{"error":{"code"}}`, if it is one. */
export function readCode({ body }: Answer): string | undefined {
  if (body.length > 10_000 || body[0] !== 0x7b) return undefined;
  try {
    const code: unknown = JSON.parse(body.toString()).error?.code;
    return typeof code === "string" && /^\w{1,40}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}
