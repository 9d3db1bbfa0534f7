export * from "./stores/postgres.cjs";
