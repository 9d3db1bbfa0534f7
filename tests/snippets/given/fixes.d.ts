// What the fixes of docs/diagnose.md are about: each is a line of a program of the reader's.
declare const app: import("express").Express;
declare const express: typeof import("express");
declare const createHmac: typeof import("node:crypto").createHmac;
declare const gunzipSync: typeof import("node:zlib").gunzipSync;
declare const Webhook: typeof import("@preswald/webhooks").Webhook;
declare const nodeHandler: typeof import("@preswald/webhooks/node").nodeHandler;
declare const webhook: import("@preswald/webhooks").Webhook;
declare const receive: import("@preswald/webhooks").WebhookHandler;
/** A request of Express, or of the Fetch API. */
declare const request: import("express").Request & { headers: Headers; text(): Promise<string> };
/** An event of Lambda. */
declare const event: import("aws-lambda").APIGatewayProxyEvent;
/** An answer of AWS Secrets Manager. */
declare const response: { SecretString: string };
declare const body: Buffer;
declare const chunks: Buffer[];
declare const secret: string;
declare const line: string;
declare const hex: string;
declare const url: string;
