import json

data = {
    "name": "Test", "values": [1, 2.5, -0.0, 1e20, 10 ** 20, True, None],
    "nested": {"empty": {}, "list": [], "unicode": "héllo ☃ 😀", "escape": "tab\tquote\"back\\slash/\n"},
    "1": 1,
}
text = json.dumps(data)
print(text)
print(json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False))
print(json.loads(text) == data, json.dumps([1, 2], separators=(",", ":")), json.dumps({1: "a", None: 2, True: 3, 2.5: 4}))
print(json.dumps({"b": (1, 2), "a": [[]]}, indent="\t"))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if isinstance(o, complex):
            return {"re": o.real, "im": o.imag}
        return super().default(o)


print(json.dumps({"s": {3, 1, 2}, "c": 1 + 2j}, cls=Encoder))
print(json.dumps(object, default=lambda o: o.__name__))
print(json.loads('{"a": [1, 2.0, 1e3, "x\\u0041", null, true]}'), json.loads(" 12 "), json.loads('"\\ud83d\\ude00"'))
print(json.loads('[1.1, 2]', parse_float=str, parse_int=lambda s: int(s) * 100))
print(json.loads('{"x": 1, "x": 2}', object_pairs_hook=list), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)))
print(json.loads("[NaN, Infinity, -Infinity]"), json.dumps(float("nan")))
for bad in ("{'a': 1}", "[1, 2", '{"a" 1}', "", "[1,]", "nul", '"abc', '{"a": 1} x', "[01]", '"\t"'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(f"{bad!r}: {e.msg} (line {e.lineno} col {e.colno} pos {e.pos})")
for value in ({1, 2}, {(1, 2): 3}, b"x"):
    try:
        json.dumps(value)
    except TypeError as e:
        print("TypeError:", e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
json.loads('{\n  "a": 1,\n  "b": tru\n}')
