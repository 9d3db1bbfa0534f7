// Loaded into a server with `node --import`: prints each request as Node hands it on, before a framework reads it.
import { subscribe } from "node:diagnostics_channel";

subscribe("http.server.request.start", ({ request }) => {
  const chunks = [];
  const { push } = request;
  request.push = function (chunk, ...rest) {
    if (chunk !== null) chunks.push(Buffer.from(chunk));
    else console.log(JSON.stringify({ rawHeaders: request.rawHeaders, body: Buffer.concat(chunks).toString("base64") }));
    return push.call(this, chunk, ...rest);
  };
});
