type Child = Node | string | false | undefined;

/** The element of this selector; the page is ours, so it exists. */
export function one<T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T {
  return within.querySelector(selector) as T;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== false && child !== undefined));
  return made;
}

/** The core's messages set names in backticks; the page sets them as code. */
export function prose(message: string): (string | HTMLElement)[] {
  return message.split("`").map((part, at) => (at % 2 === 1 ? element("code", {}, part) : part));
}

/** A message of the core as a sentence of its own. */
export function sentence(message: string): (string | HTMLElement)[] {
  return prose(message.charAt(0).toUpperCase() + message.slice(1) + (/[.?!]$/.test(message) ? "" : "."));
}

/** Copies a text, and tells whether that worked: a page that was loaded by plain HTTP has no clipboard. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
