codes = [007, 1]
print(codes)
