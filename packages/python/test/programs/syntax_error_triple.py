doc = """This never
ends
print(doc)
