/** module: a namespace with a name. */

import { type Attributes, builtinType, PyObject, setDefaultType, type Value } from "./object.ts";

export const moduleType = builtinType("module", undefined, { hasDict: true });

export class PyModule extends PyObject {
  readonly name: string;
  override attrs: Attributes;
  /** Makes an attribute when it is first asked for; undefined: there is none. */
  readonly lazy: ((name: string) => Value | undefined) | undefined;
  constructor(name: string, attrs: Attributes, lazy?: (name: string) => Value | undefined) {
    super();
    this.name = name;
    this.attrs = attrs;
    this.lazy = lazy;
    if (!attrs.has("__name__")) attrs.set("__name__", name);
  }
  missingAttribute(name: string): Value | undefined {
    const made = this.lazy?.(name);
    if (made !== undefined) this.attrs.set(name, made);
    return made;
  }
  override repr(): string {
    return `<module '${this.name}' (built-in)>`;
  }
}
setDefaultType(PyModule, moduleType);
