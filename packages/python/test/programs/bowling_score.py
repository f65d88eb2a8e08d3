def score(rolls):
    total = i = 0
    for frame in range(1, 11):
        if rolls[i] == 10:
            total += 10 + rolls[i + 1] + rolls[i + 2]
            i += 1
        elif rolls[i] + rolls[i + 1] == 10:
            total += 10 + rolls[i + 2]
            i += 2
        else:
            if rolls[i] + rolls[i + 1] > 10:
                raise ValueError(f"frame {frame}: {rolls[i]} + {rolls[i + 1]} pins")
            total += rolls[i] + rolls[i + 1]
            i += 2
    return total


def parse(text):
    out = []
    for ch in text.replace("|", "").replace(" ", ""):
        match ch:
            case "X" | "x":
                out.append(10)
            case "/":
                out.append(10 - out[-1])
            case "-":
                out.append(0)
            case d if d.isdigit():
                out.append(int(d))
            case _:
                raise SyntaxError(f"bad mark {ch!r}")
    return out


games = {"perfect": "X" * 12, "spares": "5/" * 10 + "5", "gutter": "--" * 10, "mixed": "X|7/|9-|X|-8|8/|-6|X|X|X81"}
for name, g in games.items():
    print(f"{name:<8} {score(parse(g)):>4}")
for bad in ("X", "99" + "--" * 9, "Y", "12 3"):
    try:
        print(score(parse(bad)))
    except (IndexError, ValueError, SyntaxError) as e:
        print(bad[:6], type(e).__name__, e)
leaders = sorted(((score(parse(g)), n) for n, g in games.items()), reverse=True)
print(leaders, leaders[0][1], dict(enumerate((n for _, n in leaders), 1)))
score(parse("/"))
