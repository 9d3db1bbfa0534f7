// Changes the TypeScript of handlers, adapters and stores in one place after the other, in a copy of the
// repository: a test must fail each time. `cargo xtask test mutants` runs it, from the root.
const SHELL = "pkg-template/webhooks/src";

/** Patterns that include a file or a folder, after one that leaves everything out. */
const included = (path) => [`!${path}`, `!${path}/**`];

export default {
  mutate: ["handler", "adapters", "stores"].map((folder) => `${SHELL}/${folder}/*.ts`),
  mutator: {
    // Texts of messages and of statements: their tests compare codes, and real servers parse the statements.
    excludedMutations: ["StringLiteral"],
  },
  plugins: ["@stryker-mutator/tap-runner"],
  testRunner: "tap",
  tap: {
    testFiles: ["tests/handler/!(odd|memory|entries).test.mjs", "tests/model/*.test.mjs", "tests/transcripts/transcripts.test.mjs"],
    nodeArgs: ["--test-reporter=tap", "-r", "{{hookFile}}", "{{testFile}}"],
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
  timeoutMS: 60_000,
  allowConsoleColors: false,
};
