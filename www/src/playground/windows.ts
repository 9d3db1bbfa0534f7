/** Reads what is copied on Windows: the words of a command line of cmd, and PowerShell's and JavaScript's requests. */

export interface CopiedRequest {
  headers: string[];
  body: string | undefined;
}

/** Chromium puts a caret before each quote, Firefox one at the end of each line. */
export function isCmd(text: string): boolean {
  return /^[^'"]*\^["\r\n]/.test(text) || /^[^']*" \^\r?\n/.test(text);
}

/** The line that cmd gives to the program: a caret takes the meaning from the next character, but not in quotes. */
function cmdLine(text: string): string {
  let line = "";
  let quoted = false;
  for (const [token, escaped] of text.replaceAll("\r\n", "\n").matchAll(/\^(\n\n?|.)|./gs)) {
    if (token === "\n") break; // the command ends with its line
    if (token === '"') quoted = !quoted;
    if (escaped === undefined) line += token;
    else if (quoted) {
      line += "^";
      if (escaped === '"') quoted = false;
      line += escaped;
    } else line += escaped.replace("\n", ""); // a line break that is meant follows the one that goes on
  }
  return line;
}

/**
 * The words of a command line as C programs read it on Windows: backslashes count only before a quote. But browsers
 * double all of them, and what they meant is what was signed.
 */
function argumentsOf(line: string, doubled: boolean): string[] {
  const TOKEN = /(\\*)"|\\+|\s|./sy;
  const words: string[] = [];
  let word: string | undefined;
  let quoted = false;
  for (let match = TOKEN.exec(line); match; match = TOKEN.exec(line)) {
    const [token, slashes] = match;
    if (slashes !== undefined) {
      word = (word ?? "") + "\\".repeat(slashes.length / 2);
      if (slashes.length % 2 === 1) word += '"';
      else if (quoted && line[TOKEN.lastIndex] === '"') {
        word += '"';
        TOKEN.lastIndex++;
      } else quoted = !quoted;
    } else if (doubled && token.startsWith("\\")) word = (word ?? "") + "\\".repeat(token.length / 2);
    else if (quoted || token.trim() !== "") word = (word ?? "") + token;
    else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}

/** The words of curl as cmd reads it, or as PowerShell does after `--%`; undefined if it is neither. */
export function windowsWords(text: string): string[] | undefined {
  const verbatim = /^\s*curl(?:\.exe)?\s+--%\s+([^\r\n]*)/.exec(text);
  if (verbatim) return ["curl", ...argumentsOf(verbatim[1]!, false)];
  return isCmd(text) ? argumentsOf(cmdLine(text), /^[^'"]*\^"/.test(text)) : undefined;
}

const STRING = String.raw`"(?:[^"\x60]|\x60[\s\S]|"")*"|'(?:[^']|'')*'`;
const MEMBER = new RegExp(String.raw`(${STRING}|[\w-]+)\s*=\s*(${STRING})`, "g");
const HEADERS = new RegExp(String.raw`-Headers\s+@\{((?:[^"'}]|${STRING})*)\}`, "i");
const BODY = new RegExp(String.raw`-Body\s+(?:\(\s*\[[\w.]+\]::\w+\.GetBytes\(\s*)?(${STRING})`, "i");

/** A request of PowerShell, with its literals; undefined if it is none. */
export function readPowerShell(text: string): CopiedRequest | undefined {
  if (!/^\s*(?:PS [^>\n]*>\s*)?(?:\$|Invoke-|iwr\b|irm\b)/i.test(text)) return undefined;
  const call = /\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\s.*/is.exec(text)?.[0];
  if (call === undefined) return undefined;
  const members = HEADERS.exec(call)?.[1]?.matchAll(MEMBER) ?? [];
  const body = BODY.exec(call)?.[1];
  return {
    headers: Array.from(members, ([, name, value]) => `${literal(name!)}: ${literal(value!)}`),
    body: body === undefined ? undefined : literal(body),
  };
}

const LETTERS: Record<string, string> = { n: "\n", r: "\r", t: "\t", 0: "\0", a: "\x07", b: "\b", e: "\x1b", f: "\f", v: "\v" };

/** The value of a string of PowerShell. Chromium writes what is not ASCII as `$([char]233)`. */
function literal(text: string): string {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  if (!text.startsWith('"')) return text;
  return text.slice(1, -1).replace(/`(.)|""|\$\(\[char\](\d+)\)/gs, (_, letter?: string, code?: string) => {
    if (code !== undefined) return String.fromCharCode(Number(code));
    return letter === undefined ? '"' : (LETTERS[letter] ?? letter);
  });
}

/** A browser's "Copy as fetch": its options are JSON. */
export function readFetch(text: string): CopiedRequest | undefined {
  const options = /^\s*(?:await\s+)?fetch\(\s*"(?:[^"\\]|\\.)*"\s*,\s*(\{.*\})\s*\)\s*;?\s*$/s.exec(text)?.[1];
  if (options === undefined) return undefined;
  try {
    const { headers = {}, body } = JSON.parse(options) as { headers?: Record<string, string>; body?: string | null };
    return { headers: Object.entries(headers).map(([name, value]) => `${name}: ${value}`), body: body ?? undefined };
  } catch {
    return undefined;
  }
}
