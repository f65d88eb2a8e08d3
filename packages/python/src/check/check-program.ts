/**
 * The check before running: what a program does wrong for sure, found without running it.
 *
 * A program is parsed and walked in the order in which it would be evaluated (`evaluation.ts`), and what the walk comes across is
 * held against what there is: names that nothing binds, imports that are not allowed, calls of tools that their signatures don't
 * take. All problems are reported at once, so that whoever wrote the program mends them at once, before any tool was called.
 *
 * The promise: a problem is `isCertain` only where running the program would raise that very error, whatever values it meets. So
 * branches, functions that may not be called, bodies of `try`, and all that stands behind a possible end of the program are never
 * certain; and once a program can bind names that can't be seen (`exec`, `globals()`, `from m import *`), no name is a problem.
 */

import { withoutLimits } from "../limits.ts";
import { nearest } from "../objects/suggestions.ts";
import { splitLines } from "../code-runner.ts";
import { checkStatically } from "../scope/static-checks.ts";
import { analyze } from "../scope/symtable.ts";
import type * as ast from "../syntax/ast.ts";
import { PythonSyntaxError, ScopeError } from "../syntax/errors.ts";
import { parseModule } from "../syntax/parser.ts";
import { builtinNames } from "./builtin-names.ts";
import { evaluate, type Finding } from "./evaluation.ts";

/** How a program calls a tool, as far as it can be seen. */
export type SeenCall = { positional: number; keywords: readonly string[] };

export type CheckProgramOptions = {
  /** Names that exist already, such as the variables of earlier programs in the same namespace. */
  names?: Iterable<string>;
  /** Names may exist that nobody can tell, because an earlier program had `bindsAnything`. */
  isOpen?: boolean;
  /** Calling a function of an earlier program may end the program, because that one had `mayEndInCalls`. */
  mayEndInCalls?: boolean;
  /** The host's functions by name, each with what it says of a call: the words of the TypeError, or null where the call is right. */
  tools?: ReadonlyMap<string, (call: SeenCall) => string | null>;
  /** Tools that end the program when they are called. */
  endingTools?: readonly string[];
  /** Tools whose calls change nothing. */
  readOnlyTools?: readonly string[];
  /** "*" for all. */
  authorizedImports?: readonly string[];
};

export type ProgramProblem = {
  kind: "syntax" | "name" | "import" | "call";
  /** As the last line of the traceback would have it: "NameError: name 'x' is not defined". */
  message: string;
  /** From 1. */
  lineno: number;
  /** The line of the program, and below it the place. */
  excerpt: string;
  /** Running the program raises this error, unless another problem of the list comes first. */
  isCertain: boolean;
  /** Before it, the program calls a tool that may change something, or a function that may call one. */
  isAfterEffect: boolean;
};

export type ProgramCheck = {
  /** In the order of the program. */
  problems: ProgramProblem[];
  /** Names that the program binds at its top level, if it gets there. Empty where it does not parse. */
  binds: string[];
  bindsAnything: boolean;
  mayEndInCalls: boolean;
};

/** Never throws for what the program is. */
export function checkProgram(source: string, options: CheckProgramOptions = {}): ProgramCheck {
  return withoutLimits(() => {
    const lines = splitLines(source);
    try {
      return checkTree(source, lines, options);
    } catch (error) {
      // Too deeply nested: what runs the program says so itself.
      if (!(error instanceof PythonSyntaxError)) return nothing([]);
      return nothing([...problemsAbove(error, lines, options), syntaxProblem(error, lines)]);
    }
  });
}

const nothing = (problems: ProgramProblem[]): ProgramCheck => ({
  problems,
  binds: [],
  bindsAnything: false,
  mayEndInCalls: false,
});

function checkTree(source: string, lines: readonly string[], options: CheckProgramOptions): ProgramCheck {
  const tree = parseModule(source, { topLevelAwait: true });
  const table = analyze(tree, lines);
  checkStatically(tree, lines);
  const known = new Set(options.names);
  const seen = evaluate(tree, table, {
    tools: new Set([...(options.tools?.keys() ?? [])].filter((name) => !known.has(name))),
    endingTools: options.endingTools ?? [],
    readOnlyTools: options.readOnlyTools ?? [],
    mayEndInCalls: options.mayEndInCalls ?? false,
    isOpen: options.isOpen ?? false,
  });
  const exists = (name: string): boolean =>
    seen.binds.has(name) || known.has(name) || (options.tools?.has(name) ?? false) || isBuiltin(name);
  const problems = new Map<string, ProgramProblem>();
  for (const finding of seen.findings) {
    const isOpen = seen.bindsAnything || (options.isOpen ?? false);
    const message = judge(finding, { exists, isOpen, placesModules: seen.placesModules, options });
    if (message === null) continue;
    // One name that is missing in ten places is one problem.
    const key = finding.kind === "call" ? `${finding.node.lineno}:${finding.node.col_offset}` : message;
    const first = problems.get(key);
    if (first === undefined)
      problems.set(key, toProblem(finding, withSuggestion(finding, message, known, seen), lines));
    else if (finding.isCertain && !first.isCertain) {
      first.isCertain = true;
      first.isAfterEffect = finding.isAfterEffect;
    }
  }
  const list = [...problems.values()].sort((left, right) => left.lineno - right.lineno);
  return {
    problems: list,
    binds: [...seen.binds],
    bindsAnything: seen.bindsAnything,
    mayEndInCalls: seen.mayEndInCalls,
  };
}

const isBuiltin = (name: string): boolean => builtinNames.has(name) || name === "_" || /^__.*__$/.test(name);

type Standard = {
  exists: (name: string) => boolean;
  isOpen: boolean;
  placesModules: boolean;
  options: CheckProgramOptions;
};

/** What is wrong with it; null where nothing is. */
function judge(finding: Finding, { exists, isOpen, placesModules, options }: Standard): string | null {
  switch (finding.kind) {
    case "name":
      return isOpen || exists(finding.name) ? null : `NameError: name '${finding.name}' is not defined`;
    case "import":
      return placesModules ? null : judgeImport(finding.name, options.authorizedImports);
    case "call": {
      if (isOpen) return null;
      const words = options.tools?.get(finding.name)?.(finding.call) ?? null;
      return words === null ? null : `TypeError: ${words}`;
    }
  }
}

/** Modules that need no permission in any executor. */
const alwaysAllowed: ReadonlySet<string> = new Set(["__future__", "__main__", "builtins", "typing"]);

function judgeImport(name: string, allowed: readonly string[] | undefined): string | null {
  if (allowed === undefined || allowed.includes("*") || alwaysAllowed.has(name)) return null;
  const isAllowed = allowed.some((each) => {
    const module = each.endsWith(".*") ? each.slice(0, -2) : each;
    // A package of which a part is allowed can be imported: it holds that part alone.
    return name === module || name.startsWith(`${module}.`) || module.startsWith(`${name}.`);
  });
  if (isAllowed) return null;
  const list = allowed.length === 0 ? "No imports are allowed." : `Allowed modules: ${[...allowed].sort().join(", ")}.`;
  return `ImportError: Import of '${name}' is not allowed. ${list}`;
}

function withSuggestion(
  finding: Finding,
  message: string,
  known: ReadonlySet<string>,
  seen: { binds: ReadonlySet<string> },
): string {
  if (finding.kind !== "name") return message;
  const meant =
    nearest(finding.name, [...new Set([...seen.binds, ...known])]) ?? nearest(finding.name, [...builtinNames]);
  return meant === undefined ? message : `${message}. Did you mean: '${meant}'?`;
}

function toProblem(finding: Finding, message: string, lines: readonly string[]): ProgramProblem {
  const { kind, node, isCertain, isAfterEffect } = finding;
  return { kind, message, lineno: node.lineno, excerpt: excerptOf(node, lines), isCertain, isAfterEffect };
}

/** The first line of a node and carets below it. */
function excerptOf(node: ast.Location, lines: readonly string[]): string {
  const line = Array.from(lines[node.lineno - 1] ?? "");
  const indent = line.findIndex((sign) => !/\s/.test(sign));
  const from = Math.max(0, indent);
  const end = node.end_lineno === node.lineno ? node.end_col_offset : line.length;
  const text = line.slice(from).join("").trimEnd();
  const carets = " ".repeat(Math.max(0, node.col_offset - from)) + "^".repeat(Math.max(1, end - node.col_offset));
  return carets.length >= text.length && node.col_offset <= from ? text : `${text}\n${carets}`;
}

function placeOf({ lineno, offset, end_lineno, end_offset }: PythonSyntaxError): ast.Location {
  const end = end_lineno === lineno ? (end_offset ?? 0) : 0;
  return {
    lineno: Math.max(1, lineno),
    col_offset: Math.max(0, offset - 1),
    end_lineno: Math.max(1, lineno),
    end_col_offset: end > offset ? end - 1 : Math.max(1, offset),
  };
}

function syntaxProblem(error: PythonSyntaxError, lines: readonly string[]): ProgramProblem {
  const { type, msg } = error;
  const place = error instanceof ScopeError ? error.node : placeOf(error);
  const excerpt = excerptOf(place, lines);
  return {
    kind: "syntax",
    message: `${type}: ${msg}`,
    lineno: place.lineno,
    excerpt,
    isCertain: true,
    isAfterEffect: false,
  };
}

/** Problems of the statements above a syntax error. What stands below may bind any name that is written there. */
function problemsAbove(
  error: PythonSyntaxError,
  lines: readonly string[],
  options: CheckProgramOptions,
): ProgramProblem[] {
  for (let count = error.lineno - 1; count > 0; count--) {
    const below =
      lines
        .slice(count)
        .join("\n")
        .match(/[\p{XID_Start}_][\p{XID_Continue}]*/gu) ?? [];
    const isOpen = below.some((word) => word === "exec" || word === "globals" || word === "import");
    try {
      const above = lines.slice(0, count);
      const names = [...(options.names ?? []), ...below];
      return checkTree(above.join("\n"), above, { ...options, names, isOpen: options.isOpen || isOpen }).problems;
    } catch (cause) {
      if (!(cause instanceof PythonSyntaxError)) return [];
    }
  }
  return [];
}
