import { one } from "../shared/dom.js";
import { texts } from "./texts.js";

/** Four times what a receiver takes by default; beyond it the page would only be slow. */
const LARGEST = 4 * 1024 * 1024;

interface Takers {
  files: (files: readonly Uint8Array<ArrayBuffer>[]) => void;
  /** Pasted or dropped text; true if the browser must not put it into a field by itself. */
  text: (text: string, target: EventTarget | null) => boolean;
  refusal: (why: string) => void;
}

/** Takes files by picker, drop and paste, and pasted text before any field gets it. */
export function takeFiles({ files: taken, text, refusal }: Takers): void {
  const take = async (files: FileList | undefined | null): Promise<void> => {
    const read: Uint8Array<ArrayBuffer>[] = [];
    for (const file of files ?? []) {
      if (file.size > LARGEST) return refusal(texts.copy.tooLarge(file.name));
      try {
        read.push(new Uint8Array(await file.arrayBuffer()));
      } catch {
        return refusal(texts.copy.unreadable(file.name));
      }
    }
    if (read.length > 0) taken(read);
  };
  const takeText = (given: string, target: EventTarget | null): boolean => {
    if (new Blob([given]).size <= LARGEST) return text(given, target);
    refusal(texts.copy.tooLarge(texts.copy.pasted));
    return true;
  };

  const picker = one<HTMLInputElement>("input[type=file]");
  one(".open").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    // Emptied afterwards, so that the same file, changed, can be opened again.
    void take(picker.files).finally(() => (picker.value = ""));
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
        void take(event.dataTransfer?.files);
      } else if (takeText(event.dataTransfer?.getData("text/plain") ?? "", event.composedPath()[0] ?? null)) {
        stop(event);
      }
    },
    true,
  );
  document.addEventListener(
    "paste",
    (event) => {
      const pasted = event.clipboardData?.getData("text/plain") ?? "";
      const files = event.clipboardData?.files;
      if (!pasted && files && files.length > 0) {
        stop(event);
        void take(files);
      } else if (takeText(pasted, event.composedPath()[0] ?? null)) {
        stop(event);
      }
    },
    true,
  );
}
