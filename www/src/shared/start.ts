/**
 * Runs before every other script, and before the page is drawn. The chosen theme is the one thing that the page stores.
 * If the page's own script does not start, this one says why; index.html says what is known where no script runs.
 */
import { cannotStart as texts } from "./texts.js";
import { closeWaysOut } from "./waysOut.js";
import { whyNotLoaded } from "./whyNotLoaded.js";

closeWaysOut();

try {
  document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "";
} catch {
  // A browser without storage shows the system's theme.
}

/** What the browser knows of a script that failed is there once all is loaded. */
const loaded = new Promise((resolve) => addEventListener("load", resolve));

addEventListener(
  "error",
  async (event) => {
    const { target, message } = event as ErrorEvent;
    if (target !== window && !(target instanceof HTMLScriptElement)) return; // an icon, say
    await loaded;
    const banner = document.querySelector<HTMLElement>("outcome-banner[data-state=starting]");
    if (!banner) return;
    banner.dataset.state = "refused";
    banner.querySelector(".headline")!.textContent = texts.headline;
    const why = target === window ? texts.error(message) : whyNotLoaded((target as HTMLScriptElement).src);
    banner.querySelector(".reason")!.textContent = why.replaceAll("`", "");
  },
  true,
);
