/** argparse, part three, in Python: what arguments are added to: parsers, groups, groups of which one is allowed. */

export const CONTAINERS = String.raw`
# The classes behind the values of add_argument(action=...).
_KINDS = {None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction, "store_true": _StoreTrueAction, "store_false": _StoreFalseAction,
    "append": _AppendAction, "append_const": _AppendConstAction, "extend": _ExtendAction, "count": _CountAction, "help": _HelpAction,
    "version": _VersionAction, "parsers": _SubParsersAction}

def _dest_of(options, chars):
    """The name of the attribute for an option: its first long form, or its first form, as an identifier."""
    source = next((each for each in options if len(each) > 1 and each[1] in chars), options[0])
    bare = source.lstrip(chars)
    if bare:
        return bare.replace("-", "_")
    raise ValueError("dest= is required for options like %r" % options[-1])

class _ActionsContainer(object):
    """What arguments can be added to."""
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        super().__init__()
        self.description, self.argument_default = description, argument_default
        self.prefix_chars, self.conflict_handler = prefix_chars, conflict_handler
        self._registries = {"action": dict(_KINDS)}
        self._conflict_method()
        self._actions, self._option_string_actions, self._defaults = [], {}, {}
        self._action_groups, self._mutually_exclusive_groups = [], []
        self._negative_number_matcher = _re.compile(r"-(?:\d*\.)?\d+$")
        # Shared with the groups, so a list: not empty if there is an option that looks like a negative number.
        self._has_negative_number_optionals = []

    def add_argument(self, *args, **kwargs):
        """Add a positional argument, by its dest, or an option, by its option strings; the keywords say what becomes of it."""
        described = self._described(args, kwargs)
        self._give_default(described)
        kind = self._pop_action_class(described)
        if not callable(kind):
            raise ValueError('unknown action "%s"' % (kind,))
        made = kind(**described)
        self._check_type(made)
        self._check_metavar(made)
        return self._add_action(made)
    def add_argument_group(self, *args, **kwargs):
        """A group under a heading of its own in the help."""
        self._action_groups.append(_ArgumentGroup(self, *args, **kwargs))
        return self._action_groups[-1]
    def add_mutually_exclusive_group(self, **kwargs):
        """A group of which one argument at most may be given."""
        self._mutually_exclusive_groups.append(_MutuallyExclusiveGroup(self, **kwargs))
        return self._mutually_exclusive_groups[-1]

    # Steps of add_argument().
    def _described(self, args, kwargs):
        optional = len(args) > 1 or (args and args[0][0] in self.prefix_chars)
        if optional:
            return self._get_optional_kwargs(*args, **kwargs)
        if args and "dest" in kwargs:
            raise ValueError("dest supplied twice for positional argument")
        return self._get_positional_kwargs(*args, **kwargs)
    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        may_be_absent = nargs == OPTIONAL or (nargs == ZERO_OR_MORE and "default" in kwargs)
        if not may_be_absent:
            kwargs["required"] = True
        kwargs.update(dest=dest, option_strings=[])
        return kwargs
    def _get_optional_kwargs(self, *args, **kwargs):
        for each in args:
            if each[0] not in self.prefix_chars:
                raise ValueError("invalid option string %r: must start with a character %r" % (each, self.prefix_chars))
        if kwargs.get("dest") is None:
            kwargs["dest"] = _dest_of(args, self.prefix_chars)
        kwargs["option_strings"] = list(args)
        return kwargs
    def _give_default(self, described):
        name = described["dest"]
        if name in self._defaults:
            described.setdefault("default", self._defaults[name])
        elif self.argument_default is not None:
            described.setdefault("default", self.argument_default)
    def _pop_action_class(self, kwargs, default=None):
        wanted = kwargs.pop("action", default)
        return self._registry_get("action", wanted, wanted)
    def _check_type(self, action):
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise ValueError("%r is not callable" % (convert,))
        if convert is FileType:
            raise ValueError("%r is a FileType class object, instance of it must be passed" % (convert,))
    def _check_metavar(self, action):
        # Groups have no formatter: what is added to them goes unchecked.
        formatter_of = getattr(self, "_get_formatter", None)
        if formatter_of is None:
            return
        try:
            formatter_of()._format_args(action, None)
        except TypeError:
            raise ValueError("length of metavar tuple does not match nargs")

    # The actions that are here.
    def _add_action(self, action):
        self._settle_conflicts(action)
        action.container = self
        self._actions.append(action)
        self._option_string_actions.update(dict.fromkeys(action.option_strings, action))
        negative = self._has_negative_number_optionals
        if not negative and any(self._negative_number_matcher.match(each) for each in action.option_strings):
            negative.append(True)
        return action
    def _remove_action(self, action):
        self._actions.remove(action)
    def _add_container_actions(self, container):
        """Take over the actions of another container, in groups like those that they have there."""
        mine = {}
        for group in self._action_groups:
            if group.title in mine:
                raise ValueError("cannot merge actions - two groups are named %r" % (group.title,))
            mine[group.title] = group
        home = {}
        for group in container._action_groups:
            if group.title not in mine:
                mine[group.title] = self.add_argument_group(group.title, group.description, conflict_handler=group.conflict_handler)
            home.update(dict.fromkeys(group._group_actions, mine[group.title]))
        for group in container._mutually_exclusive_groups:
            like_it = self.add_mutually_exclusive_group(required=group.required)
            home.update(dict.fromkeys(group._group_actions, like_it))
        for each in container._actions:
            home.get(each, self)._add_action(each)

    # Defaults.
    def set_defaults(self, **kwargs):
        """Set defaults, also for attributes that no argument sets."""
        self._defaults.update(kwargs)
        for each in self._actions:
            each.default = kwargs.get(each.dest, each.default)
    def get_default(self, dest):
        """The default of an attribute."""
        own = (each.default for each in self._actions if each.dest == dest)
        return next((default for default in own if default is not None), self._defaults.get(dest))

    # Registries: names for objects, by what they are used for ("action", "type").
    def register(self, registry_name, value, object):
        """Let a value stand for an object."""
        self._registries.setdefault(registry_name, {})[value] = object
    def _registry_get(self, registry_name, value, default_value=None):
        registry = self._registries.get(registry_name, {})
        return registry.get(value, default_value)

    # Two actions with the same option string: a method _handle_conflict_NAME for each value of conflict_handler.
    def _conflict_method(self):
        method = getattr(self, "_handle_conflict_%s" % self.conflict_handler, None)
        if method is None:
            raise ValueError("invalid conflict_resolution value: %r" % self.conflict_handler)
        return method
    def _settle_conflicts(self, action):
        known = self._option_string_actions
        taken = [(each, known[each]) for each in action.option_strings if each in known]
        if taken:
            self._conflict_method()(action, taken)
    def _handle_conflict_error(self, action, conflicting_actions):
        names = [option for option, _ in conflicting_actions]
        raise ArgumentError(action, "conflicting option string%s: %s" % ("s" if len(names) > 1 else "", ", ".join(names)))
    def _handle_conflict_resolve(self, action, conflicting_actions):
        for option, loser in conflicting_actions:
            loser.option_strings.remove(option)
            del self._option_string_actions[option]
            if not loser.option_strings:
                loser.container._remove_action(loser)

def _warn_nested(what):
    _warnings.warn("Nesting %s is deprecated." % what, category=DeprecationWarning, stacklevel=3)

class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        settings = {name: getattr(container, name) for name in ("prefix_chars", "argument_default", "conflict_handler")}
        super().__init__(description=description, **{**settings, **kwargs})
        self.title, self._group_actions = title, []
        # All but the list of its own actions is that of the container.
        for name in ("_registries", "_actions", "_option_string_actions", "_defaults", "_has_negative_number_optionals", "_mutually_exclusive_groups"):
            setattr(self, name, getattr(container, name))
    def _keeper(self):
        """Where the actions are kept besides the list of the group."""
        return super(_ArgumentGroup, self)
    def _add_action(self, action):
        added = self._keeper()._add_action(action)
        self._group_actions.append(added)
        return added
    def _remove_action(self, action):
        self._keeper()._remove_action(action)
        self._group_actions.remove(action)
    def add_argument_group(self, *args, **kwargs):
        _warn_nested("argument groups")
        return super().add_argument_group(*args, **kwargs)

class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required, self._container = required, container
    def _keeper(self):
        return self._container
    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        return super()._add_action(action)
    def add_mutually_exclusive_group(self, *args, **kwargs):
        _warn_nested("mutually exclusive groups")
        return super().add_mutually_exclusive_group(*args, **kwargs)
`;
