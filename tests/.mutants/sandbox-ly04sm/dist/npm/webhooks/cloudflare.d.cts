export * from "./stores/cloudflare.cjs";
