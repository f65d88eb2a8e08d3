/** shutil, part two, in Python: folders packed into archives and archives unpacked. There is zip, and what the program registers; there is no tarfile. */

export const ARCHIVES = String.raw`
def _pack_zip(base_name, base_dir, root_dir=None, dry_run=False, logger=None):
    import zipfile
    target = base_name + ".zip"
    folder = _os.path.dirname(base_name)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", target, base_dir)
    if dry_run:
        return target
    if folder and not _os.path.exists(folder):
        _os.makedirs(folder)
    top = base_dir if root_dir is None else _os.path.join(root_dir, base_dir)
    with zipfile.ZipFile(target, "w", compression=zipfile.ZIP_DEFLATED) as archive:
        def add(path):
            inside = _os.path.normpath(path if root_dir is None else _os.path.relpath(path, root_dir))
            if inside != ".":
                archive.write(path, inside)
                if logger is not None:
                    logger.info("adding '%s'", path)
        add(top)
        for where, folders, files in _os.walk(top):
            for each in sorted(folders):
                add(_os.path.join(where, each))
            for each in files:
                path = _os.path.join(where, each)
                if _os.path.isfile(path) and _os.path.abspath(path) != _os.path.abspath(target):
                    add(path)
    return target

def _unpack_zip(filename, extract_dir):
    import zipfile
    if not zipfile.is_zipfile(filename):
        raise ReadError("%s is not a zip file" % filename)
    with zipfile.ZipFile(filename) as archive:
        for member in archive.infolist():
            name = member.filename
            # Nothing is written outside of the folder.
            if name.startswith("/") or ".." in name:
                continue
            target = _os.path.join(extract_dir, *name.split("/"))
            folder = target if name.endswith("/") else _os.path.dirname(target)
            _os.makedirs(folder, exist_ok=True)
            if not name.endswith("/"):
                with archive.open(member) as source, open(target, "wb") as file:
                    copyfileobj(source, file)

_packers = {"zip": (_pack_zip, [], "ZIP file")}
_unpackers = {"zip": ([".zip"], _unpack_zip, [], "ZIP file")}

def get_archive_formats():
    """The formats that make_archive knows: names and descriptions."""
    return sorted([(name, about[2]) for name, about in _packers.items()])

def register_archive_format(name, function, extra_args=None, description=""):
    """Makes a format known to make_archive."""
    extra_args = [] if extra_args is None else extra_args
    if not callable(function):
        raise TypeError(f"The {function} object is not callable")
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    if not all([isinstance(each, (tuple, list)) and len(each) == 2 for each in extra_args]):
        raise TypeError("extra_args elements are : (arg_name, value)")
    _packers[name] = function, extra_args, description

def unregister_archive_format(name):
    del _packers[name]

def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None):
    """Packs a folder; gives the name of the archive, which is the base name with the ending of the format."""
    if format not in _packers:
        raise ValueError(f"unknown archive format {format!r}")
    pack, extra, _ = _packers[format]
    options = {"dry_run": dry_run, "logger": logger}
    if format != "zip":
        options |= {"owner": owner, "group": group}
    options |= dict(extra)
    base_dir = "." if base_dir is None else base_dir
    base_name = _os.fspath(base_name)
    if root_dir is not None:
        _os.stat(root_dir)
        base_name = _os.path.abspath(base_name)
    if pack is _pack_zip:
        return pack(base_name, base_dir, root_dir=root_dir, **options)
    if root_dir is None:
        return pack(base_name, base_dir, **options)
    before = _os.getcwd()
    _os.chdir(root_dir)
    try:
        return pack(base_name, base_dir, **options)
    finally:
        _os.chdir(before)

def get_unpack_formats():
    """The formats that unpack_archive knows: names, endings and descriptions."""
    return sorted([(name, about[0], about[3]) for name, about in _unpackers.items()])

def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Makes a format known to unpack_archive."""
    taken = {ending: each for each, about in _unpackers.items() for ending in about[0]}
    for ending in extensions:
        if ending in taken:
            raise RegistryError(f'{ending} is already registered for "{taken[ending]}"')
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _unpackers[name] = extensions, function, [] if extra_args is None else extra_args, description

def unregister_unpack_format(name):
    del _unpackers[name]

def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpacks an archive into a folder, the working directory unless another is given."""
    extract_dir = _os.fspath(_os.getcwd() if extract_dir is None else extract_dir)
    filename = _os.fspath(filename)
    options = {} if filter is None else {"filter": filter}
    if format is None:
        fitting = [each for each, about in _unpackers.items() if any([filename.endswith(ending) for ending in about[0]])]
        if not fitting:
            raise ReadError(f"Unknown archive format '{filename}'")
        format = fitting[0]
    elif format not in _unpackers:
        raise ValueError(f"Unknown unpack format '{format}'")
    _, unpack, extra, _ = _unpackers[format]
    unpack(filename, extract_dir, **dict(extra), **options)
`;
