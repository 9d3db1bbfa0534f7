export * from "./stores/dynamodb.js";
