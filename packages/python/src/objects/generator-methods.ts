/** Methods of generators and coroutines. */

import { call } from "./call.ts";
import { exceptionType, PyBaseException, typeError } from "./exceptions.ts";
import { defineAttributes, defineMethods } from "./function.ts";
import {
  asyncGeneratorType,
  coroutineType,
  coroutineWrapperType,
  endOf,
  generatorType,
  type PyCoroutine,
  type PyGenerator,
} from "./generator.ts";
import { defineSlotMethods } from "./slot-methods.ts";
import { reprOf } from "./text.ts";
import { PyTraceback } from "./traceback.ts";
import { PyTuple } from "./tuple.ts";
import { PyType, stringOf, typeOf, type Value } from "./object.ts";

/** The exception that `throw(type, value)` means. */
export function toException(type: Value, value: Value): PyBaseException {
  if (type instanceof PyBaseException) {
    if (value !== null) throw typeError("instance exception may not have a separate value");
    return type;
  }
  if (type instanceof PyType && type.isSubtypeOf(exceptionType("BaseException"))) {
    if (value instanceof PyBaseException && value.type.isSubtypeOf(type)) return value;
    try {
      const made = call(type, value === null ? [] : value instanceof PyTuple ? value.items : [value]);
      if (made instanceof PyBaseException) return made;
      return typeError(
        `calling ${reprOf(type)} should have returned an instance of BaseException, not ${typeOf(made).name}`,
      );
    } catch (error) {
      // CPython: what goes wrong while the exception is made is thrown in its place.
      if (error instanceof PyBaseException) return error;
      throw error;
    }
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
/** `__name__` and `__qualname__` of a generator, of a coroutine and of an asynchronous generator, which are texts and may be set. */
export function nameAttributes<Self extends Value>(
  machineOf: (self: Self) => PyGenerator,
): Parameters<typeof defineAttributes>[1] {
  const text = (name: string, value: Value | undefined): string => {
    const given = value === undefined ? undefined : stringOf(value);
    if (given === undefined) throw typeError(`${name} must be set to a string object`);
    return given;
  };
  return {
    __name__: {
      get: (self: Self) => machineOf(self).name,
      set: (self: Self, value) => void (machineOf(self).name = text("__name__", value)),
    },
    __qualname__: {
      get: (self: Self) => machineOf(self).qualname,
      set: (self: Self, value) => void (machineOf(self).qualname = text("__qualname__", value)),
    },
  };
}

const isSuspended = (self: PyGenerator): boolean => self.started && !self.running && !self.finished;

defineAttributes(generatorType, {
  ...nameAttributes((self: PyGenerator) => self),
  gi_running: (self: PyGenerator) => self.running,
  gi_suspended: isSuspended,
  gi_yieldfrom: (self: PyGenerator) => (self.running ? null : self.waitsFor),
});

for (const type of [generatorType, coroutineType, asyncGeneratorType]) defineSlotMethods(type, "repr");

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
  ...nameAttributes((self: PyCoroutine) => self.machine),
  cr_running: (self: PyCoroutine) => self.machine.running,
  cr_suspended: (self: PyCoroutine) => isSuspended(self.machine),
  cr_await: (self: PyCoroutine) => (self.machine.running ? null : self.machine.waitsFor),
  // Where a coroutine was made is tracked only after sys.set_coroutine_origin_tracking_depth().
  cr_origin: () => null,
});
