/** The module copy: how values are copied stands in the folder beside this file. */

import { getAttribute } from "../objects/attributes.ts";
import { exceptionType } from "../objects/exceptions.ts";
import { PyList } from "../objects/list.ts";
import { type Attributes, builtinType, type PyType, type Value } from "../objects/object.ts";
import { deepCopy, memoOf, publishMemo, shallowCopy } from "./copy/deep-copy.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { definePythonFunctions } from "./python-function.ts";

const errorType: PyType = builtinType("Error", [exceptionType("Exception")], { module: "copy", hasDict: true });
errorType.layout = exceptionType("BaseException");

export const copyModule: ModuleDefinition = {
  name: "copy",
  create(): Attributes {
    const namespace: Attributes = new Map<string, Value>([
      ["Error", errorType],
      ["error", errorType],
      ["__all__", new PyList(["Error", "copy", "deepcopy"])],
    ]);
    definePythonFunctions(namespace, "copy", {
      "copy(x)": shallowCopy,
      "deepcopy(x, memo=None, _nil=None)": (value: Value, given: Value) => {
        if (given !== null) getAttribute(given, "get");
        const { memo, dict } = memoOf(given);
        const copy = deepCopy(value, memo, dict);
        publishMemo(memo, dict);
        return copy;
      },
    });
    return namespace;
  },
};
