"""The three PO files as one table, and everything that can be wrong with them by themselves."""

import dataclasses
import pathlib
import re

import polib

LANGUAGES = ("ru", "kk", "en")
# Forms of a plural message, in the order of msgstr[0], msgstr[1], …: see shared/l10n/plural.cpp.
PLURAL_FORMS = {"ru": ("one", "few", "many"), "kk": ("one", "other"), "en": ("one", "other")}
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
MESSAGE_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
SHELL_PREFIX = "shell."
ERROR_PREFIX = "error."


def enumerator(message_id: str) -> str:
    return message_id.replace(".", "_")


@dataclasses.dataclass
class Catalogues:
    # language -> message id -> its forms: one, or as many as PLURAL_FORMS says
    texts: dict[str, dict[str, list[str]]]
    problems: list[str]

    def message_ids(self) -> list[str]:
        return sorted(self.texts[LANGUAGES[0]])

    def client_ids(self) -> list[str]:
        return [message_id for message_id in self.message_ids() if not message_id.startswith(SHELL_PREFIX)]

    def shell_ids(self) -> list[str]:
        return [message_id for message_id in self.message_ids() if message_id.startswith((SHELL_PREFIX, ERROR_PREFIX))]


def load(folder: pathlib.Path) -> Catalogues:
    problems: list[str] = []
    texts = {language: load_language(folder / f"{language}.po", language, problems) for language in LANGUAGES}
    problems += across_languages(texts)
    problems += colliding_names(texts)
    return Catalogues(texts, problems)


def load_language(path: pathlib.Path, language: str, problems: list[str]) -> dict[str, list[str]]:
    try:
        catalogue = polib.pofile(str(path), encoding="utf-8", check_for_duplicates=True)
    except (OSError, ValueError) as error:
        problems.append(f"{path.name}: {error}")
        return {}

    forms = PLURAL_FORMS[language]
    if f"nplurals={len(forms)};" not in catalogue.metadata.get("Plural-Forms", "").replace(" ", ""):
        problems.append(f"{path.name}: the header's Plural-Forms must say nplurals={len(forms)}")
    if catalogue.metadata.get("Language") != language:
        problems.append(f"{path.name}: the header's Language must be {language}")

    texts: dict[str, list[str]] = {}
    previous = ""
    for entry in catalogue:
        where = f"{path.name}:{entry.linenum}: {entry.msgid}"
        if entry.obsolete:
            problems.append(f"{where}: obsolete, remove it")
            continue
        if not MESSAGE_ID.fullmatch(entry.msgid):
            problems.append(f"{where}: an id is words of small letters with dots between")
        if entry.msgid < previous:
            problems.append(f"{where}: out of alphabetical order (`tools/l10n/l10n sort` puts it in)")
        previous = max(previous, entry.msgid)
        problems += entry_problems(entry, where, len(forms))
        texts[entry.msgid] = [entry.msgstr_plural[i] for i in sorted(entry.msgstr_plural)] if entry.msgid_plural else [entry.msgstr]
    return texts


def entry_problems(entry: polib.POEntry, where: str, plural_forms: int) -> list[str]:
    problems = []
    if "fuzzy" in entry.flags:
        problems.append(f"{where}: fuzzy")
    if entry.msgctxt:
        problems.append(f"{where}: contexts are not used, the id says enough")
    if entry.msgid_plural:
        if sorted(entry.msgstr_plural) != list(range(plural_forms)):
            problems.append(f"{where}: {len(entry.msgstr_plural)} plural forms, {plural_forms} are needed")
        forms = list(entry.msgstr_plural.values())
        if any("count" not in PLACEHOLDER.findall(form) for form in forms):
            problems.append(f"{where}: every plural form needs {{count}}")
    else:
        forms = [entry.msgstr]
    for form in forms:
        if not form.strip():
            problems.append(f"{where}: empty")
        elif form != form.strip():
            problems.append(f"{where}: begins or ends with a space")
        if re.search(r"[{}]", PLACEHOLDER.sub("", form)):
            problems.append(f"{where}: a brace that is no {{placeholder}}")
    if len({frozenset(PLACEHOLDER.findall(form)) for form in forms}) > 1:
        problems.append(f"{where}: its plural forms have different placeholders")
    return problems


def across_languages(texts: dict[str, dict[str, list[str]]]) -> list[str]:
    problems = []
    for message_id in sorted(set().union(*texts.values())):
        present = [language for language in LANGUAGES if message_id in texts[language]]
        problems += [f"{language}.po: {message_id}: missing" for language in LANGUAGES if language not in present]
        reference = present[0]
        for language in present[1:]:
            expected = set(PLACEHOLDER.findall(" ".join(texts[reference][message_id])))
            found = set(PLACEHOLDER.findall(" ".join(texts[language][message_id])))
            if found != expected:
                problems.append(f"{language}.po: {message_id}: placeholders {named(found)}, in {reference}.po {named(expected)}")
            if (len(texts[language][message_id]) > 1) != (len(texts[reference][message_id]) > 1):
                problems.append(f"{language}.po: {message_id}: plural in one of {reference}.po and {language}.po only")
    return problems


def named(placeholders: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(placeholders)) or "none"


def colliding_names(texts: dict[str, dict[str, list[str]]]) -> list[str]:
    owners: dict[str, str] = {}
    problems = []
    for message_id in sorted(set().union(*texts.values())):
        other = owners.setdefault(enumerator(message_id), message_id)
        if other != message_id:
            problems.append(f"{message_id} and {other} would both be Message::{enumerator(message_id)}")
    return problems


def sort_files(folder: pathlib.Path) -> None:
    for language in LANGUAGES:
        path = folder / f"{language}.po"
        catalogue = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
        catalogue.sort(key=lambda entry: entry.msgid)
        catalogue.save(str(path))
