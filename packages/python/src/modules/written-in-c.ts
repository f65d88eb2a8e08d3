/**
 * What a module of ours writes in Python and CPython writes in C: its functions and methods become builtins.
 *
 * A program sees the difference in three places: the words of argument errors ("takes exactly one argument (2 given)" instead of those of a `def`), the repr, and that
 * such a function does not bind when it stands in a class. The parameters are those of the Python text; what runs is the Python function.
 */

import { call } from "../objects/call.ts";
import { PyBuiltin, PyClassMethod, PyFunction, PyStaticMethod } from "../objects/function.ts";
import { type Attributes, PyType, type Value } from "../objects/object.ts";

/** How CPython's function reads its arguments: errors of some speak of "function" instead of a name, others take none of theirs by name. */
type Reading = "unnamed" | "by position" | undefined;

/** The signature of the function as tables of builtins have it. A default stays with the function, which is then called without that argument. */
function signatureOf(name: string, made: PyFunction, how: Reading): string {
  const { info, defaults, keywordDefaults } = made;
  const positional = [...info.positionalOnly, ...info.positional];
  const parts: string[] = [];
  for (const [i, each] of positional.entries()) {
    const fallback = defaults[i - positional.length + defaults.length];
    parts.push(fallback === undefined ? each : `${each}=${literal(fallback)}`);
    if (i + 1 === info.positionalOnly.length) parts.push("/");
  }
  if (info.varargs !== undefined) parts.push(`*${info.varargs}`);
  else if (info.keywordOnly.length > 0) parts.push("*");
  for (const each of info.keywordOnly) {
    const fallback = keywordDefaults?.get(each);
    parts.push(fallback === undefined ? each : `${each}=${literal(fallback)}`);
  }
  if (info.varkw !== undefined) parts.push(`**${info.varkw}`);
  // The methods of operators take no names, and neither does what reads its arguments by position.
  if (
    (how === "by position" || (name.startsWith("__") && name !== "__init__")) &&
    !parts.includes("/") &&
    made.arity >= 0
  )
    parts.push("/");
  return `${name}(${parts.join(", ")})`;
}

function literal(value: Value): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return String(value);
  return typeof value === "string" && /^[\w-]*$/.test(value) ? `'${value}'` : "?";
}

/** A builtin that runs the function. */
function builtinOf(name: string, made: PyFunction, owner: PyType | undefined, binds: boolean, how: Reading): PyBuiltin {
  const { info } = made;
  const simple = made.arity >= 0;
  const names = [...info.positionalOnly, ...info.positional];
  const run = (...args: (Value | undefined)[]): Value => {
    if (simple && args.length === made.arity && !args.includes(undefined)) return made.code(...(args as Value[]));
    return simple ? call(made, ...leftOut(names, args)) : made.code(...withDefaults(made, args));
  };
  const result = new PyBuiltin(signatureOf(name, made, how), run as PyBuiltin["implementation"], owner, binds);
  result.isUnnamed = how === "unnamed";
  return result;
}

/** Arguments of a function with *args or keyword-only parameters in the order of its code, with its own defaults for those that were left out. */
function withDefaults({ info, defaults, keywordDefaults }: PyFunction, args: readonly (Value | undefined)[]): Value[] {
  const positional = info.positionalOnly.length + info.positional.length;
  const rest = info.varargs === undefined ? 0 : 1;
  const named = info.keywordOnly.map((name, i) => {
    const given = args[positional + rest + i];
    return given === undefined ? keywordDefaults!.get(name)! : given;
  });
  return [
    ...args
      .slice(0, positional)
      .map((arg, i) => (arg === undefined ? defaults[i - positional + defaults.length]! : arg)),
    ...named,
    ...(args.slice(positional, positional + rest) as Value[]),
    ...(args.slice(positional + rest + named.length) as Value[]),
  ];
}

/** Arguments as a call gives them: by name after the first that was left out. */
function leftOut(names: readonly string[], args: readonly (Value | undefined)[]): [Value[], Map<string, Value>] {
  const end = args.indexOf(undefined);
  const named = new Map<string, Value>();
  for (let i = end; i < args.length; i++) if (args[i] !== undefined) named.set(names[i]!, args[i]!);
  return [args.slice(0, end) as Value[], named];
}

/** Makes builtins of functions of a module, by name. */
export function functionsAsC(namespace: Attributes, module: string, names: readonly string[], how?: Reading): void {
  for (const name of names) {
    const value = namespace.get(name);
    if (!(value instanceof PyFunction)) continue;
    const made = builtinOf(name, value, undefined, false, how);
    made.module = module;
    namespace.set(name, made);
  }
}

/** Makes builtins of the methods of a class, except those that construct it; what begins with one underscore is its own. */
export function methodsAsC(type: Value | undefined, how?: Reading): void {
  if (!(type instanceof PyType)) return;
  for (const [name, value] of [...type.dict]) {
    if (/^_(?!_)|^__(new|init|[sgd]e[tl]attr|class_getitem|init_subclass)__$/.test(name)) continue;
    if (value instanceof PyFunction) type.dict.set(name, builtinOf(name, value, type, true, how));
    else if (value instanceof PyClassMethod && value.func instanceof PyFunction)
      type.dict.set(name, new PyClassMethod(builtinOf(name, value.func, type, false, how)));
    else if (value instanceof PyStaticMethod && value.func instanceof PyFunction)
      type.dict.set(name, new PyStaticMethod(builtinOf(name, value.func, type, false, how)));
  }
}

/** CPython's types in C are named with their module in errors: "'zoneinfo.ZoneInfo' object has no attribute 'x'". */
export function nameAsC(type: Value | undefined, module: string): void {
  if (type instanceof PyType) type.name = `${module}.${type.qualname}`;
}

/** Makes the constructor of a class one of C: its errors name the class. */
export function constructorAsC(type: PyType): void {
  const made = type.dict.get("__init__");
  if (made instanceof PyFunction) type.dict.set("__init__", builtinOf("__init__", made, type, true, undefined));
}

/** Builtins whose errors count arguments as CPython does where it reads them by a format. */
export function countAsParsed(builtins: Attributes, names: string): void {
  for (const name of names.split(" ")) {
    const found = builtins.get(name);
    const made = found instanceof PyClassMethod ? found.func : found;
    if (made instanceof PyBuiltin) made.isParsed = true;
  }
}

/** Methods that CPython's C gives their class, whose errors count arguments as if they had names. */
export function countWithClass(methods: Attributes, names: string): void {
  for (const name of names.split(" ")) {
    const made = methods.get(name);
    if (made instanceof PyBuiltin) made.isGivenClass = true;
  }
}
