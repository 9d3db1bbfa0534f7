export * from "./stores/redis.js";
