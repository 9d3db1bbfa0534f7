export * from "./adapters/aws-lambda.cjs";
