/** The docstring that `dataclass` gives to a class without one: its name and the signature of its `__init__`. */

import { PyDict } from "../../objects/dict.ts";
import { PyFunction } from "../../objects/function.ts";
import { PyType, type Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";

/** `(x: int, y: int = 0)` */
export function signatureText(cls: PyType): string {
  const init = cls.lookup("__init__");
  if (!(init instanceof PyFunction)) return "()";
  const { info, defaults, keywordDefaults, annotations } = init;
  const table = annotations instanceof PyDict ? annotations : new PyDict();
  const parameter = (name: string, initial: Value | undefined): string => {
    const annotation = table.get(name);
    const head = annotation === undefined ? name : `${name}: ${annotationText(annotation)}`;
    if (initial === undefined) return head;
    return `${head}${annotation === undefined ? "=" : " = "}${reprOf(initial)}`;
  };
  const names = [...info.positionalOnly, ...info.positional].slice(1);
  const first = names.length - defaults.length;
  const parts = names.map((name, i) => parameter(name, defaults[i - first]));
  if (info.varargs !== undefined) parts.push(`*${info.varargs}`);
  else if (info.keywordOnly.length > 0) parts.push("*");
  for (const name of info.keywordOnly) parts.push(parameter(name, keywordDefaults?.get(name)));
  if (info.varkw !== undefined) parts.push(`**${info.varkw}`);
  return `(${parts.join(", ")})`;
}

/** An annotation as a signature shows it. */
export function annotationText(annotation: Value): string {
  if (annotation instanceof PyType)
    return annotation.module === "builtins" ? annotation.qualname : `${annotation.module}.${annotation.qualname}`;
  return reprOf(annotation).replaceAll("typing.", "");
}
