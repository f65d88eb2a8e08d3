from functools import reduce, partial
import json

raw = ['{"v": 1}', '{"v": "2"}', '{"w": 3}', '{"v": 4']


def load(line):
    return json.loads(line)


def pick(record, key="v"):
    return record[key]


def compose(*steps):
    return partial(reduce, lambda value, step: step(value), steps)


pipeline = compose(load, pick, float, lambda x: x ** 0.5)
for line in raw:
    try:
        print(f"{pipeline(line):.3f}")
    except json.JSONDecodeError as e:
        print("bad json:", e, e.doc == line)
    except KeyError as e:
        print("no field:", e)
results = list(filter(None, map(lambda l: (load(l) or {}).get("v"), raw[:3])))
print(results)
print(pipeline(raw[2]))
