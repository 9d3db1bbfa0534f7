import { EditorView } from "@codemirror/view";

/** The page's custom properties reach into the shadow root, and light and dark with them. */
export const theme = EditorView.theme({
  "&": { color: "var(--text)", backgroundColor: "var(--field)", borderRadius: "var(--radius)", border: "1px solid var(--line-strong)" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": {
    fontFamily: "var(--mono)",
    fontSize: "var(--code-size)",
    lineHeight: "1.6",
    minHeight: "var(--editor-least, 18rem)",
    maxHeight: "var(--editor-most, min(62vh, 44rem))",
    scrollbarColor: "var(--line-strong) transparent", // Firefox has a white one in the dark
  },
  ".cm-content": { padding: "0.6rem 0", caretColor: "var(--text)" },
  ".cm-line": { padding: "0 0.75rem" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--muted)", border: "none", paddingLeft: "0.35rem" },
  ".cm-placeholder": { color: "var(--muted)", whiteSpace: "pre-wrap" },
  ".json-name": { color: "var(--json-name)" },
  ".json-string": { color: "var(--json-string)" },
  ".json-scalar": { color: "var(--json-scalar)" },
  ".special": {
    color: "var(--special)",
    backgroundColor: "var(--special-tint)",
    borderRadius: "3px",
    padding: "0 3px",
    margin: "0 1px",
    fontSize: "0.75em",
  },
  ".issue": {
    borderRadius: "2px",
    textDecoration: "underline wavy var(--mark) 1px",
    textUnderlineOffset: "3px",
    backgroundColor: "var(--mark-tint)",
  },
  ".issue-caret": { borderLeft: "2px solid var(--mark)", marginRight: "-2px" },
  ".error": { "--mark": "var(--bad)", "--mark-tint": "var(--bad-tint)" },
  ".warning": { "--mark": "var(--warn)", "--mark-tint": "var(--warn-tint)" },
});
