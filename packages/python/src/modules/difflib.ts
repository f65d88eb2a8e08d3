/**
 * The module difflib, written in Python: what two sequences have in common and how they differ.
 *
 * The longest block that both have is found with the places of each item of the second; what stands left and right of it is matched in the same way (Ratcliff and Obershelp).
 */

import { collectionsModule } from "./collections.ts";
import { HTML_DIFF_TEXT } from "./difflib/html-text.ts";
import { heapqModule } from "./heapq.ts";
import { itertoolsModule } from "./itertools.ts";
import { pythonModule } from "./python-source.ts";
import { reModule } from "./re/re-module.ts";
import type { Value } from "../objects/object.ts";

const TEXT = String.raw`
__all__ = """
get_close_matches ndiff restore SequenceMatcher Differ IS_CHARACTER_JUNK IS_LINE_JUNK context_diff unified_diff diff_bytes HtmlDiff Match
""".split()

Match = _namedtuple("Match", "a b size", module="difflib")

def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0

class SequenceMatcher:
    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.opcodes = self.matching_blocks = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        places = {}
        for i, item in enumerate(b):
            places.setdefault(item, []).append(i)
        self.bjunk = {item for item in places if self.isjunk and self.isjunk(item)}
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:
            self.bpopular = {item for item, at in places.items() if len(at) > len(b) // 100 + 1}
            for item in self.bpopular:
                del places[item]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, places, isjunk = self.a, self.b, self.b2j, self.bjunk.__contains__
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        besti, bestj, size = alo, blo, 0
        lengths = {}
        nothing = []
        for i in range(alo, ahi):
            now = {}
            for j in places.get(a[i], nothing):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = now[j] = lengths.get(j - 1, 0) + 1
                if k > size:
                    besti, bestj, size = i - k + 1, j - k + 1, k
            lengths = now
        for junk in (False, True):
            while besti > alo and bestj > blo and isjunk(b[bestj - 1]) == junk and a[besti - 1] == b[bestj - 1]:
                besti, bestj, size = besti - 1, bestj - 1, size + 1
            while besti + size < ahi and bestj + size < bhi and isjunk(b[bestj + size]) == junk and a[besti + size] == b[bestj + size]:
                size += 1
        return Match(besti, bestj, size)

    def get_matching_blocks(self):
        if self.matching_blocks is None:
            self.matching_blocks = [Match(*each) for each in self._joined_blocks()]
        return self.matching_blocks

    def _joined_blocks(self):
        """The blocks in their order, those that touch in both sequences as one, and an empty one at the end."""
        todo, found = [(0, len(self.a), 0, len(self.b))], []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, k = match = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                found.append(match)
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    todo.append((i + k, ahi, j + k, bhi))
        found.sort()
        joined = []
        for i, j, k in found:
            if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                joined[-1][2] += k
            else:
                joined.append([i, j, k])
        return [*joined, (len(self.a), len(self.b), 0)]

    def get_opcodes(self):
        if self.opcodes is None:
            i = j = 0
            self.opcodes = codes = []
            for block in self.get_matching_blocks():
                ai, bj, size = block
                tag = "replace" if i < ai and j < bj else "delete" if i < ai else "insert" if j < bj else ""
                if tag:
                    codes.append((tag, i, ai, j, bj))
                i, j = ai + size, bj + size
                if size:
                    codes.append(("equal", ai, i, bj, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        shown = n + n
        def end_of(code):
            _, a, a_end, b, b_end = code
            return "equal", max(a, a_end - n), a_end, max(b, b_end - n), b_end
        def start_of(code):
            _, a, a_end, b, b_end = code
            return "equal", a, min(a_end, a + n), b, min(b_end, b + n)
        if codes[0][0] == "equal":
            codes[0] = end_of(codes[0])
        if codes[-1][0] == "equal":
            codes[-1] = start_of(codes[-1])
        group = []
        for code in codes:
            if code[0] == "equal" and code[2] - code[1] > shown:
                yield [*group, start_of(code)]
                group, code = [], end_of(code)
            group.append(code)
        if len(group) > 1 or group and group[0][0] != "equal":
            yield group

    def ratio(self):
        return _ratio(sum(each.size for each in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        known = self.fullbcount
        if known is None:
            known = self.fullbcount = {}
            for item in self.b:
                known[item] = known.get(item, 0) + 1
        left, matches = {}, 0
        for item in self.a:
            count = left.get(item, known.get(item, 0))
            left[item] = count - 1
            matches += count > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))

def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for each in possibilities:
        matcher.set_seq1(each)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), each))
    return [each for ratio, each in _nlargest(n, found)]

def _span(start, stop):
    size = stop - start
    if size == 1:
        return str(start + 1)
    return f"{start + 1 if size else start},{size}"

def _context_span(start, stop):
    size = stop - start
    begin = start + 1 if size else start
    return f"{begin},{begin + size - 1}" if size > 1 else str(begin)

def _checked(a, b, *words):
    for each in (a, b):
        if each and not isinstance(each[0], str):
            raise TypeError(f"lines to compare must be str, not {type(each[0]).__name__} ({each[0]!r})")
    for each in words:
        if not isinstance(each, str):
            raise TypeError(f"all arguments must be str, not: {each!r}")

def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Compares two lists of lines of bytes with a function that compares text (unified_diff or context_diff)."""
    def text(line):
        try:
            return line.decode("ascii", "surrogateescape")
        except AttributeError as problem:
            raise TypeError(f"all arguments must be bytes, not {type(line).__name__} ({line!r})") from problem
    a, b = [text(line) for line in a], [text(line) for line in b]
    words = [text(each) for each in (fromfile, tofile, fromfiledate, tofiledate)]
    for line in dfunc(a, b, *words, n, text(lineterm)):
        yield line.encode("ascii", "surrogateescape")

def _groups(a, b, n, marks, names, dates, lineterm):
    """The groups of changes of two texts; the two lines that name the texts stand before the first."""
    head = [f"{mark} {name}{chr(9) + date if date else ''}{lineterm}" for mark, name, date in zip(marks, names, dates)]
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        # Where the whole group begins and ends in each of the texts.
        _, a_from, _, b_from, _ = group[0]
        _, _, a_to, _, b_to = group[-1]
        yield head, group, (a_from, a_to), (b_from, b_to)
        head = []

def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _checked(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    for head, group, here, there in _groups(a, b, n, ("---", "+++"), (fromfile, tofile), (fromfiledate, tofiledate), lineterm):
        yield from head
        yield f"@@ -{_span(*here)} +{_span(*there)} @@{lineterm}"
        for tag, *at in group:
            if tag == "equal":
                yield from _signed(" ", a, at[0], at[1])
                continue
            yield from _signed("-", a, at[0], at[1])
            yield from _signed("+", b, at[2], at[3])

def _signed(sign, lines, low, high):
    if low < high:
        for line in lines[low:high]:
            yield sign + line

def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _checked(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    for head, group, here, there in _groups(a, b, n, ("***", "---"), (fromfile, tofile), (fromfiledate, tofiledate), lineterm):
        yield from head
        yield "*" * 15 + lineterm
        for rule, ends, span, lines, own, first in (("***", "****", here, a, "delete", 1), ("---", "----", there, b, "insert", 3)):
            yield f"{rule} {_context_span(*span)} {ends}{lineterm}"
            # A text of which nothing is changed here is not shown.
            if not {"replace", own}.isdisjoint([code[0] for code in group]):
                for code in group:
                    yield from _signed(signs[code[0]], lines, *code[first : first + 2])

def IS_LINE_JUNK(line, pat=_compile(r"\s*(?:#\s*)?$").match):
    return bool(pat(line))

def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws

class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == "insert":
                yield from self._lines("+", b, blo, bhi)
            else:
                yield from self._lines("-" if tag == "delete" else " ", a, alo, ahi)

    def _lines(self, tag, lines, low, high):
        for i in range(low, high):
            yield f"{tag} {lines[i]}"

    def _plain(self, a, alo, ahi, b, blo, bhi):
        if bhi - blo < ahi - alo:
            yield from self._lines("+", b, blo, bhi)
            yield from self._lines("-", a, alo, ahi)
        else:
            yield from self._lines("-", a, alo, ahi)
            yield from self._lines("+", b, blo, bhi)

    def _replace(self, a, alo, ahi, b, blo, bhi):
        best, cutoff, same = 0.74, 0.75, None
        matcher = SequenceMatcher(self.charjunk)
        besti = bestj = None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if same is None:
                        same = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, besti, bestj = matcher.ratio(), i, j
        if best < cutoff:
            if same is None:
                yield from self._plain(a, alo, ahi, b, blo, bhi)
                return
            besti, bestj = same
        else:
            same = None
        yield from self._some(a, alo, besti, b, blo, bestj)
        left, right = a[besti], b[bestj]
        if same is None:
            marks = {"equal": ("", ""), "replace": ("^", "^"), "delete": ("-", ""), "insert": ("", "+")}
            before = after = ""
            matcher.set_seqs(left, right)
            for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                if tag == "equal":
                    before += " " * (i2 - i1)
                    after += " " * (j2 - j1)
                else:
                    before += marks[tag][0] * (i2 - i1)
                    after += marks[tag][1] * (j2 - j1)
            for sign, line, tags in (("-", left, before), ("+", right, after)):
                yield f"{sign} {line}"
                kept = "".join([c if t == " " and c.isspace() else t for c, t in zip(line, tags)]).rstrip()
                if kept:
                    yield f"? {kept}\n"
        else:
            yield "  " + left
        yield from self._some(a, besti + 1, ahi, b, bestj + 1, bhi)

    def _some(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            else:
                yield from self._lines("-", a, alo, ahi)
        elif blo < bhi:
            yield from self._lines("+", b, blo, bhi)

def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    differ = Differ(linejunk, charjunk)
    return differ.compare(a, b)

def restore(delta, which):
    tag = {1: "- ", 2: "+ "}.get(int(which))
    if tag is None:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}")
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]
`;

export const difflibModule = pythonModule(
  "difflib",
  TEXT + HTML_DIFF_TEXT,
  () =>
    new Map<string, Value>([
      ["_namedtuple", collectionsModule.create().get("namedtuple")!],
      ["_nlargest", heapqModule.create().get("nlargest")!],
      ["_groupby", itertoolsModule.create().get("groupby")!],
      ["_zip_longest", itertoolsModule.create().get("zip_longest")!],
      ["_compile", reModule.create().get("compile")!],
    ]),
);
