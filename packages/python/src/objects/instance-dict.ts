/** `obj.__dict__`: a dict that is a view of an object's attributes. Changes go both ways. */

import { AttributeTable } from "./attribute-table.ts";
import { PyDict } from "./dict.ts";
import { attributeError, typeError } from "./exceptions.ts";
import { PyAttribute, PyFunction } from "./function.ts";
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
  /** Makes a dict that is a view of the same attributes the one of the object. */
  show(object: PyObject, view: PyDict): void {
    views.set(object, view);
  },
  /** Makes a dict of the program the attributes of the object: what is done to one shows in the other. */
  replace(object: PyObject, dict: PyDict): void {
    const { table } = dict;
    if (!(table instanceof AttributeHashTable)) table.isShared = true;
    const attributes = table.map as unknown as Attributes;
    object.attrs = attributes instanceof AttributeTable ? attributes : AttributeTable.over(attributes);
    views.set(object, dict);
  },
  /** Gives the object new attributes, of which there are none yet. */
  clear(object: PyObject): void {
    object.attrs = new AttributeTable();
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
      if (value === undefined && self instanceof PyFunction) throw typeError("cannot delete __dict__");
      if (value === undefined) InstanceDict.clear(self as PyObject);
      else if (value instanceof PyDict) InstanceDict.replace(self as PyObject, value);
      else throw typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
    },
  );
}
