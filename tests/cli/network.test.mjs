// Networks as they are: an endpoint far away, and a proxy with the rules that it is installed with.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { endpoint, listening } from "./endpoint.mjs";
import { binary, environment, file, folder, read, run, signatureOf } from "./preswald.mjs";

const far = fileURLToPath(new URL("far.py", import.meta.url));
const isPossible = process.getuid?.() === 0 && existsSync("/dev/net/tun");

describe("an endpoint far away", { skip: isPossible ? false : "it needs root, and /dev/net/tun" }, () => {
  /** Each packet is so many milliseconds late: a connection needs two of them. */
  const sentOver = (delay, words) =>
    new Promise((resolve) => {
      const options = { env: environment({ PATH: process.env.PATH }) };
      execFile("python3", [far, String(delay), binary, "webhooks", "test", "--json", ...words], options, (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, stderr, attempt: stdout === "" ? undefined : JSON.parse(stdout.split("\n")[0]) });
      });
    });

  for (const delay of [0, 150, 400, 900]) {
    for (const host of ["far.example", "far4.example"]) {
      test(`${host}, ${delay} ms each way`, async () => {
        const { code, stderr, attempt } = await sentOver(delay, ["--endpoint", `http://${host}:8080/hook`]);
        assert.equal(code, 0, stderr);
        assert.equal(attempt.response.status, 200);
      });
    }
  }

  test("--timeout is the bound", async () => {
    for (const host of ["far.example", "gone.example"]) {
      const { code, stderr } = await sentOver(900, ["--endpoint", `http://${host}:8080/hook`, "--timeout", "1s"]);
      assert.equal(code, 4, stderr);
      assert.match(stderr, /no answer within 1 s/);
    }
  });
});

const squid = ["/usr/sbin/squid", "/usr/bin/squid", "/opt/homebrew/bin/squid"].find(existsSync);

describe("Squid, with its own rules", { skip: squid ? false : "squid is not installed" }, async () => {
  const place = join(folder, "squid");
  const server = await endpoint();
  let proxy = "";

  test("starts", async () => {
    mkdirSync(place);
    // It gives up root.
    for (const each of [folder, place]) chmodSync(each, 0o777);
    const { server: free, port } = await listening(createServer());
    await new Promise((resolve) => free.close(resolve));
    const rules = [
      `http_port 127.0.0.1:${port}`,
      `pid_filename ${place}/squid.pid`,
      `cache_log ${place}/cache.log`,
      `access_log stdio:${place}/access.log`,
      `coredump_dir ${place}`,
      `hosts_file ${file("squid-hosts", "127.0.0.1 staging.example\n")}`,
      "cache deny all",
      "acl SSL_ports port 443",
      "acl Safe_ports port 80 443 1025-65535",
      "http_access deny !Safe_ports",
      "http_access deny CONNECT !SSL_ports",
      "http_access allow localhost",
      "http_access deny all",
    ];
    const child = spawn(squid, ["-N", "-f", file("squid.conf", `${rules.join("\n")}\n`)], { stdio: "ignore" });
    process.on("exit", () => child.kill("SIGKILL"));
    child.unref();
    for (;;) {
      const socket = connect(port, "127.0.0.1");
      const isUp = await new Promise((resolve) => socket.once("connect", () => resolve(true)).once("error", () => resolve(false)));
      socket.destroy();
      if (isUp) break;
      assert.equal(child.exitCode, null, "it ended");
      await sleep(100);
    }
    proxy = `http://127.0.0.1:${port}`;
  });

  test("is asked for an http URL, which it refuses to tunnel to", async () => {
    for (const words of [[], ["--repeat", "3"]]) {
      const { code, records } = await run(["test", "--endpoint", `http://staging.example:${server.port}/hook?a=1`, "--json", ...words], {
        env: { HTTP_PROXY: proxy },
      });
      assert.equal(code, 0);
      assert.deepEqual([records[0].response.status, server.got[0].path], [200, "/hook?a=1"]);
      for (const { body, headers } of server.got.splice(0)) assert.equal(headers["x-preswald-signature"], signatureOf(body));
    }
    assert.match(read(join(place, "access.log")), /POST http:\/\/staging\.example/);
    assert.doesNotMatch(read(join(place, "access.log")), /CONNECT/);
  });

  test("whose refusal of a tunnel is named", async () => {
    const { code, stdout } = await run(["test", "--endpoint", `https://staging.example:${server.port}/`], { env: { HTTPS_PROXY: proxy } });
    assert.equal(code, 5);
    assert.match(stdout, /could not connect through the proxy 127\.0\.0\.1:\d+: it answered 403/);
  });
});
