import difflib
from graphlib import TopologicalSorter, CycleError

a = "one\ntwo\nthree\nfour".splitlines()
b = "one\ntoo\nthree\nfive\nfour".splitlines()
print("\n".join(difflib.unified_diff(a, b, "a.txt", "b.txt", lineterm="")))
print("\n".join(difflib.ndiff(a, b)))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", ["y"]), difflib.get_close_matches("wheel", ["heel", "eel", "steel", "while"], n=2, cutoff=0.5))
sm = difflib.SequenceMatcher(None, "abxcd", "abcd")
print(sm.ratio(), sm.quick_ratio(), sm.get_matching_blocks(), sm.find_longest_match(0, 5, 0, 4))
for tag, i1, i2, j1, j2 in sm.get_opcodes():
    print(f"{tag:7} a[{i1}:{i2}] ({'abxcd'[i1:i2]!r}) b[{j1}:{j2}] ({'abcd'[j1:j2]!r})")
print(round(difflib.SequenceMatcher(None, "kitten", "sitting").ratio(), 4), difflib.SequenceMatcher(lambda c: c == " ", "a b c", "abc").ratio(), difflib.SequenceMatcher(None, [1, 2, 3], [2, 3, 4]).ratio())
print("\n".join(difflib.context_diff(a, b, lineterm="")))
graph = {"D": {"B", "C"}, "C": {"A"}, "B": {"A"}}
ts = TopologicalSorter(graph)
order = list(ts.static_order())
print(order[0], order[-1], sorted(order))
ts = TopologicalSorter({"x": ["y"], "y": ["z"]})
ts.add("w", "x")
ts.prepare()
while ts.is_active():
    ready = sorted(ts.get_ready())
    print(ready, end=" ")
    ts.done(*ready)
print()
try:
    list(TopologicalSorter({1: [2], 2: [1]}).static_order())
except CycleError as e:
    print(e.args[0], sorted(set(e.args[1])))
print(difflib.unified_diff([], []).__class__.__name__, list(difflib.unified_diff(["same"], ["same"])))
TopologicalSorter({1: [2]}).get_ready()
