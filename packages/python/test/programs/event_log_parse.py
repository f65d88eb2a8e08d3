import re
from collections import Counter, defaultdict

LOG = """\
2024-01-15 10:23:45 INFO  [auth] user=alice action=login ip=10.0.0.1
2024-01-15 10:24:01 ERROR [db] query failed: timeout after 30s
2024-01-15 10:25:30 INFO  [auth] user=bob action=login ip=10.0.0.2
malformed line here
2024-01-15 11:00:00 WARN  [disk] usage=91% path=/var
2024-01-16 00:00:01 ERROR [db] query failed: deadlock
2024-01-16 00:10:00 INFO  [auth] user=alice action=logout ip=10.0.0.1
"""
PATTERN = re.compile(r"""
    ^(?P<date>\d{4}-\d{2}-\d{2})\s+
    (?P<time>\d{2}:\d{2}:\d{2})\s+
    (?P<level>[A-Z]+)\s+
    \[(?P<module>\w+)\]\s+
    (?P<message>.*)$
""", re.VERBOSE)

entries, bad = [], []
for lineno, line in enumerate(LOG.splitlines(), 1):
    if m := PATTERN.match(line):
        entries.append(m.groupdict() | {"line": lineno})
    else:
        bad.append((lineno, line))
print(len(entries), bad)
print(Counter(e["level"] for e in entries))
per_day = defaultdict(lambda: defaultdict(int))
for e in entries:
    per_day[e["date"]][e["level"]] += 1
for day, levels in per_day.items():
    print(day, dict(levels))
for e in entries:
    pairs = dict(re.findall(r"(\w+)=(\S+)", e["message"]))
    if pairs:
        print(e["line"], e["module"], pairs)
m = PATTERN.search(LOG.splitlines()[1])
print(m.group("level", "module"), m.span("message"), m.lastindex, m.re.groups)
print(re.split(r"\s*[,;]\s*", "a , b;c ;d"), re.split(r"(-)", "1-2-3", maxsplit=1))
print([m.start() for m in re.finditer("ERROR", LOG)], re.fullmatch(r"\d+", "123x"))
ips = sorted({ip for e in entries for ip in re.findall(r"\b\d{1,3}(?:\.\d{1,3}){3}\b", e["message"])})
print(ips)
hours = Counter(int(e["time"].split(":")[0]) for e in entries)
for h in sorted(hours):
    print(f"{h:02d}h {'█' * hours[h]}")
print(re.sub(r"(?P<k>user)=(\w+)", r"\g<k>=<\2>", LOG.splitlines()[0], flags=re.I))
print(re.escape("a.b*c[1]"), re.findall(r"(?i)error|warn", LOG))
print(PATTERN.match(bad[0][1]).group("level"))
