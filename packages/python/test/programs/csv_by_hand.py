raw = """id,name,age,city,score
1,Alice,30,Paris,88.5
2,Bob,,London,92
3,"Carol, Jr.",27,"New ""York"" City",71.25
4,Dan,forty,Berlin,
5,Eve,35,Paris,100
"""


def parse_line(line: str) -> list[str]:
    fields, current, quoted = [], [], False
    chars = iter(range(len(line)))
    i = 0
    while i < len(line):
        ch = line[i]
        if quoted:
            if ch == '"' and line[i + 1:i + 2] == '"':
                current.append('"')
                i += 1
            elif ch == '"':
                quoted = False
            else:
                current.append(ch)
        elif ch == '"':
            quoted = True
        elif ch == ",":
            fields.append("".join(current))
            current.clear()
        else:
            current.append(ch)
        i += 1
    fields.append("".join(current))
    return fields


header, *rows = map(parse_line, raw.strip().splitlines())
records = [dict(zip(header, row)) for row in rows]
for r in records:
    try:
        r["age"] = int(r["age"]) if r["age"] else None
    except ValueError as e:
        print(f"row {r['id']}: {e}")
        r["age"] = None
    r["score"] = float(r["score"] or "nan")
print(*records, sep="\n")
ages = [r["age"] for r in records if r["age"] is not None]
print(f"mean age {sum(ages) / len(ages):.2f} of {len(ages)}")
scores = {r["name"]: s for r in records if (s := r["score"]) == s}
print(scores, max(scores, key=scores.get))
by_city = {}
for r in records:
    by_city.setdefault(r["city"], []).append(r["name"])
for city in sorted(by_city, key=str.lower, reverse=True):
    print(f"{city!r:>12}: {', '.join(by_city[city])}")
width = {h: max(len(h), *(len(str(r[h])) for r in records)) for h in header}
print(width)
print(" | ".join(h.upper().ljust(width[h]) for h in header).rstrip())
for r in records:
    print(" | ".join(str(r[h]).rjust(width[h]) if isinstance(r[h], (int, float)) else str(r[h]).ljust(width[h]) for h in header).rstrip())
print(sum(r["age"] for r in records))
