export * from "./adapters/node.js";
