/** super: attribute lookup that begins after a class in the mro of an object's class. */

import { attributeError } from "./exceptions.ts";
import { bindAttribute, bindClassAttribute } from "./attributes.ts";
import { builtinType, PyObject, type PyType, setDefaultType, typeOf, type Value } from "./object.ts";

export const superType = builtinType("super");

export class PySuper extends PyObject {
  /** The class after which lookup begins. */
  thisClass: PyType;
  /** The object (or, in a classmethod, the class) on which methods are called; undefined for an unbound super. */
  self: Value | undefined;
  /** The class whose mro is walked. */
  selfClass: PyType | undefined;
  constructor(thisClass: PyType, self: Value | undefined, selfClass: PyType | undefined) {
    super();
    this.thisClass = thisClass;
    this.self = self;
    this.selfClass = selfClass;
  }
  attribute(name: string): Value | undefined {
    const { thisClass, self, selfClass } = this;
    if (selfClass !== undefined && name !== "__class__") {
      const mro = selfClass.mro;
      for (let i = mro.indexOf(thisClass) + 1; i < mro.length; i++) {
        const found = mro[i]!.dict.get(name);
        if (found === undefined) continue;
        return self === selfClass ? bindClassAttribute(found, selfClass) : bindAttribute(found, self!, selfClass);
      }
    }
    const own = superType.lookup(name);
    if (own !== undefined) return bindAttribute(own, this, superType);
    throw attributeError(`'super' object has no attribute '${name}'`, this, name);
  }
  override repr(): string {
    return `<super: <class '${this.thisClass.name}'>, ${this.selfClass === undefined ? "NULL" : `<${typeOf(this.self!).name} object>`}>`;
  }
}
setDefaultType(PySuper, superType);
