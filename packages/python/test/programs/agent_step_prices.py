prices_text = """
Apple: $1,299.00 (was $1,499.00)
Banana: $0.50
Cherry: N/A
Dragonfruit: USD 12.5 / kg
Elderberry: $ 7
"""
import re

found = {}
for line in prices_text.strip().splitlines():
    name, _, rest = line.partition(":")
    amounts = [float(a.replace(",", "")) for a in re.findall(r"\d[\d,]*\.?\d*", rest)]
    found[name] = amounts or None
print(found)
valid = {k: v[0] for k, v in found.items() if v}
cheapest = min(valid, key=valid.get)
dearest = max(valid.items(), key=lambda item: item[1])
print(cheapest, dearest, f"{sum(valid.values()):,.2f}")
discounts = {k: round((v[1] - v[0]) / v[1] * 100, 1) for k, v in found.items() if v and len(v) > 1}
print(discounts)
for name, price in sorted(valid.items(), key=lambda kv: kv[1], reverse=True):
    bar = "█" * int(price ** 0.5)
    print(f"{name:>12} {price:>9,.2f} {bar}")
budget = 20
affordable = [n for n, p in valid.items() if p <= budget]
print(f"{affordable=}", f"{budget - sum(valid[n] for n in affordable)=:.2f}")
average = sum(found["Cherry"]) / len(found["Cherry"])
