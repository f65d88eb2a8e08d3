/**
 * Signatures of builtins: `"removeprefix(self, prefix, /)"` turned into a table of parameters, and arguments bound to it.
 *
 * The text is the key of every method table, so what `help()` shows, what binds and what the error says have one source.
 * Defaults are written as Python literals; `=?` marks an argument that may be absent and then arrives as `undefined`.
 * Error messages follow CPython's conventions, which depend on the form: one positional-only parameter (METH_O), none (METH_NOARGS),
 * several positional-only ones ("f expected at most 2 arguments, got 3"), or parameters that may be named ("f() takes at most ...").
 */

import { typeError } from "./exceptions.ts";
import { normalizeInt, Ellipsis, PyFloat, type Value } from "./object.ts";
import { PyDict, dictFromMap } from "./dict.ts";
import { emptyTuple, PyTuple } from "./tuple.ts";

export type Parameter = {
  name: string;
  default: Value | undefined;
  optional: boolean;
  positional: boolean;
  keyword: boolean;
};

/** Parsed text of one builtin. `self` (or `cls`) counts as the first positional parameter. */
export type Signature = {
  name: string;
  /** How errors name it where it counts its own arguments: `name()`, or only "function". */
  called: string;
  /** Errors count its positional-only arguments as those of a function that has named ones. */
  isParsed: boolean;
  /** CPython: a method that is given its class counts its arguments as if they had names, also where none has. */
  isGivenClass: boolean;
  text: string;
  parameters: Parameter[];
  /** Positional parameters (self included) that must, and that may, be given. */
  required: number;
  positional: number;
  varargs: boolean;
  varkw: boolean;
  /** Has keyword-only parameters, *args or **kwargs: arguments always go through `bindArguments`. */
  isSimple: boolean;
  /** What keyword-only parameters are where none is given; undefined where one must be. */
  keywordDefaults: readonly (Value | undefined)[] | undefined;
  hasSelf: boolean;
  /** The method of an operator (`__add__`, `__len__`): its errors count the arguments and name nothing. */
  isSlotWrapper: boolean;
  /** The `*` of a sequence. */
  isRepetition: boolean;
  /** Are positional arguments counted before the names of the others are looked at? */
  needsPositional: boolean;
};

const DEFAULTS = new Map<string, Value | undefined>([
  ["None", null],
  ["True", true],
  ["False", false],
  ["...", Ellipsis],
  ["?", undefined],
]);

function parseDefault(text: string): Value | undefined {
  if (DEFAULTS.has(text)) return DEFAULTS.get(text);
  if (text === "()") return emptyTuple;
  if (/^-?\d+$/.test(text)) return normalizeInt(BigInt(text));
  if (/^-?\d+\.\d+$/.test(text)) return new PyFloat(Number(text));
  const quoted = /^(['"])(.*)\1$/.exec(text);
  if (quoted) return quoted[2]!.replaceAll("\\n", "\n");
  throw new Error(`signature default not understood: ${text}`);
}

/** Reads `name(self, a, /, b=None, *args, c=1, **kwargs)`. Commas inside default literals are not supported. */
export function parseSignature(text: string): Signature {
  const open = text.indexOf("(");
  const name = text.slice(0, open);
  const parts = text
    .slice(open + 1, -1)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const parameters: Parameter[] = [];
  let varargs = false;
  let varkw = false;
  let keywordOnly = false;
  for (const part of parts) {
    if (part === "/") {
      for (const parameter of parameters) parameter.keyword = false;
    } else if (part.startsWith("**")) varkw = true;
    else if (part.startsWith("*")) {
      keywordOnly = true;
      varargs ||= part.length > 1;
    } else {
      const equals = part.indexOf("=");
      const optional = equals >= 0;
      parameters.push({
        name: optional ? part.slice(0, equals).trim() : part,
        default: optional ? parseDefault(part.slice(equals + 1).trim()) : undefined,
        optional,
        positional: !keywordOnly,
        keyword: true,
      });
    }
  }
  const positional = parameters.filter((parameter) => parameter.positional);
  const named = parameters.filter((parameter) => !parameter.positional);
  const hasSelf = positional.length > 0 && (positional[0]!.name === "self" || positional[0]!.name === "cls");
  if (hasSelf) positional[0]!.keyword = false;
  return {
    name,
    called: `${name}()`,
    isParsed: false,
    isGivenClass: false,
    text,
    parameters,
    required: positional.filter((parameter) => !parameter.optional).length,
    positional: positional.length,
    varargs,
    varkw,
    isSimple: !varargs && !varkw && !keywordOnly,
    keywordDefaults: named.every((parameter) => parameter.optional) ? named.map((each) => each.default) : undefined,
    hasSelf,
    isSlotWrapper: false,
    isRepetition: false,
    needsPositional: false,
  };
}

/**
 * Arguments in the order in which the implementation takes them: positional parameters, then (where the signature has it) the
 * tuple of *args, then keyword-only parameters, then (where it has it) the dict of **kwargs.
 * `label` is how errors name the builtin: "str.removeprefix" for METH_O and METH_NOARGS, else the bare name.
 */
export function bindArguments(
  signature: Signature,
  label: string,
  args: readonly Value[],
  kwargs: ReadonlyMap<string, Value> | undefined,
): (Value | undefined)[] {
  const { parameters, positional } = signature;
  if (kwargs === undefined && args.length >= signature.required && signature.keywordDefaults !== undefined) {
    if (args.length <= positional || signature.varargs) return bindPositional(signature, args);
  }
  if (signature.isGivenClass) kwargs = countWithClass(signature, args.length - 1, kwargs);
  if (args.length > positional && !signature.varargs) throw tooMany(signature, label, args.length, kwargs?.size ?? 0);
  if (kwargs !== undefined && args.length + kwargs.size > parameters.length)
    checkTotal(signature, args.length, kwargs.size);
  const bound: (Value | undefined)[] = new Array(parameters.length);
  let twice: unknown;
  const rest = kwargs === undefined || kwargs.size === 0 ? undefined : new Map(kwargs);
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i]!;
    const name = parameter.name;
    if (parameter.positional && i < args.length) {
      bound[i] = args[i];
      if (parameter.keyword && rest?.has(name)) twice ??= givenTwice(signature, name, i);
    } else if (parameter.keyword && rest?.has(name)) {
      bound[i] = rest.get(name);
      rest.delete(name);
    } else if (parameter.optional) bound[i] = parameter.default;
    else if (rest !== undefined && rest.size > 0 && !takesKeywords(signature)) throw noKeywords(label);
    else throw missing(signature, label, i, args.length);
  }
  if (twice !== undefined) throw twice;
  if (rest !== undefined && rest.size > 0 && !signature.varkw) {
    if (!parameters.some((parameter) => parameter.keyword)) throw noKeywords(label);
    if (signature.needsPositional && args.length === 0)
      throw typeError(`${signature.name} expected at least 1 argument, got 0`);
    const [name] = rest.keys();
    throw typeError(
      `'${name}' is an invalid keyword argument for ${signature.called === "function" ? "this function" : signature.called}`,
    );
  }
  if (signature.isSimple) return bound;
  const result = bound.slice(0, positional);
  if (signature.varargs) result.push(args.length > positional ? new PyTuple(args.slice(positional)) : emptyTuple);
  result.push(...bound.slice(positional));
  if (signature.varkw) result.push(rest === undefined ? new PyDict() : dictFromMap(rest));
  return result;
}

/** Refuses arguments of a method that is given its class; one without parameters does not look at what has a name. */
function countWithClass(
  { called, required, positional, parameters }: Signature,
  got: number,
  kwargs: ReadonlyMap<string, Value> | undefined,
): ReadonlyMap<string, Value> | undefined {
  const [least, most] = [required - 1, positional - 1];
  const keywords = kwargs?.size ?? 0;
  if (most === 0) {
    if (got > 0) throw typeError(`${called} takes no arguments`);
    return undefined;
  }
  if (parameters.some((parameter) => parameter.keyword)) return kwargs;
  if (got + keywords > most) throw tooManyInAll(called, most, got, got + keywords);
  if (got < least)
    throw typeError(
      `${called} takes ${least === most ? "exactly" : "at least"} ${least} positional argument${plural(least)} (${got} given)`,
    );
  for (const name of kwargs?.keys() ?? []) throw typeError(`'${name}' is an invalid keyword argument for ${called}`);
  return kwargs;
}

/** The same for arguments that are all positional, and enough of them. */
function bindPositional(signature: Signature, args: readonly Value[]): (Value | undefined)[] {
  const { parameters, positional } = signature;
  const bound: (Value | undefined)[] = [];
  for (let i = 0; i < positional; i++) bound.push(i < args.length ? args[i] : parameters[i]!.default);
  if (signature.varargs) bound.push(args.length > positional ? new PyTuple(args.slice(positional)) : emptyTuple);
  for (const value of signature.keywordDefaults!) bound.push(value);
  if (signature.varkw) bound.push(new PyDict());
  return bound;
}

/** Has it parameters that may be given by name? */
export const takesKeywords = ({ varkw, parameters }: Signature): boolean =>
  varkw || parameters.some((parameter) => parameter.keyword);

function noKeywords(label: string): Error | Value {
  return typeError(`${label}() takes no keyword arguments`);
}

/** Methods of str and bytes that share one way of reading `sub[, start[, end]]`, with words of its own. */
const parsedBySearch = new Set(["find", "rfind", "index", "rindex", "count", "startswith", "endswith"]);

/** CPython: functions with one argument count it themselves, constructors have it counted for them. */
const isConstructor = ({ hasSelf }: Signature, label: string): boolean => hasSelf && !label.includes(".");

const isSearch = ({ name, hasSelf, required, positional }: Signature): boolean =>
  hasSelf && required === 1 && positional === 4 && parsedBySearch.has(name);

/** Methods whose arguments CPython reads by a format: their errors have parentheses after the name and say "takes". */
const parsedByFormat = new Set(["deque.index", "deque.insert"]);
/** Methods that count their arguments under their qualified name. */
const countedInFull = new Set(["deque.rotate"]);

const plural = (count: number): string => (count === 1 ? "" : "s");

function tooMany(signature: Signature, label: string, given: number, keywords: number): unknown {
  const self = signature.hasSelf ? 1 : 0;
  const got = given - self;
  const most = signature.positional - self;
  const least = signature.required - self;
  if (signature.parameters.every((parameter) => !parameter.keyword)) {
    if (keywords > 0) return noKeywords(label);
    if (signature.isSlotWrapper) return wrongSlotCount(signature, least, most, got);
    if (signature.isParsed) return typeError(formatCount(signature.called, least, most, got));
    if (most === 0) return typeError(`${label}() takes no arguments (${got} given)`);
    if (most === 1 && least === 1 && !isConstructor(signature, label))
      return typeError(`${label}() takes exactly one argument (${got} given)`);
    if (isSearch(signature)) return typeError(`${signature.name}() takes at most 3 arguments (${got} given)`);
    if (signature.called === "function" || parsedByFormat.has(label))
      return typeError(formatCount(signature.called, least, most, got));
    const name = countedInFull.has(label) ? label : signature.name;
    return typeError(`${name} expected ${most === least ? "" : "at most "}${most} argument${plural(most)}, got ${got}`);
  }
  const all = signature.parameters.length - self;
  const bound = got + keywords;
  if (bound > all && !signature.varkw) return tooManyInAll(signature.called, all, got, bound);
  if (most === 0) return typeError(`${signature.called} takes no positional arguments`);
  return typeError(
    `${signature.called} takes ${most === least ? "exactly" : "at most"} ${most} positional argument${plural(most)} (${got} given)`,
  );
}

function formatCount(called: string, least: number, most: number, got: number): string {
  const bound = got < least ? least : most;
  const how = least === most ? "exactly" : got < least ? "at least" : "at most";
  return `${called} takes ${how} ${bound} argument${plural(bound)} (${got} given)`;
}

function tooManyInAll(called: string, most: number, positional: number, given: number): unknown {
  const named = positional === 0 ? "keyword " : "";
  return typeError(`${called} takes at most ${most} ${named}argument${plural(most)} (${given} given)`);
}

/** CPython: where parameters may be named, positional and keyword arguments are counted before they are looked at. */
function checkTotal(signature: Signature, given: number, keywords: number): void {
  const { parameters, varargs, varkw, hasSelf } = signature;
  if (varargs || varkw || !parameters.some((parameter) => parameter.keyword)) return;
  const most = parameters.length - (hasSelf ? 1 : 0);
  const got = given - (hasSelf ? 1 : 0);
  throw tooManyInAll(signature.called, most, got, got + keywords);
}

function missing(signature: Signature, label: string, index: number, given: number): unknown {
  const self = signature.hasSelf ? 1 : 0;
  const got = Math.max(0, given - self);
  const most = signature.positional - self;
  const least = signature.required - self;
  const parameter = signature.parameters[index]!;
  if (signature.hasSelf && index === 0) return typeError(`unbound method ${label}() needs an argument`);
  if (!parameter.keyword) {
    if (signature.isSlotWrapper) return wrongSlotCount(signature, least, most, got);
    if (signature.isParsed) return typeError(formatCount(signature.called, least, most, got));
    const named = signature.parameters.filter((each) => each.keyword);
    if (named.length > 0 && !signature.varargs) {
      const bound = least === most ? "exactly" : "at least";
      return typeError(
        `${signature.called} takes ${bound} ${least} positional argument${plural(least)} (${got} given)`,
      );
    }
    if (most === 1 && least === 1 && !isConstructor(signature, label))
      return typeError(`${label}() takes exactly one argument (${got} given)`);
    if (signature.called === "function" || parsedByFormat.has(label))
      return typeError(formatCount(signature.called, least, most, got));
    return typeError(
      `${signature.name} expected ${most === least ? "" : "at least "}${least} argument${plural(least)}, got ${got}`,
    );
  }
  if (!parameter.positional)
    return typeError(`${signature.called} missing required keyword-only argument: '${parameter.name}'`);
  return typeError(`${signature.called} missing required argument '${parameter.name}' (pos ${index + 1 - self})`);
}

/** CPython: what takes none or one argument counts it itself; with more it is unpacked like the arguments of a function without a name. */
function wrongSlotCount({ isRepetition }: Signature, least: number, most: number, got: number): unknown {
  if (most < 2) return typeError(`${isRepetition ? " " : ""}expected ${most} argument${plural(most)}, got ${got}`);
  if (least === most) return typeError(` expected ${most} arguments, got ${got}`);
  return typeError(
    got < least
      ? ` expected at least ${least} argument${plural(least)}, got ${got}`
      : ` expected at most ${most} arguments, got ${got}`,
  );
}

function givenTwice(signature: Signature, name: string, index: number): unknown {
  return typeError(
    `argument for ${signature.called} given by name ('${name}') and position (${index + 1 - (signature.hasSelf ? 1 : 0)})`,
  );
}
