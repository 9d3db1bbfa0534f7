// Why a request brought no answer, in words.
import type { TransportError } from "./message.js";

/** Node's error for one address, or for several that were all tried. */
type NodeError = Error & { code?: string; address?: string; port?: number; hostname?: string; errors?: NodeError[]; cause?: NodeError };

const REASONS: { readonly [code: string]: string } = {
  ECONNREFUSED: "the connection was refused: nothing listens there",
  ECONNRESET: "the connection was closed before an answer came",
  EPIPE: "the connection was closed before an answer came",
  EAI_AGAIN: "the name could not be looked up: is there a network?",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "the connection could not be made in time",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "a certificate of its chain is self-signed",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the certificate's issuer is not known",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate's issuer is not known",
  CERT_HAS_EXPIRED: "the certificate has expired",
  CERT_NOT_YET_VALID: "the certificate is not valid yet",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another host",
};

const MALFORMED = "Is the port right? Does another protocol answer there?";

const TRUST = "If this is your own test server, name its certificate with `--cacert FILE`.";

const HINTS: { readonly [code: string]: string } = {
  ECONNREFUSED: "Is the server running, and is the port right?",
  DEPTH_ZERO_SELF_SIGNED_CERT: TRUST,
  SELF_SIGNED_CERT_IN_CHAIN: TRUST,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: TRUST,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: TRUST,
  EPROTO: "Does the server speak TLS there, or is the URL one of `http://`?",
  ECONNRESET: "Does the server crash? Or does it expect `https://`?",
};

/** What went wrong, before an answer came or while it came. */
export function transportError(error: unknown, { answered, proxy }: { answered: boolean; proxy?: string }): TransportError {
  const { code, details } = describeDetails(error as NodeError);
  if (answered) return { kind: "broken", code, message: `the answer broke off: ${code}` };
  // Node's parser has read something.
  if (code.startsWith("HPE_")) return { kind: "malformed", code, message: `the answer is not HTTP: ${details}`, hint: MALFORMED };
  const hint = HINTS[code];
  const through = proxy === undefined ? "" : ` through the proxy ${proxy}`;
  const what = isClosed(code) && proxy === undefined ? "no answer" : `could not connect${through}`;
  return { kind: "connect", code, message: `${what}: ${details}`, ...(hint !== undefined && { hint }) };
}

/** Whether a connection was made, and closed. */
export const isClosed = (code: string) => code === "ECONNRESET" || code === "EPIPE";

function describeDetails(error: NodeError): { code: string; details: string } {
  const all = error.errors ?? (error.cause === undefined ? [error] : (error.cause.errors ?? [error.cause]));
  const [first = error] = all;
  const code = first.code ?? error.code ?? "UNKNOWN";
  // Each address with its reason, or the reason once if they agree.
  const reasons = new Set(all.map(reason));
  const addresses = all.flatMap(({ address, port }) =>
    address === undefined ? [] : `${address.includes(":") ? `[${address}]` : address}:${port}`,
  );
  if (addresses.length === 0) return { code, details: reason(first) };
  if (reasons.size === 1) return { code, details: `${addresses.join(" and ")}: ${reason(first)}` };
  return { code, details: all.map((each, at) => `${addresses[at]}: ${reason(each)}`).join("; ") };
}

/** OpenSSL's own message names its source files; the reason in it is enough. */
function reason({ code = "", message, hostname }: NodeError): string {
  if (code === "ENOTFOUND") return hostname === undefined ? "there is no host of this name" : `there is no host of the name ${hostname}`;
  if (code.startsWith("HPE_")) return message.replace(/^Parse Error: /, "");
  const tls = /SSL routines:[^:]*:([^:]+):/.exec(message)?.[1];
  return tls === undefined ? (REASONS[code] ?? (message || code)) : `the TLS handshake failed (${tls})`;
}
