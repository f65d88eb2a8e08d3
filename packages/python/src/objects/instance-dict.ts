/** `obj.__dict__`: a dict that is a view of an object's attributes. Changes go both ways. */

import { AttributeTable } from "./attribute-table.ts";
import { PyDict } from "./dict.ts";
import { attributeError, typeError } from "./exceptions.ts";
import { PyAttribute } from "./function.ts";
import { HashTable } from "./hash-table.ts";
import { type Attributes, PyObject, type PyType, stringOf, typeOf, type Value } from "./object.ts";

const views = new WeakMap<PyObject, PyDict>();

/** A hash table over a Map of attributes: every key is a name. */
class AttributeHashTable extends HashTable {
  constructor(attributes: Attributes) {
    super();
    this.map = attributes as Map<Value, Value>;
  }
  override set(key: Value, value: Value): void {
    const name = stringOf(key);
    if (name === undefined) throw typeError(`attribute name must be string, not '${typeOf(key).name}'`);
    this.map.set(name, value);
  }
  override clear(): void {
    this.map.clear();
  }
}

export const InstanceDict = {
  /** The one view of the object's attributes. */
  of(object: PyObject): PyDict {
    let view = views.get(object);
    if (view === undefined) {
      view = new PyDict();
      view.table = new AttributeHashTable(object.attrs!);
      views.set(object, view);
    }
    return view;
  },
  /** After the attributes were replaced. */
  forget(object: PyObject): void {
    views.delete(object);
  },
  /** A view of a namespace that is no object's: globals(). */
  over(attributes: Attributes): PyDict {
    const view = new PyDict();
    view.table = new AttributeHashTable(attributes);
    return view;
  },
};

/** The `__dict__` attribute of a type whose instances have one. */
export function dictDescriptor(owner: PyType): PyAttribute {
  return new PyAttribute(
    "__dict__",
    owner,
    (self) => {
      if (!(self instanceof PyObject) || !self.type.hasDict)
        throw attributeError(`'${typeOf(self).name}' object has no attribute '__dict__'`, self, "__dict__");
      self.attrs ??= new Map();
      return InstanceDict.of(self);
    },
    (self, value) => {
      if (!(value instanceof PyDict))
        throw typeError(
          `__dict__ must be set to a dictionary, not a '${value === undefined ? "NoneType" : typeOf(value).name}'`,
        );
      const object = self as PyObject;
      object.attrs = AttributeTable.from(value.table.map as Map<string, Value>);
      InstanceDict.forget(object);
    },
  );
}
