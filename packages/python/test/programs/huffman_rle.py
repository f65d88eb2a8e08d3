import heapq
from collections import Counter
from itertools import groupby


def rle(s):
    return "".join(f"{len(list(g))}{k}" for k, g in groupby(s))


def unrle(s):
    out, n = "", ""
    for ch in s:
        if ch.isdigit():
            n += ch
        else:
            out += ch * int(n)
            n = ""
    return out


def huffman(text):
    heap = [[n, i, ch] for i, (ch, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    i = len(heap)
    while len(heap) > 1:
        lo, hi = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, [lo[0] + hi[0], i, (lo[2], hi[2])])
        i += 1
    codes = {}

    def walk(node, code=""):
        if isinstance(node, str):
            codes[node] = code or "0"
        else:
            for bit, child in zip("01", node):
                walk(child, code + bit)

    walk(heap[0][2])
    return codes


def decode(bits, codes):
    inverse = {v: k for k, v in codes.items()}
    out, cur = [], ""
    for b in bits:
        cur += b
        if cur in inverse:
            out.append(inverse[cur])
            cur = ""
    if cur:
        raise ValueError(f"trailing bits {cur!r}")
    return "".join(out)


text = "abracadabra alakazam"
codes = huffman(text)
for ch, code in sorted(codes.items(), key=lambda kv: (len(kv[1]), kv[1])):
    print(f"{ch!r}: {code}")
bits = "".join(codes[c] for c in text)
print(bits, len(bits), len(text) * 8, f"{len(bits) / (len(text) * 8):.1%}", decode(bits, codes) == text)
print(rle("WWWWBBBWWC"), unrle("4W3B2W1C"), unrle(rle("aab")) == "aab", huffman("zzz"))


def lzw(data):
    table = {chr(i): i for i in range(256)}
    w, out = "", []
    for c in data:
        if w + c in table:
            w += c
        else:
            out.append(table[w])
            table[w + c] = len(table)
            w = c
    return out + [table[w]] if w else out


def unlzw(codes):
    table = {i: chr(i) for i in range(256)}
    w = out = table[codes[0]]
    for k in codes[1:]:
        entry = table[k] if k in table else w + w[0]
        out += entry
        table[len(table)] = w + entry[0]
        w = entry
    return out


enc = lzw("TOBEORNOTTOBEORTOBEORNOT")
print(enc, unlzw(enc), len(enc))


def bwt(s, end="$"):
    s += end
    return "".join(r[-1] for r in sorted(s[i:] + s[:i] for i in range(len(s))))


def ibwt(r, end="$"):
    table = [""] * len(r)
    for _ in r:
        table = sorted(a + b for a, b in zip(r, table))
    return next(row for row in table if row.endswith(end))[:-1]


print(bwt("banana"), ibwt(bwt("banana")))
decode(bits[:-1], codes)
