/**
 * Plain values: what crosses the border between a Python program and the world.
 *
 * A tool gets plain values and gives plain values; so do `setVariable` and the value of a run. They are data and nothing
 * else: no live object of either side, no getter, no method. `convert.ts` turns Python's objects into them and back,
 * `process/frames.ts` puts them on a pipe. This file is the common ground and imports nothing.
 *
 * Python -> plain: None null, bool boolean, int number (bigint past 2^53), float number, str string, bytes Uint8Array,
 * list and tuple array, dict with string keys an object without a prototype, any other dict a Map.
 * Plain -> Python: by value; an integral number is an int, `pythonFloat(n)` a float whatever it holds.
 */

export type PlainValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | PythonFloat
  | PlainValue[]
  | Map<PlainValue, PlainValue>
  | { [key: string]: PlainValue };

/** A number that must be a Python `float` even when it is integral: 1.0 and not 1. */
export class PythonFloat {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** `pythonFloat(1)` is Python's `1.0`, where a plain `1` would be the int. */
export function pythonFloat(value: number): PythonFloat {
  return new PythonFloat(value);
}

/**
 * Thrown by a tool to raise a Python exception of the builtin class `pythonType` with `message` at the place of the call,
 * where the program may catch it. An unknown class name becomes `RuntimeError`.
 */
export class ToolFailure extends Error {
  readonly pythonType: string;
  constructor(pythonType: string, message: string) {
    super(message);
    this.name = "ToolFailure";
    this.pythonType = pythonType;
  }
}

/** Thrown by a tool to end the program at once and successfully, past every `except` and `finally`; `value` is the run's value. */
export class StopProgram extends Error {
  readonly value: PlainValue;
  constructor(value: PlainValue = null) {
    super("the program was stopped by a tool");
    this.name = "StopProgram";
    this.value = value;
  }
}
