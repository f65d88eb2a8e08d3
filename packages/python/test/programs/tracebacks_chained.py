class ConfigError(Exception):
    """Configuration is wrong."""


class Loader:
    defaults = {"port": "80"}

    def load(self, raw):
        try:
            return {k: int(v) for k, v in (line.split("=") for line in raw.splitlines())}
        except ValueError as exc:
            raise ConfigError(f"cannot parse {raw!r}") from exc

    def safe(self, raw):
        try:
            return self.load(raw)
        except ConfigError:
            return self.recover(raw)

    def recover(self, raw):
        key = raw.partition("=")[0]
        return {key: self.defaults[key]}


loader = Loader()
print(loader.load("a=1\nb=2"))
print(loader.safe("port=x"))
try:
    loader.load("novalue")
except ConfigError as e:
    print(e, "|", e.__cause__, "|", e.__suppress_context__)
try:
    try:
        {}["a"]
    except KeyError:
        raise ValueError("second") from None
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
loader.safe("host=y\nz=1")
