// Changes the TypeScript of handlers, adapters and stores in one place after the other, in a copy of the
// repository: a test must fail each time. `cargo xtask test mutants` runs it, from the root.
import { fileURLToPath } from "node:url";

const SHELL = "pkg-template/webhooks/src";

const HANDLER_TESTS = [
  "adapters",
  "body",
  "callbacks",
  "claims",
  "explain-refusals",
  "handler",
  "hostile-requests",
  "idempotency",
  "lease",
  "listeners",
  "mysql-answers",
  "sqlite-answers",
  "rejections",
  "reports",
  "requests",
  "stores",
  "timeout",
  "transactional-answers",
  "transactional",
  "wrong-calls",
];

/** Patterns that include a file or a folder, after one that leaves everything out. */
const included = (path) => [`!${path}`, `!${path}/**`];

export default {
  mutate: ["handler", "adapters", "stores"].map((folder) => `${SHELL}/${folder}/*.ts`),
  mutator: {
    // Texts of messages and of statements: their tests compare codes, and real servers parse the statements.
    excludedMutations: ["StringLiteral"],
  },
  plugins: [fileURLToPath(new URL("runner.mjs", import.meta.url))],
  testRunner: "node-test",
  nodeTest: {
    files: [
      ...HANDLER_TESTS.map((name) => `tests/handler/${name}.test.mjs`),
      "tests/model/model.test.mjs",
      "tests/transcripts/schedules.test.mjs",
    ],
  },
  buildCommand: "node xtask/bundle.mjs .",
  coverageAnalysis: "perTest",
  // The copy is in a folder of `tests`, whose packages its tests import.
  tempDirName: "tests/.mutants",
  ignorePatterns: [
    "**",
    ...["docs/idempotency.md", "pkg-template/webhooks", "xtask/bundle.mjs", "dist/wasm", "dist/npm/webhooks"].flatMap(included),
    ...[
      "handler",
      "model",
      "transcripts",
      "packages/project.mjs",
      "stores/contract.mjs",
      "stores/mysql/table.mjs",
      "stores/sqlite/table.mjs",
      "vectors/runner.mjs",
    ].flatMap((path) => included(`tests/${path}`)),
  ],
  disableTypeChecks: false,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "target/mutation/typescript.json" },
  concurrency: 3,
  dryRunTimeoutMinutes: 60,
  timeoutMS: 600_000,
  allowConsoleColors: false,
};
