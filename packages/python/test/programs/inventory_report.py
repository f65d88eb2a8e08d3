from collections import defaultdict, Counter

inventory = [
    {"sku": "A100", "name": "Widget", "qty": 25, "price": 3.5, "tags": ["metal", "small"]},
    {"sku": "B200", "name": "Gadget", "qty": 0, "price": 12.25, "tags": ["plastic"]},
    {"sku": "C300", "name": "Doohickey", "qty": 140, "price": 0.99, "tags": ["metal", "cheap", "small"]},
    {"sku": "D400", "name": "Thingamajig", "qty": 7, "price": 149.0, "tags": []},
]

by_tag = defaultdict(list)
for item in inventory:
    for tag in item["tags"] or ["untagged"]:
        by_tag[tag].append(item["sku"])

print(f"{'SKU':<6}|{'Name':^15}|{'Qty':>6}|{'Price':>10}|{'Value':>12}")
print("-" * 6 + "+" + "-" * 15 + "+" + "-" * 6 + "+" + "-" * 10 + "+" + "-" * 12)
total = 0
for item in sorted(inventory, key=lambda i: (-i["qty"] * i["price"], i["name"])):
    value = item["qty"] * item["price"]
    total += value
    print(f"{item['sku']:<6}|{item['name']:^15}|{item['qty']:>6d}|{item['price']:>10.2f}|{value:>12,.2f}")
print(f"{'TOTAL':>40}{total:>13,.2f}")
print(dict(by_tag))
print({tag: len(skus) for tag, skus in sorted(by_tag.items(), key=lambda kv: (-len(kv[1]), kv[0]))})
counts = Counter(tag for item in inventory for tag in item["tags"])
print(counts.most_common(2), sum(counts.values()), counts["missing"])
low, high = min(inventory, key=lambda i: i["qty"]), max(inventory, key=lambda i: i["price"])
print(low["name"], high["name"], sep=" <-> ")
restock = {i["sku"]: max(0, 10 - i["qty"]) for i in inventory if i["qty"] < 10}
print(restock, any(restock.values()), all(restock.values()))
avg = sum(i["price"] for i in inventory) / len(inventory)
print(round(avg, 2), f"{avg:.3f}", f"{avg:e}", f"{avg:g}", f"{total:_.1f}")
