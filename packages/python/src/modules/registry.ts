/** The registry: every importable module by its dotted name. One line a module. */

import { abcModule } from "./abc.ts";
import { asyncioModule, asyncioParts } from "./asyncio.ts";
import { base64Module } from "./base64.ts";
import { binasciiModule } from "./binascii.ts";
import { bisectModule } from "./bisect.ts";
import { collectionsModule } from "./collections.ts";
import { collectionsAbcModule } from "./collections-abc.ts";
import {
  concurrentFuturesModule,
  concurrentModule,
  concurrentProcessModule,
  concurrentThreadModule,
} from "./concurrent.ts";
import { contextlibModule } from "./contextlib.ts";
import { copyModule } from "./copy.ts";
import { csvModule } from "./csv.ts";
import { dataclassesModule } from "./dataclasses.ts";
import { datetimeModule } from "./datetime/datetime-module.ts";
import { decimalModule } from "./decimal.ts";
import { emailModules } from "./email.ts";
import { enumModule } from "./enum.ts";
import { fractionsModule } from "./fractions.ts";
import { gzipModule } from "./gzip.ts";
import { quopriModule } from "./quopri.ts";
import { hashlibModule } from "./hashlib.ts";
import { hmacModule } from "./hmac.ts";
import { uuidModule } from "./uuid.ts";
import { secretsModule } from "./secrets.ts";
import { mockModule, unittestModule, unittestParts } from "./unittest.ts";
import { urllibModule, urllibParseModule } from "./urllib/parse.ts";
import { astModule } from "./ast.ts";
import { cmathModule } from "./cmath.ts";
import { difflibModule } from "./difflib.ts";
import { graphlibModule } from "./graphlib.ts";
import { shlexModule } from "./shlex.ts";
import { calendarModule } from "./calendar.ts";
import { structModule } from "./struct.ts";
import { argparseModule } from "./argparse.ts";
import { arrayModule } from "./array.ts";
import { inspectModule } from "./inspect.ts";
import { functoolsModule } from "./functools.ts";
import { futureModule } from "./future.ts";
import { heapqModule } from "./heapq.ts";
import { htmlEntitiesModule, htmlModule, htmlParserModule } from "./html.ts";
import { ioModule } from "./io.ts";
import { itertoolsModule } from "./itertools.ts";
import { jsonDecoderModule, jsonEncoderModule, jsonModule } from "./json.ts";
import { loggingConfigModule, loggingHandlersModule, loggingModule } from "./logging.ts";
import { keywordModule } from "./keyword.ts";
import { colorsysModule } from "./colorsys.ts";
import { schedModule } from "./sched.ts";
import { contextvarsModule } from "./contextvars.ts";
import { timeitModule } from "./timeit.ts";
import { localeModule } from "./locale.ts";
import { gettextModule } from "./gettext.ts";
import { weakrefModule } from "./weakref.ts";
import { gcModule } from "./gc.ts";
import { copyregModule } from "./copyreg.ts";
import { codecsModule } from "./codecs.ts";
import { doctestModule } from "./doctest.ts";
import { linecacheModule } from "./linecache.ts";
import { mathModule } from "./math.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { numbersModule } from "./numbers.ts";
import { operatorModule } from "./operator.ts";
import { osModule } from "./os.ts";
import { errnoModule } from "./errno.ts";
import { fnmatchModule } from "./fnmatch.ts";
import { globModule } from "./glob.ts";
import { requestsModules } from "./requests/requests-modules.ts";
import { urllibErrorModule, urllibRequestModule } from "./urllib/request.ts";
import { httpxModule } from "./requests/httpx.ts";
import { importlibModule, importlibUtilModule } from "./importlib.ts";
import { shutilModule } from "./shutil.ts";
import { tempfileModule } from "./tempfile.ts";
import { pathlibModule } from "./pathlib.ts";
import { posixpathModule } from "./posixpath.ts";
import { pprintModule } from "./pprint.ts";
import { queueModule } from "./queue.ts";
import { reprlibModule } from "./reprlib.ts";
import { typingExtensionsModule } from "./typing-extensions.ts";
import { randomModule } from "./random/random-module.ts";
import { reModule } from "./re/re-module.ts";
import { statModule } from "./stat.ts";
import { statisticsModule } from "./statistics/statistics-module.ts";
import { stringModule } from "./string.ts";
import { sysModule } from "./sys.ts";
import { textwrapModule } from "./textwrap.ts";
import { threadingModule } from "./threading.ts";
import { timeModule } from "./time/time-module.ts";
import { tracebackModule } from "./traceback.ts";
import { typesModule } from "./types.ts";
import { typingModule } from "./typing.ts";
import { unicodedataModule } from "./unicodedata.ts";
import { warningsModule } from "./warnings.ts";
import { configparserModule } from "./configparser.ts";
import { tomllibModule } from "./tomllib.ts";
import { ipaddressModule } from "./ipaddress.ts";
import {
  elementTreeModule,
  expatModule,
  minidomModule,
  saxHandlerModule,
  saxUtilitiesModule,
  xmlDomModule,
  xmlEtreeModule,
  xmlModule,
  xmlParsersModule,
  xmlSaxModule,
} from "./xml.ts";
import { zlibModule } from "./zlib.ts";
import { zoneinfoModule } from "./zoneinfo.ts";

const DEFINITIONS: readonly ModuleDefinition[] = [
  inspectModule,
  reprlibModule,
  typingExtensionsModule,
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
  gzipModule,
  quopriModule,
  hashlibModule,
  abcModule,
  asyncioModule,
  ...asyncioParts,
  base64Module,
  binasciiModule,
  bisectModule,
  collectionsAbcModule,
  collectionsModule,
  concurrentModule,
  concurrentFuturesModule,
  concurrentThreadModule,
  concurrentProcessModule,
  contextlibModule,
  copyModule,
  csvModule,
  dataclassesModule,
  datetimeModule,
  decimalModule,
  ...emailModules,
  enumModule,
  fractionsModule,
  functoolsModule,
  futureModule,
  heapqModule,
  htmlModule,
  htmlEntitiesModule,
  htmlParserModule,
  ioModule,
  itertoolsModule,
  jsonDecoderModule,
  jsonEncoderModule,
  jsonModule,
  loggingModule,
  loggingHandlersModule,
  loggingConfigModule,
  argparseModule,
  unittestModule,
  ...unittestParts,
  mockModule,
  keywordModule,
  colorsysModule,
  schedModule,
  contextvarsModule,
  timeitModule,
  localeModule,
  gettextModule,
  weakrefModule,
  gcModule,
  copyregModule,
  codecsModule,
  doctestModule,
  linecacheModule,
  mathModule,
  numbersModule,
  operatorModule,
  osModule,
  errnoModule,
  fnmatchModule,
  globModule,
  pathlibModule,
  ...requestsModules,
  urllibErrorModule,
  urllibRequestModule,
  httpxModule,
  importlibModule,
  importlibUtilModule,
  shutilModule,
  tempfileModule,
  posixpathModule,
  pprintModule,
  queueModule,
  randomModule,
  reModule,
  statModule,
  statisticsModule,
  stringModule,
  sysModule,
  textwrapModule,
  threadingModule,
  timeModule,
  tracebackModule,
  typesModule,
  typingModule,
  unicodedataModule,
  warningsModule,
  configparserModule,
  tomllibModule,
  ipaddressModule,
  xmlModule,
  xmlEtreeModule,
  xmlSaxModule,
  elementTreeModule,
  saxHandlerModule,
  saxUtilitiesModule,
  xmlDomModule,
  minidomModule,
  xmlParsersModule,
  expatModule,
  zlibModule,
  zoneinfoModule,
];

/** name -> what makes the module. */
export const moduleDefinitions: ReadonlyMap<string, ModuleDefinition> = new Map(
  DEFINITIONS.map((definition) => [definition.name, definition]),
);
