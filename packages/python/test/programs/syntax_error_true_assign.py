True = 1
None += 1
