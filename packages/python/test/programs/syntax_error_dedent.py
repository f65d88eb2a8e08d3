def total(values):
    result = 0
    for v in values:
        result += v
      print(v)
    return result
