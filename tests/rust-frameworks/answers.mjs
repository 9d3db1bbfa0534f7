// What an answer of a Rust example comes to, in one line to compare. The body of a 405 is the
// framework's own; the other refusals are the crate's.

export function answerOf({ status, headers, text }) {
  if (status === 405) return `405 ${headers.allow}`;
  if (status === 200) return "200";
  const { error, ...rest } = JSON.parse(text);
  assertShape(error, rest, text);
  return `${status} ${error.code}`;
}

function assertShape(error, rest, text) {
  const isAnswer = Object.keys(rest).length === 0 && Object.keys(error).join() === "code,message" && error.message !== "";
  if (!isAnswer) throw new Error(`this is not the documented answer: ${text}`);
}

export function expectedOf({ status, code }) {
  if (status === 405) return "405 POST";
  return status === 200 ? "200" : `${status} ${code}`;
}
