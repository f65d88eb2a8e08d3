/**
 * The methods of `Counter` for what is no Counter: `Counter.total([1])`, `c += ChainMap(...)`.
 *
 * CPython writes them in Python, where they take any object that has what they ask for, and fail at what it lacks. Ours know the table of a Counter;
 * for any other object these functions are called, once an interpreter has met such a call. They ask in the order in which CPython's do.
 */

import { abstractCollections } from "../collections-abc/abstract-classes.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonSource } from "../python-source.ts";
import { call } from "../../objects/call.ts";
import type { PyType, Value } from "../../objects/object.ts";

/** `kwds` is a dict, and comes by position. */
const TEXT = `
from heapq import nlargest as _nlargest
from itertools import chain as _chain, repeat as _repeat, starmap as _starmap
from operator import itemgetter as _itemgetter

def __init__(counter, source, kwds):
    super(_Counter, counter).__init__()
    counter.update(source, **kwds)

def update(counter, source, kwds):
    if source is not None:
        if not isinstance(source, _Mapping):
            elements = iter(source)
            count_of = counter.get
            for element in elements:
                counter[element] = count_of(element, 0) + 1
        elif counter:
            count_of = counter.get
            for element, count in source.items():
                counter[element] = count + count_of(element, 0)
        else:
            super(_Counter, counter).update(source)
    if kwds:
        counter.update(kwds)

def subtract(counter, source, kwds):
    if source is not None:
        count_of = counter.get
        if isinstance(source, _Mapping):
            for element, count in source.items():
                counter[element] = count_of(element, 0) - count
        else:
            for element in source:
                counter[element] = count_of(element, 0) - 1
    if kwds:
        counter.subtract(kwds)

def copy(counter):
    return counter.__class__(counter)

def total(counter):
    return sum(counter.values())

def most_common(counter, n):
    by_count = _itemgetter(1)
    return sorted(counter.items(), key=by_count, reverse=True) if n is None else _nlargest(n, counter.items(), key=by_count)

def elements(counter):
    return _chain.from_iterable(_starmap(_repeat, counter.items()))

def __repr__(counter):
    name = counter.__class__.__name__
    if not counter:
        return name + "()"
    try:
        shown = dict(counter.most_common())
    except TypeError:
        shown = dict(counter)
    return f"{name}({shown!r})"

def __reduce__(counter):
    return counter.__class__, (dict(counter),)

def __delitem__(counter, element):
    if element in counter:
        super(_Counter, counter).__delitem__(element)

def _keep_positive(counter):
    for element in [element for element, count in counter.items() if not count > 0]:
        del counter[element]
    return counter

def __iadd__(counter, other):
    for element, count in other.items():
        counter[element] += count
    return counter._keep_positive()

def __isub__(counter, other):
    for element, count in other.items():
        counter[element] -= count
    return counter._keep_positive()

def __ior__(counter, other):
    for element, theirs in other.items():
        if theirs > counter[element]:
            counter[element] = theirs
    return counter._keep_positive()

def __iand__(counter, other):
    for element, mine in counter.items():
        theirs = other[element]
        if theirs < mine:
            counter[element] = theirs
    return counter._keep_positive()

def __pos__(counter):
    result = _Counter()
    for element, count in counter.items():
        if count > 0:
            result[element] = count
    return result

def __neg__(counter):
    result = _Counter()
    for element, count in counter.items():
        if count < 0:
            result[element] = 0 - count
    return result

def _choose(counter, other, choice):
    result = _Counter()
    for element, mine in counter.items():
        count = choice(mine, other[element])
        if count > 0:
            result[element] = count
    return result

def _add_rest(result, counter, other, sign):
    for element, count in other.items():
        if element not in counter and sign * count > 0:
            result[element] = sign * count
    return result

def __add__(counter, other):
    if not isinstance(other, _Counter):
        return NotImplemented
    return _add_rest(_choose(counter, other, lambda mine, theirs: mine + theirs), counter, other, 1)

def __sub__(counter, other):
    if not isinstance(other, _Counter):
        return NotImplemented
    return _add_rest(_choose(counter, other, lambda mine, theirs: mine - theirs), counter, other, -1)

def __or__(counter, other):
    if not isinstance(other, _Counter):
        return NotImplemented
    return _add_rest(_choose(counter, other, lambda mine, theirs: theirs if mine < theirs else mine), counter, other, 1)

def __and__(counter, other):
    if not isinstance(other, _Counter):
        return NotImplemented
    return _choose(counter, other, lambda mine, theirs: mine if mine < theirs else theirs)

def _every(counter, other, test):
    if not isinstance(other, _Counter):
        return NotImplemented
    return all(test(counter[element], other[element]) for each in (counter, other) for element in each)

def __eq__(counter, other):
    return _every(counter, other, lambda mine, theirs: mine == theirs)

def __le__(counter, other):
    return _every(counter, other, lambda mine, theirs: mine <= theirs)

def __ge__(counter, other):
    return _every(counter, other, lambda mine, theirs: mine >= theirs)

def __ne__(counter, other):
    return not counter == other if isinstance(other, _Counter) else NotImplemented

def __lt__(counter, other):
    return counter <= other and counter != other if isinstance(other, _Counter) else NotImplemented

def __gt__(counter, other):
    return counter >= other and counter != other if isinstance(other, _Counter) else NotImplemented
`;

const functions = perInterpreter((): ((name: string, counter: PyType) => Value | undefined) => {
  let made: ReadonlyMap<string, Value> | undefined;
  return (name, counter) => {
    made ??= pythonSource.run({
      name: "collections.counter",
      text: TEXT,
      natives: new Map<string, Value>([
        ["_Counter", counter],
        ["_Mapping", abstractCollections().get("Mapping")!],
      ]),
    });
    return made.get(name);
  };
});

/** The method called with any object in the place of the counter; undefined where ours does for every object. */
export function callForOther(counter: PyType, name: string, args: readonly Value[]): Value | undefined {
  const found = functions()(name, counter);
  return found === undefined ? undefined : call(found, args);
}
