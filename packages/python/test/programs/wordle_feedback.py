from collections import Counter
import string


def score(guess: str, answer: str) -> str:
    if len(guess) != len(answer):
        raise ValueError(f"guess must have {len(answer)} letters, got {len(guess)}")
    marks = ["-"] * len(guess)
    left = Counter()
    for i, (g, a) in enumerate(zip(guess, answer)):
        if g == a:
            marks[i] = "G"
        else:
            left[a] += 1
    for i, g in enumerate(guess):
        if marks[i] == "-" and left[g] > 0:
            marks[i] = "Y"
            left[g] -= 1
    return "".join(marks)


WORDS = ["crane", "slate", "least", "stale", "trace", "steal", "tales", "taste", "eerie", "geese"]


def play(answer, first="crane"):
    pool, guess, log = WORDS[:], first, []
    while True:
        fb = score(guess, answer)
        log.append(f"{guess}:{fb}")
        if set(fb) == {"G"}:
            return log
        pool = [w for w in pool if w != guess and score(guess, w) == fb]
        guess = min(pool)


print(score("eerie", "geese"), score("speed", "abide"), score("stale", "least"))
for w in WORDS[::3]:
    print(w, *play(w))
letters = Counter("".join(WORDS))
print(letters.most_common(4), letters.total())
print(sorted(set(string.ascii_lowercase) - set(letters))[:5])
patterns = Counter(score(a, b) for a in WORDS for b in WORDS if a != b)
print(sorted(patterns.items(), key=lambda kv: (-kv[1], kv[0]))[:4])


def hangman(word, guesses, lives=3):
    shown = {c for c in guesses if c in word}
    lives -= len([c for c in guesses if c not in word])
    return " ".join(c if c in shown else "_" for c in word), max(lives, 0)


print(*hangman("banana", "anx"))
print(*hangman("python", "aeiou"))
caesar = lambda s, k: "".join(chr((ord(c) - 65 - 32 * c.islower() + k) % 26 + 65 + 32 * c.islower()) if c.isalpha() else c for c in s)
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
print(score("toolong", "short"))
