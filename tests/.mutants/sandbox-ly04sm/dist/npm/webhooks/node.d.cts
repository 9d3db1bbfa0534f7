export * from "./adapters/node.cjs";
