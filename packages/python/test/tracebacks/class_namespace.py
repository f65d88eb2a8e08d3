# A class whose namespace takes each name only once.
class Once(dict):
    def __setitem__(self, name, value):
        if name in self:
            raise TypeError(f"{name} is there already")
        super().__setitem__(name, value)


class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return Once()


class Colour(metaclass=Meta):
    RED = 1
    GREEN = 2
    RED = 3
