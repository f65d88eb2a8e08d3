/**
 * Ambient globals: what JavaScript finds lying about in a Node process, and loses here.
 *
 * The engine never hands a JavaScript object to a program, so a program has no way to reach `process` or `fetch`. Should
 * a bug in the engine ever open one, there must be nothing on the other side of it: the child deletes every global that
 * is not the language itself before it runs the first line of Python. Modules that need more have imported it by then.
 * It is a list of what stays, not of what goes, so that a global of a later Node is gone too.
 */

const KEPT = new Set([
  ...["globalThis", "undefined", "NaN", "Infinity", "Object", "Function", "Array", "String", "Number", "Boolean"],
  ...["Symbol", "BigInt", "Math", "JSON", "Reflect", "Proxy", "Promise", "Date", "RegExp", "Intl", "Iterator"],
  ...["Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "ArrayBuffer", "DataView"],
  ...["Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array"],
  ...["Float16Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array"],
  ...["Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"],
  ...["DisposableStack", "AsyncDisposableStack", "SuppressedError"],
  ...["parseInt", "parseFloat", "isNaN", "isFinite"],
  ...["encodeURI", "encodeURIComponent", "decodeURI", "decodeURIComponent", "escape", "unescape"],
  // Node's own modules of pure computation. The engine may use them without an import.
  ...["TextEncoder", "TextDecoder", "performance", "Buffer", "structuredClone", "queueMicrotask"],
  // Only waits: there is no second thread to share memory with.
  "Atomics",
]);

/** What the loop of the child and Node beneath it still need of the process: signals, the end, and what Node asks of itself. */
const KEPT_OF_PROCESS = new Set([
  ...[
    "exit",
    "reallyExit",
    "exitCode",
    "emit",
    "on",
    "addListener",
    "removeListener",
    "removeAllListeners",
    "listeners",
  ],
  ...[
    "rawListeners",
    "listenerCount",
    "emitWarning",
    "nextTick",
    "_tickCallback",
    "_exiting",
    "_events",
    "_eventsCount",
  ],
  ...["_maxListeners", "domain", "versions", "version", "platform", "arch", "release", "features", "config", "hrtime"],
  ...["noDeprecation", "throwDeprecation", "traceDeprecation", "memoryUsage", "uptime", "execArgv", "argv", "execPath"],
  ...["title", "argv0", "pid", "ppid", "_getActiveHandles", "_getActiveRequests", "_startProfilerIdleNotifier"],
  ...["_stopProfilerIdleNotifier", "permission"],
]);

/**
 * Takes from the process object what reaches outside: bindings, native code, signals to others, the environment. Gives the
 * names of what could not be taken (there should be none).
 */
export function clearProcess(process: NodeJS.Process): string[] {
  const left: string[] = [];
  const target = process as unknown as { [name: string]: unknown };
  for (const name of Object.getOwnPropertyNames(process)) {
    if (KEPT_OF_PROCESS.has(name)) continue;
    if (!Reflect.deleteProperty(process, name)) left.push(name);
  }
  target.env = Object.freeze(Object.create(null));
  return left;
}

/** Ways from the process object to the system that are still there. */
export function bindingsLeft(process: NodeJS.Process): string[] {
  const ways =
    "binding _linkedBinding getBuiltinModule dlopen kill abort chdir setuid setgid execve loadEnvFile report stdin stdout openStdin";
  return ways.split(" ").filter((name) => name in process);
}

/** Deletes every global that is not kept; gives the names of those that could not be deleted (there should be none). */
export function removeAmbientGlobals(): string[] {
  const left: string[] = [];
  for (const name of Reflect.ownKeys(globalThis)) {
    if (typeof name === "symbol" ? name === Symbol.toStringTag : KEPT.has(name)) continue;
    if (!Reflect.deleteProperty(globalThis, name)) left.push(String(name));
  }
  return left;
}
