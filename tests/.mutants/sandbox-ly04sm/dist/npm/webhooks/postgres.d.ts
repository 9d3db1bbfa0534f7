export * from "./stores/postgres.js";
