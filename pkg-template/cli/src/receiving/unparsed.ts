// What Node's parser refuses: it never becomes a request.
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

export interface Unparsed {
  status: 400 | 408 | 413 | 431;
  code: string;
  message: string;
}

type ParserError = Error & { code?: string; reason?: string; rawPacket?: Buffer };

/** Why the parser refused what a sender sent; undefined if the sender went away, which is no fault. */
export function explainParserError(error: ParserError): Unparsed | undefined {
  const { code = "", rawPacket, reason } = error;
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return { status: 408, code: "request_timeout", message: "the request did not end in time" };
  if (code === "HPE_HEADER_OVERFLOW") return { status: 431, code: "headers_too_large", message: "the headers are larger than 16 KiB" };
  if (code === "HPE_CHUNK_EXTENSIONS_OVERFLOW")
    return { status: 413, code: "chunk_extensions_too_large", message: "the extensions of the body's chunks are too large" };
  if (!code.startsWith("HPE_")) return undefined;
  if (rawPacket?.[0] === 0x16 && rawPacket[1] === 0x03)
    return { status: 400, code: "tls", message: "the sender speaks TLS, and this port does not: its URL must begin with `http://`" };
  if (rawPacket?.subarray(0, 14).toString("latin1") === "PRI * HTTP/2.0")
    return { status: 400, code: "http2", message: "the sender speaks HTTP/2, and this port only HTTP/1.1" };
  if (code === "HPE_INVALID_EOF_STATE")
    return { status: 400, code: "broken_off", message: "the sender closed the connection before its request was complete" };
  return { status: 400, code: "not_http", message: `the request is not HTTP: ${reason ?? error.message.replace(/^Parse Error: /, "")}` };
}

/** Answers on a connection whose request cannot be read, and closes it. */
export function refuseUnparsed(socket: Duplex, { status, code, message }: Unparsed): void {
  const body = JSON.stringify({ error: { code, message } });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Connection: close",
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.on("error", () => {});
  if (!socket.writable) return void socket.destroy();
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}
