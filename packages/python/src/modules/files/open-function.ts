/** `open()`: the checks of its arguments in CPython's order and words, then a file object over the virtual file system; refused where the host has given no files. */

import { call } from "../../objects/call.ts";
import { typeError, valueError, runtimeError } from "../../objects/exceptions.ts";
import { builtin, type PyBuiltin } from "../../objects/function.ts";
import { PyComplex } from "../../objects/complex.ts";
import { indexOf } from "../../objects/index-value.ts";
import { stringOf, typeOf, type Value } from "../../objects/object.ts";
import { isTrue } from "../../objects/truth.ts";
import { outside } from "../outside.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { type BinaryKind, binaryFile, PyBinaryFile, rawMode, fileIoType } from "./binary-file.ts";
import { type ByteStream, FileStream } from "./byte-stream.ts";
import { FileTree, NULL_DEVICE } from "./file-tree.ts";
import { openFile } from "./open-file.ts";
import { osError } from "./os-errors.ts";
import { fileSystemPath, notAPath, requirePath } from "./path-argument.ts";
import { PyTextFile } from "./text-file.ts";
import { adopt, PyFloat, type PyType } from "../../objects/object.ts";
import { defineMethods } from "../../objects/function.ts";

/** A tree for programs without files, of which they see `/dev/null` alone. */
const emptyTree = perInterpreter(() => new FileTree({ maxBytes: 4096 }));

/** The files of the program, for a function that needs them: `RuntimeError` where there are none. */
export function requireFiles(what: string): FileTree {
  if (outside.files !== undefined) return outside.files;
  throw runtimeError(
    `${what}() is not available: this interpreter has no file system. Pass data in through variables or tools.`,
  );
}

/** The same for what is to be opened: nothing is lost in `/dev/null`, which every program has. */
const filesFor = (file: Value): FileTree =>
  outside.files === undefined && stringOf(file) === NULL_DEVICE ? emptyTree() : requireFiles("open");

function text(value: Value, name: string): string | undefined {
  if (value === null) return undefined;
  const content = stringOf(value);
  if (content === undefined)
    throw typeError(`open() argument '${name}' must be str or None, not ${typeOf(value).name}`);
  return content;
}

function requireMode(mode: string): void {
  const letters = [...mode];
  if (letters.some((each) => !"axrwb+t".includes(each)) || new Set(letters).size !== letters.length)
    throw valueError(`invalid mode: '${mode}'`);
  if (mode.includes("t") && mode.includes("b")) throw valueError("can't have text and binary mode at once");
  const kinds = letters.filter((each) => "axrw".includes(each)).length;
  if (kinds > 1) throw valueError("must have exactly one of create/read/write/append mode");
  if (kinds === 0) throw valueError("Must have exactly one of create/read/write/append mode and at most one plus");
}

/** "rb+" for "r+b", and for "w+b" too: what a raw file says of itself. */
function shownMode(mode: string): string {
  const kind = mode.replace(/[bt+]/g, "");
  const both = mode.includes("+") ? "+" : "";
  return kind === "w" && both !== "" ? "rb+" : `${kind}b${both}`;
}

/** Flags of `os.open` for a mode, as an opener is given them. */
function flagsOf(mode: string): number {
  const access = mode.includes("+") ? 2 : mode.includes("r") ? 0 : 1;
  const creation = mode.includes("w") ? 0o1100 : mode.includes("x") ? 0o300 : mode.includes("a") ? 0o2100 : 0;
  return access | creation | O_CLOEXEC;
}
const O_CLOEXEC = 0o2000000;

/** The open file whose number a program gives. */
function streamUnder(files: FileTree, descriptor: number | bigint, shown: Value): ByteStream {
  const known = files.descriptors.get(Number(descriptor));
  if (known === undefined) throw osError("EBADF");
  if ("directory" in known) throw osError("EISDIR", shown);
  return new FileStream(known);
}

function streamOf(file: Value, mode: string, { closes, opener }: { closes: boolean; opener: Value }): ByteStream {
  const files = filesFor(file);
  const descriptor = fileSystemPath(file) === undefined ? indexOf(file) : undefined;
  if (descriptor !== undefined && descriptor < 2 ** 31) {
    if (descriptor < 0) throw valueError("negative file descriptor");
    return streamUnder(files, descriptor, file);
  }
  const { text: path, shown } = requirePath(file);
  if (path.includes("\0")) throw valueError("embedded null byte");
  if (!closes) throw valueError("Cannot use closefd=False with file name");
  if (opener === null) return new FileStream(openFile(files, path, mode.replace(/[bt]/g, ""), shown));
  const opened = indexOf(call(opener, [file, flagsOf(mode)]));
  if (opened === undefined) throw typeError("expected integer from opener");
  if (opened < 0) throw valueError(`opener returned ${opened}`);
  return streamUnder(files, opened, file);
}

function open(
  file: Value,
  mode: Value,
  buffering: Value,
  encoding: Value,
  errors: Value,
  newline: Value,
  closefd: Value,
  opener: Value,
): Value {
  filesFor(file);
  const wanted = stringOf(mode);
  if (wanted === undefined) throw typeError(`open() argument 'mode' must be str, not ${typeOf(mode).name}`);
  const buffer = indexOf(buffering);
  if (buffer === undefined) throw typeError(`'${typeOf(buffering).name}' object cannot be interpreted as an integer`);
  const texts = {
    encoding: text(encoding, "encoding"),
    errors: text(errors, "errors"),
    newline: text(newline, "newline"),
  };
  // CPython: what is any number passes here, and is refused where the file is opened.
  const isNumber = file instanceof PyFloat || file instanceof PyComplex || indexOf(file) !== undefined;
  if (fileSystemPath(file) === undefined && !isNumber) throw notAPath(file);
  requireMode(wanted);
  const isBinary = wanted.includes("b");
  if (isBinary) {
    if (texts.encoding !== undefined) throw valueError("binary mode doesn't take an encoding argument");
    if (texts.errors !== undefined) throw valueError("binary mode doesn't take an errors argument");
    if (texts.newline !== undefined) throw valueError("binary mode doesn't take a newline argument");
  }
  const stream = streamOf(file, wanted, { closes: isTrue(closefd), opener });
  const letter = wanted.replace(/[bt+]/g, "");
  const kind: BinaryKind =
    isBinary && buffer === 0 ? "raw" : wanted.includes("+") ? "random" : letter === "r" ? "reader" : "writer";
  const binary = binaryFile(stream, kind, fileSystemPath(file) ?? file, shownMode(wanted));
  if (isBinary) return binary;
  try {
    if (buffer === 0) throw valueError("can't have unbuffered text I/O");
    return new PyTextFile().open(stream, binary, { encoding, errors, newline, mode: wanted });
  } catch (error) {
    stream.close();
    throw error;
  }
}

/** The builtin, which `io.open` is too. */
export function openFunction(): PyBuiltin {
  return builtin(
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    open,
    "io",
  );
}

defineMethods(fileIoType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyBinaryFile(), cls),
  "__init__(self, file, mode='r', closefd=True, opener=None)": (
    self: PyBinaryFile,
    file: Value,
    mode: Value,
    closefd: Value,
    opener: Value,
  ) => {
    const wanted = rawMode(mode);
    self.open(streamOf(file, wanted, { closes: isTrue(closefd), opener }), {
      kind: "raw",
      name: file,
      mode: shownMode(wanted),
    });
    return null;
  },
});
