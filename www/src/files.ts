import { byId } from "./dom.js";

/** Four times what a receiver takes unless it is told otherwise; beyond it the page would only be slow. */
const LARGEST = 4 * 1024 * 1024;

/** Takes files by picker, drop and paste; `onBytes` gets their bytes, `onRefusal` why there are none. */
export function takeFiles(onBytes: (bytes: Uint8Array) => void, onRefusal: (why: string) => void): void {
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > LARGEST) return onRefusal(`${file.name} is larger than this page opens (4 MiB).`);
    try {
      onBytes(new Uint8Array(await file.arrayBuffer()));
    } catch {
      onRefusal(`${file.name} could not be read.`);
    }
  };

  const picker = byId<HTMLInputElement>("file");
  byId("open").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    void take(picker.files?.[0]);
    picker.value = ""; // so that the same file, changed, can be opened again
  });

  // Caught on the way down: the editor would read the file as text, and the browser would leave the page for it.
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const dragging = (on: boolean): void => void document.body.classList.toggle("dropping", on);
  document.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    dragging(true);
  }, true);
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) dragging(false);
  }, true);
  document.addEventListener("drop", (event) => {
    dragging(false);
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void take(event.dataTransfer?.files[0]);
  }, true);
  document.addEventListener("paste", (event) => {
    const file = event.clipboardData?.files[0];
    if (!file || event.clipboardData?.getData("text/plain")) return;
    event.preventDefault();
    event.stopPropagation();
    void take(file);
  }, true);
}
