/**
 * Rehearsal: the programs that are run before the code cache is made (`code-cache.ts`).
 *
 * A function of the engine is in the cache if it has been called by then; one that is not is compiled when a session first calls it. What is in the core's cache is read at every
 * start, so its program does little; what is in that of a module of the library is only read with the module, so the programs of the library use all that agents' programs use.
 * A program that raises an exception rehearses what comes before it: nothing is told, and nothing else depends on it.
 */

import { Buffer } from "node:buffer";
import { HEADER } from "./frame-text.ts";

export const usualProgram = `
import math
from itertools import count
def double(n):
    return n * 2
values = [double(n) for n in range(5) if n % 2 == 0]
counts = {}
for word in "a b a".split():
    counts[word] = counts.get(word, 0) + 1
text = f"{values} {len(counts):>3} {1.5:.2f}"
try:
    counts["c"]
except KeyError as error:
    print(text, error)
while values:
    values.pop()
search("x")
class Item:
    kind = "thing"
    def __init__(self, name, price=1.0):
        self.name = name
        self.price = price
    def total(self, count, tax=0.1):
        return self.price * count * (1 + tax)
    @property
    def label(self):
        return self.name.upper().strip()
    def __repr__(self):
        return f"Item({self.name!r})"
class Part(Item):
    def __init__(self, name):
        super().__init__(name, price=2)
items = [Item("a", 2.5), Part("b")]
def large(items, *more, **options):
    for item in items:
        if item.total(2) > 1:
            yield item
for i, (item, n) in enumerate(zip(large(items), [1, 2])):
    print(i, item.label, item, n, sep=", ")
best = max(items, key=lambda item: item.price)
rows = sorted(({"name": item.name, "n": i} for i, item in enumerate(items)), key=lambda row: (-row["n"], row["name"]))
total = sum(row["n"] for row in rows)
names = ", ".join(row["name"] for row in rows[:2])
pairs = {name: len(name) for name in names.split(", ")}
seen = {n for n in [1, 2, 1]} | {3}
for key, value in sorted(pairs.items()):
    print("%s=%d" % (key, value), "{:>5}".format(key), str(value), int("3"), float("2.5"), round(2.567, 2), math.sqrt(2))
if "a" in names and not names.startswith("x") and best is not None and 0 < total <= 10:
    first, *rest = rows
    rows[0]["n"] += 1
    names.replace("a", "b"), names.find("b"), [*rest, first], {**first, "k": None}, (1, "x")[1:]
try:
    raise ValueError("bad")
except (TypeError, ValueError) as error:
    str(error)
finally:
    rows = None
`;

export const libraryPrograms: readonly string[] = [
  `
import csv, io, json
lines = ["name,price,note", 'a,1.5,"x, y"', "b,2,"]
rows = list(csv.DictReader(io.StringIO("\\n".join(lines))))
out = io.StringIO()
writer = csv.DictWriter(out, fieldnames=["name", "price", "note"])
writer.writeheader()
writer.writerows(rows)
csv.writer(out).writerow([1, 2.5, None, "x"])
for row in csv.reader(out.getvalue().splitlines()):
    row
text = json.dumps({"rows": rows, "n": [1, 2.5, None, True, "é\\n"], "e": []})
json.dumps(json.loads(text), indent=2, sort_keys=True)
json.loads('{"a": [1, -2.5e3, "\\\\u00e9", null, true, {}], "b": {"c": 12345678901234567890}}')
try:
    json.loads("{bad}")
except json.JSONDecodeError as error:
    str(error)
`,
  `
import collections, copy, functools, heapq, bisect, itertools, operator
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
Point = namedtuple("Point", ["x", "y"])
p = Point(1, 2)
repr(p._replace(x=3)), p._asdict()
counts = Counter("abracadabra")
counts.update("abc")
counts["z"] += 1
counts.most_common(2), counts + counts, repr(counts)
groups = defaultdict(list)
for i in range(20):
    groups[i % 3].append(i)
repr(groups), sorted(groups.items())
queue = deque([1, 2, 3], maxlen=5)
queue.append(4), queue.appendleft(0), queue.popleft(), queue.rotate(1), queue.extend([5, 6])
heap = []
for n in (5, 1, 4):
    heapq.heappush(heap, (n, "x"))
heapq.heappop(heap), heapq.nlargest(2, [3, 1, 2]), heapq.nsmallest(2, [3, 1, 2])
bisect.bisect_left([1, 2, 3], 2), bisect.insort([1, 3], 2)
@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(10), functools.reduce(operator.add, [1, 2, 3]), functools.partial(max, 3)(4)
@functools.wraps(fib)
def wrapped(*args, **kwargs):
    return fib(*args, **kwargs)
for key, group in itertools.groupby(sorted("aabbc")):
    list(group)
list(itertools.chain([1], [2])), list(itertools.product([1, 2], "ab")), list(itertools.combinations("abc", 2))
list(itertools.permutations("abc", 2)), list(itertools.islice(itertools.count(), 3)), list(itertools.accumulate([1, 2, 3]))
list(itertools.zip_longest([1], [2, 3])), list(itertools.takewhile(bool, [1, 0]))
copy.deepcopy({"a": [1, (2,)]}), copy.copy([1])
sorted([("b", 1), ("a", 2)], key=operator.itemgetter(0))
OrderedDict(a=1).move_to_end("a")
`,
  `
import re
text = "On 2024-03-15 user42@example.com paid $1,250.50"
pattern = re.compile(r"(?P<year>\\d{4})-(\\d{2})", re.IGNORECASE | re.MULTILINE)
match = pattern.search(text)
match.groups(), match.group("year"), match.groupdict(), match.span(), match.start()
re.findall(r"\\w+@[\\w.]+", text), re.sub(r"\\s+", " ", text), re.sub(r"\\d", lambda m: m.group(0), text), re.split(r"[,;]\\s*", text)
re.match(r"^(\\S+) (\\S+)", text), re.fullmatch(r".*", text), [m.group() for m in re.finditer(r"\\b[a-z]+\\b", text)]
re.match(r"(a|b)*?c(?=d)", "abcd"), re.escape("a.b")
`,
  `
from datetime import date, datetime, time, timedelta, timezone
import calendar, time as clock
when = datetime(2024, 3, 1, 8, 0) + timedelta(seconds=37, days=1)
f"{when:%Y-%m-%d %H:%M:%S}", when.strftime("%d %b %Y %A"), when.isoformat(), str(when), repr(when), when.date(), when.weekday()
datetime.strptime("2024-03-01 08:00:37", "%Y-%m-%d %H:%M:%S"), datetime.fromisoformat("2024-03-01T08:00:00+01:00")
when - datetime(2024, 1, 1), (when - datetime(2024, 1, 1)).days, when < datetime.now(), datetime.now(timezone.utc).timestamp()
date.today() + timedelta(days=1), str(timedelta(hours=5)), when.replace(year=2025), date(2024, 2, 29).isocalendar(), time(1, 2)
calendar.monthrange(2024, 2), clock.time(), clock.perf_counter()
`,
  `
import math, random, statistics
from decimal import Decimal, ROUND_HALF_UP
from fractions import Fraction
random.seed(7)
random.random(), random.randint(1, 6), random.uniform(1, 5), random.choice("abc"), random.sample(range(10), 3), random.gauss(0, 1)
random.shuffle([1, 2, 3]), random.choices([1, 2], weights=[1, 2], k=2), random.randrange(5)
data = [1.5, 2, 3.25, 4]
statistics.mean(data), statistics.median(data), statistics.stdev(data), statistics.pstdev(data), statistics.mode([1, 1, 2]), statistics.quantiles(data)
math.sqrt(2), math.floor(2.5), math.ceil(2.5), math.gcd(12, 18), math.comb(5, 2), math.factorial(5), math.sin(1), math.log(2), math.exp(1), math.pi, math.hypot(3, 4), math.isclose(1, 1.0), math.prod([1, 2]), math.fsum(data)
(Decimal("10.25") / Decimal(3)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), str(Decimal("1.10") + 1), Decimal("2") * 3
Fraction(1, 3) + Fraction(1, 6), str(Fraction("0.25"))
`,
  `
from dataclasses import asdict, astuple, dataclass, field, replace
from enum import Enum, IntEnum, auto
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Protocol, Tuple, TypedDict, TypeVar, Union
from abc import ABC, abstractmethod
from contextlib import contextmanager, suppress
from types import SimpleNamespace
T = TypeVar("T")
class Color(Enum):
    RED = 1
    BLUE = auto()
class Level(IntEnum):
    LOW = 1
Color.RED.name, Color(1), Color["BLUE"], list(Color), repr(Level.LOW)
@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: List[str] = field(default_factory=list)
    note: Optional[str] = None
@dataclass(frozen=True, order=True)
class Place:
    x: int
    y: int
item = Item("a")
repr(item), item == Item("a"), asdict(item), astuple(item), replace(item, name="b"), Place(1, 2) < Place(2, 1), hash(Place(1, 2))
class Row(NamedTuple):
    id: int
    name: str = ""
repr(Row(1)), Row(1)._asdict()
class Movie(TypedDict):
    name: str
class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...
class Square(Shape):
    def area(self) -> Union[int, float]:
        return 4
Square().area()
def apply(f: Callable[[int], int], x: Dict[str, Tuple[int, ...]]) -> Any:
    return f
@contextmanager
def opened():
    yield 1
with opened() as value, suppress(ValueError):
    int("x")
SimpleNamespace(a=1)
`,
  `
import base64, hashlib, string, struct, textwrap, uuid, pprint, urllib.parse, html, io, traceback, unicodedata, time
base64.b64encode(b"abc"), base64.b64decode("YWJj"), hashlib.sha256(b"abc").hexdigest(), hashlib.md5(b"abc").hexdigest()
string.ascii_letters, string.Template("$a").substitute(a=1), struct.unpack("<I", struct.pack("<I", 7))
textwrap.dedent("  a\\n  b"), textwrap.fill("a b c " * 30, width=40), textwrap.indent("a", "  "), textwrap.shorten("a b c d e f", width=9)
pprint.pformat({"a": list(range(30)), "b": {"c": "x" * 90}})
urllib.parse.urlparse("https://a.b/c?d=e#f"), urllib.parse.quote("a b"), urllib.parse.urlencode({"a": 1}), urllib.parse.parse_qs("a=1"), urllib.parse.urljoin("https://a/b", "c")
html.escape("<a>"), html.unescape("&lt;")
try:
    1 / 0
except ZeroDivisionError:
    traceback.format_exc()
str(uuid.uuid4())
`,
  `
import glob, io, os, pathlib, shutil, sys, tempfile
os.makedirs("data/in", exist_ok=True)
with open("data/in/a.txt", "w") as file:
    file.write("one\\ntwo\\n")
with open("data/in/a.txt", encoding="utf-8") as file:
    [line.strip() for line in file], file.name
with open("data/in/b.bin", "wb") as file:
    file.write(b"abc")
os.path.join("a", "b"), os.path.exists("data"), os.path.basename("a/b.txt"), os.path.splitext("b.txt"), os.path.dirname("a/b"), os.path.getsize("data/in/a.txt"), os.path.isfile("data"), os.path.abspath("data")
sorted(os.listdir("data/in")), os.getcwd(), os.environ.get("HOME", ""), [names for names in os.walk("data")], [entry.name for entry in os.scandir("data/in")]
path = pathlib.Path("data") / "in" / "c.txt"
path.write_text("x"), path.read_text(), path.exists(), path.name, path.stem, path.suffix, path.parent, str(path), path.with_suffix(".md"), path.resolve(), path.is_file()
sorted(pathlib.Path("data").rglob("*.txt")), sorted(pathlib.Path("data/in").iterdir()), sorted(pathlib.Path("data").glob("*/*.txt")), glob.glob("data/**/*.txt", recursive=True)
pathlib.Path("data/new").mkdir(parents=True, exist_ok=True)
with tempfile.TemporaryDirectory() as folder, tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
    file.write("x")
shutil.copy("data/in/a.txt", "data/new/a.txt")
os.rename("data/new/a.txt", "data/new/b.txt")
os.remove("data/new/b.txt")
shutil.rmtree("data")
sys.argv, sys.version_info >= (3, 8), sys.maxsize, sys.getsizeof(1)
print("x", file=sys.stderr)
`,
  `
import asyncio, concurrent.futures, contextvars, queue, threading, time
from concurrent.futures import ThreadPoolExecutor, as_completed
async def work(n):
    await asyncio.sleep(0)
    return n
async def main():
    task = asyncio.create_task(work(1))
    results = await asyncio.gather(work(2), work(3), return_exceptions=True)
    async with asyncio.Semaphore(2):
        await asyncio.wait_for(task, timeout=1)
    return results
asyncio.run(main())
with ThreadPoolExecutor(max_workers=2) as pool:
    list(pool.map(str, [1, 2])), [future.result() for future in as_completed([pool.submit(abs, -1)])]
lock = threading.Lock()
def run():
    with lock:
        return 1
thread = threading.Thread(target=run)
thread.start(), thread.join()
jobs = queue.Queue()
jobs.put(1), jobs.get()
`,
  `
import argparse, array, configparser, difflib, gzip, inspect, ipaddress, logging, numbers, secrets, shlex, sys, tomllib, warnings, weakref, zipfile, zlib, zoneinfo
import io
from xml.etree import ElementTree
from html.parser import HTMLParser
logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
logging.getLogger("app").info("x %s", 1)
parser = argparse.ArgumentParser()
parser.add_argument("--n", type=int, default=1, help="a number")
parser.parse_args(["--n", "2"]).n
list(difflib.unified_diff(["a"], ["b"], lineterm="")), difflib.get_close_matches("appel", ["apple"]), difflib.SequenceMatcher(None, "ab", "ac").ratio()
root = ElementTree.fromstring("<a><b c='1'>x</b></a>")
[(each.tag, each.attrib, each.text) for each in root.iter("b")], root.find("b"), ElementTree.tostring(root)
class Links(HTMLParser):
    def handle_starttag(self, tag, attrs):
        self.tag = tag
Links().feed("<p class='x'>a</p>")
config = configparser.ConfigParser()
config.read_string("[a]\\nb = 1"), config["a"]["b"], config.getint("a", "b")
tomllib.loads("a = 1\\n[b]\\nc = ['x']"), shlex.split("a 'b c'"), ipaddress.ip_address("10.0.0.1") in ipaddress.ip_network("10.0.0.0/8")
inspect.signature(lambda a, b=1: a), inspect.getmembers(config, inspect.ismethod)[:1], secrets.token_hex(4), array.array("i", [1, 2]).tolist()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("a.txt", "x")
zipfile.ZipFile(buffer).namelist(), gzip.decompress(gzip.compress(b"x")), zlib.crc32(b"x"), zoneinfo.ZoneInfo("Europe/Berlin")
`,
];

/** The host of a usual session: it has one program run, answers its calls with None, and goes. */
export class RehearsalHost {
  readonly #frames: object[] = [
    {
      verb: "init",
      settings: {
        authorizedImports: ["*"],
        toolNames: ["search"],
        hasInput: false,
        timeLimitMs: 30_000,
        memoryLimitMb: 256,
        keepsVariables: true,
      },
    },
    { verb: "run", id: 1, source: usualProgram, variables: [] },
  ];

  /** Of what is sent only calls want an answer; they are small. */
  send(pieces: readonly Buffer[]): void {
    const payload = Buffer.concat(pieces).toString("latin1", HEADER);
    const call = /^\{"verb":"call","id":(\d+)/.exec(payload);
    if (call !== null) this.#frames.unshift({ verb: "return", id: Number(call[1]), value: null });
  }

  read(): Buffer | undefined {
    const frame = this.#frames.shift();
    return frame && Buffer.from(JSON.stringify(frame), "latin1");
  }

  afterBreak(): void {}

  readInterrupts(): number {
    return 0;
  }
}
