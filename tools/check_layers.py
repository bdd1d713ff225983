"""Verifies over the #include lines who includes whom: what CMake's targets cannot see.

A room is the folder whose name is the longest matching prefix. Its row lists the rooms and outside headers it may
include; anything of its own room is always allowed. tests/, tools/ and the composition roots are free.
"""

import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.M)

SHARED = ("shared/base",)
DOMAIN = SHARED + ("shared/domain",)
CLIENT_DATA = DOMAIN + ("shared/contract", "shared/l10n", "web-client/ports")

# room -> rooms it may include
ROOMS = {
    "shared/base": (),
    "shared/domain": SHARED,
    "shared/contract": DOMAIN,
    "shared/contract/openapi": DOMAIN + ("shared/contract",),
    "shared/l10n": DOMAIN,
    "server/ports": DOMAIN,
    "server/use_cases": DOMAIN + ("server/ports",),
    "server/jobs": DOMAIN + ("server/ports", "server/use_cases"),
    "server/config": DOMAIN,
    "server/generator": DOMAIN + ("server/ports",),
    "server/adapters/http": DOMAIN + ("shared/contract", "shared/contract/openapi", "server/use_cases", "server/ports", "server/adapters/assets"),
    "server/adapters/assets": SHARED,
    "server/adapters/wording": DOMAIN + ("shared/l10n", "server/ports"),
    "server/adapters/documents": DOMAIN + ("shared/l10n", "server/ports"),
    "server/adapters/curl": SHARED,
    "server/adapters/delivery": DOMAIN + ("server/ports", "server/adapters/curl"),
    "server/adapters/provisioning": DOMAIN + ("server/ports", "server/adapters/curl"),
    "server/adapters": DOMAIN + ("server/ports",),
    "web-client/ports": SHARED,
    "web-client/platform": SHARED + ("web-client/ports",),
    "web-client/api": SHARED + ("shared/domain", "shared/contract", "web-client/ports"),
    "web-client/state": CLIENT_DATA + ("web-client/api",),
    "web-client/view_models": CLIENT_DATA + ("web-client/state",),
    "web-client/theme": SHARED + ("web-client/ports",),
    "web-client/widgets": DOMAIN + ("shared/l10n", "web-client/ports", "web-client/theme"),
    "web-client/screens": CLIENT_DATA + ("web-client/state", "web-client/view_models", "web-client/widgets", "web-client/theme"),
    "web-client/app": CLIENT_DATA
    + ("web-client/api", "web-client/state", "web-client/view_models", "web-client/screens", "web-client/widgets", "web-client/theme"),
}

# outside header (prefix) -> rooms that may include it; nobody else may
GUARDED = {
    "httplib.h": ("server/adapters/http",),
    "curl/": ("server/adapters/curl",),
    "sqlite3.h": ("server/adapters/sqlite",),
    "sodium": ("server/adapters/crypto", "server/adapters/files"),
    "yyjson.h": ("shared/contract", "server/adapters/provisioning"),
    "hpdf": ("server/adapters/documents",),
    "xlsxwriter": ("server/adapters/documents",),
    "imgui": ("web-client/platform", "web-client/theme", "web-client/widgets", "web-client/screens", "web-client/app"),
    "SDL": ("web-client/platform",),
    "emscripten": ("web-client/platform",),
    "spdlog": ("server/adapters/logging", "server/cli", "server/config"),
    "CLI/": ("server/cli", "server/config"),
    "toml++": ("server/config", "server/adapters/files"),
}


def room_of(path):
    best = ""
    for room in ROOMS:
        if (path == room or path.startswith(room + "/")) and len(room) > len(best):
            best = room
    return best


def adapter_of(path):
    parts = path.split("/")
    return parts[2] if path.startswith("server/adapters/") and len(parts) > 3 else ""


def problems_of(path, text):
    room = room_of(path)
    for quoted, angled in INCLUDE.findall(text):
        name = quoted or angled
        for prefix, rooms in GUARDED.items():
            if name.startswith(prefix) and not any(path.startswith(allowed + "/") for allowed in rooms):
                yield f"{path}: <{name}> belongs to {', '.join(rooms)} only"
        target = room_of(name)
        if not room or not target:
            continue
        same_adapter = adapter_of(path) == adapter_of(name)
        if target == room and same_adapter:
            continue
        if target not in ROOMS[room] or (target.startswith("server/adapters") and target == room and not same_adapter):
            yield f"{path}: {room} may not include {name}"


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    problems = []
    for top in ("shared", "server", "web-client"):
        for path in sorted((root / top).rglob("*.[ch]pp")):
            relative = path.relative_to(root).as_posix()
            if relative in ("server/main.cpp", "web-client/main.cpp"):
                continue
            problems += problems_of(relative, path.read_text(encoding="utf-8"))
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


main()
