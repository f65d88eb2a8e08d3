/** The registry: every importable module by its dotted name. One line a module. */

import { abcModule } from "./abc.ts";
import { bisectModule } from "./bisect.ts";
import { collectionsModule } from "./collections.ts";
import { collectionsAbcModule } from "./collections/abc.ts";
import { copyModule } from "./copy.ts";
import { dataclassesModule } from "./dataclasses.ts";
import { functoolsModule } from "./functools.ts";
import { heapqModule } from "./heapq.ts";
import { itertoolsModule } from "./itertools.ts";
import { jsonDecoderModule, jsonEncoderModule, jsonModule } from "./json.ts";
import { mathModule } from "./math.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { operatorModule } from "./operator.ts";
import { reModule } from "./re/re-module.ts";
import { stringModule } from "./string.ts";
import { typingModule } from "./typing.ts";

const DEFINITIONS: readonly ModuleDefinition[] = [
  abcModule,
  bisectModule,
  collectionsAbcModule,
  collectionsModule,
  copyModule,
  dataclassesModule,
  functoolsModule,
  heapqModule,
  itertoolsModule,
  jsonDecoderModule,
  jsonEncoderModule,
  jsonModule,
  mathModule,
  operatorModule,
  reModule,
  stringModule,
  typingModule,
];

/** name -> what makes the module. */
export const moduleDefinitions: ReadonlyMap<string, ModuleDefinition> = new Map(
  DEFINITIONS.map((definition) => [definition.name, definition]),
);
