/**
 * The builtins that belong to the language itself: `object`, `type`, `super`, the descriptors and the exception classes. They are types whose methods stand in `objects/`;
 * importing this file loads those tables.
 */

import "../objects/async-generator.ts";
import "../objects/attribute-access.ts";
import "../objects/exception-groups.ts";
import "../objects/exception-methods.ts";
import "../objects/function-methods.ts";
import "../objects/generator-methods.ts";
import "../objects/module-methods.ts";
import "../objects/object-methods.ts";
import "../objects/type-methods.ts";
import "../objects/bytes-methods.ts";
import "../objects/bytearray.ts";
import "../objects/memoryview-methods.ts";
import "../objects/complex-methods.ts";
import "../objects/float.ts";
import "../objects/int.ts";
import "../objects/str.ts";
import { bytearrayType } from "../objects/bytearray.ts";
import { bytesType } from "../objects/bytes.ts";
import { complexType } from "../objects/complex.ts";
import { characterNames } from "../objects/single-byte-codecs.ts";
import { memoryviewType } from "../objects/memoryview.ts";
import { baseExceptionType, exceptionTypes } from "../objects/exceptions.ts";
import { classmethodType, functionType, propertyType, staticmethodType } from "../objects/function.ts";
import { type Attributes, objectType, typeType, type PyType } from "../objects/object.ts";
import { dictDescriptor } from "../objects/instance-dict.ts";
import { moduleType } from "../objects/module.ts";
import { superType } from "../objects/super.ts";
import { findCharacter } from "../syntax/character-names.ts";

characterNames.find = findCharacter;

for (const type of [baseExceptionType, functionType, moduleType, staticmethodType, classmethodType]) {
  type.pending.push((owner, dict) => dict.set("__dict__", dictDescriptor(owner)));
}

/** Adds the language's own types to a namespace of builtins. */
export function addLanguageTypes(namespace: Attributes): void {
  const types: PyType[] = [objectType, typeType, superType, propertyType, classmethodType, staticmethodType];
  for (const type of types) namespace.set(type.name, type);
  for (const [name, type] of exceptionTypes) namespace.set(name, type);
  for (const type of [bytesType, bytearrayType, complexType, memoryviewType]) namespace.set(type.name, type);
  namespace.set("EnvironmentError", exceptionTypes.get("OSError")!);
  namespace.set("IOError", exceptionTypes.get("OSError")!);
}
