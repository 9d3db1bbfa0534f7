// Firebase and Google Cloud functions, in the server that runs them there.
import { test } from "node:test";
import { tryPlatform } from "../../platforms.mjs";
import { expectAnswers, LISTENER, makeApp, packageFile, serveIn } from "../app.mjs";

const folder = makeApp("firebase", {
  "package.json": JSON.stringify({ name: "app", private: true, type: "module", main: "index.js" }),
  "index.js": `import { http } from "@google-cloud/functions-framework";
import { defineSecret } from "firebase-functions/params";
import { onRequest } from "firebase-functions/https";
import { Webhook } from "@preswald/webhooks";
import { nodeHandler } from "@preswald/webhooks/node";

const secret = defineSecret("PRESWALD_WEBHOOK_SECRET");
const webhook = new Webhook(() => secret.value());
const receive = nodeHandler(webhook.handler(${LISTENER}));
export const firebase = onRequest({ secrets: [secret] }, receive);
http("google", receive);
`,
});

for (const [name, target] of Object.entries({ Firebase: "firebase", "Google Cloud": "google" })) {
  test(`${name}, whose server has parsed the body before`, { timeout: 60_000 }, async (context) => {
    const program = "@google-cloud/functions-framework/build/src/main.js";
    const server = await serveIn(folder, program, (port) => [`--target=${target}`, `--port=${port}`, "--signature-type=http"]);
    context.after(server.stop);
    const url = `${server.url}/webhooks/preswald`;
    await expectAnswers(url, server.said);
    const packages = ["@google-cloud/functions-framework", ...(target === "firebase" ? ["firebase-functions"] : [])];
    await tryPlatform(`${name} functions`, { page: "firebase.md", packages: packages.map((each) => packageFile(folder, each)), url });
  });
}
