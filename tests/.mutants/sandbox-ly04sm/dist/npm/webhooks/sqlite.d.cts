export * from "./stores/sqlite.cjs";
