/**
 * types.DynamicClassAttribute and enum.property: properties of instances that their class does not have.
 *
 * `Class.name` is for the metaclass to answer (or, in an enum, for the member of that name), while `instance.name` calls the getter.
 */

import { findAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { attributeError, exceptionType, newException } from "../objects/exceptions.ts";
import { type Attributes, PyInstance, PyObject, PyType, stringOf, type Value } from "../objects/object.ts";
import { reprOf } from "../objects/text.ts";
import { isTrue } from "../objects/truth.ts";
import { PyDict } from "../objects/dict.ts";
import { defineClassBody } from "./class-body.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { pythonClass } from "./python-class.ts";

const part = (self: Value, name: string): Value => (self instanceof PyObject ? (self.attrs?.get(name) ?? null) : null);

/** A copy with one of its functions replaced. */
function copyWith(self: PyObject, changes: Attributes): Value {
  const given = ["fget", "fset", "fdel"].map((name) => changes.get(name) ?? part(self, name));
  const doc = isTrue(part(self, "overwrite_doc")) ? null : part(self, "__doc__");
  const made = call(self.type, [...given, doc]) as PyObject;
  made.attrs?.set("overwrite_doc", part(self, "overwrite_doc"));
  return made;
}

const isAbstract = (value: Value): boolean => {
  const flag = value === null ? undefined : findAttribute(value, "__isabstractmethod__");
  return flag !== undefined && isTrue(flag);
};

function initialize(self: PyObject, fget: Value, fset: Value, fdel: Value, doc: Value): Value {
  const attrs = self.attrs!;
  attrs.set("fget", fget);
  attrs.set("fset", fset);
  attrs.set("fdel", fdel);
  const own = fget === null ? null : (findAttribute(fget, "__doc__") ?? null);
  attrs.set("__doc__", doc === null ? own : doc);
  attrs.set("overwrite_doc", doc === null);
  attrs.set("__isabstractmethod__", isAbstract(fget));
  return null;
}

function write(self: PyObject, name: "fset" | "fdel", args: Value[]): Value {
  const accessor = part(self, name);
  if (accessor === null)
    throw newException(exceptionType("AttributeError"), `can't ${name === "fset" ? "set" : "delete"} attribute`);
  call(accessor, args);
  return null;
}

/** types.DynamicClassAttribute */
export const dynamicClassAttribute = perInterpreter(() => {
  const cls = pythonClass("DynamicClassAttribute", "types");
  defineClassBody(cls, {
    methods: {
      "__init__(self, fget=None, fset=None, fdel=None, doc=None)": initialize,
      "__get__(self, instance, ownerclass=None)": (self: PyObject, instance: Value) => {
        if (instance === null) {
          if (isTrue(part(self, "__isabstractmethod__"))) return self;
          throw newException(exceptionType("AttributeError"));
        }
        const getter = part(self, "fget");
        if (getter === null) throw newException(exceptionType("AttributeError"), "unreadable attribute");
        return call(getter, [instance]);
      },
      "__set__(self, instance, value)": (self: PyObject, instance: Value, value: Value) =>
        write(self, "fset", [instance, value]),
      "__delete__(self, instance)": (self: PyObject, instance: Value) => write(self, "fdel", [instance]),
      "getter(self, fget)": (self: PyObject, fget: Value) => copyWith(self, new Map([["fget", fget]])),
      "setter(self, fset)": (self: PyObject, fset: Value) => copyWith(self, new Map([["fset", fset]])),
      "deleter(self, fdel)": (self: PyObject, fdel: Value) => copyWith(self, new Map([["fdel", fdel]])),
    },
  });
  return cls;
});

/** The member of an enum class that has the name of the property. */
function memberOf(self: PyObject, owner: Value): Value {
  const name = stringOf(part(self, "name")) ?? "";
  const members = owner instanceof PyType ? owner.lookup("_member_map_") : undefined;
  const found = members instanceof PyDict ? members.get(name) : undefined;
  if (found !== undefined) return found;
  throw attributeError(`${reprOf(owner)} has no attribute ${reprOf(name)}`, owner, name);
}

function refuse(self: PyObject, what: string, instance: Value): never {
  const name = stringOf(part(self, "name")) ?? "";
  throw attributeError(
    `<enum ${reprOf(part(self, "clsname"))}> cannot ${what} attribute ${reprOf(name)}`,
    instance,
    name,
  );
}

/** enum.property */
export const enumProperty = perInterpreter(() => {
  const cls = pythonClass("property", "enum", [dynamicClassAttribute()]);
  defineClassBody(cls, {
    methods: {
      "__get__(self, instance, ownerclass=None)": (self: PyObject, instance: Value, owner: Value) => {
        const getter = part(self, "fget");
        return instance === null || getter === null ? memberOf(self, owner) : call(getter, [instance]);
      },
      "__set__(self, instance, value)": (self: PyObject, instance: Value, value: Value) => {
        const setter = part(self, "fset");
        return setter === null ? refuse(self, "set", instance) : call(setter, [instance, value]);
      },
      "__delete__(self, instance)": (self: PyObject, instance: Value) => {
        const deleter = part(self, "fdel");
        return deleter === null ? refuse(self, "delete", instance) : call(deleter, [instance]);
      },
      "__set_name__(self, ownerclass, name)": (self: PyObject, owner: Value, name: Value) => {
        self.attrs!.set("name", name);
        self.attrs!.set("clsname", owner instanceof PyType ? owner.name : null);
        return null;
      },
    },
    constants: { member: null },
  });
  return cls;
});

/** A property that stands in an enum class where a member and a property of a base have one name. */
export function redirectTo(
  owner: PyType,
  name: string,
  functions: { get: Value; set: Value; delete: Value },
): PyObject {
  const made = new PyInstance(enumProperty());
  initialize(made, functions.get, functions.set, functions.delete, null);
  made.attrs!.set("name", name);
  made.attrs!.set("clsname", owner.name);
  return made;
}
