// Text from outside, made safe to print: an answer must not be able to write to the terminal.

/** Control characters, and the marks that end lines, reverse the direction of text or have no width. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\ufeff]/gu;

/** A whole text on one line. */
export const visible = (text: string) => text.replace(UNSAFE, escaped);

/** The same, but line ends and tabs stay. */
export const visibleLines = (text: string) =>
  text.replace(/\r\n/g, "\n").replace(UNSAFE, (character) => (character === "\n" || character === "\t" ? character : escaped(character)));

function escaped(character: string): string {
  const named = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[character];
  return named ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Text cut to a number of characters. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : characters.slice(0, most - 1).join("") + "…";
}
