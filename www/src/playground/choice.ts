/** The chosen language or framework. Only the page's address remembers it, so a bookmark has it too. */
const NAME = "#code=";

const changes = new EventTarget();

let chosen = readChoice();

export function choice(): string {
  return chosen;
}

export function choose(id: string): void {
  chosen = id;
  writeAddress();
  changes.dispatchEvent(new Event("change"));
}

export function onChoice(act: () => void): void {
  changes.addEventListener("change", act);
}

/** Brings the address back to what the page remembers, without a shared delivery. */
export function writeAddress(): void {
  history.replaceState(null, "", location.pathname + (chosen ? NAME + chosen : ""));
}

function readChoice(): string {
  return location.hash.startsWith(NAME) ? location.hash.slice(NAME.length) : "";
}
