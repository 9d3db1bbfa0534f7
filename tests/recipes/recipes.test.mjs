// Walks the recipes of CONTRIBUTING.md in a copy of the repository: makes the edits that they say, and runs
// the steps that must pass then. So the recipes stay true.
import { test } from "node:test";
import { copyOfTheRepository, walk } from "./copy.mjs";

const copy = copyOfTheRepository();

test("add an adapter", () => {
  const { edit, append, paste, lock, run, pass, node } = walk(copy, "Add an adapter", "curveball");
  paste("adapter/adapter.ts", "pkg-template/webhooks/src/adapters/curveball.ts");
  edit("tests/package.json", '    "@hono/node-server"', '    "@curveball/core": "^1.0.2",\n    "@hono/node-server"');
  lock("tests");
  paste("adapter/example.mjs", "examples/curveball.mjs");
  paste("adapter/page.txt", "docs/curveball.md");
  run("cargo xtask generate");
  edit(
    "tests/snippets/run.test.mjs",
    '  "Hono, on Node": {',
    '  "Curveball 1": { page: "curveball.md", packages: ["@curveball/core"], serve: () => inNode("curveball.md") },\n  "Hono, on Node": {',
  );
  edit(
    "tests/types/frameworks.ts",
    'import connect from "connect";',
    'import { Application } from "@curveball/core";\nimport connect from "connect";',
  );
  append(
    "tests/types/frameworks.ts",
    'import { curveballHandler } from "@preswald/webhooks/curveball";\nnew Application().use(curveballHandler(handler));\n',
  );
  edit(
    "pkg-template/webhooks/src/handler/wrong-call.ts",
    '  {\n    platform: "Koa",',
    `  {
    platform: "Curveball",
    matches: ({ request }) => isFunction(request?.getStream),
    line: 'app.use(curveballHandler(receive)), from "@preswald/webhooks/curveball"',
  },
  {
    platform: "Koa",`,
  );
  edit(
    "tests/handler/wrong-calls.test.mjs",
    '  "a job of BullMQ"',
    `  "Curveball's context": [[{ request: { getStream: stream } }], "app.use(curveballHandler(receive))"],\n  "a job of BullMQ"`,
  );
  edit(
    "pkg-template/webhooks/src/adapters/node-request.ts",
    '  {\n    framework: "Koa",',
    `  {
    framework: "Curveball",
    matches: (_request, own) => "getStream" in own,
    fix: "put this middleware before the body parser",
  },
  {
    framework: "Koa",`,
  );
  edit(
    "README.md",
    "| [Fastify](",
    "| [Curveball](docs/curveball.md) | `curveballHandler(receive) // before any body parser` |\n| [Fastify](",
  );
  edit("docs/handler.md", "| [Fastify](", "| [Curveball](curveball.md) | `curveballHandler(receive)` |\n| [Fastify](");
  edit("CHANGELOG.md", "The first version.\n", "The first version.\n\n- `@preswald/webhooks/curveball`: an adapter for Curveball.\n");
  pass(["handler"]);
  node("[cC]urveball", "tests/handler/entries.test.mjs", "tests/handler/wrong-calls.test.mjs");
});

test("add a store", () => {
  const { edit, insert, paste, lock, run, pass, node } = walk(copy, "Add a store", "deno-kv");
  paste("store/store.ts", "pkg-template/webhooks/src/stores/deno-kv.ts");
  run("cargo xtask generate");
  edit("tests/package.json", '    "@hono/node-server"', '    "@deno/kv": "^0.14.0",\n    "@hono/node-server"');
  lock("tests");
  paste("store/test.mjs", "tests/stores/deno-kv/store.test.mjs");
  paste("store/server.mjs", "tests/model/servers/deno-kv.mjs");
  edit(
    "docs/idempotency.md",
    "| another database |",
    "| Deno | [`denoKvStore(kv)`](#deno-kv) of `@preswald/webhooks/deno-kv` |\n| another database |",
  );
  insert("store/section.txt", "docs/idempotency.md", "## Your own store");
  run("UPDATE=1 cargo xtask store deno-kv");
  edit("CHANGELOG.md", "The first version.\n", "The first version.\n\n- `@preswald/webhooks/deno-kv`: a store in Deno KV.\n");
  pass(["handler", "stores", "model", "transcripts"]);
  node("deno-kv", "tests/handler/entries.test.mjs");
  node("Deno KV", "tests/stores/deno-kv/store.test.mjs");
  node("Deno KV", "tests/model/model.test.mjs", "tests/transcripts/transcripts.test.mjs", "tests/transcripts/schedules.test.mjs");
});

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

test("add a mistake", () => {
  const { edit, paste, run, pass, corpusInRust } = walk(copy, "Add a mistake");
  paste("mistake/doubled.rs", "src/diagnose/mistakes/doubled.rs");
  run("cargo xtask generate");
  edit(
    "tests/vectors/generator/diagnose_cases.py",
    '        yield changed(f"object-object-{name}"',
    `        yield changed(f"doubled-{name}", text * 2, text, "payload_doubled")
        yield changed(f"object-object-{name}"`,
  );
  run("python3 tests/vectors/generate.py");
  edit("CHANGELOG.md", "The first version.\n", "The first version.\n\n- The cause `payload_doubled`.\n");
  pass(["native"]);
  corpusInRust();
});
