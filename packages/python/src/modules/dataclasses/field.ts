/** Fields of dataclasses, the markers that stand for "nothing given", and InitVar. */

import { findAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { valueError } from "../../objects/exceptions.ts";
import { defineMembers, defineMethods } from "../../objects/function.ts";
import { PyDict } from "../../objects/dict.ts";
import { MappingProxy, mappingProxyType } from "../../objects/mapping-proxy.ts";
import {
  addressOf,
  adopt,
  builtinType,
  PyObject,
  PyType,
  qualifiedName,
  setDefaultType,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { guardedRepr, reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { defineClassBody, subscriptable } from "../class-body.ts";
import { perInterpreter } from "../per-interpreter.ts";

/** A value that says something by being there. */
class Marker extends PyObject {
  readonly text: string | undefined;
  override readonly type: PyType;
  constructor(typeName: string, text?: string) {
    super();
    this.type = builtinType(typeName, undefined, { module: "dataclasses" });
    this.text = text;
  }
  override repr(): string {
    return this.text ?? `<${qualifiedName(this.type)} object at ${addressOf(this)}>`;
  }
}

export const MISSING = new Marker("_MISSING_TYPE");
export const KW_ONLY = new Marker("_KW_ONLY_TYPE");
/** Stands as the default of a parameter whose field has a factory. */
export const HAS_FACTORY = new Marker("_HAS_DEFAULT_FACTORY_CLASS", "<factory>");

export type FieldKind = "field" | "classvar" | "initvar";
const KIND_NAMES: Record<FieldKind, string> = {
  field: "_FIELD",
  classvar: "_FIELD_CLASSVAR",
  initvar: "_FIELD_INITVAR",
};

export const fieldType = builtinType("Field", undefined, { module: "dataclasses" });

export class PyField extends PyObject {
  name: Value = null;
  annotation: Value = null;
  default: Value = MISSING;
  factory: Value = MISSING;
  init: Value = true;
  shown: Value = true;
  hashed: Value = null;
  compare: Value = true;
  keywordOnly: Value = MISSING;
  metadata: Value = new MappingProxy(new PyDict());
  kind: FieldKind | undefined;
  override repr(): string {
    return guardedRepr(this, "...", () => {
      const shown: [string, Value][] = [
        ["name", this.name],
        ["type", this.annotation],
        ["default", this.default],
        ["default_factory", this.factory],
        ["init", this.init],
        ["repr", this.shown],
        ["hash", this.hashed],
        ["compare", this.compare],
        ["metadata", this.metadata],
        ["kw_only", this.keywordOnly],
      ];
      const kind = this.kind === undefined ? "None" : KIND_NAMES[this.kind];
      return `Field(${shown.map(([name, value]) => `${name}=${reprOf(value)}`).join(",")},_field_type=${kind})`;
    });
  }
  /** Is the field part of the hash? Unless said, as it is part of comparison. */
  get isHashed(): boolean {
    return isTrue(this.hashed === null ? this.compare : this.hashed);
  }
  get hasDefault(): boolean {
    return this.default !== MISSING || this.factory !== MISSING;
  }
}
setDefaultType(PyField, fieldType);

const settable = (
  key: "name" | "annotation" | "default" | "factory" | "init" | "shown" | "hashed" | "compare" | "keywordOnly",
) => ({
  get: (self: PyField): Value => self[key],
  set: (self: PyField, value: Value | undefined): void => void (self[key] = value ?? null),
});
const FIELD_SLOTS = "name type default default_factory repr hash init compare metadata kw_only _field_type".split(" ");
defineMembers(fieldType, {
  name: settable("name"),
  type: settable("annotation"),
  default: settable("default"),
  default_factory: settable("factory"),
  init: settable("init"),
  repr: settable("shown"),
  hash: settable("hashed"),
  compare: settable("compare"),
  kw_only: settable("keywordOnly"),
  metadata: {
    get: (self: PyField) => self.metadata,
    set: (self: PyField, value: Value | undefined) => void (self.metadata = value ?? null),
  },
  _field_type: (self: PyField) => (self.kind === undefined ? null : kindMarkers()[self.kind]),
});
defineMethods(fieldType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyField(), cls),
});
defineClassBody(fieldType, {
  methods: {
    "__init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only)": (
      self: PyField,
      ...given: Value[]
    ) => {
      fillField(self, given);
      return null;
    },
    "__repr__(self)": (self: PyField) => self.repr(),
    "__set_name__(self, owner, name)": (self: PyField, owner: Value, name: Value) => {
      const hook = findAttribute(typeOf(self.default), "__set_name__");
      if (hook !== undefined) call(hook, [self.default, owner, name]);
      return null;
    },
  },
  constants: {
    __slots__: new PyTuple(FIELD_SLOTS),
    __doc__: null,
    __class_getitem__: subscriptable(),
  },
});

/** `_FIELD` and its like: what `_field_type` shows. */
const kindMarkers = perInterpreter(() => ({
  field: new Marker("_FIELD_BASE", "_FIELD"),
  classvar: new Marker("_FIELD_BASE", "_FIELD_CLASSVAR"),
  initvar: new Marker("_FIELD_BASE", "_FIELD_INITVAR"),
}));

function fillField(field: PyField, given: readonly Value[]): void {
  const [initial, factory, init, shown, hashed, compare, metadata, keywordOnly] = given as [
    Value,
    Value,
    Value,
    Value,
    Value,
    Value,
    Value,
    Value,
  ];
  field.default = initial;
  field.factory = factory;
  field.init = init;
  field.shown = shown;
  field.hashed = hashed;
  field.compare = compare;
  field.keywordOnly = keywordOnly;
  field.metadata = call(mappingProxyType, [metadata ?? new PyDict()]);
}

/** dataclasses.field */
export function makeField(...given: Value[]): PyField {
  if (given[0] !== MISSING && given[1] !== MISSING) throw valueError("cannot specify both default and default_factory");
  const field = new PyField();
  fillField(field, given);
  return field;
}

export const initVarType = builtinType("InitVar", undefined, { module: "dataclasses", final: true });

/** `InitVar[int]`: a parameter of `__init__` that becomes no field. */
export class PyInitVar extends PyObject {
  of: Value;
  constructor(of: Value) {
    super();
    this.of = of;
  }
  override repr(): string {
    const isPlain = this.of instanceof PyType;
    return `dataclasses.InitVar[${isPlain ? (this.of as PyType).name : reprOf(this.of)}]`;
  }
}
setDefaultType(PyInitVar, initVarType);
defineMethods(initVarType, { "__new__(cls, /, *args, **kwargs)": () => new PyInitVar(null) });
defineClassBody(initVarType, {
  methods: {
    "__init__(self, type)": (self: PyInitVar, of: Value) => {
      self.of = of;
      return null;
    },
    "__repr__(self)": (self: PyInitVar) => self.repr(),
  },
  classMethods: { "__class_getitem__(cls, type)": (_cls: Value, of: Value) => new PyInitVar(of) },
  constants: { __slots__: new PyTuple(["type"]), __doc__: null },
});
defineMembers(initVarType, {
  type: {
    get: (self: PyInitVar) => self.of,
    set: (self: PyInitVar, value: Value | undefined) => void (self.of = value ?? null),
  },
});
