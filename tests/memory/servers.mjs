// A server with one of the adapters, as its first argument says. It prints where it listens.
import { createServer } from "node:http";
import { createServer as createHttp2Server } from "node:http2";
import { Readable } from "node:stream";
import { Webhook } from "@preswald/webhooks";
import { preswaldWebhooks } from "@preswald/webhooks/fastify";
import { koaHandler } from "@preswald/webhooks/koa";
import { nodeHandler } from "@preswald/webhooks/node";
import express from "express";
import fastify from "fastify";
import Koa from "koa";

const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET, { maxBytes: Number(process.env.MAX_BYTES) });
const receive = webhook.handler(() => {});

/** As servers for the Fetch API do it in Node. */
async function withRequests(request, response) {
  const { method, headers } = request;
  const answer = await receive(new Request("http://localhost/", { method, headers, body: Readable.toWeb(request), duplex: "half" }));
  response.writeHead(answer.status).end(await answer.text());
}

const SERVERS = {
  node: () => createServer(nodeHandler(receive)),
  "node, a function around the handler": () => createServer(nodeHandler((request) => receive(request))),
  http2: () => createHttp2Server(nodeHandler(receive)),
  express: () => createServer(express().use(nodeHandler(receive))),
  koa: () => createServer(new Koa().use(koaHandler(receive)).callback()),
  fastify: async () => {
    const app = fastify();
    app.register(preswaldWebhooks, { path: "/", handler: receive });
    await app.ready();
    return app.server;
  },
  fetch: () => createServer(withRequests),
};

const server = await SERVERS[process.argv[2]]();
server.listen(0, "127.0.0.1", () => console.log(`listening on http://127.0.0.1:${server.address().port}/`));
