/*
 * Type0 fonts with Identity-H over subsets of the faces. A CFF face goes in as
 * its bare CFF table (CIDFontType0C), whose CIDs are the original glyph ids,
 * so there is no CIDToGIDMap. A TrueType subset has its glyphs renumbered, and
 * a CIDToGIDMap stream leads from the original ids to the new ones.
 */
#include "pdf/font.h"

#include "base/sha256.h"

enum {
    STEM_V = 80,
    FLAG_FIXED = 1,
    FLAG_SERIF = 2,
    FLAG_SYMBOLIC = 4,
    FLAG_ITALIC = 64
};

/* 9.6.4: six letters that tell this subset from others of the face. */
static void
put_tagged_name(struct buf *b, const char *key, const struct pdf_font *font)
{
    struct str glyphs = {(const char *)font->glyphs,
                         sizeof *font->glyphs * (size_t)font->count};
    unsigned char digest[SHA256_BYTES];
    struct sha256 h;

    sha256_start(&h);
    sha256_add(&h, str_from(font->face->postscript));
    sha256_add(&h, glyphs);
    sha256_end(&h, digest);
    buf_format(b, "/%s /", key);
    for (int i = 0; i < 6; i++)
        buf_char(b, (char)('A' + digest[i] % 26));
    buf_format(b, "+%s\n", font->face->postscript);
}

/* 9.7.4.3: runs of neighbouring glyphs; DW serves those of a full em. */
static void
put_widths(struct buf *b, const struct pdf_font *font)
{
    uint32_t last = 0;
    bool open = false;

    buf_text(b, "/DW 1000\n/W [");
    for (int i = 0; i < font->count; i++) {
        uint32_t glyph = font->glyphs[i];
        micro_em width = pdf_font_width(font, glyph);

        if (width == 1000000)
            continue;
        if (open && glyph != last + 1)
            buf_char(b, ']');
        if (!open || glyph != last + 1)
            buf_format(b, "\n%u [", glyph);
        else
            buf_char(b, ' ');
        buf_points(b, width);
        open = true;
        last = glyph;
    }
    /* An empty W is valid, but some readers stumble over it. */
    if (!open)
        buf_format(b, "%u [1000", font->glyphs[0]);
    buf_text(b, "]]\n");
}

static int
flags(const struct font_face *face)
{
    return FLAG_SYMBOLIC | (face->fixed ? FLAG_FIXED : 0) |
           (face->serif ? FLAG_SERIF : 0) |
           (face->italic_angle != 0 ? FLAG_ITALIC : 0);
}

static int64_t
milli_em(const struct font_face *face, int units)
{
    return mpt_scale(units, 1000, face->units_per_em);
}

/* 9.8 */
static struct pdf_object *
write_descriptor(struct pdf_file *f, struct buf b, const struct pdf_font *font,
                 const struct pdf_object *program)
{
    const struct font_face *face = font->face;
    struct pdf_object *o = pdf_object_new(f);

    pdf_put_name(&b, "Type", "FontDescriptor");
    put_tagged_name(&b, "FontName", font);
    pdf_put_integer(&b, "Flags", flags(face));
    buf_text(&b, "/FontBBox [");
    pdf_put_integer(&b, NULL, milli_em(face, face->x_min));
    pdf_put_integer(&b, NULL, milli_em(face, face->y_min));
    pdf_put_integer(&b, NULL, milli_em(face, face->x_max));
    pdf_put_integer(&b, NULL, milli_em(face, face->y_max));
    buf_text(&b, "]\n");
    pdf_put_integer(&b, "ItalicAngle", face->italic_angle);
    pdf_put_integer(&b, "Ascent", milli_em(face, face->ascent));
    pdf_put_integer(&b, "Descent", milli_em(face, face->descent));
    pdf_put_integer(&b, "CapHeight", milli_em(face, face->cap_height));
    pdf_put_integer(&b, "StemV", STEM_V);
    pdf_put_reference(&b, face->cff ? "FontFile3" : "FontFile2", program);
    pdf_object_fill(f, o, b);
    return o;
}

/* 9.7.4.2: two bytes for each CID up to the largest in use. */
static struct pdf_object *
write_map(struct pdf_file *f, const struct pdf_font *font, const uint32_t *gids)
{
    size_t n = 2 * ((size_t)font->glyphs[font->count - 1] + 1);
    unsigned char *bytes = arena_alloc(font->arena, 1, n);

    for (int i = 0; i < font->count; i++) {
        bytes[2 * font->glyphs[i]] = (unsigned char)(gids[i] >> 8);
        bytes[2 * font->glyphs[i] + 1] = (unsigned char)gids[i];
    }
    return pdf_stream_new(f, buf_new(font->arena),
                          (struct str){(const char *)bytes, n}, true);
}

/* 9.7.4 */
static struct pdf_object *
write_cid_font(struct pdf_file *f, const struct pdf_font *font,
               const struct pdf_object *descriptor,
               const struct pdf_object *map)
{
    struct buf b = buf_new(font->arena);
    struct pdf_object *o = pdf_object_new(f);

    pdf_put_name(&b, "Type", "Font");
    pdf_put_name(&b, "Subtype",
                 font->face->cff ? "CIDFontType0" : "CIDFontType2");
    put_tagged_name(&b, "BaseFont", font);
    buf_text(&b, "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) "
                 "/Supplement 0>>\n");
    pdf_put_reference(&b, "FontDescriptor", descriptor);
    if (map != NULL)
        pdf_put_reference(&b, "CIDToGIDMap", map);
    put_widths(&b, font);
    pdf_object_fill(f, o, b);
    return o;
}

static struct pdf_object *
write_program(struct pdf_file *f, struct buf b, const struct pdf_font *font,
              struct str program)
{
    if (font->face->cff)
        pdf_put_name(&b, "Subtype", "CIDFontType0C");
    else
        pdf_put_integer(&b, "Length1", (int64_t)program.n);
    return pdf_stream_new(f, b, program, true);
}

/* 9.7.6 */
static int
write_font(struct pdf_font *font, struct pdf_file *f, struct diags *d)
{
    struct buf empty = buf_new(font->arena);
    struct buf b = empty, cmap = empty;
    struct font_program program;
    struct pdf_object *file, *descriptor, *map, *cid_font, *unicode;

    if (font_subset(font->arena, font->face, font->glyphs, font->count,
                    &program, d) != 0)
        return -1;
    file = write_program(f, empty, font, program.bytes);
    descriptor = write_descriptor(f, empty, font, file);
    map = font->face->cff ? NULL : write_map(f, font, program.gids);
    cid_font = write_cid_font(f, font, descriptor, map);
    pdf_tounicode(&cmap, font);
    unicode = pdf_stream_new(f, empty, buf_view(&cmap), true);

    font->object = pdf_object_new(f);
    pdf_put_name(&b, "Type", "Font");
    pdf_put_name(&b, "Subtype", "Type0");
    put_tagged_name(&b, "BaseFont", font);
    pdf_put_name(&b, "Encoding", "Identity-H");
    buf_text(&b, "/DescendantFonts [");
    pdf_put_reference(&b, NULL, cid_font);
    buf_text(&b, "]\n");
    pdf_put_reference(&b, "ToUnicode", unicode);
    pdf_object_fill(f, font->object, b);
    return 0;
}

int
pdf_fonts_write(struct pdf_fonts *fonts, struct pdf_file *f,
                struct pdf_object **resources, struct diags *d)
{
    struct buf b = buf_new(fonts->arena);

    buf_text(&b, "/Font <<");
    for (int i = 0; i < fonts->count; i++) {
        if (fonts->list[i].count == 0)
            continue;
        if (write_font(&fonts->list[i], f, d) != 0)
            return -1;
        buf_format(&b, "\n/F%d ", i);
        pdf_put_reference(&b, NULL, fonts->list[i].object);
    }
    buf_text(&b, ">>\n");
    *resources = pdf_object_new(f);
    pdf_object_fill(f, *resources, b);
    return 0;
}
