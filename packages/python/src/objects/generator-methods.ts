/** Methods of generators and coroutines. */

import { call } from "./call.ts";
import { exceptionType, PyBaseException, typeError } from "./exceptions.ts";
import { defineAttributes, defineMethods } from "./function.ts";
import {
  coroutineType,
  coroutineWrapperType,
  endOf,
  generatorType,
  type PyCoroutine,
  type PyGenerator,
} from "./generator.ts";
import { reprOf } from "./text.ts";
import { PyTraceback } from "./traceback.ts";
import { PyTuple } from "./tuple.ts";
import { PyType, typeOf, type Value } from "./object.ts";

/** The exception that `throw(type, value)` means. */
export function toException(type: Value, value: Value): PyBaseException {
  if (type instanceof PyBaseException) {
    if (value !== null) throw typeError("instance exception may not have a separate value");
    return type;
  }
  if (type instanceof PyType && type.isSubtypeOf(exceptionType("BaseException"))) {
    if (value instanceof PyBaseException && value.type.isSubtypeOf(type)) return value;
    const made = call(type, value === null ? [] : value instanceof PyTuple ? value.items : [value]);
    if (!(made instanceof PyBaseException))
      throw typeError(
        `calling ${reprOf(type)} should have returned an instance of BaseException, not ${reprOf(typeOf(made))}`,
      );
    return made;
  }
  throw typeError(`exceptions must be classes or instances deriving from BaseException, not ${typeOf(type).name}`);
}

/** The third argument of `throw`, which is of no use otherwise. */
export function requireTraceback(value: Value): void {
  if (value !== null && !(value instanceof PyTraceback))
    throw typeError("throw() third argument must be a traceback object");
}

const orEnd = (generator: PyGenerator, value: Value | undefined): Value => {
  if (value === undefined) throw endOf(generator);
  return value;
};

for (const type of [generatorType, coroutineWrapperType])
  defineMethods(type, {
    "__iter__(self, /)": (self: PyGenerator) => self,
    "__next__(self, /)": (self: PyGenerator) => orEnd(self, self.next()),
    "send(self, arg, /)": (self: PyGenerator, value: Value) => orEnd(self, self.send(value)),
    "throw(self, typ, val=None, tb=None, /)": (self: PyGenerator, typ: Value, val: Value, tb: Value) => {
      requireTraceback(tb);
      return orEnd(self, self.throwInto(toException(typ, val)));
    },
    "close(self, /)": (self: PyGenerator) => {
      self.close();
      return null;
    },
  });
defineAttributes(generatorType, {
  __name__: {
    get: (self: PyGenerator) => self.name,
    set: (self: PyGenerator, value) => void (self.name = value as string),
  },
  __qualname__: {
    get: (self: PyGenerator) => self.qualname,
    set: (self: PyGenerator, value) => void (self.qualname = value as string),
  },
  gi_running: (self: PyGenerator) => self.running,
  gi_suspended: (self: PyGenerator) => self.started && !self.running && !self.finished,
  gi_yieldfrom: () => null,
});

defineMethods(coroutineType, {
  "__await__(self, /)": (self: PyCoroutine) => self.machine,
  "send(self, arg, /)": (self: PyCoroutine, value: Value) => orEnd(self.machine, self.machine.send(value)),
  "throw(self, typ, val=None, tb=None, /)": (self: PyCoroutine, typ: Value, val: Value, tb: Value) => {
    requireTraceback(tb);
    return orEnd(self.machine, self.machine.throwInto(toException(typ, val)));
  },
  "close(self, /)": (self: PyCoroutine) => {
    self.machine.close();
    return null;
  },
});
defineAttributes(coroutineType, {
  __name__: (self: PyCoroutine) => self.machine.name,
  __qualname__: (self: PyCoroutine) => self.machine.qualname,
  cr_running: (self: PyCoroutine) => self.machine.running,
  cr_await: () => null,
});
