// What most people do first, in a real Express: a body parser, and a signature over what it made.
import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import express from "express";
import { Webhook, createTestEvent } from "../../dist/npm/webhooks/index.js";
import { diagnose } from "../../dist/npm/webhooks/diagnose.js";

const SECRET = "your-webhook-secret";
const webhook = new Webhook(SECRET);

test("express.json() and JSON.stringify(request.body): the cause is proven, and the fix is named", async () => {
  const app = express().post("/", express.json(), (request, response) => {
    const body = JSON.stringify(request.body);
    response.json({ code: webhook.check(body, request.headers).error?.code, ...diagnose(body, request.headers, SECRET) });
  });
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const body = JSON.stringify(createTestEvent("app.deployed").event, null, 2);
    const headers = { "Content-Type": "application/json", "X-Preswald-Signature": webhook.sign(body) };
    const response = await fetch(`http://127.0.0.1:${server.address().port}/`, { method: "POST", headers, body });
    const { code, verdict, causes } = await response.json();
    assert.equal(code, "signature_mismatch");
    assert.equal(verdict, "proven");
    assert.deepEqual(
      causes.map((cause) => cause.code),
      ["payload_reserialized"],
    );
    assert.match(causes[0].fix, /express\.raw/);
  } finally {
    server.close();
  }
});
