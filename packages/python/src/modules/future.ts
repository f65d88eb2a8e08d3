/** __future__: the features that `from __future__ import ...` names. The compiler reads the statement; the values only describe themselves. */

import { PyList } from "../objects/list.ts";
import { builtinType, PyObject, setDefaultType, type Attributes, type Value } from "../objects/object.ts";
import type { ModuleDefinition } from "./module-definition.ts";

const featureType = builtinType("_Feature", undefined, { module: "__future__", final: true });

class PyFeature extends PyObject {
  readonly #text: string;
  constructor(text: string) {
    super();
    this.#text = text;
  }
  override repr(): string {
    return `_Feature${this.#text}`;
  }
}
setDefaultType(PyFeature, featureType);

/** name -> optional release, mandatory release, compiler flag, as CPython shows them. */
const FEATURES: readonly (readonly [string, string])[] = [
  ["nested_scopes", "((2, 1, 0, 'beta', 1), (2, 2, 0, 'alpha', 0), 16)"],
  ["generators", "((2, 2, 0, 'alpha', 1), (2, 3, 0, 'final', 0), 0)"],
  ["division", "((2, 2, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0), 131072)"],
  ["absolute_import", "((2, 5, 0, 'alpha', 1), (3, 0, 0, 'alpha', 0), 262144)"],
  ["with_statement", "((2, 5, 0, 'alpha', 1), (2, 6, 0, 'alpha', 0), 524288)"],
  ["print_function", "((2, 6, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0), 1048576)"],
  ["unicode_literals", "((2, 6, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0), 2097152)"],
  ["barry_as_FLUFL", "((3, 1, 0, 'alpha', 2), (4, 0, 0, 'alpha', 0), 4194304)"],
  ["generator_stop", "((3, 5, 0, 'beta', 1), (3, 7, 0, 'alpha', 0), 8388608)"],
  ["annotations", "((3, 7, 0, 'beta', 1), None, 16777216)"],
];

export const futureModule: ModuleDefinition = {
  name: "__future__",
  create: (): Attributes =>
    new Map<string, Value>([
      ["all_feature_names", new PyList(FEATURES.map(([name]) => name))],
      ...FEATURES.map(([name, text]): [string, Value] => [name, new PyFeature(text)]),
    ]),
};
