/** ast.parse: the text of a program read into a tree. Nothing of it runs. */

import { charge, checkSourceSize, tick } from "../../limits.ts";
import { PyBytesLike } from "../../objects/bytes-like.ts";
import { exceptionType, isInstanceOfException, newException, typeError, valueError } from "../../objects/exceptions.ts";
import { type PyInstance, PyObject, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { badArgument } from "../../objects/argument-errors.ts";
import { strOf } from "../../objects/text.ts";
import { decodeBytes } from "../../objects/text-encoding.ts";
import type * as syntax from "../../syntax/ast.ts";
import { PythonSyntaxError } from "../../syntax/errors.ts";
import { parseEvalInput } from "../../syntax/eval-input.ts";
import { parseInteractive } from "../../syntax/interactive.ts";
import { parseExpression, parseModule } from "../../syntax/parser.ts";
import { parsedOrRaised, syntaxException } from "../syntax-exception.ts";
import { nodeFromSyntax } from "./from-syntax.ts";
import { nodeClasses } from "./node-classes.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { isEqual } from "../../objects/comparison.ts";
import { requireCInt } from "../../objects/index-value.ts";
import { PyList } from "../../objects/list.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { unpack } from "../../runtime/items.ts";
import { construct } from "./construct.ts";

/** The text that a program gave: a string, or bytes with the encoding that their first lines name. */
function sourceText(source: Value, filename: string): string {
  const text = stringOf(source);
  if (text !== undefined) return text;
  if (!(source instanceof PyBytesLike)) throw typeError("compile() arg 1 must be a string, bytes or AST object");
  const head = decodeBytes({ bytes: source.bytes.subarray(0, 512), object: source }, "latin-1");
  const named = /^(?:[^\n]*\n)?[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(head)?.[1];
  try {
    return decodeBytes({ bytes: source.bytes, object: source }, named ?? "utf-8").replace(/^\ufeff/, "");
  } catch (error) {
    if (!isInstanceOfException(error, "UnicodeDecodeError")) throw error;
    const range = { lineno: 1, offset: 1, end_lineno: 1, end_offset: -1 };
    const line = `${decodeBytes({ bytes: source.bytes, object: source }, "utf-8", "replace").split("\n")[0]}\n`;
    throw syntaxException(
      new PythonSyntaxError("SyntaxError", `(unicode error) ${strOf(error)}`, range, { text: line, filename }),
      filename,
    );
  }
}

/** ast.parse(source, filename, mode): a tree as objects of the program. */
export function parseToNodes(
  source: Value,
  filename: Value,
  mode: Value,
  _typeComments: Value,
  featureVersion: Value,
): Value {
  const minor = minorVersion(featureVersion);
  const name = fileName(filename);
  const kind = stringOf(mode);
  if (kind === undefined) throw badArgument("compile() argument 'mode'", "str", mode);
  // What later versions added is read all the same.
  if (minor !== null) requireCInt(minor);
  if (!["exec", "eval", "single", "func_type"].includes(kind))
    throw valueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'");
  if (source instanceof PyObject && source.type.isSubtypeOf(nodeClasses().all.get("AST")!)) return source;
  const text = sourceText(source, name);
  if (text.includes("\0")) {
    const error = newException(exceptionType("SyntaxError"), "source code string cannot contain null bytes");
    error.members = new Map([["msg", "source code string cannot contain null bytes"]]);
    throw error;
  }
  checkSourceSize(text);
  charge(text.length * 16);
  tick(text.length);
  if (kind === "func_type") return functionType(text, name);
  return nodeFromSyntax(
    parsedOrRaised(() => readTree(text, name, kind), name),
    text,
  );
}

/** `(3, minor)` or the minor version alone. */
function minorVersion(version: Value): Value {
  if (!(version instanceof PyTuple)) return version;
  const [major, minor] = unpack(version, 2);
  if (!isEqual(major!, 3)) throw newException(exceptionType("AssertionError"));
  return minor!;
}

function fileName(given: Value): string {
  const text = stringOf(given);
  if (text !== undefined) return text;
  if (given instanceof PyBytesLike) return decodeBytes({ bytes: given.bytes, object: given });
  throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(given).name}`);
}

function readTree(text: string, filename: string, mode: string): syntax.Node {
  if (mode === "eval") return parseEvalInput(text, filename);
  if (mode === "single") return { kind: "Interactive", body: parseInteractive(text, filename).body };
  return parseModule(text, { filename });
}

/** `(int, str) -> x`: the types of a function, as type comments wrote them. */
function functionType(text: string, filename: string): PyInstance {
  const arrow = text.lastIndexOf("->");
  const read = (part: string): PyInstance => {
    const tree = parsedOrRaised(() => parseExpression(part, { filename }), filename);
    return nodeFromSyntax(tree.body, part);
  };
  if (arrow < 0) read(text || "->");
  const call = read(`_${text.slice(0, arrow).trim()}`);
  return construct("FunctionType", {
    argtypes: call.type.name === "Call" ? getAttribute(call, "args") : new PyList([]),
    returns: read(text.slice(arrow + 2).trim()),
  });
}
