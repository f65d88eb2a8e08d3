/** The parsers, section proxies and converters of the module configparser, written in Python. */

export const PARSER_TEXT: string = String.raw`
_USUAL_DELIMITERS = "=", ":"

def _option_pattern(delimiters, bare):
    """The pattern of an option's line: its name, what divides, its value; bare is for names that may stand alone."""
    division = "|".join(map(_re.escape, delimiters))
    behind = rf"(?P<vi>{division})\s*(?P<value>.*)"
    return _re.compile(r"(?P<option>.*?)\s*" + (f"(?:{behind})?" if bare else behind) + "$")

def _places(line, prefix):
    """Everywhere a prefix stands in a line."""
    at = line.find(prefix)
    while at >= 0:
        yield at
        at = line.find(prefix, at + 1)

def _comment_start(line, prefixes):
    """Where a comment begins behind a value. The prefixes take turns, and the first turn with an answer decides."""
    for turn in _zip_longest(*[_places(line, prefix) for prefix in prefixes]):
        starts = [at for at in turn if at is not None and not line[:at][-1:].strip()]
        if starts:
            return min(starts)
    return None

class _Reading:
    """One pass over the lines of one source: the section and the option that are open, and what came before."""

    def __init__(self, parser, source):
        self.parser, self.source = parser, source
        self.seen = set()
        self.title = self.options = self.name = self.faults = None
        self.column = 0

    def line(self, number, line):
        parser = self.parser
        cut = _comment_start(line, parser._inline_comment_prefixes)
        if line.strip().startswith(parser._comment_prefixes):
            cut = 0
        body = line[:cut].strip()
        if not body:
            self.blank(cut is not None)
            return
        ink = parser.NONSPACECRE.search(line)
        column = ink.start() if ink else 0
        if self.name and column > self.column:
            self.options[self.name].append(body)
            return
        self.column = column
        header = parser.SECTCRE.match(body)
        if header:
            self.section(header.group("header"), number)
        elif self.options is None:
            raise MissingSectionHeaderError(self.source, number, line)
        else:
            self.option(body, number, line)

    def blank(self, commented):
        """A line with nothing in it, which may belong to a value, or end it."""
        if not self.parser._empty_lines_in_values:
            self.column = _maxsize
        elif self.name and not commented:
            value = self.options[self.name]
            if value is not None:
                value.append("")

    def section(self, title, number):
        parser = self.parser
        known = title in parser._sections
        self.title, self.name = title, None
        if title == parser.default_section and not known:
            self.options = parser._defaults
            return
        if known and parser._strict and title in self.seen:
            raise DuplicateSectionError(title, self.source, number)
        if not known:
            parser._open_section(title)
        self.options = parser._sections[title]
        self.seen.add(title)

    def option(self, body, number, line):
        parser = self.parser
        found = parser._optcre.match(body)
        if not (found and found.group("option")):
            self.fault(number, line)
        if not found:
            return
        value = found.group("value")
        self.name = parser.optionxform(found.group("option").rstrip())
        address = self.title, self.name
        if parser._strict and address in self.seen:
            raise DuplicateOptionError(*address, self.source, number)
        self.seen.add(address)
        self.options[self.name] = value if value is None else [value.strip()]

    def fault(self, number, line):
        """Notes a line that is no option; the error is raised when every line was read."""
        if self.faults is None:
            self.faults = ParsingError(self.source)
        self.faults.append(number, repr(line))

class RawConfigParser(_MutableMapping):
    """A parser of configuration files that gives values as they are written."""

    SECTCRE = _re.compile(r"\[(?P<header>.+)\]")
    OPTCRE, OPTCRE_NV = [_option_pattern(_USUAL_DELIMITERS, bare) for bare in (False, True)]
    NONSPACECRE = _re.compile(r"\S")
    BOOLEAN_STATES = {
        "1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False,
    }
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(
        self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"),
        comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
        default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET,
    ):
        self._dict = dict_type
        self._sections, self._defaults, self._proxies = dict_type(), dict_type(), dict_type()
        self.default_section = default_section
        self._getters = ConverterMapping(self)
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._strict, self._allow_no_value = strict, allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self._comment_prefixes, self._inline_comment_prefixes = [
            tuple(prefixes or ()) for prefixes in (comment_prefixes, inline_comment_prefixes)
        ]
        self._delimiters = tuple(delimiters)
        if delimiters != _USUAL_DELIMITERS:
            self._optcre = _option_pattern(delimiters, allow_no_value)
        elif allow_no_value:
            self._optcre = self.OPTCRE_NV
        else:
            self._optcre = self.OPTCRE
        if interpolation is _UNSET:
            interpolation = self._DEFAULT_INTERPOLATION
        if interpolation is None:
            interpolation = Interpolation()
        elif not isinstance(interpolation, Interpolation):
            wanted = "interpolation= must be None or an instance of Interpolation"
            raise TypeError(f"{wanted}; got an object of type {type(interpolation)}")
        self._interpolation = interpolation
        if converters is not _UNSET:
            self._getters.update(converters)
        if defaults:
            self._take_defaults(defaults)

    # Sections as a mapping of names to proxies.

    def __len__(self):
        return 1 + len(self._sections)

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    def __contains__(self, key):
        return self.has_section(key) or key == self.default_section

    def __getitem__(self, key):
        if key in self:
            return self._proxies[key]
        raise KeyError(key)

    def __setitem__(self, key, value):
        if key in self:
            if self[key] is value:
                return
            old = self._defaults if key == self.default_section else self._sections.get(key)
            if old is not None:
                old.clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if key not in self:
            raise KeyError(key)
        self.remove_section(key)

    def popitem(self):
        """Take the first section out of the parser; its name and its proxy are the answer."""
        names = self.sections()
        if not names:
            raise KeyError
        first = names[0], self[names[0]]
        del self[names[0]]
        return first

    def sections(self):
        """The names of the sections; that of the defaults is not among them."""
        return [*self._sections]

    def has_section(self, section):
        """Whether there is a section of this name; the defaults are none."""
        return section in self._sections

    def add_section(self, section):
        """Make a new section, which has no options yet."""
        if self.default_section == section:
            raise ValueError(f"Invalid section name: {section!r}")
        if self.has_section(section):
            raise DuplicateSectionError(section)
        self._open_section(section)

    def remove_section(self, section):
        """Take a section away; whether there was one is the answer."""
        if section not in self._sections:
            return False
        for mapping in (self._sections, self._proxies):
            del mapping[section]
        return True

    def _open_section(self, name):
        self._sections[name] = self._dict()
        self._proxies[name] = SectionProxy(self, name)

    # Options of a section.

    def _options_at(self, section):
        """The mapping that options of a section are written into; no name means the defaults."""
        if not section or self.default_section == section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def _transformed(self, given, text=lambda value: value):
        """What a caller gives beside the sections, under names that are written like those of options."""
        return {self.optionxform(name): text(value) for name, value in given.items()} if given else {}

    def _lookup(self, section, vars):
        """Where a value is looked for: what the caller gives, then the section, then the defaults."""
        if section in self._sections:
            own = self._sections[section]
        elif section == self.default_section:
            own = {}
        else:
            raise NoSectionError(section) from None
        given = self._transformed(vars, lambda value: value if value is None else str(value))
        return _ChainMap(given, own, self._defaults)

    def defaults(self):
        """The mapping of defaults."""
        return self._defaults

    def optionxform(self, optionstr):
        """How the name of an option is kept; a program may put another function here."""
        return optionstr.lower()

    def options(self, section):
        """The names of a section's options, those of the defaults too."""
        if not self.has_section(section):
            raise NoSectionError(section) from None
        merged = self._sections[section].copy()
        merged.update(self._defaults)
        return [*merged]

    def has_option(self, section, option):
        """Whether a section, or the defaults, have an option."""
        if section and section != self.default_section:
            places = (self._sections[section], self._defaults) if self.has_section(section) else ()
            return any([self.optionxform(option) in place for place in places])
        return self.optionxform(option) in self._defaults

    def set(self, section, option, value=None):
        """Give an option of a section a value."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        place = self._options_at(section)
        place[self.optionxform(option)] = value

    def remove_option(self, section, option):
        """Take an option out of its section; whether it was there is the answer."""
        place = self._options_at(section)
        name = self.optionxform(option)
        if name not in place:
            return False
        del place[name]
        return True

    def items(self, section=_UNSET, raw=False, vars=None):
        """A section's options as pairs of name and value; without a section, the sections and their proxies."""
        if section is _UNSET:
            return super().items()
        scope = self._defaults.copy()
        try:
            scope.update(self._sections[section])
        except KeyError:
            if self.default_section != section:
                raise NoSectionError(section)
        names = [*scope]
        scope.update(self._transformed(vars))
        finished = (lambda name, text: text) if raw else (
            lambda name, text: self._interpolation.before_get(self, section, name, text, scope)
        )
        return [(name, finished(name, scope[name])) for name in names]

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option, or the fallback where there is no such section or option."""
        try:
            scope = self._lookup(section, vars)
        except NoSectionError:
            if fallback is not _UNSET:
                return fallback
            raise
        name = self.optionxform(option)
        try:
            text = scope[name]
        except KeyError:
            if fallback is not _UNSET:
                return fallback
            raise NoOptionError(name, section)
        untouched = raw or text is None
        return text if untouched else self._interpolation.before_get(self, section, name, text, scope)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """Like get, as an int."""
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """Like get, as a float."""
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """Like get, as a bool: see BOOLEAN_STATES."""
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoOptionError, NoSectionError):
            if fallback is not _UNSET:
                return fallback
            raise

    def _convert_to_boolean(self, value):
        word = value.lower()
        if word in self.BOOLEAN_STATES:
            return self.BOOLEAN_STATES[word]
        raise ValueError(f"Not a boolean: {value}")

    @property
    def converters(self):
        """The converters of this parser by name."""
        return self._getters

    # Reading and writing.

    def read(self, filenames, encoding=None):
        """Read one file or several; those that can't be opened are left out of the list that is the answer."""
        alone = isinstance(filenames, (bytes, str)) or hasattr(filenames, "__fspath__")
        done = []
        for path in [filenames] if alone else filenames:
            try:
                with open(path, encoding=encoding) as lines:
                    self._read(lines, path)
            except OSError:
                pass
            else:
                done.append(path.__fspath__() if hasattr(path, "__fspath__") else path)
        return done

    def read_file(self, f, source=None):
        """Read the lines of a file or of anything else that gives lines; source is what errors call it."""
        self._read(f, getattr(f, "name", "<???>") if source is None else source)

    def read_string(self, string, source="<string>"):
        """Read a text."""
        self.read_file(_StringIO(string), source)

    def readfp(self, fp, filename=None):
        """An old name of read_file."""
        _warnings.warn(
            "This method will be removed in Python 3.12. Use 'parser.read_file()' instead.", DeprecationWarning, stacklevel=2
        )
        self.read_file(fp, filename)

    def read_dict(self, dictionary, source="<dict>"):
        """Read a mapping of sections to mappings of options; all of it is made text."""
        titles, addresses = set(), set()
        for title, options in dictionary.items():
            title = str(title)
            try:
                self.add_section(title)
            except (ValueError, DuplicateSectionError):
                if title in titles and self._strict:
                    raise
            titles.add(title)
            for option, value in options.items():
                address = title, self.optionxform(str(option))
                if address in addresses and self._strict:
                    raise DuplicateOptionError(*address, source)
                addresses.add(address)
                self.set(*address, value if value is None else str(value))

    def _read(self, fp, fpname):
        """Read the lines of a source that errors call fpname."""
        reading = _Reading(self, fpname)
        for number, line in enumerate(fp, 1):
            reading.line(number, line)
        self._finish_values(self.default_section, self._defaults)
        for title in self._sections:
            self._finish_values(title, self._sections[title])
        if reading.faults is not None:
            raise reading.faults

    def _finish_values(self, title, options):
        """Makes texts of the lists of lines that reading leaves."""
        for name, lines in options.items():
            text = "\n".join(lines).rstrip() if isinstance(lines, list) else lines
            options[name] = self._interpolation.before_read(self, title, name, text)

    def _take_defaults(self, defaults):
        self._defaults.update(self._transformed(defaults))

    def write(self, fp, space_around_delimiters=True):
        """Write all sections, the defaults first, the way files of configuration are written."""
        between = self._delimiters[0].join("  " if space_around_delimiters else ("", ""))
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults, between)
        for title, options in self._sections.items():
            self._write_section(fp, title, options, between)

    def _write_section(self, fp, title, options, between):
        fp.write(f"[{title}]\n")
        for name, value in options.items():
            value = self._interpolation.before_write(self, title, name, value)
            alone = value is None and self._allow_no_value
            tail = "" if alone else between + str(value).replace("\n", "\n\t")
            fp.write(f"{name}{tail}\n")
        fp.write("\n")

    def _demand_text(self, **given):
        """Refuses names and values that are not text; a value may be missing where the parser allows it."""
        for part, text in given.items():
            missing = part == "values" and self._allow_no_value and not text
            if not missing and not isinstance(text, str):
                raise TypeError(f"{self._texts[part]} must be strings")

    _texts = {"sections": "section names", "options": "option keys", "values": "option values"}

class ConfigParser(RawConfigParser):
    """A parser of configuration files whose values may name other values."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def add_section(self, section):
        """Make a new section; its name must be a string."""
        self._demand_text(sections=section)
        RawConfigParser.add_section(self, section)

    def set(self, section, option, value=None):
        """Give an option of a section a value, which must be a string."""
        self._demand_text(options=option, values=value)
        RawConfigParser.set(self, section, option, value)

    def _take_defaults(self, defaults):
        kept, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = kept

class SafeConfigParser(ConfigParser):
    """An old name of ConfigParser."""

    def __init__(self, *args, **kwargs):
        ConfigParser.__init__(self, *args, **kwargs)
        _warnings.warn(
            "The SafeConfigParser class has been renamed to ConfigParser in Python 3.2."
            " This alias will be removed in Python 3.12. Use ConfigParser directly instead.",
            DeprecationWarning, stacklevel=2,
        )

class SectionProxy(_MutableMapping):
    """One section of a parser as a mapping."""

    def __init__(self, parser, name):
        self._of, self._title = parser, name
        for kind in parser.converters:
            self._attach("get" + kind, getattr(parser, "get" + kind))

    def _attach(self, name, getter):
        setattr(self, name, _partial(self.get, _impl=getter))

    parser = property(lambda self: self._of, doc="The parser that the section belongs to.")
    name = property(lambda self: self._title, doc="The name of the section.")

    def __repr__(self):
        return f"<Section: {self._title}>"

    def _names(self):
        if self._title == self._of.default_section:
            return self._of.defaults()
        return self._of.options(self._title)

    def __iter__(self):
        return iter(self._names())

    def __len__(self):
        return len(self._names())

    def __contains__(self, key):
        return self._of.has_option(self._title, key)

    def __getitem__(self, key):
        if key in self:
            return self._of.get(self._title, key)
        raise KeyError(key)

    def __setitem__(self, key, value):
        self._of._demand_text(options=key, values=value)
        self._of.set(self._title, key, value)

    def __delitem__(self, key):
        if key not in self or not self._of.remove_option(self._title, key):
            raise KeyError(key)

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """The value of an option of this section, or the fallback."""
        getter = _impl or self._of.get
        return getter(self._title, option, raw=raw, vars=vars, fallback=fallback, **kwargs)

class ConverterMapping(_MutableMapping):
    """The converters of a parser by name: what has a method getNAME."""

    GETTERCRE = _re.compile(r"^get(?P<name>.+)$")

    def __init__(self, parser):
        self._of = parser
        getters = [name for name in map(self.GETTERCRE.match, dir(parser)) if name]
        self._by_name = {found["name"]: None for found in getters if callable(getattr(parser, found.string))}

    def __len__(self):
        return len(self._by_name)

    def __iter__(self):
        return iter(self._by_name)

    def __getitem__(self, key):
        return self._by_name[key]

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise ValueError(f"Incompatible key: {key} (type: {type(key)})")
        if not key:
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._by_name[key] = value
        getter = _partial(self._of._get_conv, conv=value)
        getter.converter = value
        setattr(self._of, "get" + key, getter)
        for proxy in self._of.values():
            proxy._attach("get" + key, getter)

    def __delitem__(self, key):
        if not (key and isinstance(key, str)):
            raise KeyError(key)
        del self._by_name[key]
        for holder in [self._of, *self._of.values()]:
            try:
                delattr(holder, "get" + key)
            except AttributeError:
                pass
`;
