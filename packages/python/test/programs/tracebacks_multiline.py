def total(items, *, tax=0.0,
          discount=0):
    return sum(
        item["price"] * item["qty"]
        for item in items
    ) * (1 + tax) - discount


def report(orders):
    lines = []
    for order in orders:
        lines.append(
            "{:<10} {:>8.2f}".format(
                order["id"],
                total(order["items"],
                      tax=order.get("tax", 0)),
            )
        )
    return "\n".join(lines)


orders = [
    {"id": "A1", "items": [{"price": 2, "qty": 3}, {"price": 1.5, "qty": 4}], "tax": 0.1},
    {"id": "B2", "items": []},
    {"id": "C3", "items": [{"price": 2, "quantity": 3}]},
]
print(report(orders[:2]))
try:
    report(orders)
except KeyError as e:
    print("missing field", e)
result = report(
    orders
)
