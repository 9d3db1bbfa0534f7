import { isConnectionError } from "../handler/connection-error.js";
import { logErrors } from "../handler/on-error.js";
import type { Answer, Delivery } from "../handler/delivery.js";
import type { NodeRequest } from "./node-request.js";
import { isBytes } from "./request.js";

/** The part of `http.ServerResponse` that is used here. */
export interface NodeResponse {
  statusCode: number;
  readonly headersSent: boolean;
  readonly writableEnded?: boolean | undefined;
  readonly writableFinished?: boolean | undefined;
  readonly destroyed?: boolean | undefined;
  setHeader(name: string, value: string): unknown;
  write(chunk: string): unknown;
  end(chunk?: string): unknown;
  once(event: "close" | "finish", listener: () => void): unknown;
  on?(event: "error", listener: (error: unknown) => void): unknown;
  destroy?(): unknown;
}

/** HTTP/2's stream of a response. */
interface Http2Stream {
  on(event: "error", listener: (error: unknown) => void): unknown;
  once(event: "finish", listener: () => void): unknown;
  close(code: number): void;
  destroy(): unknown;
}

/** How long a sender whose body is no longer read may take to read the answer, in milliseconds. */
const HANGING_UP = 1000;

/** HTTP/2's code for a stream that is closed without an error. */
const NO_ERROR = 0;

/** Node's own buffer: not every test environment has a `TextEncoder`. */
declare const Buffer: { byteLength(text: string): number };

/** For errors of functions that are no handlers of ours, and where nothing else logs them. */
export const log = /* @__PURE__ */ logErrors();

/** Whether a value is a response that can be ended. */
export function isNodeResponse(value: unknown): value is NodeResponse {
  try {
    return typeof (value as Partial<NodeResponse> | null | undefined)?.end === "function";
  } catch {
    return false;
  }
}

/**
 * Reports what somebody writes to the response after its end, at any later time. Without a listener for the
 * error that Node emits, such a write ends the process.
 */
export function watch(response: NodeResponse, delivery: Delivery): void {
  const report = makeReport(delivery);
  const { on } = response;
  if (typeof on === "function") on.call(response, "error", report);
  // HTTP/2's response keeps the errors of its stream to itself.
  findStream(response)?.on("error", report);
  response.once(
    "close",
    caught(report, () => {
      if (response.writableEnded) reportWrites(response, report);
    }),
  );
}

type Report = (error: unknown) => void;

function makeReport(delivery: Delivery): Report {
  return (error) => {
    if (!isConnectionError(error)) (delivery.report ?? log)(error);
  };
}

/**
 * Work for a timer or an event, where an exception ends the process. Middleware replaces methods of the
 * response, and its own may throw.
 */
function caught(report: Report, work: () => void): () => void {
  return () => {
    try {
      work();
    } catch (error) {
      report(error);
    }
  };
}

/** Node drops what is written to a response that is closed, without an error. */
function reportWrites(response: NodeResponse, report: Report): void {
  for (const name of ["write", "end"] as const) {
    const original = response[name] as (...values: unknown[]) => unknown;
    response[name] = (...values: unknown[]) => {
      if (typeof values[0] === "string" || isBytes(values[0])) report(writeAfterEnd());
      return Reflect.apply(original, response, values);
    };
  }
}

/** As Node names it before the response is closed. */
function writeAfterEnd(): Error {
  return Object.assign(new Error("write after end: the response to the webhook has been sent"), { code: "ERR_STREAM_WRITE_AFTER_END" });
}

/** Sends an answer; the promise is fulfilled when it has been sent. */
export async function send(answer: Answer, request: NodeRequest, response: NodeResponse, delivery: Delivery): Promise<void> {
  // A listener that has the response may have answered already.
  if (response.headersSent) return answer.status === 500 ? breakOff(response) : undefined;
  const { status, headers, body } = answer;
  let onSent = () => {};
  const sent = new Promise<void>((resolve) => (onSent = resolve));
  response.once("finish", onSent);
  response.once("close", onSent);
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (isIncomplete(request)) hangUp(response, body, makeReport(delivery));
  else response.end(body);
  if (response.writableFinished === false && !response.destroyed) await sent;
}

/** A listener that threw in the middle of its own answer must not leave it open, nor make it look whole. */
export function breakOff(response: NodeResponse): void {
  if (response.writableEnded === false) response.destroy?.();
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
function hangUp(response: NodeResponse, body: string, report: Report): void {
  const stream = findStream(response);
  if (stream !== undefined) {
    // Its connection serves other requests. RFC 9113, 8.1: a whole answer, and then "send no more of this".
    stream.once(
      "finish",
      caught(report, () => {
        stream.close(NO_ERROR);
        // Otherwise it would stay until somebody reads what has arrived.
        stream.destroy();
      }),
    );
    response.end(body);
    return;
  }
  response.setHeader("Connection", "close");
  response.setHeader("Content-Length", String(Buffer.byteLength(body)));
  response.write(body);
  const end = caught(report, () => void response.end());
  const timer = setTimeout(end, HANGING_UP);
  response.once("close", () => clearTimeout(timer));
}

function findStream(response: NodeResponse): Http2Stream | undefined {
  const { stream } = response as { stream?: Partial<Http2Stream> | null };
  return typeof stream?.close === "function" && typeof stream.on === "function" ? (stream as Http2Stream) : undefined;
}
