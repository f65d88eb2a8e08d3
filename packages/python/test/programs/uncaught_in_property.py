class Thermostat:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value}°C is below absolute zero")
        self._celsius = value

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    def __str__(self):
        return f"{self.celsius:.1f}°C / {self.fahrenheit:.1f}°F"


t = Thermostat(21.5)
print(t)
t.celsius += 5
print(t, vars(t))
for bad in (-300, "hot", None):
    try:
        t.celsius = bad
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    t.fahrenheit = 10
except AttributeError as e:
    print(e)
try:
    del t.celsius
except AttributeError as e:
    print(e)
Thermostat(-500)
