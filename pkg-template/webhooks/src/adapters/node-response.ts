import type { Answer } from "../handler/delivery.js";
import type { NodeRequest } from "./node-request.js";

/** The part of `http.ServerResponse` that is used here. */
export interface NodeResponse {
  statusCode: number;
  readonly headersSent: boolean;
  readonly writableFinished?: boolean | undefined;
  readonly destroyed?: boolean | undefined;
  setHeader(name: string, value: string): unknown;
  write(chunk: string): unknown;
  end(chunk?: string): unknown;
  once(event: "close" | "finish", listener: () => void): unknown;
}

/** How long a sender whose body is no longer read may take to read the answer, in milliseconds. */
const HANGING_UP = 1000;

/** Node's own buffer: not every test environment has a `TextEncoder`. */
declare const Buffer: { byteLength(text: string): number };

/** Sends an answer; the promise is fulfilled when it has been sent. */
export async function send({ status, headers, body }: Answer, request: NodeRequest, response: NodeResponse): Promise<void> {
  // A listener that has the response may have answered already.
  if (response.headersSent) return;
  let onSent = () => {};
  const sent = new Promise<void>((resolve) => (onSent = resolve));
  response.once("finish", onSent);
  response.once("close", onSent);
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (isIncomplete(request)) hangUp(response, body);
  else response.end(body);
  if (response.writableFinished === false && !response.destroyed) await sent;
}

/** Whether the sender has not sent everything, so that Node would read on. */
export function isIncomplete(request: NodeRequest): boolean {
  try {
    return request.complete === false;
  } catch {
    return false;
  }
}

/**
 * Answers a sender that has not sent everything and is not read any further. If the connection were
 * closed at once, the sender might lose the answer.
 */
function hangUp(response: NodeResponse, body: string): void {
  response.setHeader("Connection", "close");
  response.setHeader("Content-Length", String(Buffer.byteLength(body)));
  response.write(body);
  const timer = setTimeout(() => response.end(), HANGING_UP);
  response.once("close", () => clearTimeout(timer));
}
