/** super: attribute lookup that begins after a class in the mro of an object's class. */

import { attributeError, typeError } from "./exceptions.ts";
import { bindAttribute, bindClassAttribute, findAttribute } from "./attributes.ts";
import { builtinType, PyObject, PyType, setDefaultType, typeOf, type Value } from "./object.ts";

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

/** super(cls, self): checks that they belong together. An object may stand for one of another class, which its `__class__` names. */
export function makeSuper(cls: PyType, self: Value): PySuper {
  if (self instanceof PyType && self.isSubtypeOf(cls)) return new PySuper(cls, self, self);
  const type = typeOf(self);
  if (type.isSubtypeOf(cls)) return new PySuper(cls, self, type);
  const shown = findAttribute(self, "__class__");
  if (shown instanceof PyType && shown !== type && shown.isSubtypeOf(cls)) return new PySuper(cls, self, shown);
  throw typeError("super(type, obj): obj must be an instance or subtype of type");
}
