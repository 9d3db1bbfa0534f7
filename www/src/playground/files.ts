import { one } from "../shared/dom.js";
import { texts } from "./texts.js";

/** Four times what a receiver takes by default; beyond it the page would only be slow. */
const LARGEST = 4 * 1024 * 1024;

interface Takers {
  bytes: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Pasted text; true if it was taken, so that the browser does not paste it. */
  text: (text: string, target: EventTarget | null) => boolean;
  refusal: (why: string) => void;
}

/** Takes files by picker, drop and paste, and pasted text before any field gets it. */
export function takeFiles({ bytes, text, refusal }: Takers): void {
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > LARGEST) return refusal(texts.intake.tooLarge(file.name));
    try {
      bytes(new Uint8Array(await file.arrayBuffer()));
    } catch {
      refusal(texts.intake.unreadable(file.name));
    }
  };

  const picker = one<HTMLInputElement>("input[type=file]");
  one(".open").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    void take(picker.files?.[0]);
    picker.value = ""; // so that the same file, changed, can be opened again
  });

  // In the capture phase: the editor would read the file as text, and the browser would leave the page for it.
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const dragging = (on: boolean): void => void document.body.classList.toggle("dropping", on);
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener(
    "dragover",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      dragging(true);
    },
    true,
  );
  document.addEventListener(
    "dragleave",
    (event) => {
      if (!event.relatedTarget) dragging(false);
    },
    true,
  );
  document.addEventListener(
    "drop",
    (event) => {
      dragging(false);
      if (carriesFiles(event)) {
        stop(event);
        void take(event.dataTransfer?.files[0]);
      } else if (text(event.dataTransfer?.getData("text/plain") ?? "", event.composedPath()[0] ?? null)) {
        stop(event);
      }
    },
    true,
  );
  document.addEventListener(
    "paste",
    (event) => {
      const pasted = event.clipboardData?.getData("text/plain") ?? "";
      const file = pasted ? undefined : event.clipboardData?.files[0];
      if (file) {
        stop(event);
        void take(file);
      } else if (text(pasted, event.composedPath()[0] ?? null)) {
        stop(event);
      }
    },
    true,
  );
}
