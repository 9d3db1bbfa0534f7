import { Decoration, MatchDecorator, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from "@codemirror/view";

const name = Decoration.mark({ class: "json-name" });
const string = Decoration.mark({ class: "json-string" });
const scalar = Decoration.mark({ class: "json-scalar" });

/** The browser lays out a line anew with each key: thousands of coloured parts in one line take too long. */
const LONGEST_LINE = 5000;

const matcher = new MatchDecorator({
  // Bounded: a string of a million characters would overflow the matcher's stack.
  regexp: /("(?:[^"\\]|\\.){0,2000}")(\s*:)?|-?\d[\d.eE+-]*|true|false|null/g,
  decorate(add, from, to, match, view) {
    if (view.state.doc.lineAt(from).length > LONGEST_LINE) return;
    if (!match[1]) return add(from, to, scalar);
    add(from, from + match[1].length, match[2] ? name : string);
  },
});

/** Chooses the colours of JSON. It decides nothing else: the core says whether the payload is valid. */
export const jsonColours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = matcher.createDeco(view);
    }

    update(update: ViewUpdate): void {
      this.decorations = matcher.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
