/**
 * The module sys, as far as it leads nowhere: versions, limits of numbers, the recursion limit within that of the host, the streams, the exception being handled.
 *
 * There are no frames, no paths, no arguments of the host and no table of modules to write to: `sys.modules` is a dict of what the program has imported so far.
 */

import { machine } from "../limits.ts";
import { PyDict } from "../objects/dict.ts";
import {
  exceptionType,
  handledException,
  newException,
  PyBaseException,
  recursionError,
  typeError,
  valueError,
} from "../objects/exceptions.ts";
import { builtin, type Implementation } from "../objects/function.ts";
import { requireIndex } from "../objects/index-value.ts";
import { PyList } from "../objects/list.ts";
import { type Attributes, PyFloat, stringOf, type Value, typeOf } from "../objects/object.ts";
import { reprOf } from "../objects/text.ts";
import { formatException, tracebackOf } from "../objects/traceback.ts";
import { emptyTuple, PyTuple } from "../objects/tuple.ts";
import { kindOf } from "./c-arguments.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { world } from "../runtime/world.ts";
import { standardOutput, type StreamName } from "./standard-streams.ts";
import { makeStructure } from "./sys/structures.ts";
import { processFacts, processFunctions } from "./sys/process-facts.ts";
import { sizeOf } from "./sys/size-of.ts";
import { standardModuleNames } from "./sys/standard-names.ts";
import { namespaceType } from "./types.ts";
import { stringIoType } from "./io/string-io.ts";
import { call } from "../objects/call.ts";
import { perInterpreter } from "./per-interpreter.ts";

const versionInfo = makeStructure("version_info", [
  ["major", 3],
  ["minor", 11],
  ["micro", 7],
  ["releaselevel", "final"],
  ["serial", 0],
]);
const floatInfo = makeStructure("float_info", [
  ["max", new PyFloat(Number.MAX_VALUE)],
  ["max_exp", 1024],
  ["max_10_exp", 308],
  ["min", new PyFloat(2.2250738585072014e-308)],
  ["min_exp", -1021],
  ["min_10_exp", -307],
  ["dig", 15],
  ["mant_dig", 53],
  ["epsilon", new PyFloat(Number.EPSILON)],
  ["radix", 2],
  ["rounds", 1],
]);
const intInfo = makeStructure("int_info", [
  ["bits_per_digit", 30],
  ["sizeof_digit", 4],
  ["default_max_str_digits", 4300],
  ["str_digits_check_threshold", 640],
]);
const hashInfo = makeStructure("hash_info", [
  ["width", 64],
  ["modulus", 2n ** 61n - 1n],
  ["inf", 314159],
  ["nan", 0],
  ["imag", 1000003],
  ["algorithm", "siphash13"],
  ["hash_bits", 64],
  ["seed_bits", 128],
  ["cutoff", 0],
]);

/** The recursion limit that the host allows: a program may lower it, and raise it again up to this. */
const hostLimit = perInterpreter(() => ({ limit: machine.limit }));

function setRecursionLimit(value: Value): Value {
  const wanted = requireIndex(value);
  if (wanted < 1) throw valueError("recursion limit must be greater or equal than 1");
  if (Number(wanted) <= machine.depth)
    throw recursionError(
      `cannot set the recursion limit to ${wanted} at the recursion depth ${machine.depth}: the limit is too low`,
    );
  machine.limit = Math.min(Number(wanted), hostLimit().limit);
  return null;
}

function exceptionInfo(): Value {
  const handled = handledException();
  return new PyTuple(handled === null ? [null, null, null] : [handled.type, handled, tracebackOf(handled)]);
}

function setMaxDigits(value: Value): Value {
  const wanted = Number(requireIndex(value));
  if (wanted !== 0 && wanted < 640) throw valueError("maxdigits must be 0 or larger than 640");
  machine.maxIntDigits = wanted === 0 ? Number.POSITIVE_INFINITY : wanted;
  return null;
}

const functions: { readonly [signature: string]: Implementation } = {
  "exit(status=None, /)": (status: Value) => {
    const args = status === null ? [] : status instanceof PyTuple ? status.items : [status];
    throw newException(exceptionType("SystemExit"), ...args);
  },
  "getrecursionlimit()": () => machine.limit,
  "setrecursionlimit(limit, /)": setRecursionLimit,
  "getsizeof(object, default=?)": sizeOf,
  "getrefcount(object, /)": () => 2,
  "getdefaultencoding()": () => "utf-8",
  "getfilesystemencoding()": () => "utf-8",
  "intern(string, /)": (text: Value) => {
    if (stringOf(text) === undefined) throw typeError(`intern() argument must be str, not ${kindOf(text)}`);
    if (typeof text !== "string") throw typeError(`can't intern ${typeOf(text).name}`);
    return text;
  },
  "exc_info()": exceptionInfo,
  "exception()": () => handledException(),
  "get_int_max_str_digits()": () => (machine.maxIntDigits === Number.POSITIVE_INFINITY ? 0 : machine.maxIntDigits),
  "set_int_max_str_digits(maxdigits)": setMaxDigits,
  "is_finalizing()": () => false,
  "displayhook(object, /)": (value: Value) => {
    if (value === null) return null;
    const { attrs } = world().importLibraryModule("builtins");
    // CPython: so that a repr which reads it does not see the value before.
    attrs.set("_", null);
    standardOutput.writeTo("stdout", `${reprOf(value)}\n`);
    attrs.set("_", value);
    return null;
  },
  "excepthook(exctype, value, traceback, /)": (_type: Value, value: Value) => {
    if (value instanceof PyBaseException)
      standardOutput.writeTo("stderr", formatException(value, { isUncaught: true }));
    return null;
  },
};

/** The namespace: `stdout` and `stderr` are what `print` writes to, so that the program may put its own object there. */
class SysNamespace extends Map<string, Value> {
  override get(name: string): Value | undefined {
    if (name === "stdout" || name === "stderr") return standardOutput.current(name);
    return super.get(name);
  }
  override set(name: string, value: Value): this {
    if (name === "stdout" || name === "stderr") standardOutput.replace(name, value);
    return super.set(name, value);
  }
}

/** sys.implementation: the language is CPython's, version by version. */
const implementation = (): Value =>
  call(
    namespaceType,
    [],
    new Map<string, Value>([
      ["name", "cpython"],
      ["cache_tag", "cpython-311"],
      ["version", versionInfo()],
      ["hexversion", 0x030b07f0],
      ["_multiarch", "x86_64-linux-gnu"],
    ]),
  );

const VERSION = "3.11.7 (main) [Adder]";

export const sysModule: ModuleDefinition = {
  name: "sys",
  create(): Attributes {
    hostLimit();
    const namespace: Attributes = new SysNamespace();
    const constants: [string, Value][] = [
      ["argv", new PyList([""])],
      ["builtin_module_names", emptyTuple],
      ["byteorder", "little"],
      ["copyright", "Copyright (c) 2001-2023 Python Software Foundation.\nAll Rights Reserved."],
      ["dont_write_bytecode", true],
      ["float_info", floatInfo()],
      ["float_repr_style", "short"],
      ["hash_info", hashInfo()],
      ["hexversion", 0x030b07f0],
      ["int_info", intInfo()],
      ["maxsize", 2n ** 63n - 1n],
      ["maxunicode", 0x10ffff],
      ["modules", new PyDict()],
      ["path", new PyList([])],
      ["platform", "linux"],
      ["version", VERSION],
      ["version_info", versionInfo()],
      ["warnoptions", new PyList([])],
    ];
    for (const [name, value] of [...constants, ...processFacts()]) namespace.set(name, value);
    namespace.set("stdlib_module_names", standardModuleNames());
    namespace.set("implementation", implementation());
    // Nobody types anything in.
    const input = call(stringIoType, [""]);
    namespace.set("stdin", input);
    namespace.set("__stdin__", input);
    for (const name of ["stdout", "stderr"] as const satisfies readonly StreamName[]) {
      namespace.set(name, standardOutput.current(name));
      namespace.set(`__${name}__`, standardOutput.original(name));
    }
    for (const [text, code] of Object.entries({ ...functions, ...processFunctions })) {
      const made = builtin(text, code, "sys");
      namespace.set(made.name, made);
      if (made.name.endsWith("hook")) namespace.set(`__${made.name}__`, made);
    }
    return namespace;
  },
};
