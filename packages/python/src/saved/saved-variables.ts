/**
 * Saved variables: the form in which a namespace outlives its process.
 *
 * Between two runs the variables are written down (`save-variables.ts`); when the process has to be killed, a fresh one is
 * given what was written last (`restore-variables.ts`), as bytes (`saved-bytes.ts`). Data is kept by value, shared parts and circles included; what a
 * program has defined is kept by its source, which is compiled again; what is ours (modules, builtins) by its name. It is
 * plain data, and is read by nobody but the engine: a graph of nodes, each object one node, and for every variable a value:
 *
 *     None, True, "text", 1        as they are, numbers being ints
 *     ["i", "ff"]  ["f", 0.5]      an int beyond 2**53 in hexadecimal, a float
 *     [7]                          the object of node 7
 *
 * Nothing of it is run on the host, which keeps it unread.
 */

export type SavedValue = null | boolean | number | string | ["i", string] | ["f", number] | [number];

/** Attributes, slots, the entries of a class: by name. */
export type SavedAttributes = [name: string, value: SavedValue][];

/** `type` is the class where it is not the builtin one that the node is named after. */
export type SavedNode =
  | { node: "list" | "tuple" | "set" | "frozenset"; items: SavedValue[]; type?: SavedValue; attrs?: SavedAttributes }
  | {
      node: "dict";
      pairs: [SavedValue, SavedValue][];
      type?: SavedValue;
      attrs?: SavedAttributes;
      /** Of a defaultdict. */
      factory?: SavedValue;
    }
  | { node: "bytes" | "bytearray"; base64: string; type?: SavedValue; attrs?: SavedAttributes }
  /** An instance of a subclass of int, str or float. */
  | { node: "boxed"; value: SavedValue; type: SavedValue; attrs?: SavedAttributes }
  | { node: "complex"; real: SavedValue; imag: SavedValue }
  | { node: "instance"; type: SavedValue; attrs: SavedAttributes; slots?: SavedAttributes }
  | { node: "exception"; type: SavedValue; args: SavedValue[]; attrs: SavedAttributes }
  /** What a call makes: a range, a date, a compiled pattern. */
  | {
      node: "call";
      callee: SavedValue;
      args: SavedValue[];
      kwargs?: SavedAttributes;
      state?: SavedValue;
      items?: SavedValue[];
    }
  | { node: "method"; func: SavedValue; self: SavedValue }
  /** A name of a module of ours; without a name the module itself. */
  | { node: "library"; module: string; name?: string }
  | { node: "member"; of: SavedValue; name: string }
  | { node: "tool"; name: string }
  | {
      node: "function";
      source: number;
      place: Place;
      defaults: SavedValue[];
      keywordDefaults: SavedAttributes;
      attrs: SavedAttributes;
      name: string;
      qualname: string;
    }
  | { node: "class"; source: number; place: Place; attrs: SavedAttributes };

/** Line and column of a definition in its source. */
export type Place = [line: number, column: number];

/** A variable that could not be kept, and why: "a 'generator' object". */
export type LostVariable = { name: string; reason: string };

export type SavedVariables = {
  sources: { filename: string; text: string }[];
  nodes: SavedNode[];
  variables: [name: string, value: SavedValue][];
  lost: LostVariable[];
};

/** A class statement of the program, by the class's qualified name. */
export type ClassSource = { filename: string; lines: readonly string[]; place: Place };

/** Thrown where a value can't be kept, or can't be made again. */
export class UnkeepableError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "UnkeepableError";
  }
}
