// Sends a delivery on: the same bytes, and the same headers in their order and case.
import type { Client } from "../http/client.js";
import { hopByHop } from "../http/hop-by-hop.js";
import type { Exchange, HeaderList } from "../http/message.js";

export interface ReceivedRequest {
  method: string;
  /** The path and the query, as they were sent. */
  path: string;
  headers: HeaderList;
  body: Buffer;
}

export function forward(client: Client, target: URL, { method, headers, body }: ReceivedRequest, signal?: AbortSignal): Promise<Exchange> {
  return client.send({ method, url: target, headers: forwarded(headers, target), body }, signal);
}

/** Those of the connection are left out, and `Host` is the target's. */
export function forwarded(headers: HeaderList, target: URL): HeaderList {
  const gone = hopByHop(headers);
  return headers
    .filter(([name]) => !gone.has(name.toLowerCase()))
    .map(([name, value]) => [name, name.toLowerCase() === "host" ? target.host : value]);
}

export interface Reply {
  status: number;
  reason?: string;
  headers: HeaderList;
  body: Buffer;
}

/** The target's answer for the sender; 502 or 504 if there is none, so that the sender tries again. */
export function replyOf({ answer, error }: Exchange): Reply {
  if (answer !== undefined && error === undefined && !answer.truncated) {
    const gone = hopByHop(answer.headers);
    const headers = answer.headers.filter(([name]) => !gone.has(name.toLowerCase()) && name.toLowerCase() !== "content-length");
    return { status: answer.status, reason: answer.reason, headers, body: answer.body };
  }
  const late = error?.kind === "timeout";
  return jsonReply(late ? 504 : 502, {
    error: { code: late ? "forward_timeout" : "forward_failed", message: error?.message ?? "the answer is too large to pass on" },
  });
}

export function jsonReply(status: number, value: unknown, headers: HeaderList = []): Reply {
  return { status, headers: [["Content-Type", "application/json"], ...headers], body: Buffer.from(JSON.stringify(value)) };
}
