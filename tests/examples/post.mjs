// Sends a case over a real socket, and gives the answer.
import { once } from "node:events";
import { request as connect } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export async function post(url, { method, contentType, body, signature, chunked }) {
  const headers = { Connection: "close" };
  if (contentType !== undefined) headers["Content-Type"] = contentType;
  if (signature !== undefined) headers["X-Preswald-Signature"] = signature;
  if (!chunked && (body.length > 0 || method !== "GET")) headers["Content-Length"] = body.length;
  if (chunked) headers["Transfer-Encoding"] = "chunked";
  const request = connect(url, { method, headers, agent: false });
  const answered = once(request, "response");
  request.on("error", () => {});
  await Promise.race([send(request, body, chunked ? 10_000 : 65_536), answered]);
  const [response] = await answered;
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  request.destroy();
  return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() };
}

/**
 * Piece by piece, and no more once there is an answer: some servers hang up at once on whom they do
 * not hear out, and their answer gets lost under what comes in. One may come before the body.
 */
async function send(request, body, size) {
  const answered = new Promise((resolve) => request.once("response", () => resolve(true)));
  const isAnswered = (wait) => Promise.race([answered, sleep(wait, false)]);
  request.flushHeaders();
  if (body.length > size && (await isAnswered(500))) return;
  for (let at = 0; at < body.length; at += size) {
    request.write(body.subarray(at, at + size));
    if (body.length > size && (await isAnswered(1))) return;
  }
  request.end();
}
