/*
 * ToUnicode CMaps (ISO 32000-1, 9.10.3; Technical Note 5014): codes of two
 * bytes to UTF-16BE, blocks of at most 100 as the note demands.
 */
#include "pdf/font.h"

enum { BLOCK_LINES = 100 };

static const char head[] =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n"
    "<0000> <FFFF>\n"
    "endcodespacerange\n";

static const char tail[] = "endcmap\n"
                           "CMapName currentdict /CMap defineresource pop\n"
                           "end\n"
                           "end\n";

static void
put_line(struct buf *out, const struct pdf_font *font, uint32_t glyph)
{
    struct str text = pdf_font_text(font, glyph);

    buf_char(out, '<');
    buf_hex(out, glyph, 4);
    buf_text(out, "> <");
    for (size_t i = 0; i < text.n;)
        pdf_put_utf16(out, utf8_next(text, &i));
    buf_text(out, ">\n");
}

void
pdf_tounicode(struct buf *out, const struct pdf_font *font)
{
    buf_text(out, head);
    for (int i = 0; i < font->count; i += BLOCK_LINES) {
        int end = i + BLOCK_LINES;

        if (end > font->count)
            end = font->count;
        buf_format(out, "%d beginbfchar\n", end - i);
        for (int k = i; k < end; k++)
            put_line(out, font, font->glyphs[k]);
        buf_text(out, "endbfchar\n");
    }
    buf_text(out, tail);
}
