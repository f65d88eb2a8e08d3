/**
 * Frozen intrinsics: the language's own objects, which nothing in the child can change any more.
 *
 * Should a bug of the engine ever hand a JavaScript object to a program, there is nothing that it could leave behind for the
 * engine to run into: no method of `Array.prototype` can be replaced, no property put on `Object.prototype`. Everything is
 * frozen that can be reached from the globals, and what only syntax reaches (generators, iterators, async functions).
 *
 * A frozen property of a prototype can't be shadowed by assignment (`error.name = "X"` would throw), so what JavaScript code
 * is wont to shadow becomes an accessor whose setter defines the property on the object itself.
 */

/** Properties that are assigned on instances: by the engine's own classes and by Node. */
const SHADOWED: readonly (readonly [object, readonly string[]])[] = [
  [Object.prototype, ["constructor", "toString", "valueOf", "toLocaleString"]],
  [Function.prototype, ["constructor", "toString", "call", "apply", "bind"]],
  ...[Error, AggregateError, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].map(
    (type): [object, string[]] => [type.prototype, ["name", "message", "constructor", "toString"]],
  ),
];

/**
 * Freezes all intrinsics; gives how many objects that were. Of `Array.prototype` V8 assumes that it is as it was made, and takes the short way to elements and
 * methods of any array; freezing it would cost programs that fill lists three quarters more time, and changing a property of it every program a third. So nothing can be
 * added to it, and its methods are frozen, but it keeps its own properties.
 */
export function freezeIntrinsics(): number {
  for (const [owner, names] of SHADOWED) for (const name of names) allowShadowing(owner, name);
  const found = intrinsics();
  for (const each of found) {
    if (each === Array.prototype) Object.preventExtensions(each);
    else if (each === Object.prototype || each === Error) freezeByProperty(each);
    else Object.freeze(each);
  }
  return found.size;
}

/** What `Object.freeze` does, in steps: in one step it would change the kind of the elements, which V8 assumes to be none. */
function freezeByProperty(object: object): void {
  for (const key of Reflect.ownKeys(object)) {
    if (key === OPEN) continue;
    const property = Object.getOwnPropertyDescriptor(object, key)!;
    Object.defineProperty(object, key, "value" in property ? LOCKED_VALUE : LOCKED);
  }
  Object.preventExtensions(object);
}

/** A number that the engine sets where it reads its own stack. */
const OPEN = "stackTraceLimit";
const LOCKED = { configurable: false };
const LOCKED_VALUE = { configurable: false, writable: false };

/** How many intrinsics can be changed that should not be (there should be none). */
export function countUnfrozen(): number {
  const isOpen = (each: object): boolean =>
    each === Array.prototype || each === Error ? Object.isExtensible(each) : !Object.isFrozen(each);
  return [...intrinsics()].filter(isOpen).length;
}

function allowShadowing(owner: object, name: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  if (descriptor === undefined || !("value" in descriptor) || descriptor.configurable !== true) return;
  const { value } = descriptor;
  Object.defineProperty(owner, name, {
    get: () => value as unknown,
    set(this: object, given: unknown) {
      if (this === owner) throw new TypeError(`cannot assign to ${name} of an intrinsic`);
      Object.defineProperty(this, name, { value: given, writable: true, enumerable: true, configurable: true });
    },
    enumerable: descriptor.enumerable ?? false,
    configurable: false,
  });
}

/** Kept by Node for itself and changed by it: `performance` and `Buffer` are no part of the language. */
const NOT_LANGUAGE = new Set(["globalThis", "performance", "Buffer"]);

function intrinsics(): Set<object> {
  const found = new Set<object>();
  const open: unknown[] = [];
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!NOT_LANGUAGE.has(name)) open.push(Object.getOwnPropertyDescriptor(globalThis, name)?.value);
  }
  open.push(...reachedBySyntax());
  while (open.length > 0) {
    const next = open.pop();
    if ((typeof next !== "object" && typeof next !== "function") || next === null) continue;
    if (next === globalThis || found.has(next)) continue;
    found.add(next);
    const keys = Reflect.ownKeys(next);
    // A function with its name and its length: nearly all of them.
    if (typeof next === "function" && keys.length === 2) continue;
    open.push(Object.getPrototypeOf(next));
    for (const key of keys) {
      const property = Object.getOwnPropertyDescriptor(next, key)!;
      if ("value" in property) open.push(property.value);
      else open.push(property.get, property.set);
    }
  }
  return found;
}

function reachedBySyntax(): unknown[] {
  function* generator(): Generator<undefined> {}
  async function* asyncGenerator(): AsyncGenerator<undefined> {}
  return [
    ...[generator, asyncGenerator, async () => {}].map((each) => Object.getPrototypeOf(each) as unknown),
    ...[[], "", new Map(), new Set()].map((each) => Object.getPrototypeOf((each as string)[Symbol.iterator]())),
    ...["x".matchAll(/x/g), /x/[Symbol.matchAll]("x"), Iterator.from([]).map((each) => each)].map((each) =>
      Object.getPrototypeOf(each),
    ),
    Object.getPrototypeOf(Iterator.from({ next: () => ({ done: true, value: undefined }) })),
  ];
}
