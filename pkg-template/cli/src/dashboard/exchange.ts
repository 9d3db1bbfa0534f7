// Reads the body of a request to the dashboard, and answers.
import type { IncomingMessage, ServerResponse } from "node:http";
import { drain, readBody } from "../receiving/body.js";
import { Refusal } from "./refusal.js";

/** A payload of 1 MiB in base64, and what stands around it. */
const MOST_BODY = 2 * 1024 * 1024;

/** What every answer has. `frame-ancestors` has an effect in a header alone. */
export const SAFE_HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/** The JSON of a body. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const read = await readBody(request, MOST_BODY);
  if (read === "too_large") {
    drain(request);
    throw new Refusal(413, "payload_too_large", `the body is larger than ${MOST_BODY} bytes`);
  }
  if ("goneAfter" in read) throw new Refusal(400, "broken_off", "the body broke off");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(read.body)) as unknown;
  } catch {
    throw new Refusal(400, "invalid_json", "the body is not JSON");
  }
}

export function answer(response: ServerResponse, status: number, value?: unknown, headers: { [name: string]: string } = {}): void {
  const body = value === undefined ? undefined : JSON.stringify(value);
  const type =
    body === undefined ? {} : { "Content-Type": "application/json; charset=utf-8", "Content-Length": String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...SAFE_HEADERS, ...type, ...headers }).end(body);
}

export function answerError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  const { status, code, message, issues } =
    error instanceof Refusal
      ? error
      : { status: 500, code: "internal", message: `this request could not be handled: ${(error as Error).message}`, issues: [] };
  const headers: { [name: string]: string } = status === 401 ? { "WWW-Authenticate": "Bearer" } : {};
  answer(response, status, { error: { code, message, ...(issues.length > 0 && { issues }) } }, headers);
}
