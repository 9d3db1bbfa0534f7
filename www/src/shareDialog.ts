import type { Delivery } from "./delivery.js";
import { one } from "./dom.js";
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
    const made = payload.length > 0 ? await linkFor({ payload, header }) : undefined;
    link.value = made ?? "";
    link.hidden = copy.hidden = made === undefined;
    note.textContent = made !== undefined ? "" : payload.length > 0 ? words.tooLarge : words.empty;
    dialog.showModal();
  });
  copy.addEventListener("click", () =>
    navigator.clipboard.writeText(link.value).then(
      () => (note.textContent = words.copied),
      () => (note.textContent = texts.take.copyFailed),
    ),
  );
  one(".close", dialog).addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => (link.value = ""));
}
