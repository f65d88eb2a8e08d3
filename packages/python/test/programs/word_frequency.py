import re
from collections import Counter

text = """
The quick brown fox jumps over the lazy dog. The dog barks; the fox runs away!
"Why," asked the fox, "do dogs bark?" -- It's a mystery. Don't ask the dog's owner.
"""
words = re.findall(r"[a-z]+(?:'[a-z]+)?", text.lower())
freq = Counter(words)
print(len(words), len(freq))
for word, n in freq.most_common(5):
    print(f"{word:>8} {'#' * n} {n / len(words):6.2%}")
stop = {"the", "a", "it's", "do", "don't"}
filtered = Counter({w: c for w, c in freq.items() if w not in stop})
print(filtered.most_common(3))
print(sorted(freq.elements())[:6])
lengths = Counter(map(len, words))
print(sorted(lengths.items()))
print(max(words, key=len), min(words, key=len))
freq.subtract(["the", "fox", "fox"])
print(freq["the"], freq["fox"], +Counter(a=1, b=-2), -Counter(a=1, b=-2))
sentences = [s.strip() for s in re.split(r"[.!?;]+\s*", text) if s.strip()]
for i, s in enumerate(sentences, start=1):
    print(i, repr(s))
print(re.sub(r"\b(\w)(\w*)\b", lambda m: m.group(1).upper() + m.group(2), "hello big world"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "first second third fourth", count=1))
print(text.strip().split("\n")[0].title())
print("-".join(text.split()[:4]).swapcase().center(40, "*"))
bigrams = Counter(zip(words, words[1:]))
print([pair for pair, n in bigrams.items() if n > 1])
