#!/usr/bin/python3
"""Makes the client's font files: Inter cut down to the letters the product writes, as TrueType.

The same files serve the canvas (stb_truetype) and the page (@font-face), so that a person fetches each once.
  * Figures have one width: the character map points at Inter's tabular figures.
  * Ascent and descent add up to one em around the middle of the capitals, so that on the canvas too a size in
    pixels is a size of the em, and text centred by its box is centred for the eye.
"""

import argparse
import pathlib

from fontTools import subset
from fontTools.misc.roundTools import otRound
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem

UNITS_PER_EM = 1024
MAX_CURVE_ERROR = 0.5  # in units of the em above: 1/2048 em

FACES = {"regular": "Inter-Regular.otf", "medium": "Inter-Medium.otf", "semibold": "Inter-SemiBold.otf"}

LETTERS = [
    (0x20, 0x7E),  # Basic Latin
    (0xA0, 0x17F),  # Latin-1, Latin Extended-A
    (0x401, 0x401), (0x404, 0x404), (0x406, 0x407), (0x410, 0x44F), (0x451, 0x451), (0x454, 0x454), (0x456, 0x457),
    (0x490, 0x493), (0x49A, 0x49B), (0x4A2, 0x4A3), (0x4AE, 0x4B1), (0x4BA, 0x4BB), (0x4D8, 0x4D9), (0x4E8, 0x4E9),
    (0x1F4, 0x1F5),  # Ǵ ǵ of the Kazakh Latin alphabet
    (0x2007, 0x2007), (0x2009, 0x200A), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026),
    (0x202F, 0x202F), (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044),
    (0x20AC, 0x20AC), (0x20B8, 0x20B8), (0x20BD, 0x20BD), (0x2116, 0x2116), (0x2122, 0x2122),
    (0x2190, 0x2193), (0x21B5, 0x21B5), (0x2212, 0x2212), (0x221E, 0x221E), (0x2248, 0x2248), (0x2260, 0x2260),
    (0x2264, 0x2265), (0x2318, 0x2318), (0x2325, 0x2325), (0x25CF, 0x25CF), (0x2713, 0x2713), (0xFFFD, 0xFFFD),
]

# Numbers stand under one another in tables; a comma or a colon of a figure's width would tear them apart instead.
TABULAR = "0123456789"


def tabular_figures(font: TTFont) -> dict[str, str]:
    gsub = font["GSUB"].table
    mapping: dict[str, str] = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    mapping.update(getattr(table, "ExtSubTable", table).mapping)
    return mapping


def point_figures_at_tabular(font: TTFont) -> None:
    mapping = tabular_figures(font)
    for table in font["cmap"].tables:
        for character in TABULAR:
            table.cmap[ord(character)] = mapping.get(table.cmap[ord(character)], table.cmap[ord(character)])
    figures = [font.getBestCmap()[ord(character)] for character in TABULAR]
    widths = [font["hmtx"][glyph][0] for glyph in figures]
    if max(widths) - min(widths) > font["head"].unitsPerEm / 500:
        raise SystemExit(f"the figures are not of one width: {widths}")
    for glyph in figures:  # an interpolated face's figures differ by a unit or two
        font["hmtx"][glyph] = (max(widths), font["hmtx"][glyph][1])


def cut_down(font: TTFont, layout_features: list[str]) -> TTFont:
    options = subset.Options(layout_features=layout_features, hinting=False, notdef_outline=True, legacy_kern=False,
                             name_IDs=[0, 1, 2, 4, 6, 13, 14], name_languages=[0x409], drop_tables=["DSIG", "meta"])
    subsetter = subset.Subsetter(options)
    wanted = {code for first, last in LETTERS for code in range(first, last + 1)}
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    return font


def to_truetype(font: TTFont) -> None:
    order = font.getGlyphOrder()
    glyph_set = font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyph_set[name].draw(Cu2QuPen(pen, MAX_CURVE_ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph()
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = glyphs
    for name in order:
        glyphs[name].recalcBounds(glyf)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(glyphs[name], "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements", "maxComponentDepth"):
        setattr(maxp, field, 1 if field == "maxZones" else 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


def centre_on_capitals(font: TTFont, capital_height: float) -> None:
    em = font["head"].unitsPerEm
    ascent = otRound((em + capital_height) / 2)
    descent = ascent - em
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = ascent, descent, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, descent, 0
    os2.usWinAscent, os2.usWinDescent = otRound(em * 1.1), otRound(em * 0.3)
    os2.fsSelection |= 1 << 7  # use the typographic metrics


def build(source: pathlib.Path, target: pathlib.Path, layout_features: list[str]) -> None:
    font = TTFont(source, recalcTimestamp=False)
    point_figures_at_tabular(font)
    cut_down(font, layout_features)
    scale_upem(font, UNITS_PER_EM)
    to_truetype(font)
    centre_on_capitals(font, font["OS/2"].sCapHeight)
    font.save(target)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inter", type=pathlib.Path, required=True, help="folder of Inter-*.otf")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for face, file in FACES.items():
        build(arguments.inter / file, arguments.out / f"{face}.ttf", ["kern"])


if __name__ == "__main__":
    main()
