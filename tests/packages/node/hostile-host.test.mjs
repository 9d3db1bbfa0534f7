// Every function of the language and the host that the package calls, replaced after it was loaded: nothing
// forged is accepted, nothing foreign is thrown, and the next good delivery is accepted.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { install, remove } from "../project.mjs";

const project = install();
after(() => remove(project));

const program = fileURLToPath(new URL("hostile-host.mjs", import.meta.url));
const entry = pathToFileURL(join(project, "node_modules/@preswald/webhooks/index.js")).href;

test("functions that are replaced after the package was loaded", () => {
  const { tried, places, problems } = JSON.parse(execFileSync(process.execPath, [program, entry], { encoding: "utf8", maxBuffer: 1e8 }));
  assert.deepEqual(problems, []);
  assert.ok(tried > 300, `${tried} lies`);
  for (const place of ["set", "encodeInto", "parse", "charCodeAt"])
    assert.ok(
      places.some((path) => path.endsWith(`.${place}`)),
      place,
    );
});
