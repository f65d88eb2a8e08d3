/**
 * Calls of the standard library: every public function and class of every module that both engines have, and the methods of instances.
 *
 * What there is to call, and the names of the parameters, come from the oracle (`dir`, `inspect.signature`); most of the arguments fit
 * (`module-arguments.ts`), some are of any kind. A program holds many calls; each prints one line.
 */

import { moduleNames } from "../../src/modules/registry.ts";
import { frameOf } from "./frames.ts";
import { argumentFor } from "./module-arguments.ts";
import { INSTANCES } from "./module-instances.ts";
import type { Random } from "./random.ts";
import { anyValue, VALUE_CLASSES } from "./values.ts";

type Parameter = { name: string; kind: "positional" | "either" | "keyword" | "args" | "kwargs"; required: boolean };

export type LibraryTarget = {
  /** `json.dumps`, `decimal.Decimal.sqrt`. */
  label: string;
  module: string;
  /** What is called: `json.dumps`; a method's name where there are receivers. */
  callee: string;
  receivers: readonly string[];
  /** Undefined where CPython has no signature for it. */
  parameters: readonly Parameter[] | undefined;
};

/** Modules that reach outside, wait, or say something of the process; and what is no library of its own. */
const MODULES_LEFT_OUT =
  /^(asyncio\.|concurrent$|concurrent\.futures\.|gc|httpx|requests|urllib\.request|importlib|unittest\.(?!mock)|linecache|logging\.|typing_extensions|weakref|email\.(mime|policy|parser|errors|encoders)|xml\.sax$|xml\.dom$|xml\.parsers|json\.|__future__|os\.path)/;

/** Names of functions without calls: clock, chance, files, the console, and state that outlives a program in the oracle. */
const LEFT_OUT = new RegExp(
  [
    "^datetime\\.(date|datetime)\\.(today|now|utcnow)$",
    "^time\\.(?!asctime|ctime|gmtime|localtime|mktime|strftime|strptime|struct_time)",
    "^uuid\\.(uuid1|uuid4|getnode|_)",
    "^random\\.(SystemRandom|seed|setstate|getstate|Random\\.(seed|setstate|getstate))",
    "^re\\.(template|purge)",
    "^locale\\.(setlocale|bind|text|gettext|dgettext|dcgettext|getlocale|getdefault|resetlocale|nl_langinfo|getpref|getencoding)",
    "^csv\\.(register_dialect|unregister_dialect|field_size_limit)",
    "^calendar\\.(setfirstweekday|main)",
    "^codecs\\.(register|unregister|open|EncodedFile|Stream|register_error)",
    "^decimal\\.(setcontext|getcontext|localcontext)",
    "^io\\.(open|open_code|FileIO|IOBase|RawIOBase|BufferedIOBase|TextIOBase)",
    "^(gzip|tomllib)\\.(open|GzipFile|compress)",
    "^email\\.utils\\.(formatdate|make_msgid|localtime|mktime_tz)",
    "^email\\.(message_from_file|message_from_binary_file)",
    "^doctest\\.(?!OutputChecker|Example|script_from|DocTestParser)",
    "^gettext\\.(install|bind|find|translation|textdomain|Catalog|.*install)",
    "^posixpath\\.(get.time|sameopenfile|ismount|expanduser)",
    "^pathlib\\.(WindowsPath$|Path\\.(chmod|lchmod|expanduser|owner|group|home|is_mount|link_to|readlink|symlink_to|hardlink_to))",
    // What is asked of the operating system has no answer here; the rest of \`os\` works on the files.
    "^os\\.(?!listdir|mkdir|makedirs|remove$|unlink|rename|replace|rmdir|removedirs|scandir|stat$|walk|path$|fspath|fsencode|fsdecode|access|truncate|get_exec_path|getcwd|chdir|strerror)",
    "^shutil\\.(chown|disk_usage|get_terminal|which|.*archive|.*unpack|copystat|copymode)",
    "^tempfile\\.(?!mkdtemp|mkstemp|TemporaryDirectory|NamedTemporaryFile|gettempdir|gettempprefix)",
    "^sys\\.(?!intern|getdefaultencoding|getfilesystem|exc_info|exception|exit|is_finalizing|displayhook|getswitchinterval|get_int_max|getrecursionlimit)",
    "^timeit\\.(main|.*autorange|reindent|.*print_exc)",
    "^asyncio\\.(run$|Runner|.*Policy|.*[Ww]atcher|[a-z_]*event_loop|_?[gs]et_running_loop|.*EventLoop|BaseTransport|.*Transport|.*Protocol|open_|start_|create_subprocess|Server|Abstract|all_tasks|current_task|as_completed|Handle|TimerHandle|StreamWriter|main|.*\\.(get_loop|get_stack|print_stack|get_coro)|to_thread|sleep|.*\\.__iter__|wrap_future|run_coroutine_threadsafe|BaseEventLoop)",
    "^threading\\.(get_|settrace|setprofile|set|.*Hook|excepthook|.*\\.(wait|wait_for|join|run|start|ident|native_id|getName|name)$|enumerate|main_thread|current|stack_size|active|Thread$|Timer$|local|ThreadError)",
    "^concurrent\\.futures\\.(Process|wait|as_completed|.*\\.submit|.*\\.(result|exception)$)",
    "^unittest\\.(?!TestCase\\.assert|TestCase\\.(fail|skipTest|id|shortDescription)|skip|expectedFailure|mock)",
    "^unittest\\.(mock\\.(patch|NonCallable|mock_open|Async|Property|seal)|mock\\.FILTER|.*assertNoLogs|.*assertLogs|.*assert_\\w*await)",
    // It counts the registrations of all that the process has run.
    "^abc\\.get_cache_token",
    "^enum\\.(show_flag|global_|pickle_)",
    "^sched\\.scheduler\\.run$",
    "^pprint\\.(main)",
    "^(ast|inspect|pprint|unittest)\\.main$",
    "^logging\\.(basicConfig|shutdown|disable|setLogger|setLogRecord|capture|addLevel|debug|info|warn|warning|error|critical|fatal|exception|log|getLogger|lastResort|Manager|RootLogger|FileHandler|StreamHandler$|Handler|Logger$|LoggerAdapter$|PlaceHolder|get(?!LevelName)|LogRecord|make|raise|root|current|Logger\\.(findCaller|manager)|.*Handler\\.(createLock|acquire|release|lock))",
    "^warnings\\.(showwarning|catch_warnings)",
    "^traceback\\.(?!format_exception|format_list|FrameSummary|TracebackException|StackSummary|print_exception|print_list|print_exc$|format_exc$|extract_tb|format_tb|print_tb)",
    "^inspect\\.(?!cleandoc|is|signature|Parameter|Signature|getfullargspec|getmro|getcallargs|unwrap|getmodulename|ArgInfo|FullArgSpec)",
    "^inspect\\.(isabstract|iscode|isframe|istraceback)",
    "^types\\.(CodeType|FunctionType|LambdaType|CellType|FrameType|TracebackType|ModuleType|coroutine|.*DescriptorType|MethodWrapperType|GeneratorType|CoroutineType|AsyncGeneratorType|BuiltinFunctionType|BuiltinMethodType|DynamicClassAttribute)",
    "^typing\\.(reveal_type|overload|get_overloads|clear_overloads|no_type_check|IO|TextIO|BinaryIO)",
    "^contextvars\\.copy_context",
    "^queue\\.\\w+\\.join",
    "^xml\\.etree\\.ElementTree\\.(register_namespace|parse|iterparse|dump|ElementTree\\.(parse|write)|C14N|XMLPullParser)",
    "^xml\\.dom\\.minidom\\.(?!parseString|Document\\.|Element\\.)",
    "^configparser\\.(ConfigParser\\.(read|write)$|ConverterMapping|Safe|.*read_file)",
    "^argparse\\.(FileType|.*Formatter)",
    "^hashlib\\.file_digest",
    "^zoneinfo\\.(reset_tzpath|available)",
    // What these give back is of the implementation's kind.
    "^codecs\\.(getencoder|getdecoder|getincremental|getreader|getwriter|lookup$|lookup_error)",
    "^statistics\\.NormalDist\\.samples",
    // The last digits of these may differ (docs/differences.md).
    "^math\\.(gamma|lgamma|erfc|cbrt)",
    "^contextlib\\.(chdir|redirect|A|a)",
    "\\.(template|with_traceback|__\\w+__)$",
    "\\.(pickle|release_|get_get|getbuffer|fileno|detach|_\\w+|mro|gi_|dump|tofile|fromfile|buffer_info)$",
  ].join("|"),
);

/** Dunder methods are called by operators; these are worth a call of their own. */
const DUNDERS = [
  "__format__",
  "__add__",
  "__sub__",
  "__mul__",
  "__truediv__",
  "__floordiv__",
  "__mod__",
  "__pow__",
  "__eq__",
  "__lt__",
  "__getitem__",
  "__contains__",
  "__round__",
  "__len__",
  "__iter__",
  "__str__",
  "__bool__",
  "__int__",
  "__float__",
  "__abs__",
  "__neg__",
];

/** The modules of both engines that have something to call. */
export const listModules = (): string[] => [...moduleNames].filter((name) => !MODULES_LEFT_OUT.test(name)).sort();

/** The modules that have targets whose labels begin with one of `only`, which stand with commas between; all without. */
export function askedModules(only: string | undefined): string[] {
  const wanted = only?.split(",");
  return listModules().filter((name) => wanted?.some((each) => each.startsWith(name) || name.startsWith(each)) ?? true);
}

/** The program that lists the targets of a module, as CPython sees them: a JSON array a line. */
export function listProgram(name: string): string {
  const classes = INSTANCES.filter(([module]) => module === name).map(([module, type]) => [module, type]);
  return `
import importlib, inspect, json
KINDS = ['positional', 'either', 'args', 'keyword', 'kwargs']
def parameters(f, bound):
    try: found = list(inspect.signature(f).parameters.values())
    except (ValueError, TypeError): return None
    if bound: found = found[1:]
    return [[p.name, KINDS[p.kind], p.default is p.empty] for p in found]
def out(*line): print(json.dumps(line))
for m in [${JSON.stringify(name)}]:
    try: module = importlib.import_module(m)
    except ImportError: continue
    for n in getattr(module, '__all__', None) or dir(module):
        f = getattr(module, n, None)
        if n[0] == '_' or not callable(f) or inspect.ismodule(f): continue
        home = getattr(f, '__module__', None) or m
        if not hasattr(module, '__all__') and home.split('.')[0] not in (m.split('.')[0], '_' + m) and m not in ('math', 'datetime', 'decimal', 'array'): continue
        if isinstance(f, type) and issubclass(f, BaseException): continue
        out(m, n, None, parameters(f, False))
for m, c in ${JSON.stringify(classes)}:
    cls = getattr(importlib.import_module(m), c)
    if not isinstance(cls, type): cls = type(cls())
    for n in dir(cls):
        static = inspect.getattr_static(cls, n)
        f = getattr(cls, n, None)
        if n[0] == '_' and (getattr(object, n, None) == f or n not in ${JSON.stringify(DUNDERS)}): continue
        if callable(f) or isinstance(static, property) or inspect.isdatadescriptor(static):
            out(m, c, n, parameters(f, not isinstance(static, (staticmethod, classmethod))) if callable(f) else 'attribute')
`;
}

type Line = [string, string, string | null, [string, Parameter["kind"], boolean][] | null | "attribute"];

export function parseTargets(listing: string): LibraryTarget[] {
  const targets: LibraryTarget[] = [];
  for (const line of listing.split("\n").filter((each) => each !== "")) {
    const [module, name, method, found] = JSON.parse(line) as Line;
    const label = method === null ? `${module}.${name}` : `${module}.${name}.${method}`;
    const isDunder = method !== null && DUNDERS.includes(method);
    if (LEFT_OUT.test(label) && !isDunder) continue;
    const parameters = Array.isArray(found)
      ? found.map(([name, kind, required]) => ({ name, kind, required }))
      : undefined;
    if (method === null) {
      targets.push({ label, module, callee: label, receivers: [], parameters });
    } else {
      const receivers = INSTANCES.find(([home, type]) => home === module && type === name)![2];
      const callee = found === "attribute" ? `${method}!` : method;
      targets.push({ label, module, callee, receivers, parameters });
    }
  }
  return targets;
}

/** One line of a program. */
export function writeCall(random: Random, target: LibraryTarget): string {
  const { callee, receivers } = target;
  const show = frameOf(target.module) === undefined ? "show" : "framed";
  if (callee.endsWith("!")) return `${show}(lambda r: r.${callee.slice(0, -1)}, lambda: ${random.pick(receivers)})`;
  const parts = callArguments(random, target).join(", ");
  if (receivers.length > 0) return `${show}(lambda r: r.${callee}(${parts}), lambda: ${random.pick(receivers)})`;
  if (target.module === "random" && !/Random$/.test(callee))
    return `show(lambda: (random.seed(${random.int(1, 9)}), ${callee}(${parts}))[1])`;
  return `${show}(lambda: ${callee}(${parts}))`;
}

function callArguments(random: Random, target: LibraryTarget): string[] {
  const { label, parameters } = target;
  if (parameters === undefined) {
    const count = random.weighted([
      [15, 0],
      [50, 1],
      [25, 2],
      [8, 3],
      [2, 4],
    ] as const);
    return Array.from({ length: count }, (_, i) =>
      random.chance(0.12) ? anyValue(random) : argumentFor(random, label, String(i)),
    );
  }
  const hostile = random.chance(0.2);
  const generosity = random.pick([0, 0.2, 0.5]);
  const parts: string[] = [];
  let byKeyword = false;
  for (const { name, kind, required } of parameters) {
    const make = () => (hostile && random.chance(0.5) ? anyValue(random) : argumentFor(random, label, name));
    if (kind === "args") {
      if (!byKeyword) parts.push(...random.many(0, 3, make));
      byKeyword = true;
    } else if (kind === "kwargs") {
      if (random.chance(0.15)) parts.push(`${random.pick(["a", "b", "key", "x", "foo"])}=${make()}`);
      byKeyword = true;
    } else {
      if (!required && !random.chance(generosity)) {
        byKeyword = true;
        continue;
      }
      if (kind === "keyword" || (kind === "either" && (byKeyword || random.chance(required ? 0.04 : 0.3)))) {
        parts.push(`${name}=${make()}`);
        byKeyword = true;
      } else if (!byKeyword) parts.push(make());
    }
  }
  if (hostile && random.chance(0.15)) parts.pop();
  if (hostile && random.chance(0.15))
    parts.push(parts.some((part) => /^\w+=/.test(part)) ? `foo=${anyValue(random)}` : anyValue(random));
  return parts;
}

const NAMED = [...moduleNames].filter((name) => !name.startsWith("_"));

/** An archive in memory that has a name, of members of known moments. */
const ARCHIVE = `
def archive(mode='r'):
    class Named(io.BytesIO): name = 'x.zip'
    file = Named()
    with zipfile.ZipFile(file, 'w') as made:
        for name, text in (('a.txt', 'one\\ntwo\\n'), ('d/e.txt', 'é'), ('d/f/g.bin', b'abc' * 40), ('h/', '')):
            made.writestr(zipfile.ZipInfo(name, (2024, 2, 29, 13, 5, 58)), text, zipfile.ZIP_DEFLATED if name == 'd/f/g.bin' else None)
    return zipfile.ZipFile(file, mode)
`;

/** What stands before the calls: what they name, and how a result, what was printed and the receiver are shown, on one line. */
export function callPrologue(target: LibraryTarget, calls: readonly string[]): string {
  const text = calls.join("\n");
  const named = NAMED.filter(
    (name) => name === target.module || new RegExp(`(?<![\\w.'])${name.replaceAll(".", "\\.")}\\.`).test(text),
  );
  const imports = [...new Set([...named, "contextlib", "io", "itertools"])];
  return `
import ${imports.join(", ")}
${/\bET\./.test(text) ? "import xml.etree.ElementTree as ET" : ""}
${/\bdom\./.test(text) ? "import xml.dom.minidom as dom" : ""}
${VALUE_CLASSES}
def F(a, b: int = 1, /, c=2, *d, e, f=3, **g) -> str:
    """Docs of F.

        Indented.
    """
${/\bP\b/.test(text) ? "import dataclasses\n@dataclasses.dataclass\nclass P:\n    x: int\n    y: int = 0" : ""}
${/\bini\(/.test(text) ? "def ini(text):\n    parser = configparser.ConfigParser()\n    parser.read_string(text)\n    return parser" : ""}
${/\bmail\(/.test(text) ? "def mail():\n    message = email.message.EmailMessage()\n    message['Subject'] = 'hi'\n    message.set_content('body')\n    return message" : ""}
${/\barchive\(/.test(text) ? ARCHIVE : ""}
${target.module === "difflib" ? "difflib.HtmlDiff._default_prefix = 0" : ""}
${imports.includes("decimal") ? "decimal.setcontext(decimal.Context())" : ""}
def canon(x, depth=0):
    t = type(x)
    if depth > 5: return '...'
    if t in (set, frozenset): return t.__name__ + '{' + ', '.join(sorted([canon(y, depth + 1) for y in x])) + '}'
    if t in (list, tuple): return t.__name__ + '[' + ', '.join([canon(y, depth + 1) for y in itertools.islice(x, 50)]) + ']'
    if t is dict: return '{' + ', '.join([canon(k, depth + 1) + ': ' + canon(v, depth + 1) for k, v in itertools.islice(x.items(), 50)]) + '}'
    if t.__module__ == '_io' and hasattr(x, 'getvalue'): return t.__name__ + ascii(x.getvalue())[:500]
    if hasattr(t, '__next__'):
        items = [canon(y, depth + 1) for y in itertools.islice(x, 12)]
        return 'iterator of ' + ', '.join(items)
    if hasattr(t, 'tag') and hasattr(t, 'attrib'): return 'Element ' + ascii((x.tag, x.text, x.tail, dict(x.attrib))) + canon(list(x), depth + 1)
    return ascii(x)[:1500]
def guarded(run):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out): text = run()
    except (Exception, SystemExit) as e: text = type(e).__name__ + ': ' + ascii(str(e))
    return text + (' printed ' + ascii(out.getvalue()) if out.getvalue() else '')
def show(make, *receiver): print(shown(make, *receiver))
def shown(make, *receiver):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            receiver = [each() for each in receiver]
            text = canon(make(*receiver))
    except (Exception, SystemExit) as e: text = type(e).__name__ + ': ' + ascii(str(e))
    if out.getvalue(): text += ' printed ' + ascii(out.getvalue())
    if receiver:
        try: text += ' / ' + canon(receiver[0])
        except Exception as e: text += ' / ' + type(e).__name__ + ': ' + ascii(str(e))
    return text
${frameOf(target.module)?.source ?? ""}
`;
}
