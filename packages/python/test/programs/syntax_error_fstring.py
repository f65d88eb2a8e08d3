values = [1, 2]
print(f"total: {sum(values)")
