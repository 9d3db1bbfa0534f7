import type { Settings } from "../../../../pkg-template/shared/dashboard.js";
import { copied, element } from "../../shared/dom.js";
import { texts } from "../texts.js";

const { start: words } = texts;

/** What to do next, in three steps, each with the command to paste. */
export class StartScreen extends HTMLElement {
  onWebhook: () => void = () => {};
  onEvent: () => void = () => {};

  show({ api_base, inbox }: Settings): void {
    const create = [
      `curl ${api_base}/v1/webhooks \\`,
      `  --header "Authorization: Bearer $PRESWALD_API_KEY" --header "Content-Type: application/json" \\`,
      `  --data '{"url":"http://localhost:3000/webhooks/preswald","events":["app.deployed"],"secret":"'"$PRESWALD_WEBHOOK_SECRET"'"}'`,
    ].join("\n");
    const send = [
      `curl ${api_base}/v1/webhooks/WEBHOOK_ID/test \\`,
      `  --header "Authorization: Bearer $PRESWALD_API_KEY" --header "Content-Type: application/json" \\`,
      `  --data '{"event":"app.deployed","app_id":"app_123456"}'`,
    ].join("\n");
    const receive = `preswald webhooks test --endpoint ${inbox} --event app.deployed`;
    this.replaceChildren(
      element("h2", {}, words.heading),
      element(
        "ol",
        {},
        step(words.webhook, create, button(words.webhookButton, this.onWebhook)),
        step(words.event, send, button(words.eventButton, this.onEvent)),
        step(words.inbox, receive),
      ),
    );
  }
}

function step(what: string, command: string, action?: HTMLElement): HTMLElement {
  const note = element("span", { className: "note" });
  note.setAttribute("role", "status");
  const copy = element("button", { type: "button", className: "quiet" }, words.copy);
  copy.addEventListener("click", async () => {
    note.textContent = (await copied(command)) ? texts.copying.copied : texts.copying.failed;
  });
  const code = element("pre", { tabIndex: 0, textContent: command });
  code.setAttribute("role", "region");
  code.setAttribute("aria-label", what);
  return element("li", {}, element("p", {}, what), code, element("div", { className: "actions" }, action, copy, note));
}

function button(text: string, onclick: () => void): HTMLElement {
  return element("button", { type: "button", className: "primary", onclick }, text);
}
