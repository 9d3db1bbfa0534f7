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
export function makeReply({ answer, error }: Exchange): Reply {
  if (error?.kind === "loop") return failedForward(508, "forward_loop", error.message);
  if (error?.kind === "timeout") return failedForward(504, "forward_timeout", error.message);
  if (answer === undefined || error !== undefined) return failedForward(502, "forward_failed", error?.message ?? "there is no answer");
  if (answer.truncated) return failedForward(502, "forward_failed", "the answer is too large to pass on");
  const { status, reason, body } = answer;
  // Node cannot send a status below 100, and one below 200 is no answer.
  if (status < 200)
    return failedForward(502, "forward_failed", `the target answered with the status ${status}, which no sender understands`);
  const gone = hopByHop(answer.headers);
  const headers = answer.headers.filter(([name]) => !gone.has(name.toLowerCase()) && name.toLowerCase() !== "content-length");
  return { status, reason: isSendable(reason) ? reason : "", headers: headers.filter(([, value]) => isSendable(value)), body };
}

/** Whether Node can send a text in a head: it accepts more of what it receives. */
const isSendable = (text: string) => /^[\t\x20-\x7e\x80-\xff]*$/.test(text);

export function failedForward(status: 502 | 504 | 508, code: string, message: string): Reply {
  return jsonReply(status, { error: { code, message } });
}

export function jsonReply(status: number, value: unknown, headers: HeaderList = []): Reply {
  return { status, headers: [["Content-Type", "application/json"], ...headers], body: Buffer.from(JSON.stringify(value)) };
}
