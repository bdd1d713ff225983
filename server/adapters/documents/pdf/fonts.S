# The client's two faces, as they are cut down for it.
    .section .rodata
    .global kabinet_font_regular, kabinet_font_regular_end, kabinet_font_semibold, kabinet_font_semibold_end
kabinet_font_regular:
    .incbin KABINET_FONT_REGULAR
kabinet_font_regular_end:
kabinet_font_semibold:
    .incbin KABINET_FONT_SEMIBOLD
kabinet_font_semibold_end:
    .section .note.GNU-stack, "", @progbits
