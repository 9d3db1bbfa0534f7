// The host's SHA-256 may be wrong, missing or replaced: it never makes a forged delivery accepted.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { install, remove } from "../project.mjs";

const project = install();
after(() => remove(project));

const entry = pathToFileURL(join(project, "node_modules/@preswald/webhooks/index.js")).href;
const program = fileURLToPath(new URL("lying-host.mjs", import.meta.url));
const run = (...words) => JSON.parse(execFileSync(process.execPath, [program, entry, ...words], { encoding: "utf8" }));

const ACCEPTED = [0, 1];
/** These lies pass the test case of RFC 4231. Then good deliveries are refused, too. */
const REFUSED = ["signature_mismatch", "signature_mismatch"];
const { names } = run("tells the truth", "before", "none");

for (const name of names) {
  for (const missing of ["none", "hash"]) {
    test(`a host that ${name}${missing === "hash" ? ", without crypto.hash" : ""}`, () => {
      const before = run(name, "before", missing);
      assert.deepEqual(new Set(before.forged), new Set(["signature_mismatch"]));
      assert.deepEqual(before.good, / for larger bodies$/.test(name) ? REFUSED : ACCEPTED);
      if (name.startsWith("calls the package")) assert.ok(before.calls > 10, `${before.calls} calls`);
      const after = run(name, "after", missing);
      assert.deepEqual(new Set(after.forged), new Set(["signature_mismatch"]));
      assert.deepEqual(after.good, ACCEPTED, "a hash that is replaced later changes nothing");
    });
  }
}

test("the host hashes larger bodies, and only these", () => {
  const count = `
    import crypto from "node:crypto";
    const { hash } = crypto;
    const { update } = crypto.Hash.prototype;
    let [count, bytes] = [0, 0];
    crypto.hash = (...given) => (count++, (bytes += given[1].length), hash(...given));
    crypto.Hash.prototype.update = function (given) { count++; bytes += given.length; return update.call(this, given); };
    const { verifySignature } = await import(${JSON.stringify(entry)});
    const counts = [100, 10_000, 20_000, 100_000, 100, 319, 320].map((size) => {
      [count, bytes] = [0, 0];
      verifySignature("a".repeat(size), "sha256=" + "0".repeat(64), ["one", "another"]);
      return [count, bytes];
    });
    console.log(JSON.stringify(counts));`;
  const counts = execFileSync(process.execPath, ["--input-type=module", "--eval", count], { encoding: "utf8" });
  const check = 28 + 64; // four times, for test case 2 of RFC 4231: in one piece and in several
  assert.deepEqual(JSON.parse(counts), [
    [0, 0],
    [0, 0], // its load would not pay off yet
    [0, 0],
    [8, 4 * check + 2 * 100_064], // in two pieces, for two secrets
    [0, 0],
    [0, 0],
    [2, 2 * (64 + 320)],
  ]);
});
