/**
 * argparse, part four, in Python: the parser.
 *
 * A command line becomes a pattern, a letter for each argument: O for an option, A for any other, - for "--". How many arguments an action takes is
 * what a regular expression made from its nargs matches in the pattern; each takes as much as it can, the first ones first.
 */

export const PARSER = String.raw`
class _Changed:
    """While it is entered, some objects have other values in some attributes."""
    def __init__(self, objects, **values):
        self.before = [(each, name, getattr(each, name)) for each in objects for name in values]
        self.values = values
    def __enter__(self):
        for each, name, _ in self.before:
            setattr(each, name, self.values[name])
    def __exit__(self, *exc_info):
        for each, name, was in self.before:
            setattr(each, name, was)

class _Parsing:
    """A command line on its way into a namespace: what it is made of, and what has been met so far."""
    def __init__(self, parser, words, namespace):
        self.parser, self.words, self.namespace = parser, words, namespace
        self.rivals = {}
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            for one in members:
                self.rivals.setdefault(one, []).extend([other for other in members if other is not one])
        self.options = {}
        self.pattern = "".join(self._letters())
        self.waiting = parser._get_positional_actions()
        self.met, self.given, self.extras = set(), set(), []

    def _letters(self):
        count = len(self.words)
        for at in range(count):
            word = self.words[at]
            if word == "--":
                yield "-" + "A" * (count - at - 1)
                return
            option = self.parser._parse_optional(word)
            if option is not None:
                self.options[at] = option
            yield "A" if option is None else "O"

    def run(self):
        at = 0
        for start in self.options:
            while at < start:
                end = self._positionals_from(at)
                if end == at:
                    # Nobody wants these words.
                    self.extras += self.words[at:start]
                    end = start
                at = end
            # An option that a positional has swallowed is none any more.
            if at == start:
                at = self._option_at(start)
        end = self._positionals_from(at)
        self.extras += self.words[end:]
        self._check_presence()
        self._check_groups()

    def _perform(self, action, words, option=None):
        self.met.add(action)
        values = self.parser._get_values(action, words)
        if values is not action.default:
            self.given.add(action)
            for rival in self.rivals.get(action, ()):
                if rival in self.given:
                    raise ArgumentError(action, "not allowed with argument %s" % _get_action_name(rival))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _positionals_from(self, at):
        """Give the words from the place on to as many of the waiting positionals as can have theirs; where they end."""
        sizes = self.parser._match_arguments_partial(self.waiting, self.pattern[at:])
        served, self.waiting = self.waiting[:len(sizes)], self.waiting[len(sizes):]
        for action, size in zip(served, sizes):
            self._perform(action, self.words[at:at + size])
            at += size
        return at

    def _option_at(self, start):
        """Perform the option at the place; where its words end."""
        if self.options[start][0] is None:
            self.extras.append(self.words[start])
            return start + 1
        uses, end = self._uses(start)
        for use in uses:
            self._perform(*use)
        return end

    def _uses(self, start):
        """What to perform for the option at the place: more than one action if it is a bundle as -xyz."""
        parser, (action, option, explicit) = self.parser, self.options[start]
        uses = []
        while explicit is not None:
            size = parser._match_argument(action, "A")
            if size == 1:
                uses.append((action, [explicit], option))
                return uses, start + 1
            # The option takes nothing, so what is glued to it can only be another of one letter.
            following = None
            if size == 0 and explicit and option[1] not in parser.prefix_chars:
                following = parser._option_string_actions.get(option[0] + explicit[0])
            if following is None:
                raise ArgumentError(action, "ignored explicit argument %r" % explicit)
            uses.append((action, [], option))
            action, option, explicit = following, option[0] + explicit[0], explicit[1:] or None
        first = start + 1
        end = first + parser._match_argument(action, self.pattern[first:])
        uses.append((action, self.words[first:end], option))
        return uses, end

    def _check_presence(self):
        """Required arguments must be there; defaults that are text, and still stand, are converted as if they had been given."""
        missing = []
        for action in self.parser._actions:
            default = action.default
            if action in self.met:
                pass
            elif action.required:
                missing.append(_get_action_name(action))
            elif isinstance(default, str) and getattr(self.namespace, action.dest, None) is default:
                setattr(self.namespace, action.dest, self.parser._get_value(action, default))
        if missing:
            self.parser.error("the following arguments are required: " + ", ".join(missing))

    def _check_groups(self):
        for group in self.parser._mutually_exclusive_groups:
            if group.required and self.given.isdisjoint(group._group_actions):
                names = [_get_action_name(each) for each in group._group_actions if each.help is not SUPPRESS]
                self.parser.error("one of the arguments %s is required" % " ".join(names))

# For a value of nargs: how many words it wants at least, and what may follow these in the pattern.
_WANTED = {None: (1, ""), OPTIONAL: (0, "(?:A%s)?"), ZERO_OR_MORE: (0, "[A%s]*"), ONE_OR_MORE: (1, "[A%s]*")}
_EXPECTED = {None: "one argument", OPTIONAL: "at most one argument", ONE_OR_MORE: "at least one argument"}

class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Arguments, and what makes a namespace of a command line according to them."""
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars="-",
            fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        if prog is None:
            prog = str(_sys.argv[0]).rpartition("/")[2] if _sys.argv else ""
        self.prog, self.usage, self.epilog, self.formatter_class = prog, usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.add_help, self.allow_abbrev, self.exit_on_error = fromfile_prefix_chars, add_help, allow_abbrev, exit_on_error
        self._positionals, self._optionals = map(self.add_argument_group, ("positional arguments", "options"))
        self._subparsers = None
        self.register("type", None, lambda string: string)
        dash = "-" if "-" in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(dash + "h", dash * 2 + "help", action="help", default=SUPPRESS, help="show this help message and exit")
        for each in parents:
            self._add_container_actions(each)
            self._defaults.update(getattr(each, "_defaults", ()))
    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")]

    # Definition.
    def _get_optional_actions(self):
        return [each for each in self._actions if each.option_strings]
    def _get_positional_actions(self):
        return [each for each in self._actions if not each.option_strings]
    def _add_action(self, action):
        group = self._optionals if action.option_strings else self._positionals
        group._add_action(action)
        return action
    def add_subparsers(self, **kwargs):
        """Make room for parsers of which one takes over, by its name; the result has add_parser()."""
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        if kwargs.keys() & {"title", "description"}:
            home = self.add_argument_group(kwargs.pop("title", "subcommands"), kwargs.pop("description", None))
        else:
            home = self._positionals
        self._subparsers = home
        kwargs.setdefault("parser_class", type(self))
        if kwargs.get("prog") is None:
            kwargs["prog"] = self._page(self._get_positional_actions(), "").format_help().strip()
        made = self._pop_action_class(kwargs, "parsers")(option_strings=[], **kwargs)
        home._add_action(made)
        return made

    # Parsing.
    def parse_args(self, args=None, namespace=None):
        """The namespace of the command line; what is not known is an error."""
        return self._without_rest(*self.parse_known_args(args, namespace))
    def parse_known_args(self, args=None, namespace=None):
        """The namespace of the command line, and a list of what is not known."""
        words = _sys.argv[1:] if args is None else list(args)
        found = Namespace() if namespace is None else namespace
        self._set_absent(found, [(each.dest, each.default) for each in self._actions if each.dest is not SUPPRESS and each.default is not SUPPRESS])
        self._set_absent(found, self._defaults.items())
        try:
            found, rest = self._parse_known_args(words, found)
        except ArgumentError as problem:
            if not self.exit_on_error:
                raise
            self.error(str(problem))
        if hasattr(found, _UNRECOGNIZED):
            rest += getattr(found, _UNRECOGNIZED)
            delattr(found, _UNRECOGNIZED)
        return found, rest
    def _parse_known_args(self, arg_strings, namespace):
        words = arg_strings if self.fromfile_prefix_chars is None else self._read_args_from_files(arg_strings)
        parsing = _Parsing(self, words, namespace)
        parsing.run()
        return namespace, parsing.extras
    def _set_absent(self, namespace, pairs):
        for name, value in pairs:
            if not hasattr(namespace, name):
                setattr(namespace, name, value)
    def _without_rest(self, namespace, rest):
        if rest:
            self.error("unrecognized arguments: " + " ".join(rest))
        return namespace

    def parse_intermixed_args(self, args=None, namespace=None):
        """As parse_args(), where options may stand between positionals that belong together."""
        return self._without_rest(*self.parse_known_intermixed_args(args, namespace))
    def parse_known_intermixed_args(self, args=None, namespace=None):
        """As parse_known_args(), where options may stand between positionals that belong together."""
        positionals = self._get_positional_actions()
        self._check_intermixable(positionals)
        usage = self.format_usage()[len("usage: "):] if self.usage is None else self.usage
        with _Changed([self], usage=usage):
            # First the options, with nothing for the positionals; then these from what remains.
            with _Changed(positionals, nargs=SUPPRESS, default=SUPPRESS):
                found, rest = self.parse_known_args(args, namespace)
                for each in positionals:
                    if getattr(found, each.dest, None) == []:
                        _warnings.warn("Do not expect %s in %s" % (each.dest, found))
                        delattr(found, each.dest)
            with _Changed(self._get_optional_actions() + self._mutually_exclusive_groups, required=False):
                return self.parse_known_args(rest, found)
    def _check_intermixable(self, positionals):
        for each in positionals:
            if each.nargs in (PARSER, REMAINDER):
                raise TypeError("parse_intermixed_args: positional arg with nargs=%s" % each.nargs)
        names = [each.dest for each in positionals]
        if any(each.dest in names for group in self._mutually_exclusive_groups for each in group._group_actions):
            raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")

    def _read_args_from_files(self, arg_strings):
        words = []
        for each in arg_strings:
            if each and each[0] in self.fromfile_prefix_chars:
                words += self._words_of_file(each[1:])
            else:
                words.append(each)
        return words
    def _words_of_file(self, path):
        try:
            with open(path) as file:
                lines = file.read().splitlines()
        except (OSError, RuntimeError) as problem:
            self.error(str(problem))
        return self._read_args_from_files([word for line in lines for word in self.convert_arg_line_to_args(line)])
    def convert_arg_line_to_args(self, arg_line):
        """The arguments in a line of a file: the line is one. Made to be overridden."""
        return [arg_line]

    # Is a word an option, and which?
    def _parse_optional(self, arg_string):
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        known = self._option_string_actions
        name, equals, value = arg_string.partition("=")
        if arg_string in known:
            return known[arg_string], arg_string, None
        if len(arg_string) == 1:
            return None
        if equals and name in known:
            return known[name], name, value
        candidates = self._get_option_tuples(arg_string)
        if len(candidates) > 1:
            self.error("ambiguous option: %s could match %s" % (arg_string, ", ".join([each[1] for each in candidates])))
        if candidates:
            return candidates[0]
        is_number = not self._has_negative_number_optionals and self._negative_number_matcher.match(arg_string)
        return None if is_number or " " in arg_string else (None, arg_string, None)
    def _get_option_tuples(self, option_string):
        """The options that the text may be an abbreviation of."""
        chars, known = self.prefix_chars, self._option_string_actions.items()
        if option_string[0] not in chars:
            self.error("unexpected option string: " + option_string)
            return []
        if option_string[1] not in chars:
            glued = option_string[2:]
            return [(action, option, glued if option == option_string[:2] else None)
                for option, action in known if option == option_string[:2] or option.startswith(option_string)]
        if not self.allow_abbrev:
            return []
        prefix, equals, value = option_string.partition("=")
        return [(action, option, value if equals else None) for option, action in known if option.startswith(prefix)]

    # How many words does an action take?
    def _get_nargs_pattern(self, action):
        nargs, is_option = action.nargs, bool(action.option_strings)
        gap, anything = ("", "[AO]*") if is_option else ("-*", "[-AO]*")
        if nargs == REMAINDER:
            return "(" + anything + ")"
        if nargs == PARSER:
            return "(" + gap + "A" + anything + ")"
        if nargs == SUPPRESS:
            return "(" + gap + ")"
        least, more = _WANTED[nargs] if nargs in _WANTED else (nargs, "")
        if "[" in more:
            more %= "" if is_option else "-"
        elif more:
            more %= gap
        return "(" + gap + ("A" + gap) * least + more + ")"
    def _match_argument(self, action, pattern):
        found = _re.match(self._get_nargs_pattern(action), pattern)
        if found is None:
            several = "%s argument%s" % (action.nargs, "" if action.nargs == 1 else "s")
            raise ArgumentError(action, "expected " + _EXPECTED.get(action.nargs, several))
        return found.end(1)
    def _match_arguments_partial(self, actions, pattern):
        wanted = [self._get_nargs_pattern(each) for each in actions]
        while wanted:
            found = _re.match("".join(wanted), pattern)
            if found:
                return [len(each) for each in found.groups()]
            wanted.pop()
        return []

    # Words become values.
    def _get_values(self, action, arg_strings):
        nargs = action.nargs
        if nargs == SUPPRESS:
            return SUPPRESS
        if "--" in arg_strings and nargs not in (PARSER, REMAINDER):
            arg_strings.remove("--")
        if not arg_strings:
            if nargs == OPTIONAL:
                return self._value_without_word(action)
            if nargs == ZERO_OR_MORE and not action.option_strings:
                if action.default is None:
                    return arg_strings
                self._check_value(action, action.default)
                return action.default
        values = [self._get_value(action, each) for each in arg_strings]
        to_check = {REMAINDER: 0, PARSER: 1}.get(nargs)
        for each in values[:to_check]:
            self._check_value(action, each)
        return values[0] if len(values) == 1 and nargs in (None, OPTIONAL) else values
    def _value_without_word(self, action):
        text = action.const if action.option_strings else action.default
        if not isinstance(text, str):
            return text
        converted = self._get_value(action, text)
        self._check_value(action, converted)
        return converted
    def _get_value(self, action, arg_string):
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise ArgumentError(action, "%r is not callable" % (convert,))
        try:
            return convert(arg_string)
        except (ArgumentTypeError, ValueError, TypeError) as problem:
            wanted = getattr(action.type, "__name__", repr(action.type))
            said = isinstance(problem, ArgumentTypeError)
            raise ArgumentError(action, str(problem) if said else "invalid %s value: %r" % (wanted, arg_string))
    def _check_value(self, action, value):
        choices = action.choices
        if not (choices is None or value in choices):
            raise ArgumentError(action, "invalid choice: %r (choose from %s)" % (value, ", ".join(map(repr, choices))))

    # What is shown.
    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)
    def _page(self, actions, *prefix):
        """A formatter that has the usage."""
        page = self._get_formatter()
        page.add_usage(self.usage, actions, self._mutually_exclusive_groups, *prefix)
        return page
    def format_usage(self):
        """The usage, as text."""
        return self._page(self._actions).format_help()
    def format_help(self):
        """The help, as text: usage, description, a section for each group, epilog."""
        page = self._page(self._actions)
        page.add_text(self.description)
        for each in self._action_groups:
            page.start_section(each.title)
            page.add_text(each.description)
            page.add_arguments(each._group_actions)
            page.end_section()
        page.add_text(self.epilog)
        return page.format_help()
    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)
    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)
    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)
    def exit(self, status=0, message=None):
        """Show the message, if any, and end the program."""
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)
    def error(self, message):
        """Show usage and message on the standard error stream and end the program with 2. May be overridden, but must not return."""
        self.print_usage(_sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter", "ArgumentDefaultsHelpFormatter",
    "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER",
    "SUPPRESS", "ZERO_OR_MORE"]

__private__ = {each.__name__: each for each in (_AttributeHolder, _ActionsContainer, _ArgumentGroup, _MutuallyExclusiveGroup, _StoreAction, _StoreConstAction,
    _StoreTrueAction, _StoreFalseAction, _AppendAction, _AppendConstAction, _CountAction, _HelpAction, _VersionAction, _SubParsersAction, _ExtendAction, _get_action_name)}
__private__["_UNRECOGNIZED_ARGS_ATTR"] = _UNRECOGNIZED
`;
