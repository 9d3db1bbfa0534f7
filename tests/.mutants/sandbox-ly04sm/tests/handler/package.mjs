// The packed package, installed in a tiny project, and what the tests of its handlers share.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { install, remove } from "../packages/project.mjs";

export const project = install();
process.on("exit", () => remove(project));

/** An entry of the package, as a program in the project would import it. */
export async function load(entry = "") {
  const file = join(project, `import${entry.replace("/", "-")}.mjs`);
  writeFileSync(file, `export * from "@preswald/webhooks${entry}";`);
  return import(pathToFileURL(file).href);
}

export const { Webhook, WebhookError, createTestEvent, createTestRequest, memoryStore, sign, EVENT_TYPES } = await load();

export const SECRET = "your-webhook-secret";
export const URL_ = "https://example.com/webhooks/preswald";

/** A signed delivery of an event. */
export function delivery(type = "app.deployed", options = {}) {
  return createTestRequest(type, { url: URL_, secret: SECRET, ...options });
}

/** A signed delivery of any body. */
export function deliveryOf(body, init = {}) {
  const signature = sign(body, SECRET);
  return new Request(URL_, { method: "POST", body, headers: { "X-Preswald-Signature": signature }, ...init });
}

/** What a response comes to: its status and its error's code. */
export async function outcome(response) {
  const text = await response.text();
  return text === "" ? `${response.status}` : `${response.status} ${JSON.parse(text).error.code}`;
}

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
