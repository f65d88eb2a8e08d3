/**
 * argparse, part four, in Python: the parser.
 *
 * A command line becomes a pattern, a letter for each argument: O for an option, A for any other, - for "--". How many arguments an action takes is
 * what a regular expression of its nargs matches in the pattern, as in CPython: so the greedy choices are the same.
 */

export const PARSER = String.raw`
class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Object for parsing command line strings into Python objects."""
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars="-",
            fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        if prog is None:
            prog = str(_sys.argv[0]).rpartition("/")[2] if _sys.argv else ""
        self.prog, self.usage, self.epilog, self.formatter_class = prog, usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.add_help, self.allow_abbrev, self.exit_on_error = fromfile_prefix_chars, add_help, allow_abbrev, exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        self.register("type", None, lambda string: string)
        dash = "-" if "-" in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(dash + "h", dash * 2 + "help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            self._add_container_actions(parent)
            if hasattr(parent, "_defaults"):
                self._defaults.update(parent._defaults)
    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            title, description = kwargs.pop("title", "subcommands"), kwargs.pop("description", None)
            self._subparsers = self.add_argument_group(title, description)
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        kind = self._pop_action_class(kwargs, "parsers")
        action = kind(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action
    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action
    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]
    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    def parse_args(self, args=None, namespace=None):
        args, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: %s" % " ".join(rest))
        return args
    def parse_known_args(self, args=None, namespace=None):
        args = _sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                namespace, rest = self._parse_known_args(args, namespace)
            except ArgumentError as err:
                self.error(str(err))
        else:
            namespace, rest = self._parse_known_args(args, namespace)
        if hasattr(namespace, _UNRECOGNIZED):
            rest.extend(getattr(namespace, _UNRECOGNIZED))
            delattr(namespace, _UNRECOGNIZED)
        return namespace, rest

    def _parse_known_args(self, arg_strings, namespace):
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        conflicts = {}
        for group in self._mutually_exclusive_groups:
            for member in group._group_actions:
                conflicts.setdefault(member, []).extend([other for other in group._group_actions if other is not member])
        options, letters = {}, []
        words = iter(arg_strings)
        for at, word in enumerate(words):
            if word == "--":
                letters.append("-")
                letters += ["A" for _ in words]
                break
            found = self._parse_optional(word)
            if found is None:
                letters.append("A")
            else:
                options[at] = found
                letters.append("O")
        pattern = "".join(letters)
        seen, seen_non_default, extras = set(), set(), []
        positionals = self._get_positional_actions()

        def take(action, words, option=None):
            seen.add(action)
            values = self._get_values(action, words)
            if values is not action.default:
                seen_non_default.add(action)
                for other in conflicts.get(action, []):
                    if other in seen_non_default:
                        raise ArgumentError(action, "not allowed with argument %s" % _get_action_name(other))
            if values is not SUPPRESS:
                action(self, namespace, values, option)
        def take_option(start):
            action, option, explicit = options[start]
            chosen = []
            while True:
                if action is None:
                    extras.append(arg_strings[start])
                    return start + 1
                if explicit is None:
                    stop = start + 1 + self._match_argument(action, pattern[start + 1:])
                    chosen.append((action, arg_strings[start + 1:stop], option))
                    break
                count = self._match_argument(action, "A")
                if count == 1:
                    stop = start + 1
                    chosen.append((action, [explicit], option))
                    break
                if count != 0 or option[1] in self.prefix_chars or explicit == "":
                    raise ArgumentError(action, "ignored explicit argument %r" % explicit)
                # -xyz: x takes nothing, so y is the next option.
                chosen.append((action, [], option))
                option = option[0] + explicit[0]
                if option not in self._option_string_actions:
                    raise ArgumentError(action, "ignored explicit argument %r" % explicit)
                action, explicit = self._option_string_actions[option], explicit[1:] or None
            for each in chosen:
                take(*each)
            return stop
        def take_positionals(start):
            counts = self._match_arguments_partial(positionals, pattern[start:])
            for action, count in zip(positionals[:], counts):
                words = arg_strings[start:start + count]
                start += count
                take(action, words)
            positionals[:] = positionals[len(counts):]
            return start

        at, last = 0, max(options, default=-1)
        while at <= last:
            following = min([each for each in options if each >= at])
            if at != following:
                end = take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in options:
                extras.extend(arg_strings[at:following])
                at = following
            at = take_option(at)
        extras.extend(arg_strings[take_positionals(at):])

        missing = []
        for action in self._actions:
            if action in seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif isinstance(action.default, str) and hasattr(namespace, action.dest) and action.default is getattr(namespace, action.dest):
                setattr(namespace, action.dest, self._get_value(action, action.default))
        if missing:
            self.error("the following arguments are required: %s" % ", ".join(missing))
        for group in self._mutually_exclusive_groups:
            if group.required and not any([action in seen_non_default for action in group._group_actions]):
                names = [_get_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                self.error("one of the arguments %s is required" % " ".join(names))
        return namespace, extras

    def _read_args_from_files(self, arg_strings):
        words = []
        for word in arg_strings:
            if not word or word[0] not in self.fromfile_prefix_chars:
                words.append(word)
                continue
            try:
                with open(word[1:]) as file:
                    lines = file.read().splitlines()
            except (OSError, RuntimeError) as err:
                self.error(str(err))
            words += self._read_args_from_files([arg for line in lines for arg in self.convert_arg_line_to_args(line)])
        return words
    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _match_argument(self, action, pattern):
        match = _re.match(self._get_nargs_pattern(action), pattern)
        if match is None:
            text = {None: "expected one argument", OPTIONAL: "expected at most one argument", ONE_OR_MORE: "expected at least one argument"}.get(action.nargs)
            if text is None:
                text = "expected %s argument%s" % (action.nargs, "" if action.nargs == 1 else "s")
            raise ArgumentError(action, text)
        return len(match.group(1))
    def _match_arguments_partial(self, actions, pattern):
        for count in range(len(actions), 0, -1):
            match = _re.match("".join([self._get_nargs_pattern(action) for action in actions[:count]]), pattern)
            if match is not None:
                return [len(each) for each in match.groups()]
        return []
    def _parse_optional(self, arg_string):
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        known = self._option_string_actions
        if arg_string in known:
            return known[arg_string], arg_string, None
        if len(arg_string) == 1:
            return None
        if "=" in arg_string:
            option, _, explicit = arg_string.partition("=")
            if option in known:
                return known[option], option, explicit
        found = self._get_option_tuples(arg_string)
        if len(found) > 1:
            self.error("ambiguous option: %s could match %s" % (arg_string, ", ".join([option for _, option, _ in found])))
        if found:
            return found[0]
        if self._negative_number_matcher.match(arg_string) and not self._has_negative_number_optionals:
            return None
        if " " in arg_string:
            return None
        return None, arg_string, None
    def _get_option_tuples(self, option_string):
        """The options that the text may be an abbreviation of."""
        known, chars = self._option_string_actions, self.prefix_chars
        found = []
        if option_string[0] in chars and option_string[1] in chars:
            if self.allow_abbrev:
                prefix, equals, explicit = option_string.partition("=")
                found = [(action, option, explicit if equals else None) for option, action in known.items() if option.startswith(prefix)]
        elif option_string[0] in chars:
            short, explicit = option_string[:2], option_string[2:]
            for option, action in known.items():
                if option == short:
                    found.append((action, option, explicit))
                elif option.startswith(option_string):
                    found.append((action, option, None))
        else:
            self.error("unexpected option string: %s" % option_string)
        return found
    def _get_nargs_pattern(self, action):
        nargs = action.nargs
        known = {None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)", ONE_OR_MORE: "(-*A[A-]*)",
            REMAINDER: "([-AO]*)", PARSER: "(-*A[-AO]*)", SUPPRESS: "(-*-*)"}
        pattern = known[nargs] if nargs in known else "(-*%s-*)" % "-*".join("A" * nargs)
        return pattern.replace("-*", "").replace("-", "") if action.option_strings else pattern

    def parse_intermixed_args(self, args=None, namespace=None):
        args, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: %s" % " ".join(rest))
        return args
    def parse_known_intermixed_args(self, args=None, namespace=None):
        positionals = self._get_positional_actions()
        odd = [action for action in positionals if action.nargs in (PARSER, REMAINDER)]
        if odd:
            raise TypeError("parse_intermixed_args: positional arg with nargs=%s" % odd[0].nargs)
        if any([action.dest in [each.dest for each in positionals] for group in self._mutually_exclusive_groups for action in group._group_actions]):
            raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")
        usage, required = self.usage, []
        try:
            try:
                if usage is None:
                    self.usage = self.format_usage()[7:]
                # First the options, with nothing for the positionals; then these from what remains.
                for action in positionals:
                    action.save_nargs, action.save_default = action.nargs, action.default
                    action.nargs, action.default = SUPPRESS, SUPPRESS
                namespace, rest = self.parse_known_args(args, namespace)
                for action in positionals:
                    if hasattr(namespace, action.dest) and getattr(namespace, action.dest) == []:
                        _warnings.warn("Do not expect %s in %s" % (action.dest, namespace))
                        delattr(namespace, action.dest)
            finally:
                for action in positionals:
                    action.nargs, action.default = action.save_nargs, action.save_default
            options = self._get_optional_actions()
            groups = self._mutually_exclusive_groups
            try:
                required = [(each, each.required) for each in options + groups]
                for each, _ in required:
                    each.required = False
                return self.parse_known_args(rest, namespace)
            finally:
                for each, was in required:
                    each.required = was
        finally:
            self.usage = usage

    def _get_values(self, action, arg_strings):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and "--" in arg_strings:
            arg_strings.remove("--")
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
            return value
        if not arg_strings and nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is None:
                return arg_strings
            self._check_value(action, action.default)
            return action.default
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, each) for each in arg_strings]
        if nargs == REMAINDER:
            return values
        if len(values) == 1 and nargs in (None, OPTIONAL):
            values, = values
            self._check_value(action, values)
            return values
        for each in values[:1] if nargs == PARSER else values:
            self._check_value(action, each)
        return values
    def _get_value(self, action, arg_string):
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise ArgumentError(action, "%r is not callable" % (convert,))
        try:
            return convert(arg_string)
        except ArgumentTypeError as err:
            raise ArgumentError(action, str(err))
        except (TypeError, ValueError):
            raise ArgumentError(action, "invalid %s value: %r" % (getattr(action.type, "__name__", repr(action.type)), arg_string))
    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, "invalid choice: %r (choose from %s)" % (value, ", ".join([repr(each) for each in action.choices])))

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()
    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()
    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)
    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)
    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)
    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)
    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)
    def error(self, message):
        """Prints a usage message incorporating the message to stderr and exits."""
        self.print_usage(_sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter", "ArgumentDefaultsHelpFormatter",
    "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER",
    "SUPPRESS", "ZERO_OR_MORE"]

__private__ = {each.__name__: each for each in (_AttributeHolder, _ActionsContainer, _ArgumentGroup, _MutuallyExclusiveGroup, _StoreAction, _StoreConstAction,
    _StoreTrueAction, _StoreFalseAction, _AppendAction, _AppendConstAction, _CountAction, _HelpAction, _VersionAction, _SubParsersAction, _ExtendAction, _get_action_name)}
__private__["_UNRECOGNIZED_ARGS_ATTR"] = _UNRECOGNIZED
`;
