/** What modules have: a repr, a namespace. */

import { defineMethods } from "./function.ts";
import "./instance-dict.ts";
import { moduleType, PyModule } from "./module.ts";
import { typeError } from "./exceptions.ts";
import { stringOf, typeOf, type Value } from "./object.ts";

defineMethods(moduleType, {
  "__new__(cls, name, doc=None)": (_cls: Value, name: Value, doc: Value) => {
    const text = stringOf(name);
    if (text === undefined) throw typeError(`module() argument 'name' must be str, not ${typeOf(name).name}`);
    return new PyModule(text, new Map<string, Value>([["__doc__", doc]]));
  },
  "__init__(self, name, doc=None)": () => null,
  "__repr__(self, /)": (self: PyModule) => self.repr(),
});
