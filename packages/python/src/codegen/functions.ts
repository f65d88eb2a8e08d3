/**
 * Functions: `def`, `async def`, `lambda`, and the frame that every generated function has.
 *
 * A Python function is a JavaScript function whose parameters are all of its parameters (positional, keyword-only, *args, **kwargs, in this order) and
 * which the runtime wraps with what is known of it. Its frame counts the call (`m.fuel`), the depth (`m.depth`), and, when an exception passes,
 * adds its line to the traceback.
 */

import type { FunctionInfo } from "./program.ts";
import type * as ast from "../syntax/ast.ts";
import { annotationText } from "./annotation-text.ts";
import { Block } from "./block.ts";
import { emitExpression } from "./expressions.ts";
import { variable } from "./names.ts";
import { emitBody } from "./statements.ts";
import { emitSteps, isStepped } from "./steps.ts";
import { declaredVariables, makeCell, storeName } from "./variables.ts";

type FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda;

/** Statements of `def`. */
export function emitFunctionDef(block: Block, node: ast.FunctionDef | ast.AsyncFunctionDef): void {
  const form = { name: node.name, returns: node.returns };
  emitDecorated(block, node, (outer) => {
    if (node.type_params.length === 0) return makeFunction(outer, node, form);
    // The defaults are not evaluated among the type parameters, but before them.
    const given = [positionalDefaults(outer, node.args), keywordDefaults(outer, node.args)];
    const [positional, keyword] = given.map((text, i) => (text === "null" ? text : `i${i}`)) as [string, string];
    return inTypeParameters(
      outer,
      node,
      node.type_params,
      (inner) => makeFunction(inner, node, { ...form, defaults: { positional, keyword } }),
      given,
    );
  });
}

/** Evaluates the decorators, makes the function or class, applies them from the innermost outwards, and binds the name. */
export function emitDecorated(
  block: Block,
  node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef,
  make: (block: Block) => string,
): void {
  const decorators = node.decorator_list.map((decorator) => {
    const name = block.temporary();
    block.line(`${name} = ${emitExpression(block, decorator)};`);
    return name;
  });
  let text = make(block);
  for (let i = decorators.length - 1; i >= 0; i--) {
    // A line each, so that thousands of decorators are no deep nesting.
    block.line(`${decorators[i]} = ${block.call("call1", [decorators[i]!, text], node.decorator_list[i])};`);
    text = decorators[i]!;
  }
  block.line(`${storeName(block, node.name, text)};`);
  block.release(...decorators.reverse());
}

export function emitLambda(block: Block, node: ast.Lambda): string {
  return makeFunction(block, node, { name: "<lambda>", returns: null });
}

/**
 * Runs `body` in the block of the type parameters of a generic definition, if there are any, and gives the text of its value. What is `given` are texts
 * of values from the block around, which are `i0`, `i1` ... inside.
 */
export function inTypeParameters(
  block: Block,
  owner: ast.Node,
  parameters: readonly ast.TypeParamNode[],
  body: (block: Block) => string,
  given: readonly string[] = [],
): string {
  if (parameters.length === 0) return body(block);
  const scope = block.unit.table.typeParameterScopes.get(owner)!;
  const inner = new Block(block.unit, scope, block, { name: scope.name, qualname: block.qualname });
  const made: string[] = [];
  for (const parameter of parameters) {
    const bound = parameter.kind === "TypeVar" ? parameter.bound : null;
    const given = [inner.unit.string(parameter.kind), inner.unit.string(parameter.name)];
    if (bound !== null) given.push(emitThunk(inner, bound, parameter.name));
    // The items of a tuple are constraints.
    if (bound?.kind === "Tuple") given.splice(2, 0, "null");
    inner.line(`${storeName(inner, parameter.name, inner.call("typeParameter", given))};`);
    made.push(variable(inner.mangled(parameter.name)));
  }
  inner.line(`return ${inner.call("withTypeParameters", [body(inner), `[${made.join(", ")}]`])};`);
  const names = given.map((_, i) => `i${i}`);
  return `(${closeFunction(inner, "arrow", names)})(${given.join(", ")})`;
}

/** A function without parameters that evaluates an expression when called: for `type X = ...` and bounds. */
export function emitThunk(block: Block, node: ast.ExpressionNode, name: string): string {
  const inner = new Block(block.unit, block.unit.table.typeParameterScopes.get(node)!, block, {
    name,
    qualname: block.qualname,
  });
  inner.line(`return ${emitExpression(inner, node)};`);
  return closeFunction(inner, "arrow", []);
}

/** How a function is made: its defaults are given where they have been evaluated already. */
type FunctionForm = {
  name: string;
  returns: ast.ExpressionNode | null;
  defaults?: { positional: string; keyword: string };
};

function makeFunction(block: Block, node: FunctionNode, { name, returns, defaults }: FunctionForm): string {
  const { args } = node;
  const scope = block.unit.scopeOf(node);
  const isAsync = node.kind === "AsyncFunctionDef";
  const kind = isAsync
    ? scope.isGenerator
      ? "async generator"
      : "coroutine"
    : scope.isGenerator
      ? "generator"
      : "function";
  const qualname = qualify(block, name);
  const inner = new Block(block.unit, scope, block, {
    name,
    qualname,
    isGenerator: kind !== "function",
    isAsync,
    isStepped: kind === "generator" && isStepped(node, scope),
    savesDepth: kind === "function",
  });
  const parameters = [...args.posonlyargs, ...args.args, ...args.kwonlyargs].map((parameter) =>
    inner.mangled(parameter.arg),
  );
  if (args.vararg !== null) parameters.push(inner.mangled(args.vararg.arg));
  if (args.kwarg !== null) parameters.push(inner.mangled(args.kwarg.arg));
  for (const parameter of parameters) inner.markKnown(parameter);
  if (node.kind === "Lambda") {
    if (inner.savesDepth) {
      const result = inner.temporary();
      inner.line(`${result} = ${emitExpression(inner, node.body)};`);
      inner.line(`m.depth = d; return ${result};`);
    } else inner.line(`return ${emitExpression(inner, node.body)};`);
  } else if (!inner.isStepped) {
    emitBody(inner, node.body);
    if (inner.known !== null) inner.line(inner.savesDepth ? "m.depth = d; return null;" : "return null;");
  }

  const info: FunctionInfo = {
    name,
    qualname,
    module: "__main__",
    doc: node.kind === "Lambda" ? null : docstring(node.body),
    positionalOnly: args.posonlyargs.map((parameter) => inner.mangled(parameter.arg)),
    positional: args.args.map((parameter) => inner.mangled(parameter.arg)),
    keywordOnly: args.kwonlyargs.map((parameter) => inner.mangled(parameter.arg)),
    varargs: args.vararg === null ? undefined : inner.mangled(args.vararg.arg),
    varkw: args.kwarg === null ? undefined : inner.mangled(args.kwarg.arg),
    kind,
    source: {
      name,
      filename: block.unit.filename,
      lines: block.unit.lines,
      definedAt: [node.lineno, node.col_offset],
      firstLine: (node.kind === "Lambda" ? node : (node.decorator_list[0] ?? node)).lineno,
    },
    positions: inner.positions,
  };
  const code = inner.isStepped
    ? emitSteps(inner, (node as ast.FunctionDef).body, parameters.map(variable))
    : closeFunction(inner, kind === "function" ? "function" : "function*", parameters.map(variable));
  const result = [
    block.unit.constant({ kind: "function", value: info }),
    block.unit.hoisted(scope, code),
    defaults?.positional ?? positionalDefaults(block, args),
    defaults?.keyword ?? keywordDefaults(block, args),
    annotations(block, args, returns),
    ...closure(block, inner),
  ];
  while (result.at(-1) === "null") result.pop();
  return block.call("makeFunction", result);
}

/** For a function with free variables: their names, and a function that gives their cells, for `__closure__`. */
function closure(block: Block, inner: Block): string[] {
  if (inner.scope.captured.size === 0) return [];
  const names = [...inner.scope.captured].sort();
  const cells = names.map((name) => makeCell(block, name));
  return [block.unit.constant({ kind: "names", value: names }), `() => [${cells.join(", ")}]`];
}

/** `outer.<locals>.name` inside functions, `Class.name` inside classes. */
export function qualify(block: Block, name: string): string {
  let holder: Block | undefined = block;
  while (holder !== undefined && holder.scope.name === "<generic parameters>") holder = holder.parent;
  if (holder === undefined || holder.scope.parent === undefined) return name;
  if (holder.scope.symbols.get(name)?.place === "global explicit") return name;
  return holder.scope.kind === "class" ? `${holder.qualname}.${name}` : `${holder.qualname}.<locals>.${name}`;
}

export function docstring(body: readonly ast.StatementNode[]): string | null {
  const first = body[0];
  return first?.kind === "Expr" && first.value.kind === "Constant" && typeof first.value.value === "string"
    ? first.value.value
    : null;
}

function positionalDefaults(block: Block, args: ast.Arguments): string {
  if (args.defaults.length === 0) return "null";
  return `[${args.defaults.map((value) => emitExpression(block, value)).join(", ")}]`;
}

function keywordDefaults(block: Block, args: ast.Arguments): string {
  const given = args.kwonlyargs
    .map((parameter, i) => ({ name: block.mangled(parameter.arg), value: args.kw_defaults[i] ?? null }))
    .filter((each) => each.value !== null);
  if (given.length === 0) return "null";
  const names = block.unit.constant({ kind: "names", value: given.map((each) => each.name) });
  return block.call("keywords", [names, `[${given.map((each) => emitExpression(block, each.value!)).join(", ")}]`]);
}

function annotations(block: Block, args: ast.Arguments, returns: ast.ExpressionNode | null): string {
  const parts: string[] = [];
  const add = (name: string, node: ast.ExpressionNode): void => {
    parts.push(block.unit.string(name), emitAnnotation(block, node));
  };
  for (const parameter of [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg]) {
    if (parameter !== null && parameter.annotation !== null) add(block.mangled(parameter.arg), parameter.annotation);
  }
  if (returns !== null) add("return", returns);
  return parts.length === 0 ? "null" : block.call("dict", [`[${parts.join(", ")}]`]);
}

/** The value of an annotation: evaluated, or its text under `from __future__ import annotations`. */
export function emitAnnotation(block: Block, node: ast.ExpressionNode): string {
  if (!block.unit.lazyAnnotations)
    return node.kind === "Starred"
      ? block.call("unpackAnnotation", [emitExpression(block, node.value)], node)
      : emitExpression(block, node);
  return block.unit.string(annotationText(node));
}

/** The whole JavaScript function of a block that is complete. */
export function closeFunction(
  block: Block,
  form: "function" | "function*" | "arrow",
  parameters: readonly string[],
): string {
  const { declarations, body } = block.text(
    block.scope.kind === "class" || block.isModule ? [] : declaredVariables(block),
  );
  const head = form === "arrow" ? `(${parameters.join(", ")}) => {` : `${form} (${parameters.join(", ")}) {`;
  const lines = [head, `  let p = 0;${declarations === "" ? "" : ` ${declarations}`}`];
  if (block.savesDepth) {
    block.unit.runtime("tooDeep");
    lines.push("  const d = m.depth; if (d >= m.limit) tooDeep(); m.depth = d + 1;");
  }
  if (form === "function") lines.push(`  ${block.unit.tick()}`);
  block.unit.runtime("unwound");
  lines.push(
    "  try {",
    body,
    `  } catch (e0) { ${block.savesDepth ? "m.depth = d; " : ""}throw unwound(e0, ${block.frame}, p); }`,
    "}",
  );
  return lines.filter((line) => line !== "").join("\n");
}

/**
 * A block whose lines give one value after the other, one a call: an arrow function that makes the function of the steps. What a step binds is its own, but for what functions
 * within it have captured: these see what later steps bind.
 */
export function closeSteps(
  block: Block,
  node: ast.GeneratorExp,
  iterator: string,
  parameters: readonly string[],
): string {
  const captured = declaredVariables(block, "cell");
  const { declarations, body } = block.text(declaredVariables(block, "local"));
  block.unit.runtime("unwound");
  return [
    `(${iterator}) => {`,
    ...(captured.length === 0 ? [] : [`  let ${captured.join(", ")};`]),
    `  return (${["e1", ...parameters].join(", ")}) => {`,
    `  let p = 0;${declarations === "" ? "" : ` ${declarations}`}`,
    "  try {",
    `  if (e1 !== undefined) throw (${block.at(node)}, e1);`,
    body,
    "  return undefined;",
    `  } catch (e0) { throw unwound(e0, ${block.frame}, p); }`,
    "  };",
    "}",
  ].join("\n");
}
