export * from "./stores/dynamodb.cjs";
