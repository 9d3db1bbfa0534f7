/**
 * Takes away what can send data and no Content-Security-Policy covers. It runs before any other script of the page.
 * tests/page/ways-out.mjs tries every way out, and docs/playground.md says which are left.
 */
import { takeAway } from "./takeAway.js";

const UNCOVERED = [
  "RTCPeerConnection",
  "webkitRTCPeerConnection",
  "mozRTCPeerConnection",
  "open",
  "documentPictureInPicture", // a window with a WebRTC of its own
  "PresentationRequest", // an address for another screen
  "speechSynthesis", // some voices are spoken by a server
];

/** Newer than TypeScript's types of the browser. */
interface NavigateEvent extends Event {
  userInitiated: boolean;
  navigationType: "push" | "reload" | "replace" | "traverse";
  destination: { url: string; sameDocument: boolean };
}

export function closeWaysOut(): void {
  takeAway(UNCOVERED, window);
  // A frame has all of them again. One without an address is loaded before the script that inserts it goes on.
  document.addEventListener("load", ({ target }) => stripFrame(target), true);
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener("navigate", (event) => {
    if (leaves(event as NavigateEvent)) event.preventDefault();
  });
}

/** Whether a script takes the page elsewhere. People leave by links and the browser's own buttons, and save blobs. */
function leaves({ userInitiated, navigationType, destination: { url, sameDocument } }: NavigateEvent): boolean {
  return !userInitiated && !sameDocument && navigationType !== "reload" && !url.startsWith("blob:");
}

function stripFrame(target: EventTarget | null): void {
  const realm = (target as HTMLIFrameElement).contentDocument?.defaultView;
  if (realm) takeAway(UNCOVERED, realm);
}
