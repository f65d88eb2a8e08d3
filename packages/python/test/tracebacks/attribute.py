class Thing:
    def __init__(self):
        self.value = None

    def run(self):
        return self.value.strip().upper()

t = Thing()
print("before")
t.run()
