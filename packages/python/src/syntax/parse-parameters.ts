/**
 * The parameters of functions and lambdas, and the type parameters of PEP 695: "8.7. Function definitions" and "8.10.
 * Type parameter lists" of the language reference.
 */

import type { Arg, Arguments, ExpressionNode, TypeParamNode } from "./ast.ts";
import { locate, type TokenCursor } from "./token-cursor.ts";

/** What differs between `def f(...)` and `lambda ...:`: annotations, and what ends the list. */
type ParameterStyle = { hasAnnotations: boolean; closer: string };

/** The parameters of a function, without the parentheses. */
export function parseParameters(c: TokenCursor): Arguments {
  return parseParameterList(c, { hasAnnotations: true, closer: ")" });
}

export function parseLambdaParameters(c: TokenCursor): Arguments {
  return parseParameterList(c, { hasAnnotations: false, closer: ":" });
}

function parseParameterList(c: TokenCursor, style: ParameterStyle): Arguments {
  const parameters: Arguments = {
    kind: "arguments",
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: null,
    defaults: [],
  };
  let hasStar = false;
  let hasSlash = false;
  while (c.tag !== style.closer) {
    if (parameters.kwarg !== null) c.failure();
    if (c.tag === "/") {
      if (hasSlash || hasStar || parameters.args.length === 0) c.failure();
      c.advance();
      hasSlash = true;
      parameters.posonlyargs = parameters.args;
      parameters.args = [];
    } else if (c.tag === "*") {
      if (hasStar) c.failure();
      c.advance();
      hasStar = true;
      if (!c.at(",")) parameters.vararg = parseParameter(c, style, true);
      // A bare star must be followed by a name.
      else if (c.peek(1).tag !== "NAME") c.failure();
    } else if (c.accept("**")) {
      parameters.kwarg = parseParameter(c, style, false);
    } else {
      parseNamedParameter(c, style, { parameters, isKeywordOnly: hasStar });
    }
    if (!c.accept(",")) break;
  }
  if (c.tag !== style.closer) c.failure();
  return parameters;
}

type ParameterTarget = { parameters: Arguments; isKeywordOnly: boolean };

function parseNamedParameter(c: TokenCursor, style: ParameterStyle, to: ParameterTarget): void {
  const { parameters } = to;
  const parameter = parseParameter(c, style, false);
  const value = c.accept("=") ? c.rules.expression(c) : null;
  if (to.isKeywordOnly) {
    parameters.kwonlyargs.push(parameter);
    parameters.kw_defaults.push(value);
    return;
  }
  if (value !== null) parameters.defaults.push(value);
  else if (parameters.defaults.length > 0) c.failure();
  parameters.args.push(parameter);
}

function parseParameter(c: TokenCursor, style: ParameterStyle, isVararg: boolean): Arg {
  const start = c.token;
  const arg = c.expectName();
  let annotation: ExpressionNode | null = null;
  if (style.hasAnnotations && c.accept(":")) {
    annotation = isVararg && c.tag === "*" ? parseStarAnnotation(c) : c.rules.expression(c);
  }
  return locate({ kind: "arg", arg, annotation }, start, c.last);
}

/** `*args: *Ts`. */
function parseStarAnnotation(c: TokenCursor): ExpressionNode {
  const start = c.advance();
  const value = c.rules.bitwiseOr(c);
  return locate({ kind: "Starred", value, ctx: "Load" }, start, c.last);
}

/** `[T, U: bound, *Ts, **P]`, or nothing. */
export function parseTypeParameters(c: TokenCursor): TypeParamNode[] {
  const parameters: TypeParamNode[] = [];
  if (!c.accept("[")) return parameters;
  do {
    parameters.push(parseTypeParameter(c));
  } while (c.accept(",") && c.tag !== "]");
  c.expect("]");
  return parameters;
}

function parseTypeParameter(c: TokenCursor): TypeParamNode {
  const start = c.token;
  if (c.accept("*")) return locate({ kind: "TypeVarTuple", name: c.expectName() }, start, c.last);
  if (c.accept("**")) return locate({ kind: "ParamSpec", name: c.expectName() }, start, c.last);
  const name = c.expectName();
  const bound = c.accept(":") ? c.rules.expression(c) : null;
  return locate({ kind: "TypeVar", name, bound }, start, c.last);
}
