import { checkFile } from "../src/playground/workers/checkFile.js";

/** Keeps the page's own files, so that it works offline after the first visit. It never sees what people enter. */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** The build fills these in: the integrity of each hashed file of this release, and the hash with which index.html ends. */
declare const FILES: Record<string, string>;
declare const VERSION: string;

const { scope } = worker.registration;

/** Other applications have caches on this origin, and so may a second copy of the page. */
const PREFIX = `preswald-playground ${scope} `;
const RELEASE = PREFIX + VERSION;

/** The paths, within the scope, at which static hosts serve index.html. */
const PAGE = new Set(["", "index.html", "index"]);

/** A file of this release or of another one. */
const HASHED = /^[\w-]+-[0-9A-Z]{8}\.(?:js|css|svg)$/;

/** How long the network may take for the page before the kept one is shown. */
const PATIENCE = 3000;

// It does not skip waiting: a page of the earlier release is open until then, and loads its workers later.
worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(deleteEarlier().then(() => worker.clients.claim())));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const name = nameOf(request.url);
  if (request.method !== "GET" || name === undefined) return;
  if (request.mode === "navigate" && PAGE.has(name)) event.respondWith(newestPage(request));
  else if (HASHED.test(name)) event.respondWith(kept(name).then((file) => file ?? fetch(request)));
});

/** The path of a URL within the scope, without the query; undefined outside of it. */
function nameOf(url: string): string | undefined {
  const path = url.replace(/[?#].*/s, "");
  return path.startsWith(scope) ? path.slice(scope.length) : undefined;
}

/** All files of this release or none: a file that fails, or is not whole, ends the installation. */
async function keepAll(): Promise<void> {
  const names = Object.keys(FILES).filter((name) => !name.startsWith("check") || name === checkFile);
  const page = await pageOfRelease();
  try {
    const cache = await caches.open(RELEASE);
    await cache.addAll(names.map((name) => new Request(scope + name, { integrity: FILES[name]!, redirect: "error" })));
    await cache.put(scope, page);
  } catch (error) {
    await caches.delete(RELEASE);
    throw error;
  }
}

/** A host may add to the page, so its integrity is not known; but a cache in between may have that of another release. */
async function pageOfRelease(): Promise<Response> {
  const page = await fetch(scope, { cache: "no-cache", redirect: "error" });
  const text = await page.clone().text();
  if (!page.ok || !text.includes(`<!-- release ${VERSION} -->`)) throw new Error(`the page is not that of release ${VERSION}`);
  return page;
}

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

async function deleteEarlier(): Promise<void> {
  const earlier = (await ownCaches()).filter((name) => name !== RELEASE);
  await Promise.all(earlier.map((name) => caches.delete(name)));
}

/** A hashed name has one content, so any release's file of that name is the right one. */
async function kept(name: string): Promise<Response | undefined> {
  for (const cacheName of [RELEASE, ...(await ownCaches())]) {
    const file = await caches.match(scope + name, { cacheName, ignoreVary: true });
    if (file) return file;
  }
  return undefined;
}

/** The page as the host has it; the kept one if the host is out of reach, slow or failing. */
async function newestPage(request: Request): Promise<Response> {
  const network = whole(request);
  const page = await caches.match(scope, { cacheName: RELEASE, ignoreVary: true });
  if (!page) return network;
  const late = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE, page));
  const inTime = network.then(
    (answer) => (answer.status >= 500 || answer.status === 429 ? page : answer),
    () => page,
  );
  return Promise.race([inTime, late]);
}

/** The answer once its body has arrived. A copy in the HTTP cache may name files that the host has no longer. */
async function whole(request: Request): Promise<Response> {
  const answer = await fetch(new Request(request, { cache: "no-cache" }));
  await answer.clone().arrayBuffer();
  return answer;
}
