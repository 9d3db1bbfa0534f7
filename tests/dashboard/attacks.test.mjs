// What websites, other users of the machine and endpoints may try against the dashboard.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { connect } from "node:net";
import { endpoint, raw } from "../cli/endpoint.mjs";
import { read, signatureOf } from "../cli/preswald.mjs";
import { launch } from "../page/page.mjs";
import { listen } from "../server.mjs";
import { dashboard, linesIn, rawRequest, SECRET, settled, until, WEBHOOK_SECRET } from "./dashboard.mjs";

let own;
let port;
before(async () => {
  own = await dashboard(["--retry-schedule", "none"]);
  port = new URL(own.base).port;
});
after(() => own.stop());

const JSON_TYPE = { "Content-Type": "application/json" };

describe("a request without the key is refused", () => {
  const host = () => ({ Host: `127.0.0.1:${port}` });
  const cookie = () => ({ ...host(), Cookie: own.cookie });
  const same = () => ({ ...cookie(), Origin: own.base, ...JSON_TYPE });
  const foreign = "http://evil.example";
  const CASES = {
    "no key": [() => ({ headers: host() }), 401],
    "no key, a file of the page": [() => ({ path: "/page-00000000.js", headers: host() }), 401],
    "no key, the page's requests": [() => ({ path: "/api/state", headers: host() }), 401],
    "a wrong key in the address": [() => ({ path: "/?key=wrong", headers: host() }), 401],
    "an empty key in the address": [() => ({ path: "/?key=", headers: host() }), 401],
    "a key that is good once, and was none": [() => ({ path: "/?once=", headers: host() }), 401],
    "a wrong cookie": [() => ({ path: "/api/state", headers: { ...host(), Cookie: own.cookie.replace(/=.*/, "=wrong") } }), 401],
    "the cookie of another port": [() => ({ path: "/api/state", headers: { ...host(), Cookie: own.cookie.replace(/-\d+=/, "-1=") } }), 401],
    "the page's key in place of the cookie": [
      () => ({
        path: "/api/state",
        headers: { ...host(), Cookie: own.cookie.replace(/=.*/, `=${new URL(own.ready.url).searchParams.get("key")}`) },
      }),
      401,
    ],
    "the cookie at /v1": [() => ({ path: "/v1/webhooks", headers: cookie() }), 401],
    "the API key at /api": [() => ({ path: "/api/state", headers: { ...host(), Authorization: `Bearer ${own.ready.api_key}` } }), 401],
    "a wrong API key": [() => ({ path: "/v1/webhooks", headers: { ...host(), Authorization: "Bearer wrong" } }), 401],
    "no API key": [() => ({ path: "/v1/webhooks", headers: host() }), 401],
    "a foreign Host, with the cookie": [() => ({ path: "/api/state", headers: { ...cookie(), Host: "evil.example" } }), 421],
    "a foreign Host with our port": [() => ({ path: "/api/state", headers: { ...cookie(), Host: `evil.example:${port}` } }), 421],
    "a foreign Host, at the page with the key": [
      () => ({ path: new URL(own.ready.url).pathname + new URL(own.ready.url).search, headers: { Host: `evil.example:${port}` } }),
      421,
    ],
    "a Host that begins like ours": [() => ({ path: "/api/state", headers: { ...cookie(), Host: `127.0.0.1.evil.example:${port}` } }), 421],
    "a Host that ends like ours": [() => ({ path: "/api/state", headers: { ...cookie(), Host: `evil.localhost:${port}` } }), 421],
    "our Host with another port": [() => ({ path: "/api/state", headers: { ...cookie(), Host: "127.0.0.1:1" } }), 421],
    "no Host": [() => ({ path: "/api/state", headers: { Cookie: own.cookie } }), 421],
    "a foreign Host at /v1, with the API key": [
      () => ({ path: "/v1/webhooks", headers: { Host: "evil.example", Authorization: `Bearer ${own.ready.api_key}` } }),
      421,
    ],
    "a foreign Origin, with the cookie": [() => ({ path: "/api/state", headers: { ...cookie(), Origin: foreign } }), 403],
    "an Origin of null": [() => ({ method: "POST", path: "/api/send", headers: { ...same(), Origin: "null" }, body: "{}" }), 403],
    "the Origin of another port": [
      () => ({ method: "POST", path: "/api/send", headers: { ...same(), Origin: "http://127.0.0.1:1" }, body: "{}" }),
      403,
    ],
    "the Origin of https": [
      () => ({ method: "POST", path: "/api/send", headers: { ...same(), Origin: `https://127.0.0.1:${port}` }, body: "{}" }),
      403,
    ],
    "a POST without an Origin": [() => ({ method: "POST", path: "/api/send", headers: { ...cookie(), ...JSON_TYPE }, body: "{}" }), 403],
    "a form": [() => ({ method: "POST", path: "/api/send", headers: { ...same(), "Content-Type": "text/plain" }, body: "{}" }), 415],
    "another site's request, as the browser says": [
      () => ({ path: "/api/state", headers: { ...cookie(), "Sec-Fetch-Site": "cross-site" } }),
      403,
    ],
    "another port's request, as the browser says": [
      () => ({ path: "/api/live", headers: { ...cookie(), "Sec-Fetch-Site": "same-site" } }),
      403,
    ],
    "a website's POST to the inbox": [() => ({ method: "POST", path: "/inbox", headers: { ...host(), Origin: foreign }, body: "{}" }), 403],
    "a website's POST to the inbox by DNS rebinding": [
      () => ({
        method: "POST",
        path: "/inbox",
        headers: { Host: `evil.example:${port}`, Origin: `http://evil.example:${port}` },
        body: "{}",
      }),
      403,
    ],
    "a GET of the inbox by DNS rebinding": [() => ({ path: "/inbox", headers: { Host: `evil.example:${port}` } }), 421],
    "a GET of the inbox by a website": [() => ({ path: "/inbox", headers: { ...host(), "Sec-Fetch-Site": "cross-site" } }), 403],
    "a path that leads out": [() => ({ path: "/../../etc/passwd", headers: cookie() }), 404],
    "a path that leads out, escaped": [() => ({ path: "/%2e%2e/%2e%2e/etc/passwd", headers: cookie() }), 404],
    "a URL in place of a path": [() => ({ path: "http://evil.example/", headers: cookie() }), 400],
    "another host in place of a path": [() => ({ path: "//evil.example/api/state", headers: cookie() }), 404],
    "whether another dashboard runs": [() => ({ path: "/alive/00000000000000000000000000000000", headers: host() }), 401],
  };
  for (const [name, [asked, status]] of Object.entries(CASES)) {
    test(name, async () => {
      const answered = await rawRequest(own.base, asked());
      assert.equal(answered.status, status, answered.text);
      assert.ok(!answered.headers["access-control-allow-origin"] && !answered.headers["set-cookie"]);
      assert.doesNotMatch(answered.text, new RegExp(`${SECRET}|${own.ready.api_key}|rows`));
    });
  }

  test("a tunnel's POST to the inbox is no website's", async () => {
    const asked = { method: "POST", path: "/inbox/tunnel", headers: { Host: "abc.ngrok.io", "Content-Length": "2" }, body: "{}" };
    assert.equal((await rawRequest(own.base, asked)).status, 401);
    const row = await until(
      async () => (await own.rows()).find(({ url }) => url === "/inbox/tunnel"),
      (found) => found,
    );
    assert.equal(row.outcome, "refused");
  });

  test("CONNECT, an upgrade and what is not HTTP get no connection", async () => {
    const upgrade = {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    };
    const answered = await rawRequest(own.base, {
      path: "/api/live",
      headers: { Host: `127.0.0.1:${port}`, Cookie: own.cookie, Origin: foreign, ...upgrade },
    });
    assert.equal(answered.status, 403);
    const said = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.write("CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: x\r\n\r\n"));
      let text = "";
      socket.on("data", (chunk) => (text += chunk));
      socket.on("close", () => resolve(text));
    });
    assert.match(said, /^HTTP\/1\.1 405 /);
  });
});

test("the key that opens the browser is good once; the answer to a key sets a cookie that scripts and other sites do not get", async () => {
  const { headers } = await fetch(own.ready.url);
  assert.match(headers.get("set-cookie"), /^preswald-dashboard-\d+=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/);
  assert.match(headers.get("content-security-policy"), /connect-src 'self'.*frame-ancestors 'none'/);
  assert.equal(headers.get("x-content-type-options"), "nosniff");
  assert.equal(headers.get("cache-control"), "no-store");
});

describe("an answer of an endpoint", () => {
  const MANY = 100 * 1024 * 1024;
  const ANSWERS = {
    "HTML and scripts": [
      (_request, response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<script>alert(1)</script>"),
      ({ attempts: [{ text }] }) => assert.equal(text, "<script>alert(1)</script>"),
    ],
    "ANSI codes and other control characters": [
      (_request, response) => response.end("\u001b[2J\u001b]0;x\u0007\u202e\u0000"),
      ({ attempts: [{ text }] }) => assert.equal(text, "\\u001b[2J\\u001b]0;x\\u0007\\u202e\\u0000"),
    ],
    "100 MB": [
      (_request, response) => {
        response.on("error", () => {});
        response.writeHead(200, { "Content-Length": MANY });
        const chunk = Buffer.alloc(65_536, "x");
        const write = () => {
          while (!response.destroyed && response.write(chunk));
        };
        response.on("drain", write);
        write();
      },
      ({ row, attempts: [{ text, bytes, truncated }] }) =>
        assert.deepEqual([row.outcome, text.length, bytes, truncated], ["delivered", 16_384, 65_536, true]),
    ],
    "the webhook's secret": [
      (_request, response) => response.writeHead(401, { "X-Expected": WEBHOOK_SECRET }).end(`expected ${WEBHOOK_SECRET}`),
      (view) => {
        assert.equal(view.attempts[0].text, "expected [hidden]");
        assert.ok(!JSON.stringify(view).includes(WEBHOOK_SECRET));
      },
    ],
    "ten thousand headers": [
      undefined,
      ({ row }) => assert.equal(row.outcome, "failed"),
      (socket) => {
        socket.on("error", () => {});
        socket.write(`HTTP/1.1 200 OK\r\n${"x: y\r\n".repeat(10_000)}\r\n`);
      },
    ],
    "no HTTP": [undefined, ({ row }) => assert.match(row.why, /not HTTP/), (socket) => socket.end("SSH-2.0-OpenSSH\r\n")],
    "names that objects have": [
      (_request, response) => response.writeHead(200, ["__proto__", "x", "Constructor", "y"]).end('{"__proto__":1}'),
      ({ attempts: [{ headers }] }) => assert.ok(headers.some(([name]) => name === "__proto__")),
    ],
  };
  for (const [name, [answer, holds, bytes]] of Object.entries(ANSWERS)) {
    test(`with ${name} is kept as text, and within bounds`, async () => {
      const target = bytes === undefined ? await endpoint(answer) : await raw(bytes);
      const url = target.url.replace("tcp:", "http:");
      const [id] = await own.send(await own.webhook(url));
      holds(await own.until(id, settled));
    });
  }

  test("without an end is given up after the documented 30 seconds, and nothing waits for it meanwhile", async () => {
    const target = await endpoint((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x"), 100).unref();
      response.on("close", () => clearInterval(timer));
      response.on("error", () => {});
    });
    const [id] = await own.send(await own.webhook(target.url));
    const quick = await endpoint();
    const [other] = await own.send(await own.webhook(quick.url));
    assert.equal((await own.until(other, settled)).row.outcome, "delivered");
    const { row, attempts } = await own.until(id, settled);
    assert.deepEqual([row.outcome, attempts[0].error.code], ["failed", "TIMEOUT"]);
  });
});

test("no secret and no key is in what the dashboard prints, logs, or tells the page", async () => {
  const body = "{}";
  await fetch(`${own.base}/inbox/x?token=hush-1`, {
    method: "POST",
    body,
    headers: { "X-Preswald-Signature": signatureOf(body), Cookie: "a=hush-2", Authorization: "hush-3" },
  });
  await until(
    () => own.rows(),
    (rows) => rows.some(({ url }) => url.startsWith("/inbox/x")),
  );
  const rows = await own.rows();
  const views = await Promise.all(rows.map(async ({ id }) => (await own.api("GET", `/deliveries/${id}`)).body));
  const { stdout, stderr } = own.command.said;
  const printed = stdout.split("\n").slice(1).join("\n") + stderr;
  const state = JSON.stringify((await own.api("GET", "/state")).body);
  const kept = linesIn(own.state.logs, "deliveries-").join("\n");
  const journal = linesIn(own.state.kept, "journal-").join("\n");
  for (const hidden of [SECRET, WEBHOOK_SECRET, own.ready.api_key, own.cookie.split("=")[1]]) {
    for (const [place, text] of Object.entries({ printed, state, views: JSON.stringify(views), kept, journal }))
      assert.ok(!text.includes(hidden), `${place} has it`);
  }
  for (const text of [JSON.stringify(views), kept, journal]) assert.doesNotMatch(text, /hush-/);
  assert.ok(read(`${own.state.kept}/webhooks.json`).includes(WEBHOOK_SECRET));
});

describe("a page of another website, in a browser that has the cookie", () => {
  let browser;
  let site;
  let page;
  let context;
  before(async () => {
    site = await listen((_request, response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<title>evil</title>"));
    // A name for the website, and one that leads to the dashboard (DNS rebinding).
    browser = await launch("--host-resolver-rules=MAP evil.example 127.0.0.1");
    context = await browser.newContext();
    const opened = await context.newPage();
    await opened.goto(own.ready.url);
    page = await context.newPage();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const ATTACKS = {
    fetches: (base) => fetch(`${base}/api/state`, { credentials: "include" }).then((response) => response.text()),
    "fetches without asking": (base) =>
      fetch(`${base}/api/state`, { credentials: "include", mode: "no-cors" }).then((response) => response.type + response.status),
    "posts JSON": (base) =>
      fetch(`${base}/api/send`, {
        method: "POST",
        credentials: "include",
        headers: { "Content-Type": "application/json" },
        body: "{}",
      }).then((response) => response.text()),
    "posts to the inbox": (base) => fetch(`${base}/inbox/evil`, { method: "POST", mode: "no-cors", body: "{}" }).then(() => "opaque0"),
    "posts a form": (base) =>
      new Promise((resolve) => {
        const frame = document.createElement("iframe");
        frame.name = "target";
        document.body.append(frame);
        const form = document.body.appendChild(document.createElement("form"));
        Object.assign(form, { method: "post", action: `${base}/inbox/evil`, target: "target", enctype: "text/plain" });
        form.submit();
        // Whether it loads is not told to a page of another site.
        setTimeout(() => resolve("opaque0"), 500);
      }),
    "opens an EventSource": (base) =>
      new Promise((resolve, reject) => {
        const source = new EventSource(`${base}/api/live`, { withCredentials: true });
        source.onopen = () => resolve("open");
        source.onerror = () => reject(new Error("refused"));
      }),
    "opens a WebSocket": (base) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${base.replace("http", "ws")}/api/live`);
        socket.onopen = () => resolve("open");
        socket.onerror = () => reject(new Error("refused"));
      }),
    "loads a script": (base) =>
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `${base}/api/state`;
        script.onload = () => resolve("loaded");
        script.onerror = () => reject(new Error("refused"));
        document.body.append(script);
      }),
    "frames it": (base) =>
      new Promise((resolve) => {
        const frame = document.createElement("iframe");
        frame.src = `${base}/`;
        setTimeout(() => {
          try {
            resolve(frame.contentDocument?.body.textContent ?? "opaque0");
          } catch {
            resolve("opaque0");
          }
        }, 500);
        document.body.append(frame);
      }),
  };
  const REFUSED = /refused|Failed to fetch|opaque0|basic421|wrong_host|^$/;
  for (const [name, attack] of Object.entries(ATTACKS)) {
    for (const [where, from, to] of [
      ["another site", () => site.origin.replace("127.0.0.1", "evil.example"), () => own.base],
      ["another port of this machine", () => site.origin, () => own.base],
      ["DNS rebinding", () => `http://evil.example:${port}/`, () => `http://evil.example:${port}`],
    ]) {
      test(`${where}: ${name}, and gets and changes nothing`, async () => {
        await page.goto(from());
        const before = (await own.rows()).length;
        const got = await page
          .evaluate(([source, base]) => new Function(`return (${source})`)()(base), [attack.toString(), to()])
          .catch(String);
        assert.match(got, REFUSED);
        assert.doesNotMatch(got, /"rows"|"settings"/);
        assert.equal((await own.rows()).length, before);
      });
    }
  }
});
