export * from "./stores/mysql.cjs";
