#!/usr/bin/python3
"""Puts the client's files together as they are served.

Every file but the page itself gets its content's hash into its name and goes to assets/; `{{name}}` in the page, the
style sheet and the script becomes that address, `{{name|bytes}}` the file's length. The service worker gets the list of
these files and a name for the build. What is left over of an earlier build is removed.
"""

import argparse
import hashlib
import json
import pathlib
import re
import shutil

PAGE = "index.html"
ROOT_FILES = ["favicon.svg", "manifest.webmanifest"]
WORKER = "service_worker.js"
SCRIPT_PARTS = ["page.js", "forms.js", "sign_in.js", "recovery.js", "password_dialog.js", "form_dialog.js", "loader.js"]
PLACEHOLDER = re.compile(r"\{\{([a-z0-9_.]+)(\|bytes)?\}\}")


class Dist:
    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        self.addresses: dict[str, str] = {}
        self.sizes: dict[str, int] = {}
        self.written: set[pathlib.Path] = set()

    def write(self, name: str, content: bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
        self.written.add(path)

    def add_hashed(self, name: str, content: bytes) -> None:
        stem, extension = name.rsplit(".", 1)
        hashed = f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:16]}.{extension}"
        self.write(hashed, content)
        self.addresses[name] = "/" + hashed
        self.sizes[name] = len(content)

    def fill(self, text: str, where: str) -> str:
        def replacement(match: re.Match) -> str:
            name, wants_bytes = match.groups()
            if name not in self.addresses:
                raise SystemExit(f"{where}: nothing is called {name}")
            return str(self.sizes[name]) if wants_bytes else self.addresses[name]

        return PLACEHOLDER.sub(replacement, text)

    def remove_strangers(self) -> None:
        for path in sorted(self.folder.rglob("*"), reverse=True):
            if path.is_file() and path not in self.written:
                path.unlink()
            elif path.is_dir() and not any(path.iterdir()):
                shutil.rmtree(path)


def without_comment_lines(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


def without_css_comments(text: str) -> str:
    lines = (line.strip() for line in re.sub(r"/\*.*?\*/", "", text, flags=re.S).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--shell", type=pathlib.Path, required=True, help="folder of the page's sources")
    parser.add_argument("--messages", type=pathlib.Path, required=True, help="the page's words: language -> id -> text")
    parser.add_argument("--style", type=pathlib.Path, action="append", default=[], help="style sheets after the page's own")
    parser.add_argument("--root", type=pathlib.Path, action="append", default=[], help="files beside the page, name kept")
    parser.add_argument("files", type=pathlib.Path, nargs="+", help="the client's program and fonts")
    arguments = parser.parse_args()

    dist = Dist(arguments.out)
    for path in [*arguments.files, *sorted(arguments.shell.glob("picture*.svg"))]:
        dist.add_hashed(path.name, path.read_bytes())

    sheets = [arguments.shell / "shell.css", *arguments.style]
    style = "".join(without_css_comments(sheet.read_text(encoding="utf-8")) for sheet in sheets)
    style = dist.fill(style, "shell.css")
    dist.add_hashed("shell.css", style.encode())

    messages = json.loads(arguments.messages.read_text(encoding="utf-8"))
    script = "".join(without_comment_lines((arguments.shell / part).read_text(encoding="utf-8")) for part in SCRIPT_PARTS)
    words = json.dumps(messages, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    script = script.replace("{{shell.json}}", words, 1)
    dist.add_hashed("shell.js", f'(()=>{{"use strict";\n{script}}})();\n'.encode())

    page = (arguments.shell / PAGE).read_text(encoding="utf-8")
    page = dist.fill(page, PAGE)
    dist.write(PAGE, page.encode())
    worker = without_comment_lines((arguments.shell / WORKER).read_text(encoding="utf-8"))
    worker = worker.replace("{{build}}", hashlib.sha256(page.encode()).hexdigest()[:16], 1)
    files = [address for address in dist.addresses.values() if address in page or address in style]
    dist.write(WORKER, worker.replace("{{files}}", json.dumps(files), 1).encode())
    for path in [*(arguments.shell / name for name in ROOT_FILES), *arguments.root]:
        dist.write(path.name, path.read_bytes())
    dist.remove_strangers()


if __name__ == "__main__":
    main()
