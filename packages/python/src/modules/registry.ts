/**
 * The registry: every importable module by its dotted name. One line a file of this folder: the names, and what gives their definitions.
 *
 * A file is only evaluated when one of its modules is asked for: in the build each import of this file becomes a `require` in the place where its name stands
 * (`build/lazy-library.ts`), so that a module which no program imports costs a start nothing. Hence the rule for this file: imports of definitions, used in the table
 * and there only within the functions.
 */

import { abcModule } from "./abc.ts";
import { argparseModule } from "./argparse.ts";
import { arrayModule } from "./array.ts";
import { astModule } from "./ast.ts";
import { asyncioModule, asyncioParts } from "./asyncio.ts";
import { base64Module } from "./base64.ts";
import { binasciiModule } from "./binascii.ts";
import { bisectModule } from "./bisect.ts";
import { calendarModule } from "./calendar.ts";
import { cmathModule } from "./cmath.ts";
import { codecsModule } from "./codecs.ts";
import { collectionsAbcModule } from "./collections-abc.ts";
import { collectionsModule } from "./collections.ts";
import { colorsysModule } from "./colorsys.ts";
import {
  concurrentFuturesModule,
  concurrentModule,
  concurrentProcessModule,
  concurrentThreadModule,
} from "./concurrent.ts";
import { configparserModule } from "./configparser.ts";
import { contextlibModule } from "./contextlib.ts";
import { contextvarsModule } from "./contextvars.ts";
import { copyModule } from "./copy.ts";
import { copyregModule } from "./copyreg.ts";
import { csvModule } from "./csv.ts";
import { dataclassesModule } from "./dataclasses.ts";
import { datetimeModule } from "./datetime/datetime-module.ts";
import { decimalModule } from "./decimal.ts";
import { difflibModule } from "./difflib.ts";
import { doctestModule } from "./doctest.ts";
import { emailModules } from "./email.ts";
import { enumModule } from "./enum.ts";
import { errnoModule } from "./errno.ts";
import { filecmpModule } from "./filecmp.ts";
import { fnmatchModule } from "./fnmatch.ts";
import { fractionsModule } from "./fractions.ts";
import { functoolsModule } from "./functools.ts";
import { futureModule } from "./future.ts";
import { gcModule } from "./gc.ts";
import { getoptModule } from "./getopt.ts";
import { gettextModule } from "./gettext.ts";
import { globModule } from "./glob.ts";
import { graphlibModule } from "./graphlib.ts";
import { gzipModule } from "./gzip.ts";
import { hashlibModule } from "./hashlib.ts";
import { heapqModule } from "./heapq.ts";
import { hmacModule } from "./hmac.ts";
import { htmlEntitiesModule, htmlModule, htmlParserModule } from "./html.ts";
import { httpCookiesModule, httpModule } from "./http.ts";
import { importlibModule, importlibUtilModule } from "./importlib.ts";
import { inspectModule } from "./inspect.ts";
import { ioModule } from "./io.ts";
import { ipaddressModule } from "./ipaddress.ts";
import { itertoolsModule } from "./itertools.ts";
import { jsonDecoderModule, jsonEncoderModule, jsonModule, jsonScannerModule } from "./json.ts";
import { keywordModule } from "./keyword.ts";
import { linecacheModule } from "./linecache.ts";
import { localeModule } from "./locale.ts";
import { loggingConfigModule, loggingHandlersModule, loggingModule } from "./logging.ts";
import { mathModule } from "./math.ts";
import { mimetypesModule } from "./mimetypes.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { numbersModule } from "./numbers.ts";
import { operatorModule } from "./operator.ts";
import { osModule } from "./os.ts";
import { pathlibModule } from "./pathlib.ts";
import { platformModule } from "./platform.ts";
import { plistlibModule } from "./plistlib.ts";
import { posixpathModule } from "./posixpath.ts";
import { pprintModule } from "./pprint.ts";
import { queueModule } from "./queue.ts";
import { quopriModule } from "./quopri.ts";
import { randomModule } from "./random/random-module.ts";
import { reModule } from "./re/re-module.ts";
import { reprlibModule } from "./reprlib.ts";
import { httpxModule } from "./requests/httpx.ts";
import { requestsModules } from "./requests/requests-modules.ts";
import { schedModule } from "./sched.ts";
import { secretsModule } from "./secrets.ts";
import { shlexModule } from "./shlex.ts";
import { shutilModule } from "./shutil.ts";
import { statModule } from "./stat.ts";
import { statisticsModule } from "./statistics/statistics-module.ts";
import { stringModule } from "./string.ts";
import { structModule } from "./struct.ts";
import { sysModule } from "./sys.ts";
import { tabnannyModule } from "./tabnanny.ts";
import { tempfileModule } from "./tempfile.ts";
import { textwrapModule } from "./textwrap.ts";
import { threadingModule } from "./threading.ts";
import { timeModule } from "./time/time-module.ts";
import { timeitModule } from "./timeit.ts";
import { tokenModule } from "./token.ts";
import { tokenizeModule } from "./tokenize.ts";
import { tomllibModule } from "./tomllib.ts";
import { tracebackModule } from "./traceback.ts";
import { typesModule } from "./types.ts";
import { typingExtensionsModule } from "./typing-extensions.ts";
import { typingModule } from "./typing.ts";
import { unicodedataModule } from "./unicodedata.ts";
import { mockModule, unittestModule, unittestParts } from "./unittest.ts";
import { urllibModule, urllibParseModule } from "./urllib/parse.ts";
import { urllibErrorModule, urllibRequestModule } from "./urllib/request.ts";
import { robotparserModule } from "./urllib/robotparser.ts";
import { uuModule } from "./uu.ts";
import { uuidModule } from "./uuid.ts";
import { warningsModule } from "./warnings.ts";
import { weakrefModule } from "./weakref.ts";
import {
  elementTreeModule,
  expatModule,
  minidomModule,
  saxHandlerModule,
  saxReaderModule,
  saxUtilitiesModule,
  xmlDomModule,
  xmlEtreeModule,
  xmlModule,
  xmlParsersModule,
  xmlSaxModule,
} from "./xml.ts";
import { zipfileModule } from "./zipfile.ts";
import { zlibModule } from "./zlib.ts";
import { zoneinfoModule } from "./zoneinfo.ts";

/** Names of modules, with a space between them, and what defines them all. */
type Shelf = readonly [names: string, definitions: () => readonly ModuleDefinition[]];

const SHELVES: readonly Shelf[] = [
  ["__future__", () => [futureModule]],
  ["abc", () => [abcModule]],
  ["argparse", () => [argparseModule]],
  ["array", () => [arrayModule]],
  ["ast", () => [astModule]],
  [
    "asyncio asyncio.base_events asyncio.coroutines asyncio.events asyncio.exceptions asyncio.futures asyncio.locks asyncio.protocols asyncio.queues asyncio.runners asyncio.streams asyncio.taskgroups asyncio.tasks asyncio.threads asyncio.timeouts asyncio.transports",
    () => [asyncioModule, ...asyncioParts],
  ],
  ["base64", () => [base64Module]],
  ["binascii", () => [binasciiModule]],
  ["bisect", () => [bisectModule]],
  ["calendar", () => [calendarModule]],
  ["cmath", () => [cmathModule]],
  ["codecs", () => [codecsModule]],
  ["collections", () => [collectionsModule]],
  ["collections.abc", () => [collectionsAbcModule]],
  ["colorsys", () => [colorsysModule]],
  [
    "concurrent concurrent.futures concurrent.futures.process concurrent.futures.thread",
    () => [concurrentModule, concurrentFuturesModule, concurrentProcessModule, concurrentThreadModule],
  ],
  ["configparser", () => [configparserModule]],
  ["contextlib", () => [contextlibModule]],
  ["contextvars", () => [contextvarsModule]],
  ["copy", () => [copyModule]],
  ["copyreg", () => [copyregModule]],
  ["csv", () => [csvModule]],
  ["dataclasses", () => [dataclassesModule]],
  ["datetime", () => [datetimeModule]],
  ["decimal", () => [decimalModule]],
  ["difflib", () => [difflibModule]],
  ["doctest", () => [doctestModule]],
  [
    "email email.charset email.contentmanager email.encoders email.errors email.header email.headerregistry email.message email.mime email.mime.application email.mime.base email.mime.image email.mime.multipart email.mime.nonmultipart email.mime.text email.parser email.policy email.utils",
    () => [...emailModules],
  ],
  ["enum", () => [enumModule]],
  ["errno", () => [errnoModule]],
  ["filecmp", () => [filecmpModule]],
  ["fnmatch", () => [fnmatchModule]],
  ["fractions", () => [fractionsModule]],
  ["functools", () => [functoolsModule]],
  ["gc", () => [gcModule]],
  ["getopt", () => [getoptModule]],
  ["gettext", () => [gettextModule]],
  ["glob", () => [globModule]],
  ["graphlib", () => [graphlibModule]],
  ["gzip", () => [gzipModule]],
  ["hashlib", () => [hashlibModule]],
  ["heapq", () => [heapqModule]],
  ["hmac", () => [hmacModule]],
  ["html html.entities html.parser", () => [htmlModule, htmlEntitiesModule, htmlParserModule]],
  ["http http.cookies", () => [httpModule, httpCookiesModule]],
  ["httpx", () => [httpxModule]],
  ["importlib importlib.util", () => [importlibModule, importlibUtilModule]],
  ["inspect", () => [inspectModule]],
  ["io", () => [ioModule]],
  ["ipaddress", () => [ipaddressModule]],
  ["itertools", () => [itertoolsModule]],
  [
    "json json.decoder json.encoder json.scanner",
    () => [jsonModule, jsonDecoderModule, jsonEncoderModule, jsonScannerModule],
  ],
  ["keyword", () => [keywordModule]],
  ["linecache", () => [linecacheModule]],
  ["locale", () => [localeModule]],
  ["logging logging.config logging.handlers", () => [loggingModule, loggingConfigModule, loggingHandlersModule]],
  ["math", () => [mathModule]],
  ["mimetypes", () => [mimetypesModule]],
  ["numbers", () => [numbersModule]],
  ["operator", () => [operatorModule]],
  ["os", () => [osModule]],
  ["pathlib", () => [pathlibModule]],
  ["platform", () => [platformModule]],
  ["plistlib", () => [plistlibModule]],
  ["posixpath", () => [posixpathModule]],
  ["pprint", () => [pprintModule]],
  ["queue", () => [queueModule]],
  ["quopri", () => [quopriModule]],
  ["random", () => [randomModule]],
  ["re", () => [reModule]],
  ["reprlib", () => [reprlibModule]],
  ["requests requests.adapters requests.auth requests.exceptions requests.structures", () => [...requestsModules]],
  ["sched", () => [schedModule]],
  ["secrets", () => [secretsModule]],
  ["shlex", () => [shlexModule]],
  ["shutil", () => [shutilModule]],
  ["stat", () => [statModule]],
  ["statistics", () => [statisticsModule]],
  ["string", () => [stringModule]],
  ["struct", () => [structModule]],
  ["sys", () => [sysModule]],
  ["tabnanny", () => [tabnannyModule]],
  ["tempfile", () => [tempfileModule]],
  ["textwrap", () => [textwrapModule]],
  ["threading", () => [threadingModule]],
  ["time", () => [timeModule]],
  ["timeit", () => [timeitModule]],
  ["token", () => [tokenModule]],
  ["tokenize", () => [tokenizeModule]],
  ["tomllib", () => [tomllibModule]],
  ["traceback", () => [tracebackModule]],
  ["types", () => [typesModule]],
  ["typing", () => [typingModule]],
  ["typing_extensions", () => [typingExtensionsModule]],
  ["unicodedata", () => [unicodedataModule]],
  [
    "unittest unittest.async_case unittest.case unittest.loader unittest.mock unittest.result unittest.runner unittest.suite",
    () => [unittestModule, ...unittestParts, mockModule],
  ],
  ["urllib urllib.parse", () => [urllibModule, urllibParseModule]],
  ["urllib.error urllib.request", () => [urllibErrorModule, urllibRequestModule]],
  ["urllib.robotparser", () => [robotparserModule]],
  ["uu", () => [uuModule]],
  ["uuid", () => [uuidModule]],
  ["warnings", () => [warningsModule]],
  ["weakref", () => [weakrefModule]],
  [
    "xml xml.dom xml.dom.minidom xml.etree xml.etree.ElementTree xml.parsers xml.parsers.expat xml.sax xml.sax.handler xml.sax.saxutils xml.sax.xmlreader",
    () => [
      xmlModule,
      xmlDomModule,
      minidomModule,
      xmlEtreeModule,
      elementTreeModule,
      xmlParsersModule,
      expatModule,
      xmlSaxModule,
      saxHandlerModule,
      saxReaderModule,
      saxUtilitiesModule,
    ],
  ],
  ["zipfile", () => [zipfileModule]],
  ["zlib", () => [zlibModule]],
  ["zoneinfo", () => [zoneinfoModule]],
];

const shelfOf: ReadonlyMap<string, Shelf> = new Map(
  SHELVES.flatMap((shelf) => shelf[0].split(" ").map((name) => [name, shelf] as const)),
);

/** The names of all modules that there are. */
export const moduleNames: ReadonlySet<string> = new Set(shelfOf.keys());

/** What makes the module of this name. */
export function definitionOf(name: string): ModuleDefinition | undefined {
  return shelfOf
    .get(name)?.[1]()
    .find((definition) => definition.name === name);
}
