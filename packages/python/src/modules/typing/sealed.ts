/** Types of typing that a program may use but not subclass. */

import { typeError } from "../../objects/exceptions.ts";
import { defineClassMethods } from "../../objects/function.ts";
import type { PyType } from "../../objects/object.ts";

/** Makes a class statement over the type fail in the words of CPython's typing. */
export function sealType(type: PyType): void {
  type.isAcceptableBase = true;
  defineClassMethods(type, {
    "__init_subclass__(cls, /, *args, **kwargs)": () => {
      throw typeError("Cannot subclass special typing classes");
    },
  });
}
