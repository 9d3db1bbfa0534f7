import type { Delivery } from "../shared/delivery.js";
import { copied, one } from "../shared/dom.js";
import { linkFor } from "./share.js";
import { texts } from "./texts.js";

const { share: words } = texts;

/** Shows what a link holds before it is copied. */
export function shareOn(button: HTMLElement, delivery: () => Delivery): void {
  const dialog = one<HTMLDialogElement>("dialog");
  const link = one<HTMLInputElement>(".link", dialog);
  const note = one(".note", dialog);
  const copy = one<HTMLButtonElement>(".copy", dialog);

  button.addEventListener("click", async () => {
    const { payload, header } = delivery();
    const made = payload.length > 0 ? await linkFor({ payload, header }) : "empty";
    const isLink = made !== "empty" && made !== "tooLarge" && made !== "failed";
    link.value = isLink ? made : "";
    link.hidden = copy.hidden = !isLink;
    note.textContent = isLink ? "" : words[made];
    dialog.showModal();
  });
  copy.addEventListener("click", async () => {
    const isCopied = await copied(link.value);
    note.textContent = isCopied ? words.copied : texts.copying.failed;
  });
  one(".close", dialog).addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => (link.value = ""));
}
