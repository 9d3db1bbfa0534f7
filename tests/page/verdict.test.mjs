// The page says of a delivery what the documentation's own function says.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { after, before, beforeEach, afterEach, describe, test } from "node:test";
import { Playground, launch, root, servePage } from "./page.mjs";

const SECRET = "your-webhook-secret";

let server, browser, page;
before(async () => {
  server = await servePage();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => void (page = await Playground.open(browser, server.origin)));
afterEach(async () => {
  assert.deepEqual(page.errors, []);
  await page.close();
});

/** The documentation's events, each in three forms of JSON, signed by Python's hmac and its verification function. */
function pythonDeliveries() {
  const script = `
import json, seed
events = [seed.APP_DEPLOYED, seed.USER_INTERACTION]
bodies = [form(event) for event in events for form in (seed.compact, seed.spaced, seed.pretty)]
print(json.dumps([[body, seed.sign(body)] for body in bodies]))`;
  const python = spawnSync("python3", ["-c", script], { cwd: join(root, "tests", "vectors", "generator"), encoding: "utf8" });
  if (python.error?.code === "ENOENT") return null;
  assert.equal(python.status, 0, python.stderr);
  return JSON.parse(python.stdout);
}

describe("the documentation's examples", () => {
  for (const [type, id] of [["app.deployed", "evt_1234567890"], ["user.interaction", "evt_2345678901"]]) {
    test(`${type} is valid as loaded`, async () => {
      await page.press(type);
      assert.equal(await page.verdict(), "Valid");
      const said = await page.page.locator("#verdict").innerText();
      assert.match(said, new RegExp(type.replace(".", "\\.")));
      assert.match(said, new RegExp(id));
      assert.equal(await page.secret.inputValue(), SECRET);
      assert.match(await page.header.inputValue(), /^sha256=[0-9a-f]{64}$/);
      assert.equal(await page.issues.count(), 0);
    });
  }

  test("compact, app.deployed has the 317 bytes that the benchmarks use", async () => {
    await page.press("app.deployed");
    await page.openFile(JSON.stringify(JSON.parse(await page.copy())));
    assert.match(await page.facts.innerText(), /^317 bytes · no final newline$/);
  });

  test("signed by python3, they are valid; with one byte changed anywhere they are not", async (t) => {
    const deliveries = pythonDeliveries();
    if (!deliveries) return t.skip("no python3 on this machine");
    await page.secret.fill(SECRET);
    for (const [body, signature] of deliveries) {
      await page.openFile(body);
      await page.header.fill(signature);
      assert.equal(await page.verdict(), "Valid");

      for (const at of [0, body.length >> 1, body.length - 1]) {
        await page.openFile(changed(body, at));
        assert.equal(await page.verdict(), "signature_mismatch", `payload byte ${at}`);
      }
      await page.openFile(body);
      for (const at of [0, SECRET.length - 1]) {
        await page.secret.fill(changed(SECRET, at));
        assert.equal(await page.verdict(), "signature_mismatch", `secret byte ${at}`);
      }
      await page.secret.fill(SECRET);
      for (const at of [7, 70]) {
        await page.header.fill(changedDigit(signature, at));
        assert.equal(await page.verdict(), "signature_mismatch", `header byte ${at}`);
      }
      for (const broken of [changed(signature, 0), signature.toUpperCase(), signature + " ", signature.slice(7)]) {
        await page.header.fill(broken);
        assert.equal(await page.verdict(), "malformed_signature", broken);
      }
    }
  });
});

describe("as you type", () => {
  test("a key more is a mismatch, undone it is valid again", async () => {
    await page.press("app.deployed");
    await page.payload.focus();
    await page.page.keyboard.type(" ");
    assert.equal(await page.verdict(), "signature_mismatch");
    await page.page.keyboard.press("Control+Z");
    assert.equal(await page.verdict(), "Valid");
  });

  test("what is missing is asked for, one thing after the other", async () => {
    assert.equal(await page.verdict(), "Not checked yet");
    const asked = page.page.locator("#verdict li");
    assert.equal(await asked.count(), 3);
    await page.openFile("{}");
    assert.equal(await asked.count(), 2);
    await page.secret.fill(SECRET);
    assert.deepEqual(await asked.allInnerTexts().then((texts) => texts.map((text) => text.split(":")[0])), ["The X-Preswald-Signature header"]);
    await page.header.fill("sha256=");
    assert.equal(await page.verdict(), "malformed_signature");
  });

  test("signing makes the header that verifies, and asks for the secret first", async () => {
    await page.press("user.interaction");
    await page.payload.focus();
    await page.page.keyboard.press("Control+End");
    await page.page.keyboard.press("Enter");
    assert.equal(await page.verdict(), "signature_mismatch");
    await page.press("Sign the payload");
    assert.equal(await page.verdict(), "Valid");
    await page.secret.fill("");
    await page.press("Sign the payload");
    assert.match(await page.page.locator("#signature-note").innerText(), /secret first/);
  });

  test("while a secret is rotated either matches, and the page says which", async () => {
    await page.press("app.deployed");
    await page.secret.fill("the new secret");
    assert.equal(await page.verdict(), "signature_mismatch");
    await page.press("Rotating? Add the older one");
    await page.olderSecret.fill(SECRET);
    assert.equal(await page.verdict(), "Valid");
    assert.match(await page.page.locator("#verdict").innerText(), /Matched\s+the older secret/);
    await page.press("Remove the older one");
    assert.equal(await page.verdict(), "signature_mismatch");
  });

  test("clearing forgets everything", async () => {
    await page.press("app.deployed");
    await page.press("Clear everything");
    assert.equal(await page.verdict(), "Not checked yet");
    assert.deepEqual([await page.secret.inputValue(), await page.header.inputValue(), await page.copy()].join(""), "");
  });
});

describe("issues", () => {
  const EVENT = '{"id":"evt_1","type":"app.deleted","created":"2023-06-01T12:00:00Z",\n"data":{"object":{"id":"app_1"}},\n"account":{"id":"acc_1","name":7}}';

  test("each has its line and column, its pointer and its words, and a click goes there", async () => {
    await page.openFile(EVENT);
    assert.equal(await page.issues.count(), 1);
    const said = await page.issues.first().innerText();
    assert.match(said, /Error\s+3:32\s+\/account\/name/);
    assert.match(said, /wrong_type/);
    await page.issues.first().click();
    assert.equal(await selection(), "7");
    assert.equal(await page.page.locator("#editor .issue.error").innerText(), "7");
  });

  test("a refusal because of the payload and its issues come together once the signature is right", async () => {
    await page.openFile(EVENT);
    await page.secret.fill(SECRET);
    assert.match(await page.page.locator("#issues-summary").innerText(), /apart from the signature/);
    await page.press("Sign the payload");
    assert.equal(await page.verdict(), "invalid_payload");
    assert.doesNotMatch(await page.page.locator("#issues-summary").innerText(), /apart from the signature/);
    await page.openFile(EVENT.slice(0, -1));
    await page.press("Sign the payload");
    assert.equal(await page.verdict(), "invalid_json");
    assert.equal(await page.page.locator("#editor .issue-caret").count(), 1);
  });

  test("warnings do not refuse, and are listed", async () => {
    await page.openFile(EVENT.replace("app.deleted", "app.renamed").replace("7", '"Acme"'));
    await page.secret.fill(SECRET);
    await page.press("Sign the payload");
    assert.equal(await page.verdict(), "Valid");
    assert.match(await page.page.locator("#verdict").innerText(), /1 warning/);
    assert.match(await page.issues.first().innerText(), /Warning.*unknown_event_type/s);
  });

  const selection = () => page.page.evaluate(() => document.querySelector("#editor").shadowRoot.getSelection().toString());
});

function changed(text, at) {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}

function changedDigit(text, at) {
  return text.slice(0, at) + (text[at] === "0" ? "1" : "0") + text.slice(at + 1);
}

test("why a signature does not match is said under the verdict, and goes with it", async () => {
  await page.press("app.deployed");
  const diagnosis = page.page.locator("#diagnosis");
  await page.secret.fill(`"${SECRET}"`);
  await diagnosis.getByText("secret_quoted").waitFor();
  assert.match(await diagnosis.innerText(), /with this changed, the signature matches/);
  await page.secret.fill(SECRET);
  assert.equal(await page.verdict(), "Valid");
  assert.equal(await diagnosis.innerText(), "");
});
