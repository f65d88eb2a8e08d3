/**
 * Modules that are not here, and what a program that asks for one is told: what is refused whatever the host allows, with the reason and
 * what to do instead; what CPython's library has and this engine has not; what comes from PyPI. A module that gets written leaves these lists by being in the registry.
 */

/** Executors of `adder-agents` whose Python has the whole library, and packages. */
const ELSEWHERE = "CPythonExecutor, PyodideExecutor, DockerExecutor and E2BExecutor";

const NO_PROCESSES = "a program here starts no other process. Write what it should do in Python, or call a tool";
const NO_NETWORK =
  "a program here has no network of its own. Call a tool, or use requests or urllib.request where they are allowed";
const NO_COOKIE_JAR =
  "requests here carry no cookies of their own. Use http.cookies to read and write them, or requests.Session where it is allowed";
const NO_NATIVE = "a program here reaches no memory and no native code. Use struct, array or bytes for binary data";
const NO_MULTIPROCESSING =
  "a program here starts no other process. Use concurrent.futures: its executors run calls of tools at the same time";
const NO_THREADS = "the module is CPython's own. Use threading or concurrent.futures";
const NO_PICKLE = "nothing is ever unpickled here. Use json, or copy.deepcopy to copy";
const NO_SYSTEM = "the system around the program is not to be reached. Use os, sys and pathlib as far as allowed";
const NO_TERMINAL = "nobody sits at a screen. Use print(), or a tool";
const NO_DATABASE = "there is no database in this interpreter. Use dicts and lists, csv or json, or call a tool";
const NO_CODE = "code comes to this interpreter by one way only. Write it out in the program";

const REASONS: readonly (readonly [string, string])[] = [
  [NO_PROCESSES, "subprocess pty popen2 commands pexpect sh"],
  [NO_MULTIPROCESSING, "multiprocessing"],
  [NO_NETWORK, "socket ssl socketserver select selectors ftplib imaplib poplib smtplib telnetlib nntplib xmlrpc"],
  [NO_NETWORK, "asyncore asynchat wsgiref cgi aiohttp websockets paramiko _socket _ssl"],
  [NO_NETWORK, "http.client http.server"],
  [NO_COOKIE_JAR, "http.cookiejar"],
  [NO_NATIVE, "ctypes mmap cffi _ctypes"],
  [NO_THREADS, "_thread"],
  [NO_PICKLE, "pickle marshal shelve dbm pickletools cPickle dill cloudpickle joblib _pickle"],
  [NO_SYSTEM, "signal resource fcntl termios tty grp pwd spwd crypt syslog nis msvcrt winreg winsound posix nt psutil"],
  [NO_SYSTEM, "site sysconfig ensurepip venv faulthandler tracemalloc _io"],
  [NO_TERMINAL, "tkinter turtle curses readline getpass webbrowser idlelib turtledemo pdb bdb cmd"],
  [NO_DATABASE, "sqlite3"],
  [NO_CODE, "runpy code codeop zipimport pkgutil imp compileall py_compile _imp _frozen_importlib"],
];

const PACKAGES =
  "numpy pandas scipy matplotlib sklearn seaborn plotly sympy torch torchvision tensorflow keras transformers jax requests httpx bs4 lxml PIL cv2 yaml openpyxl xlrd networkx statsmodels nltk spacy polars pyarrow duckdb numba pydantic tqdm dateutil pytz tabulate jinja2 selenium playwright flask fastapi django sqlalchemy boto3 openai anthropic skimage imageio geopandas shapely xgboost lightgbm docx pypdf PyPDF2 pdfplumber rich click attr attrs pytest smolagents huggingface_hub datasets tiktoken wikipedia yfinance";
const LIBRARY =
  "aifc argparse atexit audioop bz2 cProfile chunk codecs colorsys configparser dis doctest email encodings fileinput fnmatch formatter gettext glob gzip imghdr importlib ipaddress keyword lib2to3 linecache locale logging lzma mailbox mailcap modulefinder netrc nturl2path opcode optparse os pathlib pipes profile pstats pyclbr pydoc quopri reprlib rlcompleter sched shutil smtpd sndhdr stringprep sunau symtable tarfile tempfile test timeit tomllib trace unittest urllib wave weakref xdrlib xml zipapp zipfile zlib zoneinfo this antigravity posixpath ntpath genericpath errno";

let reasons: ReadonlyMap<string, string> | undefined;
let packages: ReadonlySet<string> | undefined;
let library: ReadonlySet<string> | undefined;

const topOf = (name: string): string => name.split(".", 1)[0]!;

/** Why a module is refused whatever the host allows, and what to do instead; undefined for all others. */
export function reasonOfRefusal(name: string): string | undefined {
  reasons ??= new Map(REASONS.flatMap(([reason, names]) => names.split(" ").map((each) => [each, reason] as const)));
  return reasons.get(name) ?? reasons.get(topOf(name));
}

/** Who has a module that this interpreter has not: one sentence, or undefined where nobody is known to. */
export function whoHas(name: string): string | undefined {
  packages ??= new Set(PACKAGES.split(" "));
  library ??= new Set(LIBRARY.split(" "));
  const top = topOf(name);
  if (packages.has(top)) return `It is a package from PyPI, and this interpreter has none: ${ELSEWHERE} have them`;
  return library.has(top) ? `CPython has it and this interpreter has not: ${ELSEWHERE} do` : undefined;
}
