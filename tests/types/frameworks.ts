// The adapters, against the frameworks' own types.
import type {
  ALBEvent,
  ALBHandler,
  APIGatewayProxyEventV2,
  APIGatewayProxyHandler,
  APIGatewayProxyHandlerV2,
  LambdaFunctionURLHandler,
} from "aws-lambda";
import connect from "connect";
import express from "express";
import express4 from "express4";
import { fastify } from "fastify";
import { Hono } from "hono";
import { Cluster, Redis } from "ioredis";
import { createServer } from "node:http";
import { createClient, createClientPool, createCluster } from "redis";
import { Webhook } from "@preswald/webhooks";
import { lambdaHandler } from "@preswald/webhooks/aws-lambda";
import { preswaldWebhooks } from "@preswald/webhooks/fastify";
import { nodeHandler } from "@preswald/webhooks/node";
import { redisStore } from "@preswald/webhooks/redis";

const webhook = new Webhook("secret");
const handler = webhook.handler(() => {});

createServer(nodeHandler(handler));
express().post("/", nodeHandler(handler));
express().use(express.json(), nodeHandler(handler));
express.Router().all("/", nodeHandler(handler));
express4().post("/", nodeHandler(handler));
express4().use("/", nodeHandler(handler));
connect().use("/", nodeHandler(handler));
connect().use(nodeHandler(handler));
new Hono().all("/", (context) => handler(context.req.raw));

fastify().register(preswaldWebhooks, { path: "/", handler });
fastify({ logger: true }).register(preswaldWebhooks, { path: "/", handler });
// @ts-expect-error: where is it to be?
fastify().register(preswaldWebhooks, { handler });

export const v1: APIGatewayProxyHandler = lambdaHandler(handler);
export const v2: APIGatewayProxyHandlerV2 = lambdaHandler(handler);
export const url: LambdaFunctionURLHandler = lambdaHandler(handler);
export const balancer: ALBHandler = lambdaHandler(handler);
webhook.handler((event, request: APIGatewayProxyEventV2 | ALBEvent) => [event.id, request.body]);

redisStore(createClient());
redisStore(createClient({ url: "redis://localhost", RESP: 3 }));
redisStore(createClientPool());
redisStore(createCluster({ rootNodes: [] }));
redisStore(new Redis(), { prefix: "mine:" });
redisStore(new Cluster([]));
// @ts-expect-error: a client, not its address
redisStore("redis://localhost");
