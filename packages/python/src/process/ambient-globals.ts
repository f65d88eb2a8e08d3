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

/** Deletes every global that is not kept; gives the names of those that could not be deleted (there should be none). */
export function removeAmbientGlobals(): string[] {
  const left: string[] = [];
  for (const name of Reflect.ownKeys(globalThis)) {
    if (typeof name === "symbol" ? name === Symbol.toStringTag : KEPT.has(name)) continue;
    if (!Reflect.deleteProperty(globalThis, name)) left.push(String(name));
  }
  return left;
}
