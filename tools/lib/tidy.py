"""Runs clang-tidy over the files named on standard input, in parallel, remembering which were clean.

usage: tidy.py BUILD_FOLDER MEMORY_FOLDER

A file is clean until its text, a header of ours that it may include, its compile command or .clang-tidy changes.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

INCLUDE = re.compile(rb'^\s*#\s*include\s+"([^"]+)"', re.M)


def digest_of(path, root, seen):
    """Hash of a file and of all of our own headers that it reaches."""
    pending, digest = [path], hashlib.sha256()
    seen = set()
    while pending:
        current = pending.pop()
        if current in seen or not current.is_file():
            continue
        seen.add(current)
        text = current.read_bytes()
        digest.update(text)
        for name in INCLUDE.findall(text):
            for base in (root, current.parent):
                pending.append((base / name.decode()).resolve())
    return digest


def main():
    build, memory = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    memory.mkdir(parents=True, exist_ok=True)
    root = pathlib.Path.cwd()
    commands = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        commands[str(pathlib.Path(entry["file"]).resolve())] = entry["command"]
    config = (root / ".clang-tidy").read_bytes()

    def run(name):
        path = (root / name).resolve()
        command = commands.get(str(path))
        if command is None:
            return f"{name}: not part of the release build\n" if os.environ.get("KABINET_TIDY_STRICT") else ""
        digest = digest_of(path, root, set())
        digest.update(config)
        digest.update(command.replace(str(root), "").encode())
        mark = memory / digest.hexdigest()
        if mark.exists():
            return ""
        done = subprocess.run(
            # Clang knows not all of GCC's options that the compile commands hold.
            ["clang-tidy-19", "--quiet", "--extra-arg=-Wno-unknown-warning-option", "-p", str(build), str(path)], capture_output=True, text=True, check=False
        )
        if done.returncode == 0 and "warning:" not in done.stdout:
            mark.touch()
            return ""
        return done.stdout + "\n".join(line for line in done.stderr.splitlines() if "error" in line)

    names = [line.strip() for line in sys.stdin if line.strip()]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        problems = [text for text in pool.map(run, names) if text]
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


main()
