import re
from collections import Counter

results = web_search(query="population of Tokyo", max_results=5)
for i, result in enumerate(results, start=1):
    print(f"{i:>2}. {result['title']!r}: {len(result['text']):,} characters")

def average(values, *, default=0.0):
    """The mean, or the default."""
    try:
        return sum(values) / len(values)
    except ZeroDivisionError as error:
        print("no values:", error)
        return default

numbers = [int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", results[0]["text"]) if n]
best, *others = sorted(Counter(numbers).items(), key=lambda item: (-item[1], item[0]))[:3] or [(None, 0)]
answer = {"best": best, **dict(others), "mean": average(numbers)}
if answer["mean"] is not None and not answer["mean"] < 0 <= 1:
    final_answer(answer)
