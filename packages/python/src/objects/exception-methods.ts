/** Methods and members of exceptions, and the classes whose str() or constructor is their own. */

import { defineConstructors, refuseKeywords } from "./exception-members.ts";
import { type PyType, type PyObject, stringOf, typeOf, type Value } from "./object.ts";
import { exceptionOf, exceptionType, PyBaseException, typeError, attributeError } from "./exceptions.ts";
import { attributeName, setAttribute } from "./attributes.ts";
import { defineAttributes, defineMethods } from "./function.ts";
import { PyDict } from "./dict.ts";
import { PyList } from "./list.ts";
import { enterNative, leaveNative } from "./native-depth.ts";
import { isSame } from "./comparison.ts";
import { requireIndex } from "./index-value.ts";
import { arrayFrom } from "./iteration.ts";
import { reprOf, strOf } from "./text.ts";
import { PyTraceback, tracebackOf } from "./traceback.ts";
import { PyTuple } from "./tuple.ts";

const baseException = exceptionType("BaseException");

PyBaseException.prototype.repr = function (this: PyBaseException): string {
  const { items } = this.args;
  return `${this.type.name}(${items.length === 1 ? reprOf(items[0]!) : items.map(reprOf).join(", ")})`;
};
PyBaseException.prototype.str = function (this: PyBaseException): string {
  const method = this.type.lookup("__str__") as PyObject;
  enterNative();
  try {
    return stringOf((method as unknown as { implementation: (self: Value) => Value }).implementation(this))!;
  } finally {
    leaveNative();
  }
};

function exceptionText(self: PyBaseException): string {
  const { items } = self.args;
  if (items.length === 0) return "";
  return items.length === 1 ? strOf(items[0]!) : reprOf(self.args);
}

function setException(name: string, self: PyBaseException, value: Value | undefined): PyBaseException | null {
  if (value === null) return null;
  if (!(value instanceof PyBaseException))
    throw typeError(
      value === undefined
        ? `${name} may not be deleted`
        : `exception ${name === "__cause__" ? "cause" : "context"} must be None or derive from BaseException`,
    );
  return isSame(value, self) ? self : value;
}

defineMethods(baseException, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple) => exceptionOf(cls, args),
  "__init__(self, /, *args, **kwargs)": (self: PyBaseException, args: PyTuple, kwargs: PyDict) => {
    refuseKeywords(self.type, kwargs);
    self.args = args;
    return null;
  },
  "__repr__(self, /)": (self: PyBaseException) => PyBaseException.prototype.repr.call(self),
  "__str__(self, /)": exceptionText,
  "with_traceback(self, tb, /)": (self: PyBaseException, traceback: Value) => {
    setTraceback(self, traceback);
    return self;
  },
  "add_note(self, note, /)": (self: PyBaseException, note: Value) => {
    if (stringOf(note) === undefined) throw typeError(`note must be a str, not '${typeOf(note).name}'`);
    self.attrs ??= new Map();
    const notes = self.attrs.get("__notes__");
    if (notes instanceof PyList) notes.items.push(note);
    else if (notes !== undefined) throw typeError("Cannot add note: __notes__ is not a list");
    else self.attrs.set("__notes__", new PyList([note]));
    return null;
  },
  "__setstate__(self, state, /)": (self: PyBaseException, state: Value) => {
    if (state === null) return null;
    if (!(state instanceof PyDict)) throw typeError("state is not a dictionary");
    for (const [name, value] of [...state.table.entries()]) setAttribute(self, attributeName(name), value);
    return null;
  },
});

function setTraceback(self: PyBaseException, traceback: Value | undefined): void {
  if (traceback === null) self.traceback = null;
  else if (traceback instanceof PyTraceback) self.traceback = traceback.entry;
  else
    throw typeError(
      traceback === undefined ? "__traceback__ may not be deleted" : "__traceback__ must be a traceback or None",
    );
}

defineAttributes(baseException, {
  args: {
    get: (self: PyBaseException) => self.args,
    set: (self: PyBaseException, value) => {
      if (value === undefined) throw typeError("args may not be deleted");
      self.args = new PyTuple(arrayFrom(value));
    },
  },
  __cause__: {
    get: (self: PyBaseException) => self.cause,
    set: (self: PyBaseException, value) => {
      self.cause = setException("__cause__", self, value);
      self.suppressContext = true;
    },
  },
  __context__: {
    get: (self: PyBaseException) => self.context,
    set: (self: PyBaseException, value) => void (self.context = setException("__context__", self, value)),
  },
  __suppress_context__: {
    get: (self: PyBaseException) => self.suppressContext,
    set: (self: PyBaseException, value) => {
      if (value === undefined) throw typeError("can't delete numeric/char attribute");
      if (typeof value !== "boolean") throw typeError("attribute value type must be bool");
      self.suppressContext = value;
    },
  },
  __traceback__: { get: (self: PyBaseException) => tracebackOf(self), set: setTraceback },
});

/** Members that a class keeps beside `args`; absent ones are None. */
function members(
  name: string,
  names: readonly string[],
  fallback?: (self: PyBaseException, member: string) => Value,
): void {
  defineAttributes(
    exceptionType(name),
    Object.fromEntries(
      names.map((member) => [
        member,
        {
          get: (self: PyBaseException) => self.members?.get(member) ?? fallback?.(self, member) ?? null,
          set: (self: PyBaseException, value: Value | undefined) => {
            self.members ??= new Map();
            self.members.set(member, value ?? null);
          },
        },
      ]),
    ),
  );
}

members("StopIteration", ["value"], (self) => self.args.items[0] ?? null);
members("SystemExit", ["code"], (self) => (self.args.items.length > 1 ? self.args : (self.args.items[0] ?? null)));
members("ImportError", ["name", "path", "msg"], (self, member) =>
  member === "msg" && self.args.items.length === 1 ? self.args.items[0]! : null,
);
members("AttributeError", ["name", "obj"]);
members("NameError", ["name"]);
defineAttributes(
  exceptionType("BaseExceptionGroup"),
  Object.fromEntries(
    ["message", "exceptions"].map((member) => [
      member,
      {
        get: (self: PyBaseException) => self.members?.get(member) ?? null,
        set: (self: PyBaseException) => {
          throw attributeError("readonly attribute", self, member);
        },
      },
    ]),
  ),
);
members("OSError", ["errno", "strerror", "filename", "filename2"]);
defineAttributes(exceptionType("OSError"), {
  characters_written: {
    get: (self: PyBaseException) => {
      const written = self.members?.get("characters_written");
      if (written === undefined) throw attributeError("characters_written", self, "characters_written");
      return written;
    },
    set: (self: PyBaseException, value) => {
      self.members ??= new Map();
      if (value !== undefined) self.members.set("characters_written", requireIndex(value));
      else if (!self.members.delete("characters_written"))
        throw attributeError("characters_written", self, "characters_written");
    },
  },
});
members("SyntaxError", [
  "msg",
  "filename",
  "lineno",
  "offset",
  "text",
  "end_lineno",
  "end_offset",
  "print_file_and_line",
]);
defineConstructors();

defineMethods(exceptionType("KeyError"), {
  "__str__(self, /)": (self: PyBaseException) =>
    self.args.items.length === 1 ? reprOf(self.args.items[0]!) : exceptionText(self),
});
defineMethods(exceptionType("ImportError"), {
  "__str__(self, /)": (self: PyBaseException) => exceptionText(self),
});
defineMethods(exceptionType("OSError"), {
  "__str__(self, /)": (self: PyBaseException) => {
    if (self.members?.has("strerror") !== true) return exceptionText(self);
    const number = self.members.get("errno") ?? null;
    const filename = self.members?.get("filename") ?? null;
    const text = `[Errno ${strOf(number)}] ${strOf(self.members?.get("strerror") ?? null)}`;
    const second = self.members?.get("filename2") ?? null;
    if (filename === null) return text;
    return `${text}: ${reprOf(filename)}${second === null ? "" : ` -> ${reprOf(second)}`}`;
  },
});
defineMethods(exceptionType("SyntaxError"), {
  "__str__(self, /)": (self: PyBaseException) => {
    const message = strOf(self.members?.get("msg") ?? null);
    const line = self.members?.get("lineno") ?? null;
    const filename = self.members?.get("filename") ?? null;
    if (line === null) return filename === null ? message : `${message} (${strOf(filename)})`;
    return filename === null
      ? `${message} (line ${strOf(line)})`
      : `${message} (${strOf(filename)}, line ${strOf(line)})`;
  },
});
