// The page says of a delivery what the documentation's own function says, and why.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import * as hooks from "node:test";
import { sign } from "../signature.mjs";
import { SECRET, openOnce, root } from "./page.mjs";

const { describe, test } = hooks;
const opened = openOnce(hooks);

const EVENT =
  '{"id":"evt_1","type":"app.deleted","created":"2023-06-01T12:00:00Z",\n"data":{"object":{"id":"app_1"}},\n"account":{"id":"acc_1","name":"Acme"}}';

async function give(page, { payload = EVENT, secret = SECRET, header = sign(payload, secret) }) {
  await page.openFile(payload);
  await page.secret.fill(secret);
  await page.header.fill(header);
  return page.outcome();
}

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

test("signed by Python, a delivery is verified; with one byte changed anywhere it is not", async (t) => {
  const { page } = opened;
  const deliveries = pythonDeliveries();
  if (!deliveries) return t.skip("no python3 on this machine");
  for (const [payload, header] of deliveries) {
    const good = { payload, secret: SECRET, header };
    // The documentation's second example has no account, so it is genuine but incomplete.
    assert.match(await give(page, good), /^(verified|invalid_payload)$/);
    for (const at of [0, payload.length - 1])
      assert.equal(await give(page, { ...good, payload: changed(payload, at) }), "signature_mismatch", `payload byte ${at}`);
    assert.equal(await give(page, { ...good, secret: changed(SECRET, 3) }), "signature_mismatch");
    assert.equal(await give(page, { ...good, header: changedDigit(header, 70) }), "signature_mismatch");
    for (const broken of [changed(header, 0), header.toUpperCase(), header + " ", header.slice(7)]) {
      assert.equal(await give(page, { ...good, header: broken }), "malformed_signature", broken);
    }
  }
});

describe("the banner says the answer in words", () => {
  const CASES = {
    verified: [{}, "verified", "Verified", /signature matches/],
    mismatch: [{ header: sign("x") }, "refused", "The signature does not match", /signature_mismatch/],
    "malformed header": [{ header: "sha256=ABC" }, "refused", "The signature header is malformed", /401 \(malformed_signature\)/],
    "broken JSON": [{ payload: EVENT.slice(0, -1) }, "refused", "The payload is not valid JSON", /The signature matches.*400/],
    "a duplicate name": [
      { payload: EVENT.replace("{", '{"id":"evt_0",') },
      "refused",
      "A name occurs twice in the payload",
      /The signature matches\. id is at line 1, column 2, and again at line 1, column 15\..*400 \(invalid_json\)/,
    ],
    "a duplicate name, escaped, in an array of arrays, after CRLF": [
      { payload: EVENT.replace('"app_1"', '"app_1",\r\n"x":[[],[0,{"a/~b":1,"c":{"a/~b":1},\r\n"\\u0061/~b":2}]]') },
      "refused",
      "A name occurs twice in the payload",
      /a\/~b is at line 3, column 13, and again at line 4, column 1\./,
    ],
    "half a surrogate pair": [{ payload: EVENT.replace("Acme", "\\ud800") }, "refused", "The payload has half a surrogate pair", /line 3/],
    "a number out of range": [
      { payload: EVENT.replace('"Acme"', "1e999") },
      "refused",
      "A number in the payload is out of range",
      /line 3/,
    ],
    "too many levels": [{ payload: "[".repeat(130) }, "refused", "The payload is nested too deeply", /128 levels/],
    "a byte order mark": [{ payload: `\ufeff${EVENT}` }, "refused", "The payload begins with a byte order mark", /line 1, column 1/],
    "bytes that are not UTF-8": [
      { payload: Buffer.from(EVENT.replace("Acme", "é"), "latin1") },
      "refused",
      "The payload is not UTF-8",
      /400/,
    ],
    "not an event": [{ payload: EVENT.replace('"Acme"', "7") }, "refused", "The payload is not a valid event", /The signature matches/],
    warnings: [{ payload: EVENT.replace("app.deleted", "app.renamed") }, "warning", "Verified, with warnings", /one thing looks unusual/],
    "no secret": [{ secret: "", header: "sha256=" }, "waiting", "Not checked yet", /the secret/],
  };
  for (const [name, [delivery, state, headline, reason]] of Object.entries(CASES)) {
    test(name, async () => {
      const { page } = opened;
      await give(page, delivery.secret === "" ? { ...delivery, payload: EVENT } : delivery);
      assert.equal(await page.banner.getAttribute("data-state"), state);
      assert.equal(await page.headline(), headline);
      assert.match(await page.banner.innerText(), reason);
    });
  }
});

test("what is missing is asked for, one thing after the other", async () => {
  const { page } = opened;
  const reason = () => page.banner.locator(".reason").innerText();
  assert.equal(await reason(), "Still needed: the payload, the secret, and the signature header.");
  await page.openFile("{}");
  assert.equal(await reason(), "Still needed: the secret and the signature header.");
  await page.secret.fill(SECRET);
  await page.checked();
  assert.equal(await reason(), "Still needed: the signature header.");
});

test("a key more is a mismatch; undone, it is verified again", async () => {
  const { page } = opened;
  await page.load("app.deployed");
  assert.equal(await page.outcome(), "verified");
  await page.payload.focus();
  await page.page.keyboard.type(" ");
  assert.equal(await page.outcome(), "signature_mismatch");
  await page.page.keyboard.press("Control+Z");
  assert.equal(await page.outcome(), "verified");
});

describe("the part of the header that is malformed is marked", () => {
  const digits = sign(EVENT).slice(7);
  const CASES = {
    "upper case": [`sha256=${digits.slice(0, 60)}ABCD`, ["ABCD"]],
    "another label": [`sha1=${digits}`, ["sha1="]],
    "no label": [digits, ["sha256= missing"]],
    "white space": [`sha256=${digits} `, ["·"]],
    "too short": [`sha256=${digits.slice(0, 62)}`, ["2 missing"]],
    "too long": [`sha256=${digits}00`, ["00"]],
    "a character between the digits that cannot be seen": [`sha256=${digits.slice(0, 30)}\u200b${digits.slice(30)}`, ["ZWSP"]],
    "one before the label": [`\ufeffsha256=${digits}`, ["BOM"]],
    "one without a short name": [`sha256=${digits}\u202e`, ["U+202E"]],
    "one among too few digits": [`sha256=${digits.slice(0, 9)}\u00ad${digits.slice(9, 60)}`, ["SHY", "4 missing"]],
  };
  for (const [name, [header, marks]] of Object.entries(CASES)) {
    test(name, async () => {
      const { page } = opened;
      assert.equal(await give(page, { header }), "malformed_signature");
      assert.deepEqual(await page.page.locator(".marked mark").allInnerTexts(), marks);
      await page.header.fill(sign(EVENT));
      await page.checked();
      assert.equal(await page.page.locator(".marked").isVisible(), false);
    });
  }
});

describe("the diagnosis names the cause, and its button applies the fix", () => {
  const spaced = JSON.stringify(JSON.parse(EVENT), null, 2);
  const CASES = {
    secret_quoted: [{ secret: `"${SECRET}"`, header: sign(EVENT) }, "secret"],
    secret_whitespace: [{ secret: `${SECRET} `, header: sign(EVENT) }, "secret"],
    secret_newline: [{ header: sign(EVENT, `${SECRET}\n`) }, "secret"],
    secret_base64: [{ secret: "c2VjcmV0IHNlY3JldA==", header: sign(EVENT, "secret secret") }, "secret"],
    header_uppercase: [{ header: sign(EVENT).toUpperCase() }, "signature header"],
    header_prefix_missing: [{ header: sign(EVENT).slice(7) }, "signature header"],
    header_whitespace: [{ header: ` ${sign(EVENT)}` }, "signature header"],
    payload_final_newline: [{ payload: `${EVENT}\n`, header: sign(EVENT) }, "payload"],
    payload_line_endings: [{ payload: EVENT.replaceAll("\n", "\r\n"), header: sign(EVENT) }, "payload"],
    payload_reserialized: [{ payload: JSON.stringify(JSON.parse(EVENT)), header: sign(spaced) }, "payload"],
  };
  for (const [code, [delivery, part]] of Object.entries(CASES)) {
    test(code, async () => {
      const { page } = opened;
      await give(page, delivery);
      const said = await page.diagnosis();
      assert.match(said, new RegExp(`Proven.*Fix:.*${code}`, "s"));
      await page.press(`Apply the fix to the ${part}`);
      assert.equal(await page.outcome(), "verified");
      assert.match(await page.diagnosis(), new RegExp(`Your code still needs the fix.*${code}`, "s"));
      await page.press("Undo the fix");
      assert.notEqual(await page.outcome(), "verified");
    });
  }

  test("two causes at once are fixed together", async () => {
    const { page } = opened;
    await give(page, { payload: `${EVENT}\n`, header: sign(EVENT).toUpperCase() });
    assert.match(await page.diagnosis(), /With these changes/);
    await page.page.getByRole("button", { name: /^Apply the fix to the .* and the / }).click();
    assert.equal(await page.outcome(), "verified");
  });

  test("where the page cannot know the bytes, it says so and offers no button", async () => {
    const { page } = opened;
    await give(page, { payload: "[object Object]", header: sign(EVENT) });
    assert.doesNotMatch(await page.diagnosis(), /Apply the fix/);
  });

  test("where nothing explains it, the page says so, and lists what to check in order", async () => {
    const { page } = opened;
    await give(page, { secret: "a secret that nobody has", header: sign(EVENT, "another secret that nobody has") });
    const said = await page.diagnosis();
    assert.match(said, /Not found.*No cause is proven.*secret_wrong/s);
    assert.ok((await page.card.locator("ol li").count()) >= 3, said);
    assert.match(await page.banner.innerText(), /No cause was found/);
    assert.doesNotMatch(await page.banner.innerText(), /Likely|Proven/);
  });

  test("it goes with what it was about", async () => {
    const { page } = opened;
    await give(page, { secret: `"${SECRET}"`, header: sign(EVENT) });
    assert.match(await page.diagnosis(), /secret_quoted/);
    await page.secret.fill(SECRET);
    assert.equal(await page.outcome(), "verified");
    assert.equal(await page.diagnosis(), "");
  });
});

describe("secrets", () => {
  test("while one is rotated either matches, and the page says which", async () => {
    const { page } = opened;
    await give(page, { secret: "the new secret", header: sign(EVENT) });
    await page.press("Add an older secret");
    await page.olderSecret.fill(SECRET);
    assert.equal(await page.outcome(), "verified");
    assert.match(await page.banner.innerText(), /matches an older secret/);
    assert.deepEqual(await page.page.locator(".matched").evaluateAll((all) => all.map(({ hidden }) => hidden)), [true, false]);
    await page.page.getByRole("button", { name: "Remove" }).click();
    assert.equal(await page.outcome(), "signature_mismatch");
  });

  const KEY = Buffer.from([0, 255, 13, 10, 0xc3, 0x28]);
  const ENCODINGS = { hex: KEY.toString("hex"), base64: KEY.toString("base64"), utf8: SECRET };
  for (const [encoding, text] of Object.entries(ENCODINGS)) {
    test(`read as ${encoding}`, async () => {
      const { page } = opened;
      await give(page, { secret: text, header: sign(EVENT, encoding === "utf8" ? text : KEY) });
      await page.page.getByLabel("Read the secret as").selectOption(encoding);
      assert.equal(await page.outcome(), "verified");
    });
  }

  test("it is masked, until the button shows it", async () => {
    const { page } = opened;
    const type = () => page.secret.getAttribute("type");
    await page.secret.fill(SECRET);
    assert.equal(await type(), "password");
    await page.press("Show");
    assert.equal(await type(), "text");
    await page.press("Hide");
    assert.equal(await type(), "password");
  });

  test("text that is no hex is not a secret, and the page says so", async () => {
    const { page } = opened;
    await give(page, { secret: "xyz" });
    await page.page.getByLabel("Read the secret as").selectOption("hex");
    assert.equal(await page.outcome(), "waiting");
    assert.match(await page.page.locator("secret-fields .note").innerText(), /not hex/);
  });

  test("white space counts, and a line break that the field leaves out is told", async () => {
    const { page } = opened;
    const note = page.page.locator("secret-fields .note");
    await page.secret.fill(SECRET + " ");
    assert.match(await note.innerText(), /white space/);
    await page.secret.fill("");
    await page.page.evaluate((text) => navigator.clipboard.writeText(text), SECRET + "\n");
    await page.secret.press("Control+V");
    assert.match(await note.innerText(), /line break/);
  });

  test("a secret that is none is told, and the page goes on", async () => {
    const { page } = opened;
    await give(page, {});
    await page.secret.evaluate((field) => {
      field.value = "\ud83d";
      field.dispatchEvent(new InputEvent("input"));
    });
    assert.equal(await page.outcome(), "failed");
    assert.match(await page.banner.innerText(), /lone surrogate/);
    await page.secret.fill(SECRET);
    assert.equal(await page.outcome(), "verified");
  });
});

describe("signing and test events", () => {
  for (const type of ["app.created", "app.updated", "app.deployed", "app.deleted", "data.processed", "user.interaction"]) {
    test(`a test event of ${type} is loaded, signed and verified`, async () => {
      const { page } = opened;
      await page.load(type);
      assert.equal(await page.outcome(), "verified");
      assert.match(await page.reading.innerText(), new RegExp(type.replace(".", "\\.")));
      assert.equal(await page.issues.count(), 0);
    });
  }

  test("signing makes the header that verifies, and asks for the secret first", async () => {
    const { page } = opened;
    await page.openFile(EVENT);
    await page.press("Sign the payload");
    assert.match(await page.headerNote.innerText(), /secret first/);
    await page.secret.fill(SECRET);
    await page.press("Sign the payload");
    await page.page.waitForFunction(() => document.querySelector("#signature").value !== "");
    assert.equal(await page.header.inputValue(), sign(EVENT));
    assert.equal(await page.outcome(), "verified");
  });

  for (const [button, outcome] of [
    ["Try one that verifies", "verified"],
    ["Try one that does not", "signature_mismatch"],
  ]) {
    test(button, async () => {
      const { page } = opened;
      await page.press(button);
      await page.page.waitForFunction(() => document.querySelector("#signature").value !== "");
      assert.equal(await page.outcome(), outcome);
    });
  }

  test("clearing forgets everything", async () => {
    const { page } = opened;
    await page.load("app.deployed");
    await page.clear();
    assert.equal(await page.outcome(), "waiting");
    assert.deepEqual([await page.secret.inputValue(), await page.header.inputValue(), await page.bytes()].join(""), "");
  });
});

describe("issues", () => {
  const BAD = EVENT.replace('"Acme"', "7");
  const selection = () => opened.page.page.evaluate(() => document.querySelector(".editor").shadowRoot.getSelection().toString());

  test("each has its place, its pointer and its words, and a click goes there", async () => {
    const { page } = opened;
    await page.openFile(BAD);
    assert.equal(await page.issues.count(), 1);
    const said = await page.issues.first().innerText();
    assert.match(said, /Error.*line 3, column 32.*\/account\/name.*wrong_type/s);
    await page.issues.first().click();
    assert.equal(await selection(), "7");
    assert.equal(await page.page.locator(".editor .issue.error").innerText(), "7");
  });

  test("all are listed and marked at once, whatever the signature", async () => {
    const { page } = opened;
    await page.openFile(BAD.replace('"evt_1"', '""').replace("2023-06-01T12", "2023-06-31T12"));
    assert.deepEqual(await page.issues.locator(".code").allInnerTexts(), ["empty_string", "invalid_timestamp", "wrong_type"]);
    assert.equal(await page.page.locator(".editor .issue.error").count(), 3);
    assert.match(await page.page.locator("issue-list .summary").innerText(), /3 errors.*whether or not the signature matches/);
  });

  test("more than the core lists are counted as at least", async () => {
    const { page } = opened;
    await page.openFile(`{"rows":[${'{"a":1,"a":2},'.repeat(20_000)}1]}`);
    assert.match(await page.page.locator("issue-list .summary").innerText(), /^At least \d+ errors/);
    await page.openFile(`{"rows":[${'{"a":1,"a":2},'.repeat(20)}1]}`);
    assert.match(await page.page.locator("issue-list .summary").innerText(), /^2\d errors/);
  });

  test("an unfinished document is marked where it ends", async () => {
    const { page } = opened;
    await page.openFile(EVENT.slice(0, -1));
    assert.equal(await page.page.locator(".editor .issue-caret").count(), 1);
  });
});

test("the event is shown with its times in the reader's zone and a link to the documentation", async () => {
  const { page } = opened;
  await page.load("app.deployed");
  const said = await page.reading.innerText();
  for (const words of ["app.deployed", "evt_", "acc_345678", "deployment.status", /\d\d:\d\d:\d\d UTC, (now|\d+ seconds? ago)/])
    assert.match(said, new RegExp(words));
  assert.match(await page.reading.locator("a").getAttribute("href"), /\/docs\/events\.md#appdeployed$/);
  await page.openFile(EVENT.replace("app.deleted", "app.renamed"));
  assert.equal(await page.reading.locator("a").count(), 0, "a type that nobody documents has no link");
});

function changed(text, at) {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}

function changedDigit(text, at) {
  return text.slice(0, at) + (text[at] === "0" ? "1" : "0") + text.slice(at + 1);
}
