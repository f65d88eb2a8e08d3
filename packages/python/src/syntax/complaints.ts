/**
 * What the diagnosis says when a rule for a mistake has fitted: one complaint for each name behind `=>` in
 * `diagnosis-grammar.ts`. A complaint gets the marked parts and throws; if the mistake turns out not to be one, it
 * returns.
 */

import type { ExpressionNode, Node } from "./ast.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { describeExpression, findInvalidTarget } from "./invalid-target.ts";
import type { PegPart, PegParts } from "./peg.ts";

export type Complaint = (d: Diagnosis, parts: PegParts, end: number) => void;

const partA = (parts: PegParts): PegPart => parts.get("a")!;
const partB = (parts: PegParts): PegPart => parts.get("b")!;

/** Points at part a. */
function atA(msg: string): Complaint {
  return (d, parts) => {
    throw d.errorAt(d.rangeOf(partA(parts)), msg);
  };
}

/** Points at everything from part a to part b. */
function fromAToB(msg: string): Complaint {
  return (d, parts) => {
    throw d.errorBetween(d.rangeOf(partA(parts)), d.rangeOf(partB(parts)), msg);
  };
}

/** Points at the last token looked at. */
function atLast(msg: string): Complaint {
  return (d) => {
    throw d.errorAtLast(msg);
  };
}

/** Points at part a and says what kind of expression it is. */
function describing(message: (kind: string) => string): Complaint {
  return (d, parts) => {
    const node = d.nodeOf(partA(parts));
    throw d.errorAt(d.rangeOf(partA(parts)), message(node === null ? "expression" : describeExpression(node)));
  };
}

/** A block is missing behind the line that token a is on. */
function missingBlock(describe: (keyword: string) => string): Complaint {
  return (d, parts) => {
    const token = d.tokenAt(partA(parts).start);
    throw d.errorAtLast(
      `expected an indented block after ${describe(token.string)} on line ${token.lineno}`,
      "IndentationError",
    );
  };
}

/** Points at what can't be a target in part a, if anything can't. */
function invalidTarget(use: "assign" | "for" | "delete"): Complaint {
  return (d, parts) => {
    const node = d.nodeOf(partA(parts));
    const target = node === null ? null : findInvalidTarget(node as ExpressionNode, use);
    if (target === null) return;
    const verb = use === "delete" ? "delete" : "assign to";
    throw d.errorAt(target, `cannot ${verb} ${describeExpression(target)}`);
  };
}

// ---------------------------------------------------------------------------------------------------------------------
// Complaints that look closer

const legacyStatements: ReadonlySet<string> = new Set(["print", "exec"]);

function isLegacyName(d: Diagnosis, part: PegPart): boolean {
  return part.end === part.start + 1 && legacyStatements.has(d.tokenAt(part.start).string);
}

/** `print "a"`. */
const missingParentheses: Complaint = (d, parts) => {
  const a = partA(parts);
  if (!isLegacyName(d, a)) return;
  const name = d.tokenAt(a.start).string;
  const msg = `Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`;
  throw d.errorBetween(d.rangeOf(a), d.rangeOf(partB(parts)), msg);
};

/** Two expressions side by side, inside brackets. */
const forgottenComma: Complaint = (d, parts, end) => {
  if (isLegacyName(d, partA(parts)) || d.levelAt(end - 1) === 0) return;
  fromAToB("invalid syntax. Perhaps you forgot a comma?")(d, parts, end);
};

const annotatedDisplay: Complaint = (d, parts) => {
  const range = d.nodeOf({ ...partA(parts), rule: "expression" });
  if (range === null || !("lineno" in range)) return;
  throw d.errorAt(range, `only single target (not ${describeExpression(range)}) can be annotated`);
};

/** `{a: b, c d}`: points behind the key. */
const expectedKeyColon: Complaint = (d, parts) => {
  const { lineno, end_lineno, end_col_offset } = d.rangeOf(partA(parts));
  const col_offset = end_col_offset - 1;
  throw d.errorAt({ lineno, col_offset, end_lineno, end_col_offset: -1 }, "':' expected after dictionary key");
};

/** Points at everything from part a to the end of the last clause of comprehension b. */
function bareGeneratorFrom(d: Diagnosis, first: { lineno: number; col_offset: number }, clauses: PegPart): never {
  const comprehension = d.nodeOf(clauses);
  const last = comprehension?.kind === "comprehension" ? (comprehension.ifs.at(-1) ?? comprehension.iter) : null;
  throw d.errorBetween(first, last ?? d.rangeOf(clauses), "Generator expression must be parenthesized");
}

const bareGenerator: Complaint = (d, parts) => bareGeneratorFrom(d, d.rangeOf(partA(parts)), partB(parts));

/** `f(a, b for b in c)`: the generator is the last positional argument. */
const bareGeneratorBehind: Complaint = (d, parts) => {
  const positional = positionalArguments(d, partA(parts));
  const last = positional.at(-1);
  if (positional.length <= 1 || last === undefined) return;
  bareGeneratorFrom(d, last, partB(parts));
};

/** The arguments of a list that aren't keywords. */
function positionalArguments(d: Diagnosis, list: PegPart): Extract<Node, { lineno: number }>[] {
  const call = d.nodeOf(list);
  return call?.kind === "Call" ? call.args : [];
}

const positionalAfterKeyword: Complaint = (d, parts) => {
  const call = d.nodeOf(partA(parts));
  const hasUnpacking = call?.kind === "Call" && call.keywords.some(({ arg }) => arg === null);
  throw d.errorAtLast(`positional argument follows keyword argument${hasUnpacking ? " unpacking" : ""}`);
};

const assignKeyword: Complaint = (d, parts) => {
  const keyword = d.tokenAt(partA(parts).start);
  throw d.errorBetween(keyword, d.rangeOf(partB(parts)), `cannot assign to ${keyword.string}`);
};

const starredValue: Complaint = (d, parts) => {
  throw d.errorFrom(d.rangeOf(partA(parts)), "cannot use a starred expression in a dictionary value");
};

/** `def f[*T: int]()`: only a plain type parameter has a bound. */
function misplacedBound(kind: string): Complaint {
  return (d, parts) => {
    const what = d.nodeOf(partB(parts))?.kind === "Tuple" ? "constraints" : "bound";
    throw d.errorFrom(d.rangeOf(partA(parts)), `cannot use ${what} with ${kind}`);
  };
}

const unparenthesisedTypes: Complaint = (d, parts) => {
  throw d.errorFrom(d.rangeOf(partA(parts)), "multiple exception types must be parenthesized");
};

/** Points at the parameter without the comma behind it. */
const nonDefault: Complaint = (d, parts) => {
  const { start, end } = partA(parts);
  const last = d.tokenAt(end - 1).tag === "," ? end - 2 : end - 1;
  throw d.errorBetween(d.tokenAt(start), d.tokenAt(last), "non-default argument follows default argument");
};

const indentedBlock: Complaint = (d) => {
  throw d.errorAtLast("expected an indented block", "IndentationError");
};

// ---------------------------------------------------------------------------------------------------------------------

/** All complaints by the name that the grammar uses. */
export const complaints: ReadonlyMap<string, Complaint> = new Map<string, Complaint>([
  // statements
  ["annotatedDisplay", annotatedDisplay],
  ["annotatedTuple", atA("only single target (not tuple) can be annotated")],
  ["annotatedOther", atA("illegal target for annotation")],
  ["assignTarget", invalidTarget("assign")],
  ["assignYield", atA("assignment to yield expression not possible")],
  ["augmentedTarget", describing((kind) => `'${kind}' is an illegal expression for augmented assignment`)],
  ["deleteTarget", invalidTarget("delete")],
  ["forTarget", invalidTarget("for")],
  ["importComma", atLast("trailing comma not allowed without surrounding parentheses")],
  ["indentedBlock", indentedBlock],
  ["blockOfStatement", missingBlock((keyword) => `'${keyword}' statement`)],
  ["blockOfExceptStar", missingBlock(() => "'except*' statement")],
  ["blockOfFunction", missingBlock(() => "function definition")],
  ["boundTypeVarTuple", misplacedBound("TypeVarTuple")],
  ["boundParamSpec", misplacedBound("ParamSpec")],
  ["blockOfClass", missingBlock(() => "class definition")],
  ["expectedColon", atLast("expected ':'")],
  ["expectedExcept", atLast("expected 'except' or 'finally' block")],
  ["mixedExcept", atA("cannot have both 'except' and 'except*' on the same 'try'")],
  ["mixedExceptStar", fromAToB("cannot have both 'except' and 'except*' on the same 'try'")],
  ["unparenthesisedTypes", unparenthesisedTypes],
  ["expectedTypes", atLast("expected one or more exception types")],
  // patterns
  ["wildcardTarget", atA("cannot use '_' as a target")],
  ["patternTarget", atA("invalid pattern target")],
  ["positionalPatterns", atA("positional patterns follow keyword patterns")],
  // expressions
  ["forgottenComma", forgottenComma],
  ["expectedElse", fromAToB("expected 'else' after 'if' expression")],
  ["missingParentheses", missingParentheses],
  ["walrusTarget", describing((kind) => `cannot use assignment expressions with ${kind}`)],
  ["equalsOrWalrus", fromAToB("invalid syntax. Maybe you meant '==' or ':=' instead of '='?")],
  ["equalsHere", describing((kind) => `cannot assign to ${kind} here. Maybe you meant '==' instead of '='?`)],
  ["starredHere", atA("cannot use starred expression here")],
  ["doubleStarredHere", atA("cannot use double starred expression here")],
  ["starredValue", starredValue],
  ["expectedValue", atA("expression expected after dictionary key and ':'")],
  ["expectedKeyColon", expectedKeyColon],
  ["starredComprehension", atA("iterable unpacking cannot be used in comprehension")],
  ["bareTarget", fromAToB("did you forget parentheses around the comprehension target?")],
  ["dictUnpackingComprehension", atA("dict unpacking cannot be used in dict comprehension")],
  // arguments
  ["unpackingOrder", atA("iterable argument unpacking follows keyword argument unpacking")],
  ["bareGenerator", bareGenerator],
  ["bareGeneratorBehind", bareGeneratorBehind],
  ["positionalAfterKeyword", positionalAfterKeyword],
  ["assignKeyword", assignKeyword],
  ["keywordExpression", fromAToB('expression cannot contain assignment, perhaps you meant "=="?')],
  // parameters
  ["expectedDefault", atA("expected default value expression")],
  ["nonDefault", nonDefault],
  ["parenthesisedParameters", fromAToB("Function parameters cannot be parenthesized")],
  ["parenthesisedLambdaParameters", fromAToB("Lambda expression parameters cannot be parenthesized")],
  ["nothingBeforeSlash", atA("at least one argument must precede /")],
  ["slashTwice", atA("/ may appear only once")],
  ["slashAfterStar", atA("/ must be ahead of *")],
  ["expectedSlashComma", atA("expected comma between / and *")],
  ["bareStar", atA("named arguments must follow bare *")],
  ["bareStarLambda", atLast("named arguments must follow bare *")],
  ["varargDefault", atA("var-positional argument cannot have default value")],
  ["starTwice", atA("* argument may appear only once")],
  ["kwargDefault", atA("var-keyword argument cannot have default value")],
  ["afterKwarg", atA("arguments cannot follow var-keyword argument")],
]);
