import { checkFile } from "../src/workers/checkFile.js";

/** Keeps the page's own files, so that it works offline after the first visit. It never sees what people enter. */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** The build fills these in: the page's files but the worker that verifies, and a hash of the contents of all. */
declare const FILES: string[];
declare const VERSION: string;

worker.addEventListener("install", (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll([...FILES, checkFile])));
  void worker.skipWaiting();
});

worker.addEventListener("activate", (event) => {
  const old = caches.keys().then((names) => names.filter((name) => name !== VERSION));
  event.waitUntil(old.then((names) => Promise.all(names.map((name) => caches.delete(name)))));
});

/** The newest version where there is a network, the kept one where there is none. */
worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || new URL(url).origin !== worker.location.origin) return;
  event.respondWith(
    fetch(event.request).catch(async () => (await caches.match(event.request, { ignoreSearch: true })) ?? Response.error()),
  );
});
