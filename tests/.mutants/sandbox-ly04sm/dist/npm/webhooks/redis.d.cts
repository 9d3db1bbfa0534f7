export * from "./stores/redis.cjs";
