/**
 * What sys says of the process that runs: nothing about the real one. Paths and flags are there for programs that read them, and hooks are refused.
 */

import { call } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { runtimeError, typeError, valueError } from "../../objects/exceptions.ts";
import type { Implementation } from "../../objects/function.ts";
import { requireReal } from "../../objects/float.ts";
import { requireIndex } from "../../objects/index-value.ts";
import { PyList } from "../../objects/list.ts";
import { PyFloat, typeOf, type Value } from "../../objects/object.ts";
import { emptyTuple, PyTuple } from "../../objects/tuple.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { makeStructure } from "./structures.ts";

const flags = makeStructure("flags", [
  ...[
    ...["debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site"],
    ...["ignore_environment", "verbose", "bytes_warning", "quiet"],
  ].map((name): [string, Value] => [name, 0]),
  ["hash_randomization", 1],
  ["isolated", 0],
  ["dev_mode", false],
  ["utf8_mode", 0],
  ["warn_default_encoding", 0],
  ["safe_path", false],
  ["int_max_str_digits", -1],
]);
const threadInfo = makeStructure("thread_info", [
  ["name", "pthread"],
  ["lock", "semaphore"],
  ["version", null],
]);
const asyncGeneratorHooks = makeStructure("asyncgen_hooks", [
  ["firstiter", null],
  ["finalizer", null],
]);

/** Where an installation stands on a system of this kind. */
const PREFIX = "/usr";

export function processFacts(): [string, Value][] {
  return [
    ["abiflags", ""],
    ["api_version", 1013],
    ["base_exec_prefix", PREFIX],
    ["base_prefix", PREFIX],
    ["exec_prefix", PREFIX],
    ["executable", ""],
    ["flags", flags()],
    // Nothing is imported through them, so nothing can be put into them.
    ["meta_path", emptyTuple],
    ["orig_argv", new PyList([""])],
    ["path_hooks", emptyTuple],
    ["path_importer_cache", new PyDict()],
    ["platlibdir", "lib"],
    ["prefix", PREFIX],
    ["pycache_prefix", null],
    ["thread_info", threadInfo()],
  ];
}

/** Functions that CPython would call for every line or every call: there is no such thing here. */
const refuseHook =
  (name: string): Implementation =>
  (func: Value) => {
    if (func !== null) throw runtimeError(`sys.${name}() takes only None here: nothing is called while a program runs`);
    return null;
  };

/** What a program set, so that it can be read again. */
const settings = perInterpreter(() => ({
  switchInterval: 0.005,
  originDepth: 0,
  linkFlags: 2,
}));

export const processFunctions: { readonly [signature: string]: Implementation } = {
  "addaudithook(hook)": () => null,
  "audit(*args)": (args: PyTuple) => {
    if (args.items.length === 0) throw typeError("audit() missing 1 required positional argument: 'event'");
    return null;
  },
  "breakpointhook(*args, **kws)": () => {
    throw runtimeError("there is no debugger here: print() what you want to see");
  },
  "call_tracing(func, args, /)": (func: Value, args: Value) => {
    if (!(args instanceof PyTuple))
      throw typeError(`call_tracing() argument 2 must be tuple, not ${typeOf(args).name}`);
    return call(func, args.items);
  },
  "get_asyncgen_hooks()": () => asyncGeneratorHooks(),
  "set_asyncgen_hooks(*args, **kwargs)": () => null,
  "get_coroutine_origin_tracking_depth()": () => settings().originDepth,
  "set_coroutine_origin_tracking_depth(depth)": (depth: Value) => {
    const wanted = Number(requireIndex(depth));
    if (wanted < 0) throw valueError("depth must be >= 0");
    settings().originDepth = wanted;
    return null;
  },
  "getallocatedblocks()": () => 0,
  "getdlopenflags()": () => settings().linkFlags,
  "setdlopenflags(flags, /)": (wanted: Value) => {
    settings().linkFlags = Number(requireIndex(wanted));
    return null;
  },
  "getfilesystemencodeerrors()": () => "surrogateescape",
  "getprofile()": () => null,
  "setprofile(function, /)": refuseHook("setprofile"),
  "gettrace()": () => null,
  "settrace(function, /)": refuseHook("settrace"),
  "getswitchinterval()": () => new PyFloat(settings().switchInterval),
  "setswitchinterval(interval, /)": (interval: Value) => {
    const seconds = requireReal(interval);
    if (!(seconds > 0)) throw valueError("switch interval must be strictly positive");
    settings().switchInterval = seconds;
    return null;
  },
  "unraisablehook(unraisable, /)": () => null,
};
