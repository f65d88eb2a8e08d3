from dataclasses import dataclass


@dataclass
class Reading:
    station: str
    kind: str
    value: float | None
    unit: str = ""


RAW = ["OSL temp 4.5 C", "OSL wind 12 kn", "BGO temp 41 F", "BGO rain", "TRD temp n/a C", "TRD wind calm", "", "XXX"]


def parse(line: str) -> Reading | str:
    match line.split():
        case [station, "temp", value, ("C" | "F") as unit]:
            try:
                celsius = float(value)
            except ValueError:
                return f"bad number {value!r}"
            return Reading(station, "temp", round((celsius - 32) * 5 / 9, 2) if unit == "F" else celsius, "C")
        case [station, "wind", "calm"]:
            return Reading(station, "wind", 0.0, "m/s")
        case [station, "wind", value, "kn"] if value.isdigit():
            return Reading(station, "wind", round(int(value) * 0.514444, 3), "m/s")
        case [station, kind]:
            return Reading(station, kind, None)
        case []:
            return "empty line"
        case other:
            return f"cannot read {other}"


parsed = [parse(line) for line in RAW]
for p in parsed:
    match p:
        case Reading(station=s, kind="temp", value=float(v)) if v < 10:
            print(f"{s}: cold, {v:+.1f}°")
        case Reading(s, k, None):
            print(f"{s}: {k} without value")
        case Reading(s, value=v, unit=u):
            print(f"{s}: {v:g} {u}")
        case str(problem):
            print("!", problem)
by_kind = {}
for r in (p for p in parsed if isinstance(p, Reading)):
    by_kind.setdefault(r.kind, []).append(r.value)
print(by_kind, {k: max(v) for k, v in by_kind.items() if all(x is not None for x in v)})
print(max(by_kind["rain"] + by_kind["temp"]))
