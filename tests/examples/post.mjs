// Sends a case over a real socket, and gives the answer.
import { once } from "node:events";
import { request as connect } from "node:http";

export async function post(url, { method, contentType, body, signature, chunked }) {
  const headers = { Connection: "close" };
  if (contentType !== undefined) headers["Content-Type"] = contentType;
  if (signature !== undefined) headers["X-Preswald-Signature"] = signature;
  if (!chunked && (body.length > 0 || method !== "GET")) headers["Content-Length"] = body.length;
  if (chunked) headers["Transfer-Encoding"] = "chunked";
  const request = connect(url, { method, headers, agent: false });
  // A server may hang up while the rest of what it refuses is under way: the answer counts.
  const answered = answerTo(request);
  request.on("error", () => {});
  if (chunked) for (let at = 0; at < body.length; at += 10_000) request.write(body.subarray(at, at + 10_000));
  else request.write(body);
  request.end();
  return answered;
}

async function answerTo(request) {
  const [response] = await once(request, "response");
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() };
}
