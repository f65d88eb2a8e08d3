rows = 3
print([cell for row in [1] for cell in rows])
