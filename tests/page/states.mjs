// The states of the page that a person may be in, for the tests and the pictures.
const BROKEN =
  '{\r\n  "id": "",\r\n  "type": "app.deleted",\r\n  "id": "evt_1",\r\n  "created": "yesterday",\r\n  "data": { "object": { "id": 7 } },\r\n  "account": { "id": "acc_1", "name": "Ac\u200bme" }\r\n}\r\n';

const UNKNOWN_TYPE =
  '{"id":"ev_1","type":"app.renamed","created":"2023-06-01T12:00:00Z","data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"Acme"}}';

async function signed(page, payload) {
  await page.load("app.deployed");
  await page.openFile(payload);
  await page.press("Sign the payload");
  await page.checked();
  await page.diagnosis();
}

export const STATES = {
  empty: async () => {},
  verified: (page) => page.load("app.deployed"),
  warnings: (page) => signed(page, UNKNOWN_TYPE),
  mismatch: async (page) => {
    await page.load("app.deployed");
    await page.secret.fill('"your-webhook-secret"');
    await page.diagnosis();
  },
  reserialized: async (page) => {
    await page.load("app.deployed");
    await page.openFile(JSON.stringify({ id: "evt_1", "a b": "\u200b" }));
    await page.press("Sign the payload");
    await page.checked();
    await page.openFile(JSON.stringify({ id: "evt_1", "a b": "\u200b" }, null, 2));
    await page.diagnosis();
    await page.page.locator(".preview summary").click();
    await page.page.locator("own-code select").selectOption("express");
  },
  malformed: async (page) => {
    await page.load("app.deployed");
    await page.header.fill("sha1=ABC\u200b def");
    await page.diagnosis();
  },
  invalid: (page) => signed(page, BROKEN),
  hex: async (page) => {
    await page.load("app.deployed");
    await page.openFile(Buffer.from('{"id":"evt_1","type":"café"}', "latin1"));
    await page.diagnosis();
  },
  unfolded: async (page) => {
    await page.load("user.interaction");
    for (const fold of ["#compare summary", "#signed summary", "#take summary"]) await page.page.locator(fold).click();
    await page.page.locator("#digest").fill("0".repeat(64));
    await page.page.locator(".explained p").waitFor();
    await page.press("Add an older secret");
  },
};
