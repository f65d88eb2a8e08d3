a, b, c = 1, "x", None
value = a + 2 * (b + c) - 5
