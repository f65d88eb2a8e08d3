/** The errors and the kinds of interpolation of the module configparser, written in Python. */

export const INTERPOLATION_TEXT: string = String.raw`
"""Configuration file parser."""

__all__ = [
    "NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
    "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
    "MissingSectionHeaderError", "ConfigParser", "SafeConfigParser", "RawConfigParser", "Interpolation",
    "BasicInterpolation", "ExtendedInterpolation", "LegacyInterpolation", "SectionProxy", "ConverterMapping",
    "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH",
]

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 5 * 2
_UNSET = object()

class Error(Exception):
    """What every error of this module is."""

    def __init__(self, msg=""):
        super().__init__(msg)
        self.message = msg

    def __str__(self):
        return self.message

    __repr__ = __str__

    def _tell(self, *args, **facts):
        """Sets what the error was made of, and what a program can ask it."""
        self.args = args
        for name, fact in facts.items():
            setattr(self, name, fact)

def _twice(what, source, lineno):
    """The message for what is there already, and where it was read again if that is known."""
    place = f" [line {lineno:2d}]" if lineno is not None else ""
    start = what.capitalize() if source is None else f"While reading from {source!r}{place}: {what}"
    return lambda rest: f"{start} {rest} already exists"

class NoSectionError(Error):
    """There is no section of that name."""

    def __init__(self, section):
        super().__init__(f"No section: {section!r}")
        self._tell(section, section=section)

class NoOptionError(Error):
    """There is no option of that name in the section."""

    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")
        self._tell(option, section, option=option, section=section)

class DuplicateSectionError(Error):
    """A section comes twice, in one source or by add_section."""

    def __init__(self, section, source=None, lineno=None):
        super().__init__(_twice("section", source, lineno)(repr(section)))
        self._tell(section, source, lineno, section=section, source=source, lineno=lineno)

class DuplicateOptionError(Error):
    """An option comes twice in one section of one source."""

    def __init__(self, section, option, source=None, lineno=None):
        super().__init__(_twice("option", source, lineno)(f"{option!r} in section {section!r}"))
        self._tell(section, option, source, lineno, section=section, option=option, source=source, lineno=lineno)

class InterpolationError(Error):
    """A value can't be put together from others."""

    def __init__(self, option, section, msg):
        super().__init__(msg)
        self._tell(option, section, msg, option=option, section=section)

class InterpolationSyntaxError(InterpolationError):
    """A value names another one in a way that can't be read."""

class InterpolationMissingOptionError(InterpolationError):
    """A value names another one that does not exist."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(
            option, section,
            f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key"
            f" {reference!r} which is not a valid option name. Raw value: {rawval!r}",
        )
        self._tell(option, section, rawval, reference, reference=reference)

class InterpolationDepthError(InterpolationError):
    """Values name each other too many times over."""

    def __init__(self, option, section, rawval):
        super().__init__(
            option, section,
            f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an"
            f" interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}",
        )
        self._tell(option, section, rawval)

def _old_filename(self, *value):
    """The source of a ParsingError under its old name: asked for, or set."""
    _warnings.warn(
        "The 'filename' attribute will be removed in Python 3.12. Use 'source' instead.", DeprecationWarning, stacklevel=2
    )
    if not value:
        return self.source
    self.source = value[0]

class ParsingError(Error):
    """Lines of a source that are neither sections nor options."""

    def __init__(self, source=None, filename=None):
        names = [name for name in (source, filename) if name]
        if len(names) == 2:
            raise ValueError("Cannot specify both ${"`"}filename' and ${"`"}source'. Use ${"`"}source'.")
        if not names:
            raise ValueError("Required argument ${"`"}source' not given.")
        super().__init__(f"Source contains parsing errors: {names[0]!r}")
        self._tell(names[0], source=names[0], errors=[])

    filename = property(_old_filename, _old_filename, doc="An old name of source.")

    def append(self, lineno, line):
        """One more line that can't be read."""
        self.message = f"{self.message}\n\t[line {lineno:2d}]: {line}"
        self.errors += [(lineno, line)]

class MissingSectionHeaderError(ParsingError):
    """An option comes before the first section."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self._tell(filename, lineno, line, source=filename, lineno=lineno, line=line)

class Interpolation:
    """What happens to values on their way in and out of a parser: here, nothing."""

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_get(self, parser, section, option, value, defaults):
        return value

class _Marked(Interpolation):
    """Interpolation with a mark, a bracket and a pattern for what begins with the two."""

    def before_set(self, parser, section, option, value):
        at = self._reference.sub("", value.replace(self._mark * 2, "")).find(self._mark)
        if at < 0:
            return value
        raise ValueError(f"invalid interpolation syntax in {value!r} at position {at}")

    def before_get(self, parser, section, option, value, defaults):
        return "".join(self._pieces(parser, section, option, value, defaults, MAX_INTERPOLATION_DEPTH))

    def _pieces(self, parser, section, option, text, scope, steps):
        """The pieces of a value's text, with other values where it names them."""
        written = parser.get(section, option, raw=True, fallback=text)
        if steps <= 0:
            raise InterpolationDepthError(option, section, written)
        mark = self._mark
        while text:
            plain, marked, behind = text.partition(mark)
            yield plain
            if behind.startswith(mark):
                yield mark
                text = behind[len(mark):]
            elif behind.startswith(self._bracket):
                found = self._reference.match(text, len(plain))
                if not found:
                    wrong = f"bad interpolation variable reference {mark + behind!r}"
                    raise InterpolationSyntaxError(option, section, wrong)
                text = text[found.end():]
                names = self._names(parser, found[1])
                if len(names) > 2:
                    raise InterpolationSyntaxError(option, section, f"More than one ':' found: {text!r}")
                try:
                    value = parser.get(*names, raw=True) if names[1:] else scope[names[0]]
                except (NoOptionError, NoSectionError, KeyError):
                    raise InterpolationMissingOptionError(option, section, written, self._shown(found[1], names)) from None
                if mark not in value:
                    yield value
                elif names[1:]:
                    yield from self._pieces(parser, *names, value, dict(parser.items(names[0], raw=True)), steps - 1)
                else:
                    yield from self._pieces(parser, section, option, value, scope, steps - 1)
            elif marked:
                wrong = f"'{mark}' must be followed by '{mark}' or '{self._bracket}', found: {mark + behind!r}"
                raise InterpolationSyntaxError(option, section, wrong)
            else:
                text = behind

class BasicInterpolation(_Marked):
    """Values may name others of their section or of the defaults: %(name)s."""

    _mark, _bracket = "%("
    _reference = _re.compile(r"%\(([^)]+)\)s")

    def _names(self, parser, path):
        return [parser.optionxform(path)]

    def _shown(self, path, names):
        return names[0]

class ExtendedInterpolation(_Marked):
    """Values may name others of any section: ${"$"}{name} and ${"$"}{section:name}."""

    _mark, _bracket = "${"$"}{"
    _reference = _re.compile(r"\$\{([^}]+)\}")

    def _names(self, parser, path):
        *sections, name = path.split(":")
        return [*sections, name if len(sections) > 1 else parser.optionxform(name)]

    def _shown(self, path, names):
        return path

class LegacyInterpolation(Interpolation):
    """The interpolation of old parsers, by the operator %; deprecated."""

    _reference = _re.compile(r"%\(([^)]*)\)s|.")

    def __init__(self, *args, **kwargs):
        Interpolation.__init__(self, *args, **kwargs)
        _warnings.warn(
            "LegacyInterpolation has been deprecated since Python 3.2 and will be removed from the configparser module in"
            " Python 3.13. Use BasicInterpolation or ExtendedInterpolation instead.",
            DeprecationWarning, stacklevel=2,
        )

    def before_get(self, parser, section, option, value, vars):
        """The value after as many rounds of % as it needs."""
        text, left = value, MAX_INTERPOLATION_DEPTH
        named = lambda found: found[0] if found[1] is None else f"%({parser.optionxform(found[1])})s"
        while text and "%(" in text:
            if left == 0:
                raise InterpolationDepthError(option, section, value)
            left -= 1
            try:
                text = self._reference.sub(named, text) % vars
            except KeyError as missing:
                raise InterpolationMissingOptionError(option, section, value, missing.args[0]) from None
        return text
`;
