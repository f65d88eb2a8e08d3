/** The module array: lists of numbers of one machine type. The type stands in `array/`. */

import { arrayReconstructor } from "./array/array-methods.ts";
import { arrayType, TYPECODES } from "./array/packed-array.ts";
import type { Value } from "../objects/object.ts";
import type { ModuleDefinition } from "./module-definition.ts";

export const arrayModule: ModuleDefinition = {
  name: "array",
  create: () =>
    new Map<string, Value>([
      ["typecodes", TYPECODES],
      ["array", arrayType],
      ["ArrayType", arrayType],
      ["_array_reconstructor", arrayReconstructor],
    ]),
};
