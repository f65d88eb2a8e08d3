def total(prices):
    discount = 0.1
    return sum(price for price in pricess)


total([1, 2])
