class Outer:
    class Inner:
        def method(self):
            def local():
                return [][1]
            return local()

Outer.Inner().method()
