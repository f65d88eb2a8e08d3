steps = []
try:
    import torchvision as tv
    steps.append("torchvision")
except ImportError as e:
    steps.append(str(e).split(".")[0])
try:
    from sklearn.linear_model import LinearRegression
except ModuleNotFoundError as e:
    steps.append(f"{e.name}: {type(e).__name__}")
print(*steps, sep="\n")


def slope(xs, ys):
    n = len(xs)
    mx, my = sum(xs) / n, sum(ys) / n
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)


print(slope([1, 2, 3, 4], [2, 4.1, 5.9, 8.2]))


class Frame:
    """The little of a data frame that is needed."""

    def __init__(self, **columns):
        sizes = {k: len(v) for k, v in columns.items()}
        if len(set(sizes.values())) > 1:
            raise ValueError(f"All arrays must be of the same length, got {sizes}")
        self.columns = columns

    def __getitem__(self, key):
        if isinstance(key, str):
            return self.columns[key]
        keep = [i for i, k in enumerate(key) if k]
        return Frame(**{n: [c[i] for i in keep] for n, c in self.columns.items()})

    def __len__(self): return len(next(iter(self.columns.values()), []))

    def __repr__(self):
        widths = {n: max(len(n), *(len(str(v)) for v in c)) for n, c in self.columns.items()}
        head = "  ".join(n.rjust(w) for n, w in widths.items())
        return "\n".join([head, *("  ".join(str(self.columns[n][i]).rjust(w) for n, w in widths.items()) for i in range(len(self)))])

    def groupby(self, key, value, how=sum):
        groups = {}
        for k, v in zip(self[key], self[value]):
            groups.setdefault(k, []).append(v)
        return {k: how(v) for k, v in groups.items()}


f = Frame(city=["Oslo", "Rome", "Oslo"], temp=[4, 15.5, 6], wet=[True, False, True])
print(f, f[[t > 5 for t in f["temp"]]], f.groupby("city", "temp"), f.groupby("city", "temp", lambda v: sum(v) / len(v)), sep="\n")
try:
    Frame(a=[1], b=[])
except ValueError as e:
    print(e)
import company_helpers.frames as frames
