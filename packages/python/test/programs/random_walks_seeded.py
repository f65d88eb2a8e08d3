import random

random.seed(42)
print([random.randint(1, 100) for _ in range(8)], random.random(), round(random.uniform(-1, 1), 6))
print(random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[9, 1], k=6), random.sample(range(50), 5))
deck = [f"{r}{s}" for s in "SH" for r in ("A", *range(2, 5), "K")]
random.shuffle(deck)
print(deck, random.randrange(0, 100, 10), random.getrandbits(16), random.gauss(0, 1) < 10)
rng = random.Random(7)
print(rng.random(), rng.randint(0, 9), [round(rng.gauss(10, 2), 4) for _ in range(3)], round(rng.expovariate(0.5), 4), rng.triangular(0, 1, 0.5) <= 1)
state = rng.getstate()
first = [rng.random() for _ in range(3)]
rng.setstate(state)
print(first == [rng.random() for _ in range(3)])


def monte_carlo_pi(n, seed=0):
    r = random.Random(seed)
    return 4 * sum(r.random() ** 2 + r.random() ** 2 < 1 for _ in range(n)) / n


print(monte_carlo_pi(5000))
random.seed("text seed")
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(500)]
print({k: rolls.count(k) for k in sorted(set(rolls))})
random.seed(1)
pos, path = (0, 0), []
for _ in range(12):
    dx, dy = random.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
    pos = pos[0] + dx, pos[1] + dy
    path.append(pos)
print(path)
random.seed(123)
matrix = [[random.randint(0, 9) for _ in range(4)] for _ in range(3)]
print(matrix, random.sample(["a", "b", "c"], k=2), random.sample("abc", 1, counts=[1, 2, 3]) if False else "", random.randbytes(4))
print(sorted(random.sample(range(1, 50), 6)), round(random.betavariate(2, 3), 5), round(random.normalvariate(), 5))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.sample({1, 2}, 1), lambda: random.choices([], k=1), lambda: random.randint(1.5, 3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
random.shuffle((1, 2))
