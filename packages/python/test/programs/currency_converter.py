from decimal import Decimal, ROUND_HALF_UP, InvalidOperation
from functools import total_ordering


@total_ordering
class Money:
    RATES = {"USD": Decimal("1"), "EUR": Decimal("1.0845"), "JPY": Decimal("0.0067")}
    PLACES = {"JPY": 0}

    def __init__(self, amount, currency="USD"):
        if currency not in self.RATES:
            raise ValueError(f"unknown currency {currency!r}")
        q = Decimal(1).scaleb(-self.PLACES.get(currency, 2))
        self.amount = Decimal(str(amount)).quantize(q, ROUND_HALF_UP)
        self.currency = currency

    def to(self, currency):
        return Money(self.amount * self.RATES[self.currency] / self.RATES[currency], currency)

    def _coerce(self, other):
        if isinstance(other, Money):
            return other.to(self.currency)
        return NotImplemented

    def __add__(self, other):
        o = self._coerce(other)
        return o if o is NotImplemented else Money(self.amount + o.amount, self.currency)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, k): return Money(self.amount * Decimal(str(k)), self.currency)
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, Money) and self.amount == o.to(self.currency).amount
    def __lt__(self, o): return self.amount < self._coerce(o).amount
    def __hash__(self): return hash((self.amount, self.currency))
    def __repr__(self): return f"Money('{self.amount}', {self.currency!r})"
    def __format__(self, spec): return f"{self.amount:{spec or ',.2f'}} {self.currency}"

    def split(self, *weights):
        total = sum(weights)
        unit = Decimal(1).scaleb(self.amount.as_tuple().exponent)
        parts = [(self.amount * w / total).quantize(unit, rounding="ROUND_DOWN") for w in weights]
        for i in range(int((self.amount - sum(parts)) / unit)):
            parts[i % len(parts)] += unit
        return [Money(p, self.currency) for p in parts]


a, b, c = Money("10.005"), Money(20, "EUR"), Money(1500, "JPY")
print(a, b.to("USD"), c.to("EUR"), a + b, b + a, sum([a, b, c]), 3 * a, a * 0.333)
print(f"{Money(1234567.891)}|{c}|{b:.0f}|{a:>10}", max(a, b, c), sorted([b, c, a]), a < b, a >= c, a == Money("10.01"))
print(Money(100).split(1, 1, 1), sum(Money("0.05").split(1, 1, 1), start=0), Money(100, "JPY").split(70, 30))
for bad in (lambda: Money("abc"), lambda: Money(1, "XYZ"), lambda: a + 5, lambda: a < 5, lambda: Money(1).to("GBP")):
    try:
        print(bad())
    except (ValueError, TypeError, KeyError, InvalidOperation, AttributeError) as e:
        print(type(e).__name__, e)
a + "5"
