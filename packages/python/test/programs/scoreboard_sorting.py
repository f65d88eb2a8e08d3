from operator import itemgetter, attrgetter
from itertools import groupby
from collections import namedtuple

Row = namedtuple("Row", "team player points minutes")
data = """
Reds,Ann,31,38.5
Blues,Bob,12,20
Reds,Cid,12,40
Greens,Dee,27,31
Blues,Eve,27,36.25
Greens,Fay,,12
"""
rows = []
for n, line in enumerate(data.strip().splitlines(), start=1):
    team, player, points, minutes = line.split(",")
    try:
        rows.append(Row(team, player, int(points), float(minutes)))
    except ValueError as exc:
        print(f"line {n}: {exc}")
rows.sort(key=attrgetter("player"), reverse=True)
rows.sort(key=attrgetter("points"), reverse=True)
print([r.player for r in rows])
print([r.player for r in sorted(rows, key=lambda r: (-r.points, r.player))], [r[1] for r in sorted(rows, key=itemgetter(0, 1))])
for team, members in groupby(sorted(rows, key=itemgetter(0)), key=itemgetter(0)):
    members = list(members)
    print(f"{team:<7}{len(members)} {sum(m.points for m in members):>4} {max(members, key=lambda m: m.minutes).player:>4} {sum(m.minutes for m in members) / len(members):6.2f}")
rank, previous = 0, None
for i, r in enumerate(rows, 1):
    if r.points != previous:
        rank, previous = i, r.points
    print(f"{rank}. {r.player:<5}{r.points:>4} {r.points / r.minutes:.3f}/min {'*' * (r.points // 10)}")
stats = {r.player: r._replace(team=r.team.upper())[:3] for r in rows}
print(stats["Ann"], min(stats, key=lambda k: stats[k][2]), sorted(stats.items())[0])
print(sorted("banana"), sorted([3, 1, 2], key=lambda x: -x), sorted([(2, "b"), (2, "a"), (1, "c")], key=lambda t: t[0]), sorted({"b": 1, "a": 2}.items(), key=itemgetter(1)), sorted(["10", "9", "2"], key=int), sorted([[2], [1, 5], []], key=len))
print(sorted(rows, key=lambda r: r.minutes)[0].plyer)
