export * from "./adapters/koa.cjs";
