// Walks the recipes of CONTRIBUTING.md in a copy of the repository: makes the edits that they say, and runs
// the steps that must pass then. So the recipes stay true.
import { test } from "node:test";
import { copyOfTheRepository, walk } from "./copy.mjs";

const copy = copyOfTheRepository();

test("add an event type", () => {
  const { edit, append, run, pass, corpusInRust } = walk(copy, "Add an event type");
  append("src/event/catalogue.toml", '\n[[event]]\ntype = "app.restored"\nobject = "App"\nabout = "An app was restored."\n');
  run("cargo xtask generate");
  edit(
    "tests/vectors/generator/seed.py",
    '    "data.processed": _event(',
    '    "app.restored": _event("app.restored", {"id": "app_123456"}),\n    "data.processed": _event(',
  );
  run("python3 tests/vectors/generate.py");
  // The three lists of tests/types/core.ts; the second of them has the type twice.
  for (const [before, after] of [
    ['| "app.deleted" | "data.processed"', '| "app.deleted" | "app.restored" | "data.processed"'],
    ['    case "app.deleted": {\n', '    case "app.restored":\n    case "app.deleted": {\n'],
    ['"app.updated" | "app.deleted" }', '"app.updated" | "app.restored" | "app.deleted" }'],
    ['    case "app.deleted":\n', '    case "app.restored":\n    case "app.deleted":\n'],
  ])
    edit("tests/types/core.ts", before, after);
  edit("CHANGELOG.md", "The first version.\n", "The first version.\n\n- The event type `app.restored`.\n");
  pass(["native"]);
  corpusInRust();
});
