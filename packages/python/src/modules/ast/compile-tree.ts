/**
 * `compile()` of a tree: what a program has made of nodes becomes the tree of a program again.
 *
 * The code generator relies on what the parser promises, and a tree that was put together by hand promises nothing: names that are no names, nodes where none can
 * stand. So the tree is read (`shapes.ts`), held against CPython's rules (`validate.ts`), written as text (`unparse.ts`) and parsed; then the places of its nodes are
 * put on those of the parsed one. What comes out is a tree of the parser's in any case.
 *
 * The module ast hangs itself in here when it is first imported: before that there are no nodes.
 */

import { charge, checkSourceSize, tick } from "../../limits.ts";
import { valueError } from "../../objects/exceptions.ts";
import { PyList } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import type * as syntax from "../../syntax/ast.ts";
import { parseExpression, parseModule } from "../../syntax/parser.ts";
import { parsedOrRaised } from "../syntax-exception.ts";
import { construct } from "./construct.ts";
import { isNode, type Place, readRoot, type Shape, type ShapeField } from "./shapes.ts";
import { unparse } from "./unparse.ts";
import { validateTree } from "./validate.ts";

const ROOTS = { exec: "Module", eval: "Expression", single: "Interactive" } as const;

/** The tree of a node, undefined where the value is no node. An expression is the only statement of its module. */
export function treeOfNode(value: Value, filename: string, mode: keyof typeof ROOTS): syntax.Module | undefined {
  if (!isNode(value)) return undefined;
  const root = readRoot(value, ROOTS[mode]);
  validateTree(root);
  checkNames(root);
  const text = unparse(nodeOfShape(root));
  checkSourceSize(text);
  charge(text.length * 16);
  tick(text.length);
  const tree = parsedOrRaised(() => readText(text, mode), filename);
  const [first] = tree.body;
  if (mode !== "eval") placeList(tree.body, root.fields.get("body")!, { at: BEFORE });
  else if (first?.kind === "Expr") {
    placeNode(first.value, root.fields.get("body")!, { at: BEFORE });
    Object.assign(first, placeOf(first.value));
  }
  return tree;
}

function readText(text: string, mode: keyof typeof ROOTS): syntax.Module {
  if (mode !== "eval") return parseModule(text);
  const value = parseExpression(text.trim()).body;
  return { kind: "Module", body: [{ kind: "Expr", value, ...placeOf(value) }] };
}

/** A tree of nothing but nodes of the module's own classes: what the program's classes do with their attributes is over. */
function nodeOfShape(shape: Shape): Value {
  const fields = [...shape.fields].map(([name, value]): [string, Value] => [name, valueOfField(name, value)]);
  return construct(shape.kind, { ...Object.fromEntries(fields), lineno: shape.place?.lineno ?? 1 });
}

function valueOfField(name: string, value: ShapeField): Value {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "string") return TAGS.has(name) ? construct(value, {}) : value;
  if (Array.isArray(value)) return new PyList(value.map((each) => valueOfField(name, each as ShapeField)));
  return "kind" in value ? nodeOfShape(value) : (value as { value: Value }).value;
}

const TAGS = new Set(["ctx", "op", "ops"]);

const BEFORE: Place = { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 0 };

const placeOf = ({ lineno, col_offset, end_lineno, end_col_offset }: Place): Place => ({
  lineno,
  col_offset,
  end_lineno,
  end_col_offset,
});

/** CPython takes any text for a name; here it has to be one, or the text of the tree would mean another tree. */
function checkNames(node: Shape): void {
  for (const [field, value] of node.fields) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (typeof each === "string") checkName(node.kind, field, each);
      else if (typeof each === "object" && each !== null && "kind" in each) checkNames(each);
    }
  }
}

const NO_NAMES = new Set(["ctx", "op", "ops", "kind", "type_comment", "tag"]);
const NAME = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

function checkName(kind: string, field: string, text: string): void {
  if (NO_NAMES.has(field) || (kind === "alias" && text === "*")) return;
  const isDotted = (kind === "alias" && field === "name") || (kind === "ImportFrom" && field === "module");
  if (isDotted ? text.split(".").every((part) => NAME.test(part)) : NAME.test(text)) return;
  throw valueError(`${kind} field '${field}' is no identifier: ${reprOf(text)}`);
}

/** The place of the nearest node above, for nodes that the other tree does not have. */
type Above = { at: Place };

/** The nodes of the parsed tree get the places of the nodes that they were written from. */
function placeNode(parsed: syntax.Node, given: ShapeField, above: Above): void {
  tick();
  const shape = isShape(given) && given.kind === parsed.kind ? given : undefined;
  const at = (isShape(given) ? given.place : undefined) ?? above.at;
  if ("lineno" in parsed) Object.assign(parsed, at);
  for (const [name, value] of Object.entries(parsed)) {
    const other = shape?.fields.get(name) ?? null;
    if (Array.isArray(value)) placeList(value, other, { at });
    else if (isSyntaxNode(value)) placeNode(value, other, { at });
  }
}

function placeList(parsed: readonly unknown[], given: ShapeField, above: Above): void {
  const others = Array.isArray(given) && given.length === parsed.length ? given : undefined;
  for (const [i, each] of parsed.entries())
    if (isSyntaxNode(each)) placeNode(each, others === undefined ? null : (others[i] as ShapeField), above);
}

const isShape = (value: ShapeField): value is Shape => typeof value === "object" && value !== null && "kind" in value;

const isSyntaxNode = (value: unknown): value is syntax.Node =>
  typeof value === "object" && value !== null && "kind" in value;
