// Finds in a built file what it uses of the language and the host: by its syntax tree, so that what is used
// from tomorrow on is found too.
import { parse } from "acorn";
import { full } from "acorn-walk";

/**
 * The names in a file.
 *
 * - `used`: of everything that it calls, reads or names by a string, its own included
 * - `called`: of functions that it calls and does not declare itself
 */
export function namesIn(text) {
  const declared = new Set();
  const calls = new Set();
  const used = new Set();
  const declare = (pattern) => {
    if (!pattern) return;
    if (pattern.type === "Identifier") declared.add(pattern.name);
    for (const each of pattern.elements ?? []) declare(each);
    for (const each of pattern.properties ?? []) declare(each.value ?? each.argument);
    declare(pattern.left ?? pattern.argument);
  };
  const call = (callee) => {
    if (callee.type === "Identifier") calls.add(callee.name);
    if (callee.type === "MemberExpression" && !callee.computed) calls.add(callee.property.name);
  };
  full(parse(text, { ecmaVersion: "latest", sourceType: "module" }), (node) => {
    if (node.type === "VariableDeclarator") declare(node.id);
    if (node.type === "CatchClause") declare(node.param);
    if (/Function/.test(node.type)) node.params.forEach(declare);
    if (/^(Function|Class)/.test(node.type)) declare(node.id);
    if (/^(MethodDefinition|PropertyDefinition)$/.test(node.type) || /Function/.test(node.value?.type)) declared.add(node.key?.name);
    if (/^(Call|New)Expression$/.test(node.type)) call(node.callee);
    if (node.type === "Identifier") used.add(node.name);
    if (node.type === "MemberExpression" && !node.computed) used.add(node.property.name);
    if (node.type === "ObjectPattern") for (const { key } of node.properties) used.add(key?.name);
    if (node.type === "Literal" && /^[A-Za-z]\w*$/.test(node.value)) used.add(node.value);
  });
  return { used, called: new Set([...calls].filter((name) => !declared.has(name))) };
}
