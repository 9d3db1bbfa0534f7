export * from "./adapters/aws-lambda.js";
