// The packed package in a browser, by `<script type="module">`, under a strict policy.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { add, install, remove } from "../project.mjs";
import { expectVerdicts } from "../verdict.mjs";
import { openIn } from "./browser.mjs";

export function testBrowser(name, browser) {
  const project = install();
  after(() => remove(project));
  for (const file of ["index.html", "page.mjs", "send.mjs"]) add(project, new URL(file, import.meta.url));

  test(`the corpus in ${name}`, async () => {
    const found = await openIn(browser, project);
    assert.equal(found.error, undefined);
    assert.ok(found.refusesEval);
    expectVerdicts(name, found);
  });
}
