#!/usr/bin/python3
"""Turns the built client into an assembler file and a C++ table: embed.py DIST OUT

For every file that shrinks by it there is a Brotli (11) and a gzip (9) variant; what was compressed before is taken from
OUT/store by the hash of its content. Headers are worded here, once, instead of at every request.
"""

import concurrent.futures
import gzip
import hashlib
import pathlib
import re
import sys

import brotli

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
HASHED_NAME = re.compile(r"\.[0-9a-f]{8,}\.[a-z0-9]+$")
WORTH_IT = 0.95

COMPRESSORS = {
    "br": lambda content: brotli.compress(content, quality=11, lgwin=22),
    "gzip": lambda content: gzip.compress(content, 9, mtime=0),
}


def compressed(store: pathlib.Path, content: bytes, encoding: str) -> pathlib.Path | None:
    path = store / f"{hashlib.sha256(content).hexdigest()}.{encoding}"
    if not path.exists():
        fresh = path.with_suffix(".new." + encoding)
        fresh.write_bytes(COMPRESSORS[encoding](content))
        fresh.rename(path)
    return path if path.stat().st_size < WORTH_IT * len(content) else None


def cache_control(address: str) -> str:
    if HASHED_NAME.search(address):
        return "public, max-age=31536000, immutable"
    # The icon and its like: a browser would ask for them again at every address of the client.
    return "no-cache" if address.endswith((".html", "service_worker.js")) else "public, max-age=86400"


def header_lines(kind: str, encoding: str, etag: str, cache: str, varies: bool) -> tuple[str, str]:
    kept = f"ETag: {etag}\r\nCache-Control: {cache}\r\n" + ("Vary: Accept-Encoding\r\n" if varies else "")
    named = f"Content-Encoding: {encoding}\r\n" if encoding != "identity" else ""
    return f"Content-Type: {kind}\r\n{named}{kept}", kept


def literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\r", "\\r").replace("\n", "\\n")
    return f'"{escaped}"'


def main() -> None:
    dist, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    store = out / "store"
    store.mkdir(parents=True, exist_ok=True)
    files = sorted((path for path in dist.rglob("*") if path.is_file()), key=lambda path: path.relative_to(dist).as_posix())
    if not any(path.relative_to(dist).as_posix() == "index.html" for path in files):
        raise SystemExit(f"{dist} has no index.html: is the client built?")

    def variants_of(path: pathlib.Path) -> list[tuple[str, pathlib.Path]]:
        content = path.read_bytes()
        smaller = [(name, compressed(store, content, name)) for name in COMPRESSORS]
        return [(name, file) for name, file in smaller if file] + [("identity", path)]

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        all_variants = list(pool.map(variants_of, files))

    assembler = ["    .section .rodata"]
    declarations, tables, assets = [], [], []
    for number, (path, variants) in enumerate(zip(files, all_variants, strict=True)):
        address = "/" + path.relative_to(dist).as_posix()
        kind = TYPES.get(path.suffix)
        if kind is None:
            raise SystemExit(f"{address}: no content type is known for {path.suffix}")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()[:32]
        cache = cache_control(address)
        rows = []
        for encoding, file in variants:
            symbol = f"kabinet_asset_{number}_{encoding}"
            size = file.stat().st_size
            assembler += [
                f"    .global {symbol}", "    .balign 16", f"{symbol}:", f'    .incbin "{file.resolve().as_posix()}"'
            ]
            declarations.append(f"extern const char {symbol}[];")
            etag = f'"{digest}-{encoding}"' if encoding != "identity" else f'"{digest}"'
            full, kept = header_lines(kind, encoding, etag, cache, len(variants) > 1)
            rows.append(
                f'    {{"{encoding}", {{{symbol}, {size}}}, {literal(etag)},\n     {literal(full)},\n     {literal(kept)}}},'
            )
        tables.append(f"const Variant variants_{number}[] = {{\n" + "\n".join(rows) + "\n};")
        assets.append(f'    {{"{address}", variants_{number}}},')
    assembler.append('    .section .note.GNU-stack,"",@progbits')
    (out / "embedded.S").write_text("\n".join(assembler) + "\n")
    (out / "embedded.cpp").write_text(
        '#include "server/adapters/assets/asset.hpp"\n\nextern "C" {\n' + "\n".join(declarations) + "\n}\n\n"
        "namespace kabinet::assets {\n\nnamespace {\n\n" + "\n".join(tables) + "\n\nconst Asset assets[] = {\n" + "\n".join(assets)
        + "\n};\n\n} // namespace\n\nstd::span<const Asset> all() noexcept {\n    return assets;\n}\n\n} // namespace kabinet::assets\n"
    )
    (out / "embedded.d").write_text(
        "embedded.cpp: " + " ".join(str(path.resolve()).replace(" ", "\\ ") for path in files) + "\n"
    )


main()
