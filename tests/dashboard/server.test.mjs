// The dashboard's process: webhooks, deliveries, retries, the inbox, the log, and all of it after a restart.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { endpoint, statuses } from "../cli/endpoint.mjs";
import { file, run, signatureOf, start as startCommand } from "../cli/preswald.mjs";
import { dashboard, freshState, linesIn, rawRequest, SECRET, settled, until, WEBHOOK_SECRET } from "./dashboard.mjs";
import { manyLines } from "./many.mjs";

/** The request of the documentation, to the letter. */
const DOCUMENTED = `{
"url": "https://your-app.com/webhooks/preswald",
"events": ["app.deployed", "data.processed"],
"secret": "your-webhook-secret",
"active": true
}`;

/** A disk on which a record takes longer than the dashboard waits between two looks at the delivery log. */
const SLOW_DISK = `
  import { open } from "node:fs/promises";
  import { setTimeout as sleep } from "node:timers/promises";
  const handle = await open(process.execPath);
  const files = Object.getPrototypeOf(handle);
  await handle.close();
  const { datasync } = files;
  files.datasync = async function () {
    await sleep(900);
    if (process.env.DISK_FAILS) throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
    return datasync.call(this);
  };
`;

let shared;
before(async () => {
  shared = await dashboard(["--retry-schedule", "50ms,50ms"]);
});
after(() => shared.stop());

describe("POST /v1/webhooks", () => {
  test("takes the documentation's request, and never tells the secret", async () => {
    const { status, body } = await shared.v1("POST", "/webhooks", DOCUMENTED);
    assert.equal(status, 201);
    const { id, created, warnings, ...rest } = body;
    assert.deepEqual(rest, {
      url: "https://your-app.com/webhooks/preswald",
      events: ["app.deployed", "data.processed"],
      active: true,
    });
    assert.match(id, /^wh_/);
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ["weak_secret"],
    );
    assert.equal((await shared.v1("DELETE", `/webhooks/${id}`)).status, 204);
  });

  for (const url of ["https://your-app.com/hooks", "http://localhost:3000/hooks"]) {
    test(`takes what \`preswald webhooks create\` sends: ${url}`, async () => {
      const words = ["create", "--url", url, "--events", "app.deployed", "--api-base", shared.base];
      const { code, stderr } = await run(words, { env: { PRESWALD_API_KEY: shared.ready.api_key } });
      assert.equal(code, 0, stderr);
      const { body } = await shared.v1("GET", "/webhooks");
      assert.ok(body.data.some((each) => each.url === url));
    });
  }

  const secret = WEBHOOK_SECRET;
  const REFUSED = {
    "no URL": [{ events: ["app.deployed"], secret }, 422, "invalid_configuration", "/url"],
    "http to another machine": [{ url: "http://example.com/", events: ["app.deployed"], secret }, 422, "invalid_configuration", "/url"],
    "no type": [{ url: "https://example.com/", events: [], secret }, 422, "invalid_configuration", "/events"],
    "an unknown type": [{ url: "https://example.com/", events: ["app.gone"], secret }, 422, "invalid_configuration", "/events/0"],
    "an empty secret": [{ url: "https://example.com/", events: ["app.deployed"], secret: "" }, 422, "invalid_configuration", "/secret"],
    "a string": ['"x"', 422, "invalid_configuration", ""],
    null: ["null", 422, "invalid_configuration", ""],
    "no JSON": ["{", 400, "invalid_json"],
    "no body": ["", 400, "invalid_json"],
    "a name that is no member": ['{"__proto__": {"url": "https://example.com/"}}', 422, "invalid_configuration", "/url"],
  };
  for (const [name, [config, status, code, path]] of Object.entries(REFUSED)) {
    test(`refuses ${name}`, async () => {
      const answered = await shared.v1("POST", "/webhooks", config);
      assert.deepEqual([answered.status, answered.body.error.code], [status, code]);
      if (path !== undefined) assert.equal(answered.body.error.issues[0].path, path);
    });
  }

  test("http is accepted for this machine, with advice", async () => {
    for (const url of ["http://localhost:3000/x", "http://127.0.0.1/x", "http://[::1]:8080/x"]) {
      const { warnings } = await shared.webhook(url);
      assert.deepEqual(
        warnings.map(({ code }) => code),
        ["http_url"],
        url,
      );
    }
  });

  test("a change is checked like a new one, and keeps what it does not name", async () => {
    const { id, url } = await shared.webhook("https://example.com/changed");
    const changed = await shared.v1("PATCH", `/webhooks/${id}`, { events: ["app.deleted"], active: false });
    assert.deepEqual([changed.status, changed.body.url, changed.body.events, changed.body.active], [200, url, ["app.deleted"], false]);
    assert.equal((await shared.v1("PATCH", `/webhooks/${id}`, { events: [] })).status, 422);
    assert.deepEqual((await shared.v1("GET", `/webhooks/${id}`)).body.events, ["app.deleted"]);
    assert.equal((await shared.v1("GET", "/webhooks/wh_none")).status, 404);
  });
});

describe("a delivery", () => {
  test("of /v1/webhooks/ID/test is signed with the webhook's secret, and its attempt is listed", async () => {
    const target = await endpoint();
    const { id } = await shared.webhook(target.url);
    const answered = await shared.v1("POST", `/webhooks/${id}/test`, { event: "app.deployed", app_id: "app_777" });
    assert.equal(answered.status, 202);
    const { row } = await shared.until(answered.body.delivery_id, settled);
    assert.deepEqual([row.outcome, row.status, row.event_id], ["delivered", 200, answered.body.id]);
    const [{ headers, body }] = target.got;
    assert.equal(headers["x-preswald-signature"], signatureOf(body, WEBHOOK_SECRET));
    assert.equal(JSON.parse(body).data.object.id, "app_777");
    const { data } = (await shared.v1("GET", `/webhooks/${id}/attempts`)).body;
    assert.deepEqual(
      data.map(({ event_id, attempt, response }) => [event_id, attempt, response.status]),
      [[answered.body.id, 1, 200]],
    );
  });

  test("goes to all that subscribe to its type, and to no inactive one", async () => {
    const [one, two, three] = await Promise.all([endpoint(), endpoint(), endpoint()]);
    await shared.webhook(one.url, { events: ["user.interaction"] });
    await shared.webhook(two.url, { events: ["app.deleted"] });
    await shared.webhook(three.url, { events: ["user.interaction"], active: false });
    const { body } = await shared.api("POST", "/send", { to: "subscribers", types: ["user.interaction"] });
    for (const id of body.ids) await shared.until(id, settled);
    assert.deepEqual([one.got.length, two.got.length, three.got.length], [1, 0, 0]);
  });

  const EXACT = {
    CRLF: '{\r\n"id":1}\r\n',
    "no UTF-8": Buffer.from([0x7b, 0xff, 0x00, 0x7d]),
    "a byte order mark": "\ufeff{}",
    "a name that objects have": '{"__proto__":{"x":1},"constructor":null}',
    nothing: "",
  };
  for (const [name, payload] of Object.entries(EXACT)) {
    test(`has exactly the bytes that were given: ${name}`, async () => {
      const target = await endpoint();
      const webhook = await shared.webhook(target.url);
      const body_base64 = Buffer.from(payload).toString("base64");
      const [id] = await shared.send(webhook, { body_base64 });
      const seen = await shared.until(id, settled);
      assert.deepEqual(target.got[0].body, Buffer.from(payload));
      assert.equal(seen.request.body_base64, body_base64);
      assert.equal(target.got[0].headers["x-preswald-signature"], signatureOf(Buffer.from(payload), WEBHOOK_SECRET));
    });
  }

  const strict = (request, response, body) => {
    const right = request.headers["x-preswald-signature"] === signatureOf(body, WEBHOOK_SECRET);
    response.writeHead(right ? 200 : 401).end();
  };
  const careless = (_request, response) => response.end();
  const MANNERS = {
    signed: [strict, "delivered"],
    old: [strict, "delivered"],
    wrong_signature: [strict, "refused_forgery"],
    no_signature: [strict, "refused_forgery"],
    reserialized: [strict, "refused_forgery"],
  };
  for (const [manner, [answer, outcome]] of Object.entries(MANNERS)) {
    test(`${manner}: ${outcome} where signatures are verified`, async () => {
      const target = await endpoint(answer);
      const [id] = await shared.send(await shared.webhook(target.url), { manner });
      const { row } = await shared.until(id, settled);
      assert.deepEqual([row.outcome, row.attempts], [outcome, 1]);
    });
    if (outcome === "delivered") continue;
    test(`${manner}: accepted_forgery where none is verified`, async () => {
      const target = await endpoint(careless);
      const [id] = await shared.send(await shared.webhook(target.url), { manner });
      const { row } = await shared.until(id, settled);
      assert.equal(row.outcome, "accepted_forgery");
      assert.match(row.why, /must be refused/);
    });
  }

  test("twice at once", async () => {
    let open = 0;
    let most = 0;
    const target = await endpoint((_request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => response.end(() => open--), 300);
    });
    const ids = await shared.send(await shared.webhook(target.url), { copies: 2 });
    assert.equal(ids.length, 2);
    for (const id of ids) await shared.until(id, settled);
    assert.equal(most, 2);
    assert.deepEqual(target.got[0].body, target.got[1].body);
  });

  test("again: as it was, re-signed, edited", async () => {
    const target = await endpoint();
    const webhook = await shared.webhook(target.url);
    const [id] = await shared.send(webhook);
    await shared.until(id, settled);
    const other = "another-secret-of-it-0123456789";
    await shared.v1("PATCH", `/webhooks/${webhook.id}`, { secret: other });
    for (const [resign, secret] of [
      [false, WEBHOOK_SECRET],
      [true, other],
    ]) {
      const { body } = await shared.api("POST", `/deliveries/${id}/again`, { to: [webhook.id], resign });
      await shared.until(body.ids[0], settled);
      const got = target.got.at(-1);
      assert.deepEqual(got.body, target.got[0].body);
      assert.equal(got.headers["x-preswald-signature"], signatureOf(got.body, secret), String(resign));
    }
  });
});

describe("a failed delivery", () => {
  test("is retried by the schedule, and then given up", async () => {
    const target = await endpoint(statuses(500));
    const [id] = await shared.send(await shared.webhook(target.url));
    const { row, attempts } = await shared.until(id, settled);
    assert.deepEqual([row.outcome, row.attempts, row.status], ["failed", 3, 500]);
    assert.match(row.why, /^500: the endpoint failed/);
    assert.deepEqual(
      attempts.map(({ number, next_at }) => [number, next_at !== null]),
      [
        [1, true],
        [2, true],
        [3, false],
      ],
    );
    assert.deepEqual(target.got[0].body, target.got[2].body);
  });

  test("waits as `Retry-After` asks", async () => {
    const target = await endpoint(statuses({ status: 503, headers: { "Retry-After": "100" } }, 200));
    const [id] = await shared.send(await shared.webhook(target.url));
    const { row, attempts } = await shared.until(id, ({ row }) => row.outcome === "retrying");
    const wait = Date.parse(row.next_at) - Date.parse(attempts[0].time);
    assert.ok(wait > 99_000 && wait < 140_000, String(wait));
    assert.equal((await shared.api("POST", `/deliveries/${id}/retry`, {})).status, 204);
    const retried = await shared.until(id, settled);
    assert.deepEqual([retried.row.outcome, retried.row.attempts], ["delivered", 2]);
    assert.equal((await shared.api("POST", `/deliveries/${id}/retry`, {})).status, 409);
  });

  test("is attempted no more once it is stopped, or its webhook is deleted", async () => {
    const target = await endpoint(statuses({ status: 503, headers: { "Retry-After": "100" } }));
    const webhook = await shared.webhook(target.url);
    const [one, two] = await shared.send(webhook, { copies: 2 });
    for (const id of [one, two]) await shared.until(id, ({ row }) => row.outcome === "retrying");
    assert.equal((await shared.api("POST", `/deliveries/${one}/stop`, {})).status, 204);
    assert.deepEqual((({ row, stopped }) => [row.outcome, stopped])(await shared.until(one, settled)), ["failed", "stopped by hand"]);
    await shared.api("DELETE", `/webhooks/${webhook.id}`);
    assert.equal((await shared.until(two, settled)).stopped, "the webhook was deleted");
  });

  const FAULTS = {
    "nobody listens": [() => "http://127.0.0.1:9/", /connection was refused/],
    "a redirect": [
      async () => (await endpoint((_request, response) => response.writeHead(302, { Location: "/x" }).end())).url,
      /redirect to \/x/,
    ],
    "a hung-up connection": [async () => (await endpoint((request) => request.socket.destroy())).url, /closed before an answer/],
  };
  for (const [name, [target, why]] of Object.entries(FAULTS)) {
    test(`says why: ${name}`, async () => {
      const [id] = await shared.send(await shared.webhook(await target()));
      const { row } = await shared.until(id, settled);
      assert.equal(row.outcome, "failed");
      assert.match(row.why, why);
    });
  }

  test("whose secret differs from the one of the start has the proven cause", async () => {
    const target = await endpoint(statuses(401));
    const webhook = await shared.webhook(target.url, { secret: `"${SECRET}"` });
    const [id] = await shared.send(webhook);
    const { diagnosis, judged_by } = await shared.until(id, settled);
    assert.deepEqual([judged_by, diagnosis.verdict, diagnosis.causes[0].code], ["start", "proven", "secret_quoted"]);
    assert.ok(!JSON.stringify(diagnosis).includes(SECRET));
  });
});

describe("the inbox", () => {
  const post = (path, body, headers) => fetch(shared.base + path, { method: "POST", body, headers });

  test("verifies with the secret of the start and with those of the webhooks, at any path below it", async () => {
    await shared.webhook("https://example.com/", { secret: WEBHOOK_SECRET });
    const body =
      '{"id":"evt_1","type":"app.deleted","created":"2026-06-01T12:00:00Z","data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"A"}}';
    for (const [path, secret] of [
      ["/inbox", SECRET],
      ["/inbox/a/b?c=d", WEBHOOK_SECRET],
    ]) {
      const answered = await post(path, body, { "X-Preswald-Signature": signatureOf(body, secret), "X-Case": "Kept" });
      assert.equal(answered.status, 200);
      const row = await until(
        async () => (await shared.rows()).find(({ url }) => url === path),
        (found) => found,
      );
      assert.deepEqual([row.kind, row.outcome, row.event_id], ["received", "verified", "evt_1"]);
      const { request, judgement } = (await shared.api("GET", `/deliveries/${row.id}`)).body;
      assert.equal(Buffer.from(request.body_base64, "base64").toString(), body);
      assert.ok(request.headers.some(([name, value]) => name === "X-Case" && value === "Kept"));
      assert.equal(judgement.outcome.state, "verified");
    }
  });

  test("diagnoses with proof, and tells no secret", async () => {
    const body = '{"a": 1}';
    await post("/inbox/wrong", body, { "X-Preswald-Signature": signatureOf(body, `${SECRET}\n`), Authorization: "Bearer hush-hush" });
    const row = await until(
      async () => (await shared.rows()).find(({ url }) => url === "/inbox/wrong"),
      (found) => found,
    );
    assert.equal(row.outcome, "refused");
    const seen = (await shared.api("GET", `/deliveries/${row.id}`)).body;
    assert.deepEqual([seen.diagnosis.verdict, seen.diagnosis.causes[0].code], ["proven", "secret_newline"]);
    assert.doesNotMatch(JSON.stringify(seen), new RegExp(`${SECRET}|${WEBHOOK_SECRET}|hush-hush`));
  });

  for (const [what, kind, env] of [
    ["a delivery is one row, also while its record is written", "received", {}],
    ["a delivery that cannot be recorded is the row of the log", "log", { DISK_FAILS: "1" }],
  ]) {
    test(what, async () => {
      const options = `--import=data:text/javascript,${encodeURIComponent(SLOW_DISK)}`;
      const own = await dashboard(["--secret", SECRET], { env: { NODE_OPTIONS: options, ...env } });
      const paths = Array.from({ length: 10 }, (_, index) => `/inbox/slow/${index}`);
      for (const path of paths) {
        await fetch(own.base + path, { method: "POST", body: "{}" });
        await sleep(150);
      }
      const rows = await until(
        () => own.rows(),
        (found) => paths.every((path) => found.some((row) => row.kind === kind && row.url === path)),
      );
      assert.deepEqual(rows.map(({ kind, url }) => `${kind} ${url}`).sort(), paths.map((path) => `${kind} ${path}`).sort());
      await own.stop();
    });
  }

  test("forwards the same bytes, and answers what the target answers", async () => {
    const target = await endpoint(statuses(200, 500));
    const forwarding = await dashboard(["--forward-to", `${target.url}/hook`]);
    const body = "{ }\r\n";
    const answers = [];
    for (const path of ["/inbox", "/inbox/2"]) answers.push((await fetch(forwarding.base + path, { method: "POST", body })).status);
    assert.deepEqual(answers, [200, 500]);
    assert.equal(target.got[0].body.toString(), body);
    const rows = await until(
      () => forwarding.rows(),
      (found) => found.length === 2,
    );
    assert.deepEqual(
      rows.map(({ outcome }) => outcome),
      ["refused", "refused"],
    );
    await forwarding.stop();
  });

  test("a webhook whose URL is the inbox is delivered once", async () => {
    const webhook = await shared.webhook(`${shared.base}/inbox/self`);
    const [id] = await shared.send(webhook);
    assert.equal((await shared.until(id, settled)).row.outcome, "delivered");
    const received = await until(
      async () => (await shared.rows()).filter(({ url }) => url === "/inbox/self"),
      (found) => found.length > 0,
    );
    assert.deepEqual(
      received.map(({ outcome }) => outcome),
      ["verified"],
    );
  });

  for (const path of ["/", "/v1/webhooks", "/api/send", "/inboxes"]) {
    test(`a webhook whose URL is the dashboard's own ${path} is refused`, async () => {
      const { port } = new URL(shared.base);
      for (const host of ["127.0.0.1", "localhost", "[::1]"]) {
        const config = { url: `http://${host}:${port}${path}`, events: ["app.deployed"], secret: WEBHOOK_SECRET };
        const { status, body } = await shared.v1("POST", "/webhooks", config);
        assert.deepEqual([status, body.error.code], [422, "own_url"], host);
      }
    });
  }

  test("forwarding to the dashboard itself is refused at the start", async () => {
    const { port } = new URL(shared.base);
    const { code, stderr } = await run(["dashboard", "--no-open", "--port", port, "--forward-to", `http://localhost:${port}/inbox`], {
      env: freshState().env,
    });
    assert.equal(code, 2);
    assert.match(stderr, /another program uses the port|is this receiver itself/);
  });
});

describe("the log", () => {
  test("`logs` and the page show the same attempts, also those of other commands", async () => {
    const own = await dashboard(["--retry-schedule", "20ms"]);
    const { env } = own.state;
    const target = await endpoint(statuses(500, 200, 200, 500));
    const [id] = await own.send(await own.webhook(target.url));
    await own.until(id, settled);
    await run(["test", "--endpoint", target.url, "--id", "evt_other"], { env });
    await run(["test", "--endpoint", target.url, "--id", "evt_failed"], { env });
    const rows = await until(
      () => own.rows(),
      (found) => found.length === 3,
    );
    const shown = rows.map(({ kind, event_id, outcome, attempts, status }) => [kind, event_id.slice(0, 9), outcome, attempts, status]);
    assert.deepEqual(shown, [
      ["log", "evt_faile", "failed", 1, 500],
      ["log", "evt_other", "delivered", 1, 200],
      ["sent", rows[2].event_id.slice(0, 9), "delivered", 2, 200],
    ]);
    const listener = startCommand(["listen", "--max-events", "1"], { env });
    const [, heard] = await listener.until(/ready: (\S+)/);
    await fetch(heard, { method: "POST", body: "{}" });
    await listener.ended;
    const [received] = await until(
      () => own.rows(),
      (found) => found.length === 4,
    );
    assert.deepEqual([received.kind, received.outcome, received.status], ["log", "refused", 401]);
    const logged = await run(["logs", "--json"], { env });
    assert.deepEqual(
      logged.records.slice(0, 4).map(({ event_id, attempt, response }) => [event_id.slice(0, 9), attempt, response.status]),
      [
        [shown[2][1], 1, 500],
        [shown[2][1], 2, 200],
        ["evt_other", 1, 200],
        ["evt_faile", 1, 500],
      ],
    );
    await own.stop();
    const next = await dashboard([], { state: own.state });
    const again = (await next.rows()).slice(1);
    assert.deepEqual(
      again.map(({ kind, event_id, outcome, attempts, status }) => [kind, event_id.slice(0, 9), outcome, attempts, status]),
      shown,
    );
    await next.stop();
  });

  test("holds no body, secret or signature", async () => {
    for (const line of linesIn(shared.state.logs, "deliveries-"))
      assert.doesNotMatch(line, new RegExp(`sha256=|"headers"|"body|${SECRET}|${WEBHOOK_SECRET}`));
  });
});

describe("on disk", () => {
  test("what has secrets, and what was delivered, is for nobody else to read", async () => {
    for (const name of ["webhooks.json", "journal-00000001.ndjson", "lock.json"])
      assert.equal(statSync(join(shared.state.kept, name)).mode & 0o777, 0o600, name);
    assert.equal(statSync(shared.state.kept).mode & 0o777, 0o700);
  });

  test("a second dashboard on the same folder does not start, and one after a kill does", async () => {
    const state = freshState();
    const first = await dashboard([], { state });
    const { code, records } = await run(["dashboard", "--port", "0", "--no-open", "--json"], { env: state.env });
    assert.deepEqual([code, records.at(-1).code], [2, "already_running"]);
    await first.kill();
    const next = await dashboard([], { state });
    await next.stop();
  });

  test("a damaged line is told of and skipped; the rest is there", async () => {
    const first = await dashboard([]);
    const target = await endpoint();
    const [id] = await first.send(await first.webhook(target.url));
    await first.until(id, settled);
    await first.stop();
    const journal = join(first.state.kept, "journal-00000001.ndjson");
    const odd = [
      '{"v":1,"type":"sent","id":"dlv_1","time":"x"}',
      '{"v":1,"type":"suite","id":"dlv_2","time":"x"}',
      '{"v":2}',
      "null",
      '{"v":1,"type":"__proto__","id":"x","time":"x"}',
    ];
    writeFileSync(
      journal,
      `{"v":1,"type":"sent"\n[]\n${odd.join("\n")}\n{"v":1,"type":"attempt","id":"${id}","attempt":{}}\n${readFileSync(journal, "utf8")}{"v":1,"type":"attempt","id":"`,
    );
    const next = await dashboard([], { state: first.state });
    assert.equal((await next.row(id)).outcome, "delivered");
    assert.match(next.command.said.stderr, /journal-00000001\.ndjson:1 is damaged/);
    const [after] = await next.send((await next.v1("GET", "/webhooks")).body.data[0]);
    await next.until(after, settled);
    await next.stop();
    const third = await dashboard([], { state: first.state });
    assert.equal((await third.row(after)).outcome, "delivered");
    await third.stop();
  });

  test("webhooks that cannot be read end the start, and are not overwritten", async () => {
    const state = freshState();
    const first = await dashboard([], { state });
    await first.webhook("https://example.com/");
    await first.stop();
    const path = join(state.kept, "webhooks.json");
    for (const damaged of ["{", "[]", '{"webhooks":[{}]}', '{"webhooks":[{"id":"wh_1","created":"","url":"x","events":[],"secret":""}]}']) {
      writeFileSync(path, damaged);
      const { code, stderr } = await run(["dashboard", "--port", "0", "--no-open"], { env: state.env });
      assert.deepEqual([code, readFileSync(path, "utf8")], [2, damaged]);
      assert.match(stderr, /webhooks\.json cannot be used/);
    }
  });
});

describe("export and import", () => {
  test("a delivery that is exported is one of `listen --save`, and can be imported", async () => {
    const target = await endpoint();
    const [id] = await shared.send(await shared.webhook(target.url, { secret: SECRET }));
    await shared.until(id, settled);
    const { text } = (await shared.api("GET", `/deliveries/${id}/export`)).body;
    const verified = await run(["verify", "--delivery", file("exported.json", text)]);
    assert.equal(verified.code, 0, verified.stderr);
    const { body } = await shared.api("POST", "/import", { text });
    const row = await shared.row(body.ids[0]);
    assert.deepEqual([row.kind, row.outcome], ["received", "verified"]);
    for (const wrong of ["", "{}", '{"type":"saved_delivery"}', "[]"]) {
      const refused = await shared.api("POST", "/import", { text: wrong });
      assert.deepEqual([refused.status, refused.body.error.code], [422, "not_a_delivery"], wrong);
    }
  });

  test("an archive has each attempt, with the bytes that were signed", async () => {
    const target = await endpoint(statuses({ status: 500, body: "<b>no</b>" }, 200));
    const [id] = await shared.send(await shared.webhook(target.url));
    await shared.until(id, settled);
    const { entries, version } = (await shared.api("POST", "/har", { ids: [id] })).body.log;
    assert.equal(version, "1.2");
    assert.deepEqual(
      entries.map(({ response }) => [response.status, response.content.text]),
      [
        [500, "<b>no</b>"],
        [200, ""],
      ],
    );
    const { headers, postData } = entries[0].request;
    const { value } = headers.find(({ name }) => name === "X-Preswald-Signature");
    assert.equal(value, signatureOf(postData.text, WEBHOOK_SECRET));
  });
});

test("the text search covers bodies, answers and headers, in upper or lower case", async () => {
  const target = await endpoint((_request, response) => response.writeHead(200, { "X-Found": "Needle-1" }).end("Needle-2"));
  const webhook = await shared.webhook(target.url);
  const [id] = await shared.send(webhook, { body_base64: Buffer.from('{"x":"Needle-3"}').toString("base64") });
  await shared.until(id, settled);
  for (const wanted of ["needle-1", "NEEDLE-2", "needle-3", id])
    assert.deepEqual((await shared.api("GET", `/search?q=${wanted}`)).body.ids, [id], wanted);
  assert.deepEqual((await shared.api("GET", "/search?q=needle-4")).body.ids, []);
});

test("the suite runs, with its findings", async () => {
  const target = await endpoint();
  const { id: webhook } = await shared.webhook(target.url);
  const { id } = (await shared.api("POST", `/webhooks/${webhook}/suite`, {})).body;
  const { suite, row } = await shared.until(id, ({ suite }) => suite.done);
  assert.equal(row.outcome, "not_passed");
  assert.ok(suite.cases.length > 30 && suite.not_run === 0);
  assert.ok(suite.findings.some(({ code }) => code === "no_verification"));
});

test("it ends in good order, with what a shell expects", async () => {
  const own = await dashboard();
  own.command.child.kill("SIGINT");
  assert.equal((await own.command.ended).code, 130);
});

describe("the start", () => {
  test("prints the page's address, the API, its key and the inbox for a person", async () => {
    const own = startCommand(["dashboard", "--port", "0", "--no-open"], { env: freshState().env });
    await own.until(/inbox: .*\n/);
    const { stdout } = own.said;
    const [, page] = /ready: (http:\S+)/.exec(stdout);
    assert.match(page, /^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{32}$/);
    const { origin } = new URL(page);
    assert.ok(stdout.includes(`API:   ${origin}/v1/webhooks`) && stdout.includes(`inbox: ${origin}/inbox`));
    const [, key] = /key: {3}(pk_local_\S+)/.exec(stdout);
    assert.equal((await fetch(`${origin}/v1/webhooks`, { headers: { Authorization: `Bearer ${key}` } })).status, 200);
    own.child.kill("SIGTERM");
    await own.ended;
  });

  test("listens on 127.0.0.1 and ::1, by each of their names", async () => {
    const { port } = new URL(shared.base);
    for (const host of ["127.0.0.1", "[::1]", "localhost"]) {
      const answered = await fetch(`http://${host}:${port}/v1/webhooks`, { headers: { Authorization: `Bearer ${shared.ready.api_key}` } });
      assert.equal(answered.status, 200, host);
    }
  });

  test("opens the browser with an address that is good once", { skip: process.platform !== "linux" }, async () => {
    const folder = join(freshState().logs, "bin");
    mkdirSync(folder, { recursive: true });
    const opened = join(folder, "opened");
    writeFileSync(join(folder, "xdg-open"), `#!/bin/sh\nprintf %s "$1" > ${opened}\n`, { mode: 0o755 });
    const env = { PATH: `${folder}:${process.env.PATH}`, DISPLAY: ":0", ...freshState().env };
    const own = startCommand(["dashboard", "--port", "0"], { env });
    await own.until(/inbox: .*\n/);
    const address = await until(
      () => (existsSync(opened) ? readFileSync(opened, "utf8") : ""),
      (text) => text !== "",
    );
    assert.match(address, /\?once=[\w-]{32}$/);
    const statuses = [];
    for (let time = 0; time < 2; time++) statuses.push((await fetch(address)).status);
    assert.deepEqual(statuses, [200, 401]);
    own.child.kill("SIGTERM");
    await own.ended;
  });

  test("`--host` warns that others can reach it, and still refuses names of websites", async () => {
    const own = await dashboard(["--host", "0.0.0.0"]);
    assert.match(own.command.said.stderr, /others on the network can reach the dashboard/);
    const { port } = new URL(own.base);
    for (const [host, status] of [
      [`192.0.2.1:${port}`, 200],
      [`evil.example:${port}`, 421],
    ]) {
      const headers = { Host: host, Authorization: `Bearer ${own.ready.api_key}` };
      assert.equal((await rawRequest(`http://127.0.0.1:${port}`, { path: "/v1/webhooks", headers })).status, status, host);
    }
    await own.stop();
  });

  test("without a secret, the inbox verifies with those of the webhooks", async () => {
    const own = await dashboard([], { env: { PRESWALD_WEBHOOK_SECRET: undefined } });
    assert.match(own.command.said.stderr, /no secret was given/);
    const statuses = [];
    const body =
      '{"id":"evt_1","type":"app.deleted","created":"2026-06-01T12:00:00Z","data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"A"}}';
    const send = async () => {
      const headers = { "X-Preswald-Signature": signatureOf(body, WEBHOOK_SECRET) };
      statuses.push((await fetch(own.ready.inbox, { method: "POST", body, headers })).status);
    };
    await send();
    await own.webhook("https://example.com/");
    await send();
    assert.deepEqual(statuses, [401, 200]);
    await own.stop();
  });

  const WRONG = {
    "a schedule that is none": ["--retry-schedule", "soon"],
    "a schedule with a gap": ["--retry-schedule", "5s,,1m"],
    "a port that is none": ["--port", "70000"],
    "no scheme": ["--forward-to", "localhost:3000"],
    "no days": ["--keep-days", "0"],
    "a secret twice": ["--secret", "x", "--secret-stdin"],
    "a word": ["now"],
  };
  for (const [name, words] of Object.entries(WRONG)) {
    test(`refuses ${name}`, async () => {
      const { code, stderr } = await run(["dashboard", "--no-open", ...words], { env: freshState().env });
      assert.equal(code, 2, stderr);
    });
  }
});

test("what is older than `--keep-days` is removed", async () => {
  const state = freshState();
  mkdirSync(state.kept, { recursive: true, mode: 0o700 });
  const [line] = manyLines(1).trimEnd().split("\n");
  const at = (days, id) =>
    line
      .replaceAll(/"time":"[^"]*"/g, `"time":"${new Date(Date.now() - days * 86_400_000).toISOString()}"`)
      .replaceAll("dlv_0000000000000000", id);
  writeFileSync(join(state.kept, "journal-00000001.ndjson"), `${at(8, "dlv_old")}\n${at(6, "dlv_new")}\n`);
  const own = await dashboard(["--keep-days", "7"], { state });
  assert.deepEqual(
    (await own.rows()).map(({ id }) => id),
    ["dlv_new"],
  );
  await own.stop();
});

test("a disk that is full: what cannot be recorded is refused or told of, and goes on when there is room", {
  skip: process.platform !== "linux",
}, async () => {
  const state = freshState();
  // The size of a file stands for the disk's.
  const own = await dashboard(["--retry-schedule", "none"], { state });
  const target = await endpoint();
  const webhook = await own.webhook(target.url);
  const limit = (bytes) => execFileSync("prlimit", [`--pid=${own.command.child.pid}`, `--fsize=${bytes}`]);
  limit("1:unlimited");
  const refused = await own.api("POST", "/send", { to: [webhook.id], types: ["app.deployed"] });
  assert.deepEqual([refused.status, refused.body.error.code], [507, "not_recorded"]);
  const config = { url: "https://example.com/", events: ["app.deployed"], secret: WEBHOOK_SECRET };
  assert.equal((await own.v1("POST", "/webhooks", config)).status, 507);
  assert.equal((await own.v1("GET", "/webhooks")).body.data.length, 1);
  limit("unlimited");
  const [id] = await own.send(webhook);
  assert.equal((await own.until(id, settled)).row.outcome, "delivered");
  await own.stop();
  const next = await dashboard([], { state });
  assert.equal((await next.row(id)).outcome, "delivered");
  await next.stop();
});
