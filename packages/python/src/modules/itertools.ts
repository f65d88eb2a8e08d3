/** The module itertools, as of 3.11: its types are in the folder beside this file. */

import type { Attributes } from "../objects/object.ts";
import {
  combinationsType,
  combinationsWithReplacementType,
  permutationsType,
  productType,
} from "./itertools/combinatoric.ts";
import { groupbyType, tee } from "./itertools/grouping.ts";
import { countType, cycleType, repeatType } from "./itertools/infinite.ts";
import {
  accumulateType,
  chainType,
  compressType,
  dropwhileType,
  filterfalseType,
  isliceType,
  pairwiseType,
  starmapType,
  takewhileType,
  zipLongestType,
} from "./itertools/terminating.ts";
import type { ModuleDefinition } from "./module-definition.ts";

export const itertoolsModule: ModuleDefinition = {
  name: "itertools",
  create(): Attributes {
    const namespace: Attributes = new Map();
    for (const type of [
      accumulateType,
      chainType,
      combinationsType,
      combinationsWithReplacementType,
      compressType,
      countType,
      cycleType,
      dropwhileType,
      filterfalseType,
      groupbyType,
      isliceType,
      pairwiseType,
      permutationsType,
      productType,
      repeatType,
      starmapType,
      takewhileType,
      zipLongestType,
    ]) {
      namespace.set(type.qualname, type);
    }
    namespace.set("tee", tee());
    return namespace;
  },
};
