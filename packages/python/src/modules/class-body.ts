/**
 * Bodies of classes that CPython writes in Python, as tables: what stands in the class, by kind, keyed by signature.
 *
 * They are put in when the first attribute of the class is looked up, as the tables of builtin types are. `__new__` is static and `__init_subclass__`, `__class_getitem__`
 * and `__prepare__` are class methods without being told so.
 */

import {
  type Implementation,
  PyClassMethod,
  type PyFunction,
  PyProperty,
  PyStaticMethod,
} from "../objects/function.ts";
import { genericAliasType } from "../objects/generic-alias.ts";
import type { PyType, Value } from "../objects/object.ts";
import { pythonMethod } from "./python-function.ts";

type Table = { readonly [signature: string]: Implementation };
type Getter = { bivarianceHack(self: Value): Value }["bivarianceHack"];

export type ClassBody = {
  readonly methods?: Table;
  readonly abstractMethods?: Table;
  readonly classMethods?: Table;
  readonly staticMethods?: Table;
  readonly properties?: { readonly [name: string]: Getter };
  readonly constants?: { readonly [name: string]: Value };
  /** Other names of what stands in the class: `__rand__ = __and__`. */
  readonly aliases?: { readonly [name: string]: string };
};

const IMPLICIT = new Set(["__init_subclass__", "__class_getitem__", "__prepare__"]);

export function defineClassBody(type: PyType, body: ClassBody): void {
  type.pending.push((owner, dict) => {
    const make = (text: string, code: Implementation): PyFunction => pythonMethod(text, code, owner);
    const put = (table: Table | undefined, wrap: (made: PyFunction) => Value): void => {
      for (const [text, code] of Object.entries(table ?? {})) {
        const made = make(text, code);
        dict.set(made.name, wrap(made));
      }
    };
    if (!dict.has("__module__")) dict.set("__module__", owner.module);
    for (const [name, value] of Object.entries(body.constants ?? {})) dict.set(name, value);
    put(body.methods, (made) =>
      made.name === "__new__" ? new PyStaticMethod(made) : IMPLICIT.has(made.name) ? new PyClassMethod(made) : made,
    );
    put(body.abstractMethods, markAbstract);
    put(body.classMethods, (made) => new PyClassMethod(made));
    put(body.staticMethods, (made) => new PyStaticMethod(made));
    for (const [name, getter] of Object.entries(body.properties ?? {})) {
      const property = new PyProperty();
      property.getter = make(`${name}(self)`, getter);
      property.name = name;
      dict.set(name, property);
    }
    for (const [name, other] of Object.entries(body.aliases ?? {})) dict.set(name, dict.get(other)!);
  });
}

/** `__class_getitem__ = classmethod(GenericAlias)`: what makes a class of Python code subscriptable for annotations. */
export const subscriptable = (): Value => new PyClassMethod(genericAliasType);

/** Marks a function as `abc.abstractmethod` does. */
export function markAbstract(made: PyFunction): PyFunction {
  made.attrs ??= new Map();
  made.attrs.set("__isabstractmethod__", true);
  return made;
}

/** Makes `meta` the class of `cls`. */
export function setMetaclass(cls: PyType, meta: PyType): void {
  Object.defineProperty(cls, "type", { value: meta, writable: true, configurable: true });
}
