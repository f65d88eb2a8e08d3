// The driver, fourth part: pictures. What a notebook would show becomes PNG bytes: figures of matplotlib, and whatever has `_repr_png_`.
//
// A picture as a value crosses as bytes. The value of a program, and the figures that it left open, are also shown to the host: a call
// of a function that no program can name, so that they arrive before the run is over. Nothing is imported for it, and
// what fails is left out: a picture is never the reason for an error.

/** The host's function that takes a picture. No tool can have this name, because it is no identifier. */
export const showCall = "builtins.show";

/** Pictures of one run; more are left out. */
export const mostPictures = 20;

/** Bytes of one picture; larger ones are left out. */
export const largestPicture = 10 * 1024 * 1024;

/** Python text; `driver.ts` puts it before its own. */
export const picturesSource = String.raw`# Pictures.

SHOW = "${showCall}"


def png_of(value):
    """The bytes of a PNG, or None. Asks the type, because an object may have any attribute."""
    kind = type(value)
    try:
        if callable(getattr(kind, "_repr_png_", None)):
            data = value._repr_png_()
            # IPython takes a pair with metadata, too.
            data = data[0] if isinstance(data, tuple) else data
        elif callable(getattr(kind, "savefig", None)):
            file = io.BytesIO()
            value.savefig(file, format="png", bbox_inches="tight")
            data = file.getvalue()
        else:
            return None
    except Exception:
        return None
    is_png = isinstance(data, bytes) and data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) <= ${largestPicture}
    return data if is_png else None


def take_figures():
    """The figures that pyplot has open; it is left with none, as the next program's are to be its own."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    try:
        figures = [pyplot.figure(number) for number in pyplot.get_fignums()]
        pyplot.close("all")
        return figures
    except Exception:
        return []


class Pictures:
    """What a driver does for the pictures of its program."""

    def show(self, values):
        seen = set()
        for value in values:
            data = None if id(value) in seen or len(seen) >= ${mostPictures} else png_of(value)
            if data is not None:
                seen.add(id(value))
                self.ask({"verb": "call", "id": 0, "name": SHOW, "args": [encode(data, "picture")], "kwargs": []})
`;
