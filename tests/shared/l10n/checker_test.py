#!/usr/bin/python3
"""The checker of the catalogues finds what it is there for. Usage: checker_test.py path/to/tools/l10n/l10n"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

L10N = sys.argv.pop()

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {language}\\n"\n"Plural-Forms: nplurals={count}; plural=0;\\n"\n'
MESSAGES = {
    "ru": [("error.internal", "Ошибка"), ("page.bin", "БИН {bin}"), ("page.lines", ["{count} номер", "{count} номера", "{count} номеров"]), ("shell.title", "Вход")],
    "kk": [("error.internal", "Қате"), ("page.bin", "БСН {bin}"), ("page.lines", ["{count} нөмір", "{count} нөмір"]), ("shell.title", "Кіру")],
    "en": [("error.internal", "Error"), ("page.bin", "BIN {bin}"), ("page.lines", ["{count} number", "{count} numbers"]), ("shell.title", 'Sign "in"')],
}


def entry(message_id: str, text: str | list[str]) -> str:
    quoted = lambda form: '"' + form.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(text, str):
        return f'\nmsgid "{message_id}"\nmsgstr {quoted(text)}\n'
    forms = "".join(f"msgstr[{i}] {quoted(form)}\n" for i, form in enumerate(text))
    return f'\nmsgid "{message_id}"\nmsgid_plural "{message_id}"\n{forms}'


class CheckerTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.texts = {language: dict(copy.deepcopy(messages)) for language, messages in MESSAGES.items()}
        self.counts = {"ru": 3, "kk": 2, "en": 2}
        self.tail = ""
        self.write("web-client/screens/page.cpp", "tr(language, Message::page_bin); tr_n(language, Message::page_lines, 3);")
        self.write("assets/shell/index.html", '<h1 data-text="shell.title"></h1>')

    def write(self, path: str, content: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(content, encoding="utf-8")

    def run_l10n(self, *arguments: str) -> subprocess.CompletedProcess:
        for language, messages in self.texts.items():
            header = HEADER.format(language=language, count=self.counts[language])
            entries = "".join(entry(message_id, text) for message_id, text in messages.items())
            self.write(f"assets/l10n/{language}.po", header + entries + self.tail)
        command = [sys.executable, "-B", L10N, "--root", str(self.root), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def build(self, *more: str) -> subprocess.CompletedProcess:
        return self.run_l10n("build", "--cpp", str(self.root / "out"), "--shell", str(self.root / "out/shell.json"), *more)

    def assert_refused(self, *words: str) -> None:
        """By the build as well as by the check."""
        for result in (self.run_l10n("check"), self.build()):
            self.assertEqual(result.returncode, 1, result.stderr)
            self.assertTrue(any(all(word in line for word in words) for line in result.stderr.splitlines()), result.stderr)
        self.assertFalse((self.root / "out/message.hpp").exists())

    def test_whole_catalogues_pass(self) -> None:
        self.assertEqual(self.run_l10n("check").stderr, "")
        self.assertEqual(self.build().returncode, 0)

    def test_a_missing_message_is_refused(self) -> None:
        del self.texts["kk"]["page.bin"]
        self.assert_refused("kk.po", "page.bin", "missing")

    def test_a_message_in_one_language_only_is_refused(self) -> None:
        self.texts["en"]["zoo.new"] = "New"
        self.assert_refused("ru.po", "zoo.new", "missing")

    def test_an_empty_message_is_refused(self) -> None:
        self.texts["en"]["page.bin"] = ""
        self.assert_refused("en.po", "page.bin", "empty")

    def test_an_empty_plural_form_is_refused(self) -> None:
        self.texts["ru"]["page.lines"][1] = ""
        self.assert_refused("ru.po", "page.lines", "empty")

    def test_a_fuzzy_message_is_refused(self) -> None:
        self.tail = '\n#, fuzzy\nmsgid "zoo.fuzzy"\nmsgstr "Maybe"\n'
        self.assert_refused("en.po", "zoo.fuzzy", "fuzzy")

    def test_another_placeholder_is_refused(self) -> None:
        self.texts["kk"]["page.bin"] = "БСН {bsn}"
        self.assert_refused("kk.po", "page.bin", "{bsn}", "{bin}")

    def test_a_lost_placeholder_is_refused(self) -> None:
        self.texts["en"]["page.bin"] = "BIN"
        self.assert_refused("en.po", "page.bin", "none", "{bin}")

    def test_a_placeholder_in_one_plural_form_only_is_refused(self) -> None:
        self.texts["ru"]["page.lines"][0] = "{count} номер из {whole}"
        self.assert_refused("ru.po", "page.lines", "different placeholders")

    def test_a_plural_form_without_its_count_is_refused(self) -> None:
        self.texts["en"]["page.lines"] = ["one number", "{count} numbers"]
        self.assert_refused("en.po", "page.lines", "{count}")

    def test_a_stray_brace_is_refused(self) -> None:
        self.texts["en"]["page.bin"] = "BIN {bin} {}"
        self.assert_refused("en.po", "page.bin", "brace")

    def test_too_few_plural_forms_are_refused(self) -> None:
        self.texts["ru"]["page.lines"] = ["{count} номер", "{count} номеров"]
        self.assert_refused("ru.po", "page.lines", "2 plural forms, 3")

    def test_a_wrong_plural_header_is_refused(self) -> None:
        self.counts["ru"] = 2
        self.assert_refused("ru.po", "nplurals=3")

    def test_a_message_that_is_plural_in_some_languages_only_is_refused(self) -> None:
        self.texts["kk"]["page.lines"] = "{count} нөмір"
        self.assert_refused("kk.po", "page.lines", "plural in one")

    def test_a_message_given_twice_is_refused(self) -> None:
        self.tail = entry("page.bin", "BIN {bin}")
        self.assert_refused("en.po", "already exists")

    def test_ids_that_would_be_one_enumerator_are_refused(self) -> None:
        for language in self.texts:
            self.texts[language]["page_bin.x"] = "x"
            self.texts[language]["page_bin_x.y"] = "x"
            self.texts[language]["page_bin_x_y.z"] = "x"
            self.texts[language]["page_bin.x_y.z"] = "x"
        self.assert_refused("page_bin.x_y.z", "page_bin_x_y.z", "Message::page_bin_x_y_z")

    def test_an_id_of_other_letters_is_refused(self) -> None:
        for language in self.texts:
            self.texts[language]["title"] = "x"
        self.assert_refused("title", "an id is words")

    def test_disorder_is_refused_and_sort_mends_it(self) -> None:
        self.texts["en"] = dict(reversed(MESSAGES["en"]))
        self.assert_refused("en.po", "alphabetical")
        self.assertEqual(self.run_l10n("sort").returncode, 0)
        sorted_text = (self.root / "assets/l10n/en.po").read_text(encoding="utf-8")
        self.assertLess(sorted_text.index("error.internal"), sorted_text.index("page.bin"))
        self.assertIn('msgstr[1] "{count} numbers"', sorted_text)

    def test_a_file_that_is_no_catalogue_is_refused(self) -> None:
        self.tail = "\nmsgid page\n"
        self.assert_refused("ru.po")

    def test_an_unused_message_is_found(self) -> None:
        self.write("web-client/screens/page.cpp", "tr(language, Message::page_bin);")
        result = self.run_l10n("check")
        self.assertEqual(result.returncode, 1)
        self.assertIn("page.lines", result.stderr)
        self.assertNotIn("error.internal", result.stderr)

    def test_a_message_that_tests_alone_use_is_unused(self) -> None:
        self.write("web-client/screens/page.cpp", "tr(language, Message::page_bin);")
        self.write("tests/page_test.cpp", "tr_n(language, Message::page_lines, 3);")
        self.assertIn("page.lines", self.run_l10n("check").stderr)

    def test_an_unused_message_of_the_page_is_found(self) -> None:
        self.write("assets/shell/index.html", "<h1></h1>")
        self.assertIn("shell.title", self.run_l10n("check").stderr)

    def test_an_unknown_message_is_found(self) -> None:
        self.write("shared/other.hpp", "Message::page_unheard_of")
        self.assertIn("Message::page_unheard_of", self.run_l10n("check").stderr)

    def test_an_unknown_message_of_the_page_is_found(self) -> None:
        self.write("assets/shell/page.js", 'fail("shell.failure.unheard_of");')
        self.assertIn("shell.failure.unheard_of", self.run_l10n("check").stderr)

    def test_the_build_separates_the_page_and_the_program(self) -> None:
        self.assertEqual(self.build().returncode, 0)
        words = json.loads((self.root / "out/shell.json").read_text(encoding="utf-8"))
        self.assertEqual(words["en"], {"error.internal": "Error", "shell.title": 'Sign "in"'})
        self.assertEqual(words["kk"]["shell.title"], "Кіру")
        header = (self.root / "out/message.hpp").read_text(encoding="utf-8")
        self.assertNotIn("shell_title", header)
        self.assertIn("message_count = 3", header)

    def test_texts_that_some_rooms_never_use_are_left_out_for_them(self) -> None:
        self.write("shared/other.hpp", "Message::page_bin")
        self.build()
        whole = (self.root / "out/catalogue.cpp").read_text(encoding="utf-8")
        header = (self.root / "out/message.hpp").read_text(encoding="utf-8")
        self.build("--only-for", "shared")
        part = (self.root / "out/catalogue.cpp").read_text(encoding="utf-8")
        bin_text, lines_text = self.texts["en"]["page.bin"], self.texts["en"]["page.lines"][0]
        self.assertIn(lines_text, whole)
        self.assertNotIn(lines_text, part)
        self.assertIn(bin_text, part)
        self.assertIn(self.texts["en"]["error.internal"], part)
        self.assertEqual((self.root / "out/message.hpp").read_text(encoding="utf-8"), header)

    def test_a_build_that_changes_nothing_touches_nothing(self) -> None:
        self.build()
        before = (self.root / "out/message.hpp").stat().st_mtime_ns
        self.build()
        self.assertEqual((self.root / "out/message.hpp").stat().st_mtime_ns, before)


if __name__ == "__main__":
    unittest.main()
