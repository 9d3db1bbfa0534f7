// Serves examples/next as Next.js would, which is too heavy to be built here: of a route's file it
// takes the function that has the method's name. Its POST is given every method, so that it is seen
// to answer 405 by itself.
import { createServer } from "node:http";
import { POST } from "./examples/next/app/webhooks/preswald/route.js";
import { nodeHandler } from "@preswald/webhooks/node";

const server = createServer(nodeHandler(POST));
server.listen(0, "127.0.0.1", () => console.log(`listening on http://127.0.0.1:${server.address().port}/webhooks/preswald`));
