// No file uses another that uses it, in the sources of the crate, the packages and the pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { circlesIn, importsOf, usesOf } from "./circles.mjs";

const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The codes are made from the mistakes, with a macro that stands beside the cause, which has a code. */
const KNOWN = { src: [["diagnose::cause", "diagnose::codes"]] };

for (const [folder, graphOf] of [
  ["src", usesOf],
  ["pkg-template/webhooks/src", importsOf],
  ["pkg-template/cli/src", importsOf],
  ["www/src", importsOf],
]) {
  test(`no circle in ${folder}`, () => {
    const graph = graphOf(root(folder));
    assert.ok([...graph.values()].flat().length > 50, "uses are found");
    assert.deepEqual(circlesIn(graph), KNOWN[folder] ?? []);
  });
}

const GRAPHS = {
  "a line": [{ a: ["b"], b: ["c"], c: [] }, []],
  "two that use each other": [{ a: ["b"], b: ["a"] }, [["a", "b"]]],
  "a circle with a way in and a way out": [{ in: ["a"], a: ["b"], b: ["c"], c: ["a", "out"], out: [] }, [["a", "b", "c"]]],
  "two circles": [
    { a: ["b"], b: ["a", "c"], c: ["d"], d: ["c"] },
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
};
for (const [name, [graph, circles]] of Object.entries(GRAPHS)) {
  test(`a graph: ${name}`, () => assert.deepEqual(circlesIn(new Map(Object.entries(graph))), circles));
}
