/**
 * Code from strings: `eval`, `exec` and `compile`, and the code object that `compile` gives.
 *
 * They are off unless the host switches them on (`allowDynamicCode`); `refused.ts` has what stands in their place then. A text goes through the same pipeline as the
 * program itself, which the interpreter lends (`CodeRunner`): the same closed text, limits and attribute gate hold. A code object shows nothing of what it is made of:
 * it can be run, and says its name.
 *
 * Where no namespace is given, the one of the caller counts. `callInScope` (runtime/variables.ts) leaves it in `caller` just before the call.
 */

import { charge, tick } from "../limits.ts";
import { getAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { PyBytesLike } from "../objects/bytes-like.ts";
import { PyDict } from "../objects/dict.ts";
import { requireIndex } from "../objects/index-value.ts";
import { typeError, valueError } from "../objects/exceptions.ts";
import { builtin, type PyBuiltin } from "../objects/function.ts";
import { enterNative, leaveNative } from "../objects/native-depth.ts";
import { builtinType, PyObject, setDefaultType, stringOf, typeOf, type Value } from "../objects/object.ts";
import { treeHook } from "../modules/ast/tree-hook.ts";
import { decodeUtf8 } from "../objects/utf-codecs.ts";
import { world } from "../runtime/world.ts";
import type * as ast from "../syntax/ast.ts";
import { caller, type CallerScope } from "../runtime/variables.ts";

export type CodeMode = "exec" | "eval" | "single";

export const codeType = builtinType("code", undefined, { final: true });

/** What `compile` gives: opaque to the program. */
export class PyCode extends PyObject {
  readonly program: unknown;
  readonly source: string;
  readonly filename: string;
  readonly mode: CodeMode;
  /** Tracebacks show its lines. CPython: those of a string are in no file, those of an example doctest makes known. */
  showsLines = false;
  constructor(program: unknown, source: string, filename: string, mode: CodeMode) {
    super();
    this.program = program;
    this.source = source;
    this.filename = filename;
    this.mode = mode;
  }
  override repr(): string {
    return `<code object <module> at 0x7f3a${(0x1000_0000 + ((this.hash() as number) % 0x0fff_ffff)).toString(16)}, file "${this.filename}", line 1>`;
  }
}
setDefaultType(PyCode, codeType);

/** The pipeline, lent by the interpreter. */
export type CodeRunner = {
  /** Parses and checks a text; throws SyntaxError as an exception of the program. */
  compile(source: string, filename: string, mode: CodeMode): PyCode;
  /** Makes a code object of a tree. */
  compileTree(tree: ast.Module, filename: string, mode: CodeMode): PyCode;
  /** Runs it; `globals` undefined are those of the program, `locals` undefined are the globals. Gives the value of its last expression. */
  run(code: PyCode, scope: { globals: PyDict | undefined; locals: Value | undefined }): Value | undefined;
};

/** `eval`, `exec`, `compile`. */
export function dynamicCodeFunctions(runner: CodeRunner): PyBuiltin[] {
  const run = (code: PyCode, globals: Value | undefined, locals: Value | undefined, scope: CallerScope | undefined) => {
    enterNative();
    try {
      const own = globals === undefined ? scope?.globals : (globals as PyDict);
      const inner = locals ?? (globals === undefined ? scope?.locals : undefined);
      return runner.run(code, { globals: own, locals: inner === own ? undefined : inner });
    } finally {
      leaveNative();
    }
  };
  return [
    builtin("eval(source, globals=None, locals=None, /)", (source: Value, globals: Value, locals: Value) => {
      const scope = takeCaller();
      if (locals !== null && !isMapping(locals)) throw typeError("locals must be a mapping");
      if (globals !== null && !(globals instanceof PyDict))
        throw typeError(
          isMapping(globals) ? "globals must be a real dict; try eval(code, {}, mapping)" : "globals must be a dict",
        );
      const code =
        source instanceof PyCode
          ? source
          : runner.compile(
              sourceText(source, "eval() arg 1", "string, bytes or code object").replace(/^[ \t]+/, ""),
              "<string>",
              "eval",
            );
      const value = run(code, globals ?? undefined, locals ?? undefined, scope);
      return code.mode === "eval" ? (value ?? null) : null;
    }),
    builtin(
      "exec(source, globals=None, locals=None, /, *, closure=None)",
      (source: Value, globals: Value, locals: Value, closure: Value) => {
        const scope = takeCaller();
        if (globals !== null && !(globals instanceof PyDict))
          throw typeError(`exec() globals must be a dict, not ${typeOf(globals).name}`);
        if (locals !== null && !isMapping(locals))
          throw typeError(`locals must be a mapping or None, not ${typeOf(locals).name}`);
        if (closure !== null)
          throw typeError(
            source instanceof PyCode
              ? "cannot use a closure with this code object"
              : "closure can only be used when source is a code object",
          );
        const code =
          source instanceof PyCode
            ? source
            : runner.compile(sourceText(source, "exec() arg 1", "string, bytes or code object"), "<string>", "exec");
        run(code, globals ?? undefined, locals ?? undefined, scope);
        return null;
      },
    ),
    builtin(
      "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
      (source: Value, filename: Value, mode: Value, flags: Value, _inherit: Value, optimize: Value) => {
        const name =
          filename instanceof PyBytesLike
            ? decodeUtf8({ bytes: filename.bytes, object: filename }, "strict")
            : stringOf(filename);
        if (name === undefined)
          throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(filename).name}`);
        const kind = stringOf(mode);
        if (kind === undefined) throw typeError(`compile() argument 'mode' must be str, not ${typeOf(mode).name}`);
        const bits = requireIndex(flags);
        if (typeof bits === "bigint" || (bits & ~KNOWN_FLAGS) !== 0) throw valueError("compile(): unrecognised flags");
        const level = requireIndex(optimize);
        if (level < -1 || level > 2) throw valueError("compile(): invalid optimize value");
        if (kind !== "exec" && kind !== "eval" && kind !== "single")
          throw valueError("compile() mode must be 'exec', 'eval' or 'single'");
        if (source instanceof PyCode) return source;
        const tree = treeHook.treeOf(source, name, kind);
        if ((bits & ONLY_AST) !== 0)
          return tree === undefined
            ? call(getAttribute(world().importLibraryModule("ast"), "parse"), [source, name, kind])
            : source;
        if (tree !== undefined) return runner.compileTree(tree, name, kind);
        const text = sourceText(source, "compile() arg 1", "string, bytes or AST object");
        return runner.compile(text, name, kind);
      },
    ),
  ];
}

/** `ast.PyCF_ONLY_AST`: the tree is wanted. */
const ONLY_AST = 0x400;

/** The bits of `__future__` features, and those that `ast` names. They change nothing here. */
const KNOWN_FLAGS = 0x1ff_ff00 | 0x10 | 0x200 | ONLY_AST | 0x2000;

function takeCaller(): CallerScope | undefined {
  const { scope } = caller;
  caller.scope = undefined;
  return scope;
}

function isMapping(value: Value): boolean {
  return value instanceof PyDict || typeOf(value).lookup("__getitem__") !== undefined;
}

/** The text of a program; `what` and `wanted` are for the message. */
function sourceText(source: Value, what: string, wanted: string): string {
  const text = stringOf(source);
  const bytes = source instanceof PyBytesLike ? source.bytes : undefined;
  if (text === undefined && bytes === undefined) throw typeError(`${what} must be a ${wanted}`);
  const length = text?.length ?? bytes!.length;
  charge(length * 50);
  tick(length);
  return text ?? decodeUtf8({ bytes: bytes!, object: source }, "strict");
}
