/** What modules have: a repr, a namespace, and for those that a program makes itself what CPython's have at first. */

import { badArgument } from "./argument-errors.ts";
import { findAttribute } from "./attributes.ts";
import { call } from "./call.ts";
import { PyDict } from "./dict.ts";
import { defineMethods } from "./function.ts";
import "./instance-dict.ts";
import { PyList } from "./list.ts";
import { moduleType, PyModule } from "./module.ts";
import { typeError } from "./exceptions.ts";
import { adopt, type PyType, stringOf, type Value } from "./object.ts";
import { reprOf, strOf } from "./text.ts";

/** A module that a program has made: `types.ModuleType("name")`. */
class ProgramModule extends PyModule {
  constructor() {
    super("?", new Map());
    this.attrs.clear();
  }
  override repr(): string {
    const spec = findAttribute(this, "__spec__") ?? null;
    return spec === null ? this.#reprByName() : reprBySpec(spec);
  }
  #reprByName(): string {
    const loader = findAttribute(this, "__loader__") ?? null;
    const name = findAttribute(this, "__name__");
    const shown = name === undefined ? "'?'" : reprOf(name);
    const file = findAttribute(this, "__file__");
    if (file !== undefined) return `<module ${shown} from ${reprOf(file)}>`;
    return loader === null ? `<module ${shown}>` : `<module ${shown} (${reprOf(loader)})>`;
  }
}

function reprBySpec(spec: Value): string {
  const part = (name: string): Value => findAttribute(spec, name) ?? null;
  const name = part("name") === null ? "'?'" : reprOf(part("name"));
  const [origin, loader] = [part("origin"), part("loader")];
  if (origin === null) return loader === null ? `<module ${name}>` : `<module ${name} (${reprOf(loader)})>`;
  return part("has_location") === true
    ? `<module ${name} from ${reprOf(origin)}>`
    : `<module ${name} (${strOf(origin)})>`;
}

defineMethods(moduleType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new ProgramModule(), cls),
  "__init__(self, name, doc=None)": (self: PyModule, name: Value, doc: Value) => {
    if (stringOf(name) === undefined) throw badArgument("module() argument 'name'", "str", name);
    const { attrs } = self;
    attrs.set("__name__", name);
    attrs.set("__doc__", doc);
    for (const each of ["__package__", "__loader__", "__spec__"]) attrs.set(each, null);
    return null;
  },
  "__repr__(self, /)": (self: PyModule) => self.repr(),
  "__dir__(self, /)": (self: PyModule) => {
    if (!(findAttribute(self, "__dict__") instanceof PyDict)) throw typeError("<module>.__dict__ is not a dictionary");
    const own = self.attrs.get("__dir__");
    return own === undefined ? new PyList([...self.attrs.keys()]) : call(own, []);
  },
});
