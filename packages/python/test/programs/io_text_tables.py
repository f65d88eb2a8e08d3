import io
import csv
import json
from collections import defaultdict

source = io.StringIO("""date,region,product,units,price
2024-01-05,north,pen,10,1.50
2024-01-09,south,pen,5,1.50
2024-02-01,north,"book, used",2,12.00
2024-02-14,east,pen,,1.50
2024-02-20,north,pen,7,1.75
""")
sales = []
for row in csv.DictReader(source):
    row["units"] = int(row["units"] or 0)
    row["price"] = float(row["price"])
    sales.append(row)
pivot = defaultdict(lambda: defaultdict(float))
for s in sales:
    pivot[s["region"]][s["date"][:7]] += s["units"] * s["price"]
months = sorted({s["date"][:7] for s in sales})
print(f"{'region':<8}" + "".join(f"{m:>10}" for m in months) + f"{'total':>10}")
for region in sorted(pivot):
    cells = [pivot[region].get(m, 0) for m in months]
    print(f"{region:<8}" + "".join(f"{c or '-':>10}" for c in cells) + f"{sum(cells):>10.2f}")
print(json.dumps(pivot, sort_keys=True), json.dumps({"n": len(sales), "first": sales[0]}, indent=1).splitlines()[2:4])
out = io.StringIO()
w = csv.writer(out, lineterminator="\n")
w.writerow(["product", "units"])
for product in dict.fromkeys(s["product"] for s in sales):
    w.writerow([product, sum(s["units"] for s in sales if s["product"] == product)])
print(out.getvalue())
top = max(sales, key=lambda s: s["units"] * s["price"])
print({k: top[k] for k in ("product", "units")}, sum(s["units"] for s in sales) / len(sales))
cumulative, running = [], 0
for s in sales:
    running += s["units"] * s["price"]
    cumulative.append(round(running, 2))
print(cumulative)
print(top["quantity"])
