/**
 * Standard output and error of a program, as objects: `sys.stdout`, `sys.stderr`, and what they are replaced by for a while.
 *
 * `print` writes to the host directly as long as nobody has replaced `sys.stdout`. What is written to standard error goes to `standardOutput.writeError`, which the host may set.
 */

import { getAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { typeError } from "../objects/exceptions.ts";
import { defineAttributes, defineMethods } from "../objects/function.ts";
import { arrayFrom } from "../objects/iteration.ts";
import { builtinType, PyObject, setDefaultType, stringOf, typeOf, type Value } from "../objects/object.ts";
import { textLength } from "../objects/str-text.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { unsupportedOperation } from "./io/io-errors.ts";

export type StreamName = "stdout" | "stderr";

const textStreamType = builtinType("TextIOWrapper", undefined, { module: "_io", final: true });

class TextStream extends PyObject {
  readonly name: StreamName;
  constructor(name: StreamName) {
    super();
    this.name = name;
  }
  override repr(): string {
    return `<_io.TextIOWrapper name='<${this.name}>' mode='w' encoding='utf-8'>`;
  }
  write(text: Value): Value {
    const content = stringOf(text);
    if (content === undefined) throw typeError(`write() argument must be str, not ${typeOf(text).name}`);
    if (this.name === "stdout") standardOutput.write(content);
    else standardOutput.writeError(content);
    return textLength(content);
  }
}
setDefaultType(TextStream, textStreamType);
defineMethods(textStreamType, {
  "write(self, text, /)": (self: TextStream, text: Value) => self.write(text),
  "writelines(self, lines, /)": (self: TextStream, lines: Value) => {
    for (const line of arrayFrom(lines)) self.write(line);
    return null;
  },
  "flush(self, /)": () => null,
  "isatty(self, /)": () => false,
  "writable(self, /)": () => true,
  "readable(self, /)": () => false,
  "fileno(self, /)": () => {
    throw unsupportedOperation("fileno");
  },
  "__repr__(self, /)": (self: TextStream) => self.repr(),
});
defineAttributes(textStreamType, {
  name: (self: TextStream) => `<${self.name}>`,
  encoding: () => "utf-8",
  errors: () => "strict",
  mode: () => "w",
  closed: () => false,
});

const streams = perInterpreter(() => {
  const original = new Map<string, Value>([
    ["stdout", new TextStream("stdout")],
    ["stderr", new TextStream("stderr")],
  ]);
  return { original, current: new Map(original) };
});

export const standardOutput = {
  /** Takes what is written to standard output; set by the interpreter when a run begins. */
  write: (_text: string): void => undefined,
  writeError: (_text: string): void => undefined,
  original: (name: StreamName): Value => streams().original.get(name)!,
  current: (name: StreamName): Value => streams().current.get(name) ?? null,
  /** Puts a stream in the place of another, and gives that. */
  replace(name: StreamName, target: Value): Value {
    const before = standardOutput.current(name);
    streams().current.set(name, target);
    return before;
  },
  /** The object that `print` writes to, where it is not the host's own stream. */
  redirected(): Value | undefined {
    const current = standardOutput.current("stdout");
    return current instanceof TextStream && current.name === "stdout" ? undefined : current;
  },
  /** Writes text to the stream that has the name now. */
  writeTo(name: StreamName, text: string): void {
    const current = standardOutput.current(name);
    if (current instanceof TextStream) current.write(text);
    else if (current !== null) call(getAttribute(current, "write"), [text]);
  },
};
