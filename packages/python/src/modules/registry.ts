/** The registry: every importable module by its dotted name. One line a module. */

import { abcModule } from "./abc.ts";
import { asyncioModule } from "./asyncio.ts";
import { base64Module } from "./base64.ts";
import { bisectModule } from "./bisect.ts";
import { collectionsModule } from "./collections.ts";
import { collectionsAbcModule } from "./collections-abc.ts";
import { contextlibModule } from "./contextlib.ts";
import { copyModule } from "./copy.ts";
import { csvModule } from "./csv.ts";
import { dataclassesModule } from "./dataclasses.ts";
import { datetimeModule } from "./datetime/datetime-module.ts";
import { decimalModule } from "./decimal.ts";
import { enumModule } from "./enum.ts";
import { fractionsModule } from "./fractions.ts";
import { hashlibModule } from "./hashlib.ts";
import { hmacModule } from "./hmac.ts";
import { uuidModule } from "./uuid.ts";
import { secretsModule } from "./secrets.ts";
import { urllibModule, urllibParseModule } from "./urllib/parse.ts";
import { astModule } from "./ast.ts";
import { cmathModule } from "./cmath.ts";
import { difflibModule } from "./difflib.ts";
import { graphlibModule } from "./graphlib.ts";
import { shlexModule } from "./shlex.ts";
import { calendarModule } from "./calendar.ts";
import { structModule } from "./struct.ts";
import { arrayModule } from "./array.ts";
import { inspectModule } from "./inspect.ts";
import { functoolsModule } from "./functools.ts";
import { futureModule } from "./future.ts";
import { heapqModule } from "./heapq.ts";
import { htmlModule } from "./html.ts";
import { ioModule } from "./io.ts";
import { itertoolsModule } from "./itertools.ts";
import { jsonDecoderModule, jsonEncoderModule, jsonModule } from "./json.ts";
import { mathModule } from "./math.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { numbersModule } from "./numbers.ts";
import { operatorModule } from "./operator.ts";
import { pprintModule } from "./pprint.ts";
import { queueModule } from "./queue.ts";
import { randomModule } from "./random/random-module.ts";
import { reModule } from "./re/re-module.ts";
import { statModule } from "./stat.ts";
import { statisticsModule } from "./statistics/statistics-module.ts";
import { stringModule } from "./string.ts";
import { sysModule } from "./sys.ts";
import { textwrapModule } from "./textwrap.ts";
import { timeModule } from "./time/time-module.ts";
import { tracebackModule } from "./traceback.ts";
import { typesModule } from "./types.ts";
import { typingModule } from "./typing.ts";
import { unicodedataModule } from "./unicodedata.ts";
import { warningsModule } from "./warnings.ts";

const DEFINITIONS: readonly ModuleDefinition[] = [
  inspectModule,
  arrayModule,
  structModule,
  calendarModule,
  shlexModule,
  graphlibModule,
  difflibModule,
  cmathModule,
  astModule,
  urllibParseModule,
  urllibModule,
  secretsModule,
  uuidModule,
  hmacModule,
  hashlibModule,
  abcModule,
  asyncioModule,
  base64Module,
  bisectModule,
  collectionsAbcModule,
  collectionsModule,
  contextlibModule,
  copyModule,
  csvModule,
  dataclassesModule,
  datetimeModule,
  decimalModule,
  enumModule,
  fractionsModule,
  functoolsModule,
  futureModule,
  heapqModule,
  htmlModule,
  ioModule,
  itertoolsModule,
  jsonDecoderModule,
  jsonEncoderModule,
  jsonModule,
  mathModule,
  numbersModule,
  operatorModule,
  pprintModule,
  queueModule,
  randomModule,
  reModule,
  statModule,
  statisticsModule,
  stringModule,
  sysModule,
  textwrapModule,
  timeModule,
  tracebackModule,
  typesModule,
  typingModule,
  unicodedataModule,
  warningsModule,
];

/** name -> what makes the module. */
export const moduleDefinitions: ReadonlyMap<string, ModuleDefinition> = new Map(
  DEFINITIONS.map((definition) => [definition.name, definition]),
);
