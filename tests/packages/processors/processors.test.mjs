// The packed package in a real Node on processors without SSE4.1, which QEMU emulates. `QEMU` is its path.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { add, install, remove } from "../project.mjs";
import { expectVerdicts, runIn } from "../verdict.mjs";

const { QEMU } = process.env;
const project = install();
after(() => remove(project));

const entry = (name) => pathToFileURL(join(project, `node_modules/@preswald/webhooks/${name}.js`)).href;
const scalar = new URL("../node/scalar.mjs", import.meta.url);

/** The defaults of libvirt and of Proxmox, and two real ones. */
for (const processor of ["qemu64", "kvm64", "core2duo", "Opteron_G3"]) {
  const run = (code) => {
    const words = ["-cpu", processor, process.execPath, "--input-type=module", "--eval", code];
    const { status, stdout, stderr } = spawnSync(QEMU, words, { encoding: "utf8" });
    assert.equal(status, 0, stderr);
    return stdout.trim();
  };

  test(`${processor}: the main entry names the scalar one`, () => {
    const said = run(`
      const { Webhook } = await import(${JSON.stringify(entry("index"))});
      try { new Webhook("s") } catch ({ code, message }) { console.log(code, message) }`);
    assert.match(said, /^wasm_unavailable .*no SIMD.*@preswald\/webhooks\/scalar/);
  });

  test(`${processor}: the scalar entry verifies, and diagnose diagnoses`, () => {
    const said = run(`
      const { Webhook, createTestEvent } = await import(${JSON.stringify(entry("scalar"))});
      const { diagnose } = await import(${JSON.stringify(entry("diagnose"))});
      const { body } = createTestEvent("app.deployed", { id: "evt_1" });
      const webhook = new Webhook("s");
      console.log(webhook.verify(body, webhook.sign(body)).id, diagnose(body + "\\n", webhook.sign(body), "s").causes[0].code);`);
    assert.equal(said, "evt_1 payload_final_newline");
  });
}

test("qemu64: the whole corpus on the scalar entry", async () => {
  const options = { cwd: project, timeout: 1_800_000 };
  expectVerdicts("node scalar qemu64", await runIn(QEMU, ["-cpu", "qemu64", process.execPath, add(project, scalar)], options));
});
