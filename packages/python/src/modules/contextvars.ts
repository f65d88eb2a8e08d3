/**
 * The module contextvars: variables whose values belong to a context, and contexts that code can be run in.
 *
 * Every call of the event loop runs in the context that was current when it was asked for, so each task of asyncio has a copy of its own. A context's
 * values are a Map that is never changed, but replaced: copying a context costs nothing.
 */

import { charge, tick } from "../limits.ts";
import { call } from "../objects/call.ts";
import { isEqual } from "../objects/comparison.ts";
import type { PyDict } from "../objects/dict.ts";
import {
  exceptionType,
  keyError,
  newException,
  type PyBaseException,
  runtimeError,
  typeError,
  valueError,
} from "../objects/exceptions.ts";
import { builtin, defineAttributes, defineConstants, defineMethods } from "../objects/function.ts";
import { NativeIterator } from "../objects/iteration.ts";
import {
  addressOf,
  type Attributes,
  builtinType,
  type PyIterator,
  PyObject,
  PySingleton,
  setDefaultType,
  stringOf,
  type Value,
} from "../objects/object.ts";
import { defineClassGetItem, defineSlotMethods } from "../objects/slot-methods.ts";
import { defineIterator } from "../objects/iterator-methods.ts";
import { guardedRepr, reprOf } from "../objects/text.ts";
import { PyTuple } from "../objects/tuple.ts";
import { threads } from "../runtime/threads.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { perInterpreter } from "./per-interpreter.ts";

const own = (name: string) => builtinType(`_contextvars.${name}`, undefined, { module: "_contextvars", final: true });
const contextType = own("Context");
const variableType = own("ContextVar");
const tokenType = own("Token");
const missingType = builtinType("Token.MISSING", undefined, { final: true });
missingType.qualname = "Token.MISSING";
const iteratorTypes = {
  keys: builtinType("keys", undefined, { final: true }),
  values: builtinType("values", undefined, { final: true }),
  items: builtinType("items", undefined, { final: true }),
};
for (const type of Object.values(iteratorTypes)) defineIterator(type, false);

/** What a token shows where the variable had no value. */
const missing = new PySingleton(missingType, "<Token.MISSING>");
defineSlotMethods(missingType, "repr");

type Values = ReadonlyMap<ContextVar, Value>;

class Context extends PyObject {
  values: Values = new Map();
  isEntered = false;
  override length(): number {
    return this.values.size;
  }
  override iterator(): PyIterator {
    return this.draw("keys");
  }
  override getItem(key: Value): Value {
    const value = this.values.get(requireVariable(key));
    if (value === undefined) throw keyError(key);
    return value;
  }
  override contains(key: Value): boolean {
    return this.values.has(requireVariable(key));
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof Context)) return undefined;
    if (this.values.size !== other.values.size) return false;
    for (const [variable, value] of this.values) {
      tick();
      const theirs = other.values.get(variable);
      if (theirs === undefined || !isEqual(value, theirs)) return false;
    }
    return true;
  }
  override hash(): undefined {
    return undefined;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  /** The variables, their values, or pairs of both. */
  draw(what: "keys" | "values" | "items"): PyIterator {
    const entries = this.values.entries();
    return new NativeIterator(iteratorTypes[what], () => {
      const next = entries.next();
      if (next.done === true) return undefined;
      const [variable, value] = next.value;
      return what === "keys" ? variable : what === "values" ? value : new PyTuple([variable, value]);
    });
  }
  copy(): Context {
    const copy = new Context();
    copy.values = this.values;
    return copy;
  }
  /** The same values, but for one of them; undefined takes it out. */
  replace(variable: ContextVar, value: Value | undefined): void {
    charge(this.values.size * 32 + 64);
    tick(this.values.size);
    const values = new Map(this.values);
    if (value === undefined) values.delete(variable);
    else values.set(variable, value);
    this.values = values;
  }
}
setDefaultType(Context, contextType);

class ContextVar extends PyObject {
  readonly name: string;
  readonly fallback: Value | undefined;
  constructor(name: string, fallback: Value | undefined) {
    super();
    this.name = name;
    this.fallback = fallback;
  }
  override repr(): string {
    return guardedRepr(this, "...", () => {
      const fallback = this.fallback === undefined ? "" : ` default=${reprOf(this.fallback)}`;
      return `<ContextVar name=${reprOf(this.name)}${fallback} at ${addressOf(this)}>`;
    });
  }
}
setDefaultType(ContextVar, variableType);

class Token extends PyObject {
  readonly context: Context;
  readonly variable: ContextVar;
  readonly before: Value | undefined;
  isUsed = false;
  constructor(context: Context, variable: ContextVar, before: Value | undefined) {
    super();
    this.context = context;
    this.variable = variable;
    this.before = before;
  }
  override hash(): undefined {
    return undefined;
  }
  override repr(): string {
    return `<Token${this.isUsed ? " used" : ""} var=${reprOf(this.variable)} at ${addressOf(this)}>`;
  }
}
setDefaultType(Token, tokenType);

function requireVariable(key: Value): ContextVar {
  if (!(key instanceof ContextVar)) throw typeError(`a ContextVar key was expected, got ${reprOf(key)}`);
  return key;
}

/** The contexts that each thread is in, the innermost last. */
const stacks = perInterpreter(() => new Map<unknown, Context[]>());

function entered(): Context[] {
  const thread = threads().current;
  let stack = stacks().get(thread);
  if (stack === undefined) {
    stack = [new Context()];
    stacks().set(thread, stack);
  }
  return stack;
}

const current = (): Context => entered().at(-1)!;

/** Runs a callable in a context: what it sets stays there. */
function run(context: Context, args: PyTuple, kwargs: PyDict): Value {
  const [callable, ...rest] = args.items;
  if (callable === undefined) throw typeError("run() missing 1 required positional argument");
  if (context.isEntered) throw runtimeError(`cannot enter context: ${reprOf(context)} is already entered`);
  const stack = entered();
  context.isEntered = true;
  stack.push(context);
  try {
    return call(callable, rest, kwargs.table.size === 0 ? undefined : (kwargs.table.map as Map<string, Value>));
  } finally {
    stack.pop();
    context.isEntered = false;
  }
}

defineSlotMethods(contextType, "len iter getitem contains eq ne");
defineConstants(contextType, { __hash__: null });
defineMethods(contextType, {
  "__new__(cls, /, *args, **kwargs)": (_cls: Value, args: PyTuple, kwargs: PyDict) => {
    if (args.items.length + kwargs.table.size > 0) throw typeError("Context() does not accept any arguments");
    return new Context();
  },
  "run(self, /, *args, **kwargs)": run,
  "copy(self, /)": (self: Context) => self.copy(),
  "get(self, key, default=None, /)": (self: Context, key: Value, fallback: Value) =>
    self.values.get(requireVariable(key)) ?? fallback,
  "keys(self, /)": (self: Context) => self.draw("keys"),
  "values(self, /)": (self: Context) => self.draw("values"),
  "items(self, /)": (self: Context) => self.draw("items"),
});

function makeVariable(args: PyTuple, kwargs: PyDict): ContextVar {
  const { items } = args;
  const given = items.length + kwargs.table.size;
  if (given > 2) throw typeError(`ContextVar() takes at most 2 arguments (${given} given)`);
  if (items.length > 1) throw typeError(`ContextVar() takes at most 1 positional argument (${items.length} given)`);
  if (items.length === 0) throw typeError("ContextVar() takes exactly 1 positional argument (0 given)");
  for (const key of kwargs.table.keys())
    if (key !== "default") throw typeError(`'${stringOf(key)}' is an invalid keyword argument for ContextVar()`);
  const text = stringOf(items[0]!);
  if (text === undefined) throw typeError("context variable name must be a str");
  return new ContextVar(text, kwargs.get("default"));
}

/** `LookupError`, with the variable as what was not found. */
const notFound = (variable: ContextVar): PyBaseException => newException(exceptionType("LookupError"), variable);

defineSlotMethods(variableType, "repr hash");
defineClassGetItem(variableType);
defineAttributes(variableType, { name: (self: ContextVar) => self.name });
defineMethods(variableType, {
  "__new__(cls, /, *args, **kwargs)": (_cls: Value, args: PyTuple, kwargs: PyDict) => makeVariable(args, kwargs),
  "get(self, default=?, /)": (self: ContextVar, fallback: Value | undefined) => {
    const value = current().values.get(self) ?? fallback ?? self.fallback;
    if (value === undefined) throw notFound(self);
    return value;
  },
  "set(self, value, /)": (self: ContextVar, value: Value) => {
    const context = current();
    const token = new Token(context, self, context.values.get(self));
    context.replace(self, value);
    return token;
  },
  "reset(self, token, /)": (self: ContextVar, token: Value) => {
    if (!(token instanceof Token)) throw typeError(`expected an instance of Token, got ${reprOf(token)}`);
    if (token.isUsed) throw runtimeError(`${reprOf(token)} has already been used once`);
    if (token.variable !== self) throw valueError(`${reprOf(token)} was created by a different ContextVar`);
    if (token.context !== current()) throw valueError(`${reprOf(token)} was created in a different Context`);
    token.isUsed = true;
    token.context.replace(self, token.before);
    return null;
  },
});

defineSlotMethods(tokenType, "repr");
defineConstants(tokenType, { __hash__: null, MISSING: missing });
defineClassGetItem(tokenType);
defineAttributes(tokenType, {
  var: (self: Token) => self.variable,
  old_value: (self: Token) => self.before ?? missing,
});
defineMethods(tokenType, {
  "__new__(cls, /, *args, **kwargs)": () => {
    throw runtimeError("Tokens can only be created by ContextVars");
  },
});

export const contextvarsModule: ModuleDefinition = {
  name: "contextvars",
  create(): Attributes {
    return new Map<string, Value>([
      ["Context", contextType],
      ["ContextVar", variableType],
      ["Token", tokenType],
      ["copy_context", builtin("copy_context()", () => current().copy(), "_contextvars")],
      ["__all__", new PyTuple(["Context", "ContextVar", "Token", "copy_context"])],
    ]);
  },
};
