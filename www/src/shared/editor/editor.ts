import { history, historyKeymap, isolateHistory, standardKeymap } from "@codemirror/commands";
import { EditorState, StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, keymap, lineNumbers, placeholder, type DecorationSet } from "@codemirror/view";
import type { Issue } from "@preswald/webhooks";
import { theme } from "./theme.js";
import { dump, findRange } from "./hex.js";
import { jsonColours } from "./jsonColours.js";
import type { Payload } from "../delivery.js";
import { texts } from "../texts.js";
import { specialChars } from "./specialChars.js";

/**
 * Holds the payload to the byte: text with every CR, LF and byte order mark as it came, or bytes, read-only, in hex.
 * It lives in a shadow root, where CodeMirror's styles are adopted sheets, so that `style-src 'self'` holds.
 */
export class PayloadEditor {
  readonly #view: EditorView;
  readonly #onChange: () => void;
  #bytes: Uint8Array<ArrayBuffer> | undefined;
  /** Joining the lines of a large payload takes some milliseconds. */
  #text: { doc: EditorState["doc"]; text: string } | undefined;

  constructor(
    host: HTMLElement,
    onChange: () => void,
    readonly hint: string = texts.payload.placeholder,
  ) {
    const root = host.attachShadow({ mode: "open" });
    this.#onChange = onChange;
    this.#view = new EditorView({ root, parent: root, state: this.#textState("") });
  }

  get payload(): Payload {
    if (this.#bytes) return this.#bytes;
    const { doc } = this.#view.state;
    if (this.#text?.doc !== doc) this.#text = { doc, text: doc.toString() };
    return this.#text.text;
  }

  set payload(payload: Payload) {
    if (typeof payload === "string" && !this.#bytes) {
      this.#replaceText(payload); // an edit, so that it can be undone
      return;
    }
    this.#bytes = typeof payload === "string" ? undefined : payload;
    this.#view.setState(typeof payload === "string" ? this.#textState(payload) : this.#hexState(payload));
    this.#onChange();
  }

  /** In characters, cheaply. */
  get size(): number {
    return this.#view.state.doc.length;
  }

  get isHex(): boolean {
    return this.#bytes !== undefined;
  }

  focus(): void {
    this.#view.focus();
  }

  /** Marks where the issues are. */
  mark(issues: readonly Issue[]): void {
    const { doc } = this.#view.state;
    const marks = issues.map((issue) => {
      const { from, to } = this.#rangeOf(issue);
      if (from === to) return Decoration.widget({ widget: new Caret(issue.severity), side: 1 }).range(from);
      const end = issue.code === "missing_field" ? from + 1 : Math.min(to, doc.lineAt(from).to);
      return Decoration.mark({ class: `issue ${issue.severity}` }).range(from, Math.max(end, from + 1));
    });
    this.#view.dispatch({ effects: setMarks.of(Decoration.set(marks, true)) });
  }

  /** Selects the place of an issue and brings it into view. */
  reveal(issue: Issue): void {
    const { from, to } = this.#rangeOf(issue);
    this.#view.focus();
    this.#view.dispatch({
      selection: { anchor: to, head: from },
      effects: EditorView.scrollIntoView(from, { y: "center" }),
    });
  }

  #replaceText(text: string): void {
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      scrollIntoView: true,
      annotations: isolateHistory.of("full"), // undoing the next key must not undo this too
    });
  }

  #rangeOf({ start, end }: Issue): { from: number; to: number } {
    const { length } = this.#view.state.doc;
    const { from, to } = this.#bytes ? findRange(start.offset, end.offset) : { from: start.index, to: end.index };
    return { from: Math.min(from, length), to: Math.min(to, length) };
  }

  #textState(text: string): EditorState {
    return this.#state(text, [
      lineNumbers(),
      history(),
      placeholder(this.hint),
      EditorView.lineWrapping,
      specialChars,
      jsonColours,
      EditorView.contentAttributes.of({ "aria-label": texts.payload.label, tabindex: "0" }),
      EditorView.updateListener.of((update) => update.docChanged && this.#onChange()),
    ]);
  }

  #hexState(bytes: Uint8Array): EditorState {
    return this.#state(dump(bytes), [
      EditorState.readOnly.of(true),
      EditorView.contentAttributes.of({ "aria-label": texts.payload.hexLabel, "aria-readonly": "true", tabindex: "0" }),
      // There is no typing into a dump, but pasting means a new payload.
      EditorView.domEventHandlers({
        paste: (event) => {
          const text = event.clipboardData?.getData("text/plain");
          if (text) this.payload = text;
          return true;
        },
      }),
    ]);
  }

  #state(doc: string, extensions: Extension): EditorState {
    return EditorState.create({
      doc,
      extensions: [
        // Without it CodeMirror turns CRLF into LF, and the signature no longer matches.
        EditorState.lineSeparator.of("\n"),
        keymap.of([...standardKeymap, ...historyKeymap]),
        marksField,
        theme,
        extensions,
      ],
    });
  }
}

const setMarks = StateEffect.define<DecorationSet>();

const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const set = transaction.effects.find((effect) => effect.is(setMarks));
    return set ? set.value : marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Shows a place between two characters, or after the last. */
class Caret extends WidgetType {
  constructor(readonly severity: Issue["severity"]) {
    super();
  }

  override eq(other: Caret): boolean {
    return other.severity === this.severity;
  }

  toDOM(): HTMLElement {
    const caret = document.createElement("span");
    caret.className = `issue-caret ${this.severity}`;
    return caret;
  }
}
