from collections import Counter, defaultdict, ChainMap, namedtuple

Ballot = namedtuple("Ballot", "voter choices weight", defaults=[1])
ballots = [
    Ballot("v1", ("Ann", "Bob", "Cid")), Ballot("v2", ("Bob", "Cid")), Ballot("v3", ("Cid", "Ann")),
    Ballot("v4", ("Ann", "Cid")), Ballot("v5", ("Bob", "Ann")), Ballot("v6", ("Dee", "Bob"), weight=2), Ballot("v7", ("Dee",), 0),
]


def instant_runoff(ballots):
    eliminated, rounds = set(), []
    while True:
        tally = Counter()
        for b in ballots:
            top = next((c for c in b.choices if c not in eliminated), None)
            if top is not None:
                tally[top] += b.weight
        rounds.append(dict(sorted(tally.items(), key=lambda kv: (-kv[1], kv[0]))))
        leader, votes = max(tally.items(), key=lambda kv: (kv[1], kv[0]))
        if votes * 2 > tally.total() or len(tally) <= 2:
            return leader, rounds
        loser = min(tally, key=lambda c: (tally[c], c))
        eliminated.add(loser)


winner, rounds = instant_runoff(ballots)
for i, r in enumerate(rounds, 1):
    print(f"Round {i}:", ", ".join(f"{n} {v}" for n, v in r.items()))
print("Winner:", winner)
borda = defaultdict(int)
for b in ballots:
    for points, c in enumerate(reversed(b.choices), 1):
        borda[c] += points * b.weight
print(sorted(borda.items(), key=lambda kv: (-kv[1], kv[0])), borda["Nobody"], len(borda))
print(ballots[0], ballots[0]._asdict(), Ballot._field_defaults, ballots[1].choices[-1], ballots[0] == ("v1", ("Ann", "Bob", "Cid"), 1))
voter, *_, weight = ballots[5]
print(voter, weight, Ballot._make(["x", (), 3]), Ballot(*"ab")._replace(weight=9), sorted(ballots, key=lambda b: b.voter)[-1].voter)
a, b = Counter(apple=3, pear=1), Counter(apple=1, fig=2)
print(a + b, a - b, a & b, a | b, a == Counter(["apple"] * 3 + ["pear"]), a > b, a.most_common(), list((a - b).elements()))
a.update({"pear": 5}); a["zero"] = 0; del a["apple"]
print(a, +a, a.total(), a.get("apple"), a["apple"], "apple" in a, sum(a.values()))
cm = ChainMap({"x": 1}, {"x": 2, "y": 3})
print(cm["x"], cm["y"], dict(cm), len(cm), cm.maps, cm.new_child({"y": 0})["y"], cm.parents)
cm["y"] = 10
print(cm, "z" in cm)
dd = defaultdict(list, {"a": [1]})
dd["b"].append(2)
print(dd, dd.get("zzz"), dict(dd), defaultdict(int), defaultdict(lambda: "d")["q"], dd.default_factory)
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(list(t), t["a"]["b"]["c"])
try:
    namedtuple("Bad", "a b a")
except ValueError as e:
    print(e)
try:
    ballots[0].weight = 5
except AttributeError as e:
    print(e)
defaultdict(None)["missing"]
