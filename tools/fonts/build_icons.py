#!/usr/bin/python3
"""Makes the icon font and the header that names its icons.

From Lucide's font only the icons of assets/icons/icons.txt are kept. Their 24 × 24 grid becomes one em wide and stands
around the middle of Inter's capitals, so that an icon beside a word of the same size needs no adjusting.
"""

import argparse
import json
import keyword
import logging
import pathlib

from fontTools import subset
from fontTools.misc.roundTools import otRound
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

from build_fonts import UNITS_PER_EM

CPP_KEYWORDS = {"delete", "switch", "union", "register", "new", "operator", "private", "public", "template", "and", "or",
                "xor", "not", "export", "import", "signed", "unsigned", "default", "case", "char", "float", "int", "void"}

HEADER = """#pragma once

// Generated from assets/icons/icons.txt; add names there.

namespace kabinet::client::icons {{

{constants}

}} // namespace kabinet::client::icons
"""


def wanted_icons(path: pathlib.Path) -> list[str]:
    lines = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    names = [line for line in lines if line]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise SystemExit(f"{path}: twice: {', '.join(sorted(twice))}")
    return names


def identifier(name: str) -> str:
    word = name.replace("-", "_")
    return word + "_" if word in CPP_KEYWORDS or keyword.iskeyword(word) else word


def utf8_literal(code: int) -> str:
    return "".join(f"\\x{byte:02x}" for byte in chr(code).encode())


def build(lucide: pathlib.Path, codes: list[int], capitals_like: pathlib.Path, target: pathlib.Path) -> None:
    font = TTFont(lucide / "font" / "lucide.ttf", recalcTimestamp=False)
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 4, 6],
                             drop_tables=["GSUB", "GPOS", "GDEF", "FFTM"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    scale_upem(font, UNITS_PER_EM)

    text = TTFont(capitals_like)
    middle = (text["hhea"].ascent + text["hhea"].descent) / 2
    glyf, metrics = font["glyf"], font["hmtx"]
    box_bottom = otRound(middle - UNITS_PER_EM / 2)
    drawn_bottom = font["hhea"].descent
    for name in font.getGlyphOrder():
        glyph = glyf[name]
        if glyph.isComposite():
            raise SystemExit(f"{name}: a composite glyph")
        sideways = otRound((UNITS_PER_EM - metrics[name][0]) / 2)
        if glyph.numberOfContours > 0:
            glyph.coordinates.translate((sideways, box_bottom - drawn_bottom))
            glyph.recalcBounds(glyf)
        metrics[name] = (UNITS_PER_EM, getattr(glyph, "xMin", 0))
    for field in ("ascent", "descent", "lineGap"):
        setattr(font["hhea"], field, getattr(text["hhea"], field))
    for field in ("sTypoAscender", "sTypoDescender", "sTypoLineGap"):
        setattr(font["OS/2"], field, getattr(text["OS/2"], field))
    font["post"].formatType = 3.0
    font.save(target)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lucide", type=pathlib.Path, required=True, help="folder of the npm package lucide-static")
    parser.add_argument("--list", type=pathlib.Path, required=True)
    parser.add_argument("--beside", type=pathlib.Path, required=True, help="the text face the icons stand beside")
    parser.add_argument("--font", type=pathlib.Path, required=True)
    parser.add_argument("--header", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # Lucide's glyph names end in two stray bytes

    codepoints = json.loads((arguments.lucide / "font" / "codepoints.json").read_text(encoding="utf-8"))
    names = wanted_icons(arguments.list)
    unknown = [name for name in names if name not in codepoints]
    if unknown:
        raise SystemExit(f"{arguments.list}: Lucide has no {', '.join(unknown)}")

    arguments.font.parent.mkdir(parents=True, exist_ok=True)
    build(arguments.lucide, [codepoints[name] for name in names], arguments.beside, arguments.font)

    constants = "\n".join(f'inline constexpr const char* {identifier(name)} = "{utf8_literal(codepoints[name])}";'
                          for name in sorted(names))
    arguments.header.parent.mkdir(parents=True, exist_ok=True)
    arguments.header.write_text(HEADER.format(constants=constants), encoding="utf-8")


if __name__ == "__main__":
    main()
