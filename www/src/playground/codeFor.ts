/** Code to paste, and what to know of it, for a language or a framework. */
import frameworks from "docs:frameworks";
import csharp from "../../snippets/csharp.cs";
import go from "../../snippets/go.go";
import java from "../../snippets/java.java";
import node from "../../snippets/node.mjs";
import php from "../../snippets/php.php";
import python from "../../snippets/python.py";
import ruby from "../../snippets/ruby.rb";
import rust from "../../snippets/rust.rs";
import worker from "../../snippets/worker.mjs";

export type Block = { text: string } | { code: string };

/** The snippets are files that the tests run. */
const SNIPPETS: Record<string, string> = { nodejs: node, worker, python, rust, go, ruby, php, java, csharp };

export const LANGUAGES = Object.keys(SNIPPETS);

export const FRAMEWORKS = frameworks;

/** Nothing for what is neither. */
export function codeFor(id: string): readonly Block[] {
  const snippet = SNIPPETS[id];
  return snippet !== undefined ? [{ code: snippet }] : (frameworks.find((framework) => framework.id === id)?.blocks ?? []);
}
