// The packed package through each bundler, minified, without what is not used.
import assert from "node:assert/strict";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { openIn, chromium } from "../browsers/browser.mjs";
import { add, install, remove, withFewDiagnoses } from "../project.mjs";
import { expectCases, runIn } from "../verdict.mjs";
import { bundlers, buildScript, buildSite } from "./bundlers.mjs";

const cases = withFewDiagnoses();
const project = install(cases);
after(() => remove(project));

const here = (name) => new URL(name, import.meta.url);
const main = add(project, here("main.mjs"));
const constant = add(project, here("constant.mjs"));

for (const [name, build] of Object.entries(bundlers)) {
  test(`the corpus with few diagnoses through ${name}`, async () => {
    const file = join(project, "out", `${name}.mjs`);
    await build(main, file);
    expectCases(await runIn(process.execPath, [file]), cases);
  });

  test(`${name} leaves the core out where only a name is used`, async () => {
    const file = join(project, "out", `${name}-constant.mjs`);
    await build(constant, file);
    const code = readFileSync(file, "utf8");
    assert.match(code, /X-Preswald-Signature/);
    // The wasm file is gone; a little of its glue stays, which bundlers do not see through.
    assert.ok(code.length < 8000, `${code.length} bytes: ${code.slice(0, 200)}…`);
  });
}

function expectPage(found) {
  assert.equal(found.error, undefined);
  assert.ok(found.refusesEval);
  expectCases(found, cases);
}

// A browser takes such a script for windows-1252, or whatever is usual where its user lives.
test("a script by webpack, in a page that does not say its charset, in Chromium", async () => {
  for (const file of ["bundled.mjs", "../browsers/send.mjs"]) add(project, here(file));
  const site = join(project, "script");
  await buildScript(join(project, "bundled.mjs"), join(site, "main.js"));
  writeFileSync(join(site, "index.html"), "<!doctype html><title>The corpus</title><script src=main.js></script>");
  expectPage(await openIn(chromium, site));
});

test("a site by Vite, in Chromium", async () => {
  for (const file of ["page.html", "bundled.mjs", "../browsers/send.mjs"]) add(project, here(file));
  const site = join(project, "site");
  await buildSite(project, join(project, "page.html"), site);
  renameSync(join(site, "page.html"), join(site, "index.html"));
  expectPage(await openIn(chromium, site));
});
