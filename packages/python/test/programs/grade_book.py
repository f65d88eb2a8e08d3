students = {
    "Alice": {"math": 90, "physics": 85, "art": None},
    "Bob": {"math": 72, "physics": 64, "art": 88},
    "Chloé": {"math": 58, "physics": 91, "art": 79},
    "Dmitri": {},
}
SCALE = {"A": 90, "B": 80, "C": 70, "D": 60}


def letter(score):
    for grade, cutoff in SCALE.items():
        if score >= cutoff:
            return grade
    return "F"


def average(marks):
    valid = [m for m in marks.values() if m is not None]
    return sum(valid) / len(valid)


report = []
for name, marks in students.items():
    try:
        avg = average(marks)
    except ZeroDivisionError as exc:
        print(f"! {name}: {exc}")
        continue
    report.append((name, avg, letter(avg)))

report.sort(key=lambda row: row[1], reverse=True)
subjects = sorted({s for m in students.values() for s in m})
print(f"{'Rank':<5}{'Name':<10}" + "".join(f"{s.title():>9}" for s in subjects) + f"{'Avg':>8} G")
for rank, (name, avg, grade) in enumerate(report, start=1):
    cells = "".join(f"{students[name].get(s) if students[name].get(s) is not None else '-':>9}" for s in subjects)
    print(f"{rank:<5}{name:<10}{cells}{avg:>8.2f} {grade}")
best = {s: max((n for n in students if students[n].get(s)), key=lambda n: students[n][s]) for s in subjects}
print(best)
passed, failed = [], []
for name, avg, _ in report:
    (passed if avg >= 75 else failed).append(name)
print(f"{passed=} {failed=}")
histogram = {}
for _, _, g in report:
    histogram[g] = histogram.get(g, 0) + 1
print(*(f"{g}: {'*' * histogram.get(g, 0)}" for g in [*SCALE, "F"]), sep="\n")
median = sorted(a for _, a, _ in report)[len(report) // 2]
print(f"{median:.4f}", round(median, 1), round(median), f"{median:8.1f}|{median:<8.1f}|{median:^+8.1f}|")
print(students["alice"]["math"])
