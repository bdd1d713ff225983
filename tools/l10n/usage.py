"""Which messages the sources speak of."""

import pathlib
import re

from catalogues import ERROR_PREFIX, SHELL_PREFIX, Catalogues, enumerator

USED_MESSAGE = re.compile(r"\bMessage::([a-z0-9_]+)")
USED_SHELL_MESSAGE = re.compile(r"[\"'`](shell\.[a-z0-9_.]+)[\"'`]")


def found_in(folders: list[pathlib.Path], suffixes: tuple[str, ...], pattern: re.Pattern) -> set[str]:
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file() and path.suffix in suffixes)
    return {name for path in files for name in pattern.findall(path.read_text(encoding="utf-8"))}


def unused_in(catalogues: Catalogues, root: pathlib.Path, rooms: list[str]) -> set[str]:
    """Messages that no source of these rooms speaks of; a code's is spoken of wherever there are errors."""
    if not rooms:
        return set()
    used = found_in([root / room for room in rooms], (".cpp", ".hpp"), USED_MESSAGE)
    return {message_id for message_id in catalogues.client_ids()
            if enumerator(message_id) not in used and not message_id.startswith(ERROR_PREFIX)}


def problems(catalogues: Catalogues, root: pathlib.Path) -> list[str]:
    used = found_in([root / "shared", root / "server", root / "web-client"], (".cpp", ".hpp"), USED_MESSAGE)
    used_by_shell = found_in([root / "assets/shell"], (".html", ".js"), USED_SHELL_MESSAGE)
    known = {enumerator(message_id): message_id for message_id in catalogues.client_ids()}
    shell = {message_id for message_id in catalogues.shell_ids() if message_id.startswith(SHELL_PREFIX)}

    result = [f"{message_id}: no source uses Message::{name}" for name, message_id in sorted(known.items())
              if name not in used and not message_id.startswith(ERROR_PREFIX)]
    result += [f"{message_id}: nothing in assets/shell uses it" for message_id in sorted(shell - used_by_shell)]
    result += [f"Message::{name}: in no catalogue" for name in sorted(used - set(known))]
    result += [f"{message_id}: assets/shell uses it, but it is in no catalogue" for message_id in sorted(used_by_shell - shell)]
    return result
