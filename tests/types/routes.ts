// Handlers as routes, against the frameworks' own types.
import { app, type HttpHandler, type InvocationContext } from "@azure/functions";
import { Router } from "@koa/router";
import { All, Controller, Req, Res } from "@nestjs/common";
import type { Config, Context } from "@netlify/functions";
import type { APIContext, APIRoute } from "astro";
import { Elysia } from "elysia";
import { H3 } from "h3";
import { defineEventHandler, toWebRequest } from "h3-1";
import Koa from "koa";
import type { NextApiHandler, NextApiRequest } from "next";
import type { NextRequest } from "next/server.js";
import { Webhook, type WebhookEvent } from "@preswald/webhooks";
import { koaHandler, type KoaContext } from "@preswald/webhooks/koa";
import { nodeHandler, type NodeRequest, type NodeResponse } from "@preswald/webhooks/node";

const webhook = new Webhook(() => process.env.PRESWALD_WEBHOOK_SECRET);
const receive = webhook.handler((event) => event.id);

/** A listener gets what the framework passes, with the framework's types. */
function withContext<Passed>(use: (event: WebhookEvent, passed: Passed) => unknown) {
  return webhook.handler(use);
}

// Azure Functions
const azure: HttpHandler = receive;
app.http("preswald", { methods: ["POST"], authLevel: "anonymous", handler: azure });
app.http("preswald", { handler: withContext<InvocationContext>((event, { invocationId }) => [event.id, invocationId]) });
// @ts-expect-error: a Node handler is no handler of Azure's
app.http("preswald", { handler: nodeHandler(receive) });

// Koa
new Koa().use(koaHandler(receive));
new Router().all("/webhooks/preswald", koaHandler(receive));
new Router().post("/webhooks/preswald", koaHandler(webhook.handler((event, context: KoaContext) => [event.id, context.status])));
// @ts-expect-error: a listener is no handler
new Koa().use(koaHandler("receive"));

// NestJS, on Express and on Fastify
@Controller("webhooks/preswald")
export class WebhooksController {
  readonly receive = nodeHandler(receive);

  @All()
  all(request: NodeRequest, response: NodeResponse): Promise<void> {
    return this.receive(request, response);
  }
}
Req()(WebhooksController.prototype, "all", 0);
Res()(WebhooksController.prototype, "all", 1);

// Next.js: the App Router and the Pages Router
export const POST: (request: NextRequest) => Promise<Response> = receive;
export const inApp: (request: NextRequest, context: { params: Promise<object> }) => Promise<Response> = withContext<NextRequest>(() => {});
export const inPages: NextApiHandler = nodeHandler(receive);
export const listening: NextApiHandler = nodeHandler(webhook.handler((event, request: NextApiRequest) => [event.id, request.query]));
// @ts-expect-error: the Pages Router has Node's request
export const wrongInPages: NextApiHandler = receive;

// Astro
export const ALL: APIRoute = ({ request }) => receive(request);
export const withAstro: APIRoute = (context) =>
  withContext<APIContext>((event, { locals }) => [event.id, locals])(context.request, context);
// @ts-expect-error: Astro passes a context, not a request
export const wrong: APIRoute = receive;

// Elysia
new Elysia().all("/webhooks/preswald", ({ request }) => receive(request), { parse: "none" });
new Elysia().mount("/webhooks/preswald", receive);
// @ts-expect-error: Elysia passes a context, not a request
new Elysia().all("/webhooks/preswald", receive);

// Netlify
export const netlify: (request: Request, context: Context) => Promise<Response> = withContext<Context>((event, { site }) => [
  event.id,
  site.url,
]);
export const config: Config = { path: "/webhooks/preswald" };

// @ts-expect-error: Netlify's path begins with a slash
export const wrongConfig: Config = { path: "webhooks/preswald" };

// h3 2 and 1
new H3().all("/webhooks/preswald", (event) => receive(event.req));
defineEventHandler((event) => receive(toWebRequest(event)));
// @ts-expect-error: h3 passes an event, not a request
new H3().all("/webhooks/preswald", receive);
