// Writes octokit.json: signatures made by @octokit/webhooks-methods, for signature.json, and checks
// that Octokit in turn accepts every signature of the corpus that it can be asked about.
// Needs that package in tests/node_modules (tests/package.json): node tests/vectors/octokit.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { sign, verify } from "@octokit/webhooks-methods";

const example =
  '{"id":"evt_1234567890","type":"data.processed","created":"2023-06-01T12:00:00Z","data":{"object":{"app_id":"app_123456"}},"account":{"id":"acc_345678","name":"Acme Corp"}}';
const inputs = [
  { name: "event", secret: "your-webhook-secret", body: example, check: "ok" },
  { name: "event-pretty", secret: "your-webhook-secret", body: JSON.stringify(JSON.parse(example), null, 2), check: "ok" },
  { name: "unicode", secret: "schlüssel-🔑", body: example.replace("Acme", "Café 日本 🚀"), check: "ok" },
  { name: "long-secret", secret: "s".repeat(100), body: example, check: "ok" },
  { name: "bom", secret: "your-webhook-secret", body: "\ufeff" + example, check: "invalid_json" },
  { name: "text", secret: "your-webhook-secret", body: "hello", check: "invalid_json" },
  { name: "array", secret: "your-webhook-secret", body: "[]", check: "invalid_payload" },
];
const made = [];
for (const input of inputs) made.push({ ...input, signature: await sign(input.secret, input.body) });
writeFileSync(new URL("generator/octokit.json", import.meta.url), JSON.stringify(made, null, 1) + "\n");

let asked = 0;
const { cases } = JSON.parse(readFileSync(new URL("signature.json", import.meta.url)));
for (const { name, secrets, body, header, verifies } of cases) {
  if (typeof header !== "string" || header === "" || !body.text || secrets?.length !== 1 || !secrets[0].text) continue;
  const accepted = await verify(secrets[0].text, body.text, header);
  asked++;
  if (accepted === verifies) continue;
  console.log(`octokit says ${accepted}, the corpus ${verifies}: ${name}`);
  process.exitCode = 1;
}
console.log(`${made.length} signatures written, ${asked} cases asked`);
