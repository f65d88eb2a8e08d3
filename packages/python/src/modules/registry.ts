/** The registry: every importable module by its dotted name. One line a module. */

import { abcModule } from "./abc.ts";
import { bisectModule } from "./bisect.ts";
import { collectionsModule } from "./collections.ts";
import { collectionsAbcModule } from "./collections/abc.ts";
import { contextlibModule } from "./contextlib.ts";
import { copyModule } from "./copy.ts";
import { dataclassesModule } from "./dataclasses.ts";
import { datetimeModule } from "./datetime/datetime-module.ts";
import { enumModule } from "./enum.ts";
import { fractionsModule } from "./fractions.ts";
import { numbersModule } from "./numbers.ts";
import { functoolsModule } from "./functools.ts";
import { futureModule } from "./future.ts";
import { heapqModule } from "./heapq.ts";
import { ioModule } from "./io.ts";
import { itertoolsModule } from "./itertools.ts";
import { jsonDecoderModule, jsonEncoderModule, jsonModule } from "./json.ts";
import { mathModule } from "./math.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { operatorModule } from "./operator.ts";
import { randomModule } from "./random/random-module.ts";
import { reModule } from "./re/re-module.ts";
import { statisticsModule } from "./statistics/statistics-module.ts";
import { stringModule } from "./string.ts";
import { sysModule } from "./sys.ts";
import { textwrapModule } from "./textwrap.ts";
import { timeModule } from "./time/time-module.ts";
import { typingModule } from "./typing.ts";

const DEFINITIONS: readonly ModuleDefinition[] = [
  numbersModule,
  fractionsModule,
  abcModule,
  bisectModule,
  collectionsAbcModule,
  collectionsModule,
  contextlibModule,
  copyModule,
  dataclassesModule,
  datetimeModule,
  enumModule,
  functoolsModule,
  futureModule,
  heapqModule,
  ioModule,
  itertoolsModule,
  jsonDecoderModule,
  jsonEncoderModule,
  jsonModule,
  mathModule,
  operatorModule,
  randomModule,
  reModule,
  statisticsModule,
  stringModule,
  sysModule,
  textwrapModule,
  timeModule,
  typingModule,
];

/** name -> what makes the module. */
export const moduleDefinitions: ReadonlyMap<string, ModuleDefinition> = new Map(
  DEFINITIONS.map((definition) => [definition.name, definition]),
);
