export * from "./stores/cloudflare.js";
