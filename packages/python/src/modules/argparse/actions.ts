/** argparse, part two, in Python: what is done when an argument is met, and the namespace that it is done to. */

export const ACTIONS = String.raw`
def _get_action_name(argument):
    """What messages call an argument."""
    if argument is None:
        return None
    if argument.option_strings:
        return "/".join(argument.option_strings)
    for name in (argument.metavar, argument.dest):
        if name is not None and name != SUPPRESS:
            return name
    return "{%s}" % ",".join(argument.choices) if argument.choices else None

class ArgumentError(Exception):
    """What is wrong with an argument, or with its definition."""
    def __init__(self, argument, message):
        self.message, self.argument_name = message, _get_action_name(argument)
    def __str__(self):
        subject = "" if self.argument_name is None else "argument %s: " % self.argument_name
        return "%s%s" % (subject, self.message)

class ArgumentTypeError(Exception):
    """What the function of a type raises if it cannot convert the text; its message is shown."""

_FIELDS = ("option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar")

class Action(_AttributeHolder):
    """An argument: how many words it takes, and what becomes of them."""
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None):
        self.option_strings, self.dest, self.nargs, self.const, self.default = option_strings, dest, nargs, const, default
        self.type, self.choices, self.required, self.help, self.metavar = type, choices, required, help, metavar
    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in _FIELDS]
    def format_usage(self):
        first, *_ = self.option_strings
        return first
    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")

class BooleanOptionalAction(Action):
    """For --name also --no-name."""
    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None):
        pairs = [[each, "--no-" + each[2:]] if each.startswith("--") else [each] for each in option_strings]
        super().__init__(sum(pairs, []), dest, nargs=0, default=default, type=type, choices=choices, required=required, help=help, metavar=metavar)
    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, option_string[:5] != "--no-")
    def format_usage(self):
        return " | ".join(self.option_strings)

class _Setting(Action):
    """An action that sets the attribute to what _result() makes of its value before and of the values met."""
    def __call__(self, parser, namespace, values, option_string=None):
        before = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, self._result(before, values))
    def _result(self, before, values):
        return values

def _check_stored(kind, nargs, const, advice):
    if nargs == 0:
        raise ValueError("nargs for %s actions must be != 0; if %s" % (kind, advice))
    if not (const is None or nargs == OPTIONAL):
        raise ValueError("nargs must be %r to supply const" % OPTIONAL)

def _and_more(before, values):
    """A copy of the list that is there, with more."""
    if before is None:
        return list(values)
    if type(before) is list:
        copied = before[:]
    else:
        import copy as copier
        copied = copier.copy(before)
    copied.extend(values)
    return copied

class _StoreAction(_Setting):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None):
        _check_stored("store", nargs, const, "you have nothing to store, actions such as store true or store const may be more appropriate")
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar)

class _AppendAction(_Setting):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None):
        _check_stored("append", nargs, const, "arg strings are not supplying the value to append, the append const action may be more appropriate")
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar)
    def _result(self, before, values):
        return _and_more(before, [values])

class _ExtendAction(_AppendAction):
    def _result(self, before, values):
        return _and_more(before, values)

class _CountAction(_Setting):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required, help=help)
    def _result(self, before, values):
        return (before or 0) + 1

class _StoreConstAction(_Setting):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required, help=help)
    def _result(self, before, values):
        return self.const

class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)

class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)

class _AppendConstAction(_Setting):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required, help=help, metavar=metavar)
    def _result(self, before, values):
        return _and_more(before, [self.const])

class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()

class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help="show program's version number and exit"):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version
    def __call__(self, parser, namespace, values, option_string=None):
        page = parser._get_formatter()
        page.add_text(parser.version if self.version is None else self.version)
        parser._print_message(page.format_help(), _sys.stdout)
        parser.exit()

class _SubParsersAction(Action):
    class _ChoicesPseudoAction(Action):
        """A line of help for a parser."""
        def __init__(self, name, aliases, help):
            shown = name + (" (%s)" % ", ".join(aliases) if aliases else "")
            super().__init__([], name, help=help, metavar=shown)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix, self._parser_class = prog, parser_class
        self._name_parser_map, self._choices_actions = {}, []
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map, required=required, help=help, metavar=metavar)
    def add_parser(self, name, **kwargs):
        """A parser for what follows the name; the keywords are those of the parser, and help and aliases."""
        known, aliases = self._name_parser_map, kwargs.pop("aliases", ())
        for what, each in [("subparser", name), *[("subparser alias", alias) for alias in aliases]]:
            if each in known:
                raise ArgumentError(self, "conflicting %s: %s" % (what, each))
        if "help" in kwargs:
            self._choices_actions.append(self._ChoicesPseudoAction(name, aliases, kwargs.pop("help")))
        if kwargs.get("prog") is None:
            kwargs["prog"] = "%s %s" % (self._prog_prefix, name)
        made = self._parser_class(**kwargs)
        known.update(dict.fromkeys((name, *aliases), made))
        return made
    def _get_subactions(self):
        return self._choices_actions
    def __call__(self, parser, namespace, values, option_string=None):
        name, *words = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            raise ArgumentError(self, "unknown parser %r (choices: %s)" % (name, ", ".join(self._name_parser_map)))
        found, unknown = self._name_parser_map[name].parse_known_args(words, None)
        for attribute in vars(found):
            setattr(namespace, attribute, getattr(found, attribute))
        if unknown:
            vars(namespace).setdefault(_UNRECOGNIZED, []).extend(unknown)

class FileType(object):
    """A type of arguments that are files to open: "-" is standard output, if the mode writes."""
    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors
    def __call__(self, string):
        if string == "-":
            if set("wax") & set(self._mode):
                return _sys.stdout
            if "r" not in self._mode:
                raise ValueError('argument "-" with mode %r' % self._mode)
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except (OSError, RuntimeError) as problem:
            raise ArgumentTypeError("can't open '%s': %s" % (string, problem))
    def __repr__(self):
        shown = [repr(each) for each in (self._mode, self._bufsize) if each != -1]
        for key, each in (("encoding", self._encoding), ("errors", self._errors)):
            if each is not None:
                shown.append("%s=%r" % (key, each))
        return "%s(%s)" % (type(self).__name__, ", ".join(shown))

class Namespace(_AttributeHolder):
    """The attributes that arguments set."""
    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])
    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented
    def __contains__(self, key):
        return key in vars(self)
`;
