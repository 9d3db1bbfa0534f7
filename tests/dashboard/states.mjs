// The states of the page that a person may be in, for the tests and the pictures.
import { endpoint, statuses } from "../cli/endpoint.mjs";
import { signatureOf } from "../cli/preswald.mjs";
import { SECRET, settled } from "./dashboard.mjs";

/** Some deliveries of every kind. */
export async function day(own) {
  const good = await endpoint((request, response, body) => {
    response.writeHead(request.headers["x-preswald-signature"] === signatureOf(body) ? 200 : 401, { "Content-Type": "application/json" });
    response.end('{"received":true}');
  });
  const bad = await endpoint(statuses({ status: 503, headers: { "Retry-After": "3600" }, body: "<h1>Out of order</h1>" }));
  const right = await own.webhook(`${good.url}/webhooks/preswald`, {
    secret: SECRET,
    events: ["app.deployed", "app.deleted", "data.processed"],
  });
  const wrong = await own.webhook(`${good.url}/webhooks/preswald?copy`, { secret: `${SECRET}\n` });
  const broken = await own.webhook(`${bad.url}/webhooks/preswald`);
  const ids = {};
  [ids.delivered] = await own.send(right);
  await own.until(ids.delivered, settled);
  for (const type of ["app.deleted", "data.processed"])
    for (const id of await own.send(right, { types: [type] })) await own.until(id, settled);
  [ids.forged] = await own.send(right, { manner: "wrong_signature" });
  await own.until(ids.forged, settled);
  [ids.refused] = await own.send(wrong);
  await own.until(ids.refused, ({ row }) => row.outcome === "retrying" || row.outcome === "failed");
  [ids.retrying] = await own.send(broken);
  await own.until(ids.retrying, ({ row }) => row.outcome === "retrying");
  const body =
    '{"id":"evt_77","type":"app.deployed","created":"yesterday","data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"Acme"}}';
  await fetch(`${own.base}/inbox`, { method: "POST", body, headers: { "X-Preswald-Signature": signatureOf(body) } });
  await fetch(`${own.base}/inbox/wrong`, { method: "POST", body, headers: { "X-Preswald-Signature": signatureOf(body, `"${SECRET}"`) } });
  const { body: run } = await own.api("POST", `/webhooks/${right.id}/suite`, {});
  ids.suite = run.id;
  await own.until(ids.suite, ({ suite }) => suite.done);
  const rows = await own.rows();
  ids.received = rows.find(({ url }) => url === "/inbox/wrong").id;
  ids.invalid = rows.find(({ url }) => url === "/inbox").id;
  return ids;
}

const choose = (name) => async (opened, ids) => {
  await opened.page.evaluate((id) => document.querySelector("delivery-table").choose(id, true), ids[name]);
  await opened.page.locator("delivery-detail outcome-banner").waitFor();
};

const press = (key, dialog) => async (opened) => {
  await opened.key(key);
  await opened.page.locator(`${dialog}[open]`).waitFor();
};

/** Each with what reaches it from the page as it opens, with the deliveries of `day`. `start` is the page without any. */
export const STATES = {
  table: async () => {},
  delivered: choose("delivered"),
  retrying: choose("retrying"),
  "refused, with its cause": choose("refused"),
  "a forgery": choose("forged"),
  "received, with its cause": choose("received"),
  "received, with issues": choose("invalid"),
  suite: choose("suite"),
  "nothing found": async (opened) => {
    await opened.key("/");
    await opened.page.keyboard.type("no such text");
    await opened.page.locator("delivery-table .none:not([hidden])").waitFor();
  },
  "sending an event": async (opened) => {
    await press("s", "#send")(opened);
    await opened.page.waitForFunction(() => document.querySelector("#send .size").textContent !== "0 bytes");
  },
  webhooks: press("w", "#webhooks"),
  keys: press("?", "#keys"),
  comparing: async (opened, ids) => {
    await choose("delivered")(opened, ids);
    await opened.page.locator("[data-does=mark]").click();
    await choose("received")(opened, ids);
    await opened.page.locator("[data-does=compare]").click();
    await opened.page.locator("#compare[open]").waitFor();
  },
};
