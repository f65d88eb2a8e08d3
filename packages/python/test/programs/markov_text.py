from collections import defaultdict, Counter

corpus = "one fish two fish red fish blue fish black fish blue fish old fish new fish this one has a little star this one has a little car".split()
model = defaultdict(Counter)
for a, b in zip(corpus, corpus[1:]):
    model[a][b] += 1
print({w: dict(c) for w, c in sorted(model.items())})


class Picker:
    def __init__(self, seed): self.x = seed
    def __call__(self, counter):
        self.x = self.x * 1103515245 + 12345 & 0x7fffffff
        target = self.x % counter.total()
        for word, n in sorted(counter.items()):
            target -= n
            if target < 0:
                return word


def generate(start, n, pick):
    words = [start]
    for _ in range(n):
        nxt = model.get(words[-1])
        if not nxt:
            break
        words.append(pick(nxt))
    return " ".join(words)


print(generate("one", 12, Picker(3)))
print(generate("this", 20, Picker(11)).capitalize() + ".")
entropy = {}
from math import log2
for w, c in model.items():
    t = c.total()
    entropy[w] = -sum(n / t * log2(n / t) for n in c.values())
print({w: round(e, 3) for w, e in sorted(entropy.items(), key=lambda kv: -kv[1])[:3]})


def tf_idf(docs):
    tf = [Counter(d.split()) for d in docs]
    df = Counter(w for c in tf for w in c)
    return [{w: round(n / c.total() * log2(len(docs) / df[w]), 3) for w, n in c.items()} for c in tf]


print(*tf_idf(["a rose is a rose", "a dog is a dog", "cats and dogs"]), sep="\n")


def cosine(a, b):
    dot = sum(a[k] * b[k] for k in a.keys() & b.keys())
    return dot / (sum(v * v for v in a.values()) * sum(v * v for v in b.values())) ** .5


print(round(cosine(Counter("kitten"), Counter("sitting")), 4), cosine(Counter("ab"), Counter("cd")))


def soundex(name):
    codes = {c: str(i) for i, cs in enumerate(["bfpv", "cgjkqsxz", "dt", "l", "mn", "r"], 1) for c in cs}
    name = name.lower()
    out, prev = name[0].upper(), codes.get(name[0])
    for c in name[1:]:
        code = codes.get(c)
        if code and code != prev:
            out += code
        if c not in "hw":
            prev = code
    return (out + "000")[:4]


print(*map(soundex, ["Robert", "Rupert", "Ashcraft", "Tymczak", "Pfister"]))
pig = lambda w: w + "way" if w[0] in "aeiou" else (lambda i: w[i:] + w[:i] + "ay")(next((i for i, c in enumerate(w) if c in "aeiou"), 0))
print(*map(pig, "apple string banana rhythm".split()))
print(sorted("Hello World Python".split(), key=lambda w: sum(map(ord, w)), reverse=True), "racecar"[::-1] == "racecar")
is_anagram = lambda a, b: sorted(a.replace(" ", "").lower()) == sorted(b.replace(" ", "").lower())
print(is_anagram("Dormitory", "dirty room"), is_anagram("a", "b"))
cosine(Counter(), Counter("x"))
