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
MAX_INTERPOLATION_DEPTH = 10

class Error(Exception):
    """Base class for ConfigParser exceptions."""

    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__

class NoSectionError(Error):
    """Raised when no section matches a requested option."""

    def __init__(self, section):
        Error.__init__(self, f"No section: {section!r}")
        self.section = section
        self.args = (section,)

def _place(source, lineno):
    """Where a duplicate was found, and how the sentence goes on."""
    if source is None:
        return ""
    return f"While reading from {source!r}" + ("" if lineno is None else f" [line {lineno:2d}]") + ": "

class DuplicateSectionError(Error):
    """Raised when a section is repeated in an input source."""

    def __init__(self, section, source=None, lineno=None):
        place = _place(source, lineno)
        Error.__init__(self, f"{place}{'section' if place else 'Section'} {section!r} already exists")
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)

class DuplicateOptionError(Error):
    """Raised by strict parsers when an option is repeated in an input source."""

    def __init__(self, section, option, source=None, lineno=None):
        place = _place(source, lineno)
        Error.__init__(self, f"{place}{'option' if place else 'Option'} {option!r} in section {section!r} already exists")
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)

class NoOptionError(Error):
    """A requested option was not found."""

    def __init__(self, option, section):
        Error.__init__(self, f"No option {option!r} in section: {section!r}")
        self.option = option
        self.section = section
        self.args = (option, section)

class InterpolationError(Error):
    """Base class for interpolation-related exceptions."""

    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)

class InterpolationMissingOptionError(InterpolationError):
    """A string substitution required a setting which was not available."""

    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(
            self, option, section,
            f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key"
            f" {reference!r} which is not a valid option name. Raw value: {rawval!r}",
        )
        self.reference = reference
        self.args = (option, section, rawval, reference)

class InterpolationSyntaxError(InterpolationError):
    """Raised when the source text contains invalid syntax."""

class InterpolationDepthError(InterpolationError):
    """Raised when substitutions are nested too deeply."""

    def __init__(self, option, section, rawval):
        InterpolationError.__init__(
            self, option, section,
            f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an"
            f" interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}",
        )
        self.args = (option, section, rawval)

class ParsingError(Error):
    """Raised when a configuration file does not follow legal syntax."""

    def __init__(self, source=None, filename=None):
        if filename and source:
            raise ValueError("Cannot specify both ${"`"}filename' and ${"`"}source'. Use ${"`"}source'.")
        if not filename and not source:
            raise ValueError("Required argument ${"`"}source' not given.")
        if filename:
            source = filename
        Error.__init__(self, f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []
        self.args = (source,)

    def _warn(self):
        _warnings.warn(
            "The 'filename' attribute will be removed in Python 3.12. Use 'source' instead.", DeprecationWarning, stacklevel=3
        )

    @property
    def filename(self):
        """Deprecated, use 'source'."""
        self._warn()
        return self.source

    @filename.setter
    def filename(self, value):
        self._warn()
        self.source = value

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line}"

class MissingSectionHeaderError(ParsingError):
    """Raised when a key-value pair is found before any section header."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)

_UNSET = object()

class Interpolation:
    """Dummy interpolation that passes the value through with no changes."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value

class _Marked(Interpolation):
    """Interpolation with a mark, a bracket and a pattern for what stands behind the mark."""

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._expand(parser, option, parts, value, section, defaults, 1)
        return "".join(parts)

    def before_set(self, parser, section, option, value):
        left = self._reference.sub("", value.replace(self._mark * 2, ""))
        if self._mark in left:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {left.find(self._mark)}")
        return value

    def _expand(self, parser, option, parts, rest, section, defaults, depth):
        rawval = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, rawval)
        mark, bracket = self._mark, self._bracket
        while rest:
            at = rest.find(mark)
            if at < 0:
                parts.append(rest)
                return
            parts.append(rest[:at])
            rest = rest[at:]
            follows = rest[1:2]
            if follows == mark:
                parts.append(mark)
                rest = rest[2:]
            elif follows == bracket:
                found = self._reference.match(rest)
                if found is None:
                    raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {rest!r}")
                rest = rest[found.end() :]
                names = self._names(found[1])
                target, name = section, None
                try:
                    if len(names) == 1:
                        name = parser.optionxform(names[0])
                        text = defaults[name]
                    elif len(names) == 2:
                        target, name = names[0], parser.optionxform(names[1])
                        text = parser.get(target, name, raw=True)
                    else:
                        raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
                except (KeyError, NoSectionError, NoOptionError):
                    shown = self._shown(names, name)
                    raise InterpolationMissingOptionError(option, section, rawval, shown) from None
                if mark in text:
                    if len(names) == 2:
                        inner = dict(parser.items(target, raw=True))
                        self._expand(parser, name, parts, text, target, inner, depth + 1)
                    else:
                        self._expand(parser, option, parts, text, section, defaults, depth + 1)
                else:
                    parts.append(text)
            else:
                raise InterpolationSyntaxError(
                    option, section, f"'{mark}' must be followed by '{mark}' or '{bracket}', found: {rest!r}"
                )

class BasicInterpolation(_Marked):
    """Interpolation as implemented in the classic ConfigParser: %(name)s."""

    _mark, _bracket = "%", "("
    _reference = _re.compile(r"%\(([^)]+)\)s")

    def _names(self, path):
        return [path]

    def _shown(self, names, name):
        return name

class ExtendedInterpolation(_Marked):
    """Advanced variant of interpolation: ${"$"}{name} and ${"$"}{section:name}."""

    _mark, _bracket = "$", "{"
    _reference = _re.compile(r"\$\{([^}]+)\}")

    def _names(self, path):
        return path.split(":")

    def _shown(self, names, name):
        return ":".join(names)

class LegacyInterpolation(Interpolation):
    """Deprecated interpolation used in old versions of ConfigParser."""

    _reference = _re.compile(r"%\(([^)]*)\)s|.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _warnings.warn(
            "LegacyInterpolation has been deprecated since Python 3.2 and will be removed from the configparser module in"
            " Python 3.13. Use BasicInterpolation or ExtendedInterpolation instead.",
            DeprecationWarning, stacklevel=2,
        )

    def before_get(self, parser, section, option, value, vars):
        rawval = value
        for _ in range(MAX_INTERPOLATION_DEPTH):
            if not value or "%(" not in value:
                break
            lowered = lambda found: found[0] if found[1] is None else f"%({parser.optionxform(found[1])})s"
            value = self._reference.sub(lowered, value)
            try:
                value = value % vars
            except KeyError as missing:
                raise InterpolationMissingOptionError(option, section, rawval, missing.args[0]) from None
        if value and "%(" in value:
            raise InterpolationDepthError(option, section, rawval)
        return value

    def before_set(self, parser, section, option, value):
        return value
`;
