export * from "./adapters/fastify.cjs";
