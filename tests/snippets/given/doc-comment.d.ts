// What a doc comment takes for granted: the entries of the package, and a program that uses them.
declare const Webhook: typeof import("@preswald/webhooks").Webhook;
declare const nodeHandler: typeof import("@preswald/webhooks/node").nodeHandler;
declare const koaHandler: typeof import("@preswald/webhooks/koa").koaHandler;
declare const preswaldWebhooks: typeof import("@preswald/webhooks/fastify").preswaldWebhooks;
declare const lambdaHandler: typeof import("@preswald/webhooks/aws-lambda").lambdaHandler;
declare const transactional: typeof import("@preswald/webhooks/postgres").transactional;
declare const diagnose: typeof import("@preswald/webhooks/diagnose").diagnose;
declare const explainRefusals: typeof import("@preswald/webhooks/diagnose").explainRefusals;
declare const repair: typeof import("@preswald/webhooks/diagnose").repair;
declare const extractDeliveries: typeof import("@preswald/webhooks/diagnose").extractDeliveries;

declare const webhook: import("@preswald/webhooks").Webhook;
declare const listener: import("@preswald/webhooks").Listener;
declare const event: import("@preswald/webhooks").WebhookEvent;
declare const secret: string | undefined;
declare const rawBody: Uint8Array;
declare const copied: string;
declare const request: Request;
declare const announce: (url: string) => void;
declare const app: import("express").Express & Pick<import("fastify").FastifyInstance, "register">;
declare const router: import("@koa/router").Router;
declare const pool: import("pg").Pool;
