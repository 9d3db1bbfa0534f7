// Whatever people paste, the signature and the body are taken out of it byte for byte.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as hooks from "node:test";
import { openOnce } from "./page.mjs";

const { describe, test } = hooks;
const opened = openOnce(hooks);

const VALUE = "sha256=" + "ab".repeat(32);
const BODY = '{"a":"é\'\\"$x`!",\r\n "b":1}\n';
const HEADERS = ["Host: example.com", "Content-Type: application/json", `X-Preswald-Signature: ${VALUE}`, "Accept: */*"];

describe("the header's field takes the value out of", () => {
  const CASES = {
    "the value itself": [VALUE, VALUE],
    "a value that is another provider's": ["t=1,v1=abc", "t=1,v1=abc"],
    "the whole line": [`X-Preswald-Signature: ${VALUE}`, VALUE],
    "the line in lower case, with a line break": [`x-preswald-signature:${VALUE}\r\n`, VALUE],
    "a short value in a line": ["X-Preswald-Signature: sha256=abc", "sha256=abc"],
    "a quoted value in a line, quotes and all": [`X-Preswald-Signature: "${VALUE}"`, `"${VALUE}"`],
    "a block of headers": [HEADERS.join("\r\n"), VALUE],
    "a block with a request line": [["POST /hooks HTTP/1.1", ...HEADERS, "", ""].join("\n"), VALUE],
    "headers as JSON": [JSON.stringify({ host: "x", "x-preswald-signature": VALUE }, null, 2), VALUE],
    "headers as Node prints them": [`{\n  host: 'x',\n  'x-preswald-signature': '${VALUE}',\n}`, VALUE],
    "headers as a browser copies them": [`content-type\napplication/json\nx-preswald-signature\n${VALUE}\naccept\n*/*`, VALUE],
    "a curl command": [`curl -X POST https://a.example/ -H 'X-Preswald-Signature: ${VALUE}' -H "Accept: */*"`, VALUE],
  };
  for (const [name, [text, value]] of Object.entries(CASES)) {
    test(name, async () => {
      const { page } = opened;
      await page.page.evaluate((text) => navigator.clipboard.writeText(text), text);
      await page.header.press("Control+V");
      await page.checked();
      assert.equal(await page.header.inputValue(), value);
      assert.equal(await page.bytes(), "");
    });
  }

  test("a line that is typed", async () => {
    const { page } = opened;
    await page.header.pressSequentially("X-Preswald-Signature: sha256=ab");
    await page.checked();
    assert.equal(await page.header.inputValue(), "sha256=ab");
  });

  test("headers without it say so, and change nothing", async () => {
    const { page } = opened;
    await page.header.fill("sha256=1");
    await page.pasteInto("#signature", "Host: example.com\nAccept: */*\n");
    assert.equal(await page.header.inputValue(), "sha256=1");
    assert.match(await page.headerNote.innerText(), /has no X-Preswald-Signature/);
  });
});

/** As Chromium's "Copy as cURL (cmd)" quotes. */
const cmd = (text) =>
  `^"${text
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, "^$&")
    .replace(/%(?=[a-zA-Z0-9_])/g, "%^")
    .replace(/\r?\n/g, "^\n\n")}^"`;

/** As Chromium's "Copy as PowerShell" quotes. */
const powerShell = (text) => `"${text.replace(/[`$"]/g, "`$&").replace(/[^\x20-\x7e]/g, (unit) => `$([char]${unit.charCodeAt(0)})`)}"`;

/** As a program's arguments are quoted on Windows. */
const argument = (text) => `"${text.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, "$1$1")}"`;

const ODD = '{"a":"é ^ & % %PATH% ! \'x\' `y` $z","b":"C:\\\\dir\\\\","c":"\\"q\\""}';
const LINES = '{\n  "a": "b"\n}';

const shell = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const request = (body, { headers = HEADERS, line = "POST /hooks HTTP/1.1", eol = "\r\n" } = {}) =>
  Buffer.concat([Buffer.from([line, ...headers].join(eol) + eol + eol), Buffer.from(body)]);

describe("a whole request fills both fields byte for byte", () => {
  const CASES = {
    "with CRLF": [request(BODY), BODY],
    "with LF, as from a terminal": [request(BODY, { eol: "\n" }), BODY],
    "of HTTP/2": [request(BODY, { line: "POST /hooks HTTP/2" }), BODY],
    "with a Content-Length shorter than what was pasted": [
      request(BODY + "\n\n", { headers: [...HEADERS, `Content-Length: ${Buffer.byteLength(BODY)}`] }),
      BODY,
    ],
    "in chunks": [
      request(`5\r\n{"a":\r\n3;x=y\r\n"é\r\n2\r\n"}\r\n0\r\n\r\n`, { headers: [...HEADERS, "Transfer-Encoding: chunked"] }),
      '{"a":"é"}',
    ],
    "as a curl command": [`curl https://a.example/ \\\n  -H 'X-Preswald-Signature: ${VALUE}' \\\n  --data-raw ${shell(BODY)}\n`, BODY],
    "as a curl command with double quotes": [
      `curl "https://a.example/" --header "x-preswald-signature: ${VALUE}" --data "{\\"a\\":\\"\\$x\\"}"`,
      '{"a":"$x"}',
    ],
    "as Chrome copies it for bash": [
      `curl 'https://a.example/' -H 'x-preswald-signature: ${VALUE}' --data-raw $'{"a":"it\\'s \\u0021 \\xc3\\xa9 \\n"}'`,
      '{"a":"it\'s ! é \n"}',
    ],
    "as Chrome copies it for cmd": [
      `curl ${cmd("https://a.example/?x=1&y=%41")} ^\n  -H ^"content-type: application/json^" ^\n  -H ${cmd(`x-preswald-signature: ${VALUE}`)} ^\n  --data-raw ${cmd(ODD)}`,
      ODD,
    ],
    "as Chrome copies it for cmd, with CRLF and a prompt": [
      `C:\\Users\\me>curl ^"https://a.example/^" ^\r\n  -H ${cmd(`x-preswald-signature: ${VALUE}`)} ^\r\n  --data-raw ${cmd("{}")}\r\n`,
      "{}",
    ],
    "of several lines, as Chrome copies it for cmd": [
      `curl ^"https://a.example/^" ^\n  -H ${cmd(`x-preswald-signature: ${VALUE}`)} ^\n  --data-raw ${cmd(LINES)}`,
      LINES,
    ],
    "as Firefox copies it for cmd": [
      `curl "https://a.example/" ^\r\n  -H "X-Preswald-Signature: ${VALUE}" ^\r\n  --data-raw "{""a"":""b""}"`,
      '{"a":"b"}',
    ],
    "as curl.exe in PowerShell, verbatim": [
      `curl.exe --% -H "x-preswald-signature: ${VALUE}" --data-raw ${argument(ODD)} https://a.example/`,
      ODD,
    ],
    "as Chrome copies it for PowerShell": [
      `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\n$session.UserAgent = "x"\nInvoke-WebRequest -UseBasicParsing -Uri "https://a.example/" \`\n-Method "POST" \`\n-WebSession $session \`\n-Headers @{\n"authority"="a.example"\n  "accept"="*/*{}"\n  "x-preswald-signature"="${VALUE}"\n} \`\n-ContentType "application/json" \`\n-Body ${powerShell(ODD)}`,
      ODD,
    ],
    "as PowerShell with single quotes and bytes": [
      `PS C:\\> irm https://a.example/ -Method Post -Body ([System.Text.Encoding]::UTF8.GetBytes(${powerShell(BODY)})) -Headers @{ 'X-Preswald-Signature' = '${VALUE}' }`,
      BODY,
    ],
    "as a browser copies it as fetch": [
      `await fetch("https://a.example/", ${JSON.stringify({ headers: { "x-preswald-signature": VALUE }, body: ODD, method: "POST" }, null, 2)});`,
      ODD,
    ],
    "with --data=": [`curl --header=${shell(`X-Preswald-Signature: ${VALUE}`)} --data-binary=${shell("{}")} -s`, "{}"],
  };
  for (const [name, [given, body]] of Object.entries(CASES)) {
    for (const [where, selector] of [
      ["into the payload", ".editor"],
      ["into the header's field", "#signature"],
      ["onto the page", "body"],
    ]) {
      test(`${name}, pasted ${where}`, async () => {
        const { page } = opened;
        await page.pasteInto(selector, given.toString());
        assert.equal(await page.header.inputValue(), VALUE);
        assert.equal(await page.bytes(), Buffer.from(body).toString("hex"));
      });
    }
    test(`${name}, dropped as a file`, async () => {
      const { page } = opened;
      await page.dropFile(given);
      assert.equal(await page.header.inputValue(), VALUE);
      assert.equal(await page.bytes(), Buffer.from(body).toString("hex"));
    });
  }

  test("bytes that are not UTF-8 survive in a dropped request", async () => {
    const { page } = opened;
    const body = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    await page.dropFile(request(body));
    assert.equal(await page.header.inputValue(), VALUE);
    assert.equal(await page.bytes(), Buffer.from(body).toString("hex"));
  });

  test("without the header, the body is taken, an earlier header goes, and the page says what is missing", async () => {
    const { page } = opened;
    await page.header.fill(VALUE);
    await page.pasteInto("body", "POST / HTTP/1.1\nHost: a\n\n{}");
    assert.equal(await page.bytes(), "7b7d");
    assert.equal(await page.header.inputValue(), "");
    assert.match(await page.found.innerText(), /no X-Preswald-Signature header/);
  });

  test("a curl command that reads a file names the file", async () => {
    const { page } = opened;
    await page.pasteInto("body", `curl -H 'X-Preswald-Signature: ${VALUE}' -d @event.json https://a.example`);
    assert.match(await page.found.innerText(), /event\.json/);
  });
});

/** Copies of every room of the recognizer: tests/copies has all of them, for the same Rust code. */
describe("copies of other kinds fill both fields", () => {
  const tables = ["told", "made"].map((name) => JSON.parse(readFileSync(new URL(`../copies/${name}.json`, import.meta.url), "utf8")).cases);
  const all = Object.entries(Object.assign({}, ...tables));
  for (const [name, { text, header, body }] of all.filter(([, copy], at) => copy.text && copy.header && copy.body && at % 7 === 0)) {
    test(name, async () => {
      const { page } = opened;
      await page.pasteInto("body", text);
      assert.equal(await page.header.inputValue(), header);
      assert.equal(await page.bytes(), Buffer.from(body).toString("hex"));
      await page.found.getByRole("button", { name: "Undo" }).click();
      await page.checked();
      assert.equal(await page.header.inputValue(), "");
      assert.equal(await page.bytes(), "");
    });
  }
});

describe("several requests", () => {
  const request = (body) => `POST / HTTP/1.1\nX-Preswald-Signature: ${VALUE}\n\n${body}\n`;

  test("of one copy are a choice", async () => {
    const { page } = opened;
    await page.pasteInto("body", request('{"a":1}') + request('{"b":2}').trimEnd());
    assert.equal(await page.bytes(), Buffer.from('{"a":1}').toString("hex"));
    await page.found.getByLabel("Which request").selectOption("Request 2 of 2");
    await page.checked();
    assert.equal(await page.bytes(), Buffer.from('{"b":2}').toString("hex"));
  });

  test("of two files are a choice", async () => {
    const { page } = opened;
    const files = ["1", '{"a":1}'].map((text, at) => ({ name: `${at}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) }));
    await page.page.locator("input[type=file]").setInputFiles(files);
    await page.filesRead();
    assert.equal(await page.bytes(), "31");
    await page.found.getByLabel("Which request").selectOption("Request 2 of 2");
    await page.checked();
    assert.equal(await page.bytes(), Buffer.from('{"a":1}').toString("hex"));
  });
});

describe("what is pasted into the wrong field is offered to move", () => {
  test("a payload in the header's field", async () => {
    const { page } = opened;
    await page.page.evaluate((text) => navigator.clipboard.writeText(text), '{"id":"evt_1"}');
    await page.header.press("Control+V");
    await page.press("Move it");
    await page.checked();
    assert.equal(await page.header.inputValue(), "");
    assert.equal(await page.bytes(), Buffer.from('{"id":"evt_1"}').toString("hex"));
  });

  test("a signature in the payload", async () => {
    const { page } = opened;
    await page.paste(VALUE);
    await page.press("Move it");
    await page.checked();
    assert.equal(await page.header.inputValue(), VALUE);
    assert.equal(await page.bytes(), "");
  });
});

describe("a payload is never taken for a request", () => {
  for (const text of [
    '{"X-Preswald-Signature: x":1}',
    "payload=%7B%7D",
    "id: 1\nname: 2",
    '"POST / HTTP/1.1"',
    `{"headers":"X-Preswald-Signature: ${VALUE}\\n\\n"}`,
  ]) {
    test(JSON.stringify(text), async () => {
      const { page } = opened;
      await page.paste(text);
      assert.equal(await page.bytes(), Buffer.from(text).toString("hex"));
      assert.equal(await page.header.inputValue(), "");
    });
  }
});
