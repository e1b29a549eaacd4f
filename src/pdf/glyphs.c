/* Which glyphs a file uses, and the text that each stands for. */
#include "pdf/font.h"

#include <assert.h>
#include <string.h>

/* The meaning of a glyph that stands for no source text. */
static const struct str soft_hyphen = {"\xC2\xAD", 2};

int
pdf_cluster_end(const struct text_run *run, int i)
{
    for (i++; i < run->count; i++)
        if (run->glyphs[i].from != run->glyphs[i].to)
            break;
    return i;
}

struct str
pdf_cluster_text(const struct text_run *run, int i)
{
    const struct text_glyph *g = &run->glyphs[i];

    assert(g->from <= g->to && g->to <= run->text.n);
    return (struct str){run->text.p + g->from, g->to - g->from};
}

static uint32_t
nominal(const struct font_face *face, uint32_t c)
{
    hb_codepoint_t glyph = 0;

    return hb_font_get_nominal_glyph(face->font, c, &glyph) ? glyph : 0;
}

/* First glyph of the cluster before glyph i. */
static const struct text_glyph *
cluster_before(const struct text_run *run, int i)
{
    for (i--; i > 0; i--)
        if (run->glyphs[i].from != run->glyphs[i].to)
            break;
    return &run->glyphs[i];
}

bool
pdf_blank_before(const struct text_run *run, int i)
{
    uint32_t from = 0, to = (uint32_t)run->text.n;

    if (run->rtl) {
        to = i == 0 ? to : cluster_before(run, i)->from;
        from = i == run->count ? from : run->glyphs[i].to;
    } else {
        from = i == 0 ? from : cluster_before(run, i)->to;
        to = i == run->count ? to : run->glyphs[i].from;
    }
    return from < to && memchr(run->text.p + from, ' ', to - from) != NULL;
}

uint32_t
pdf_blank_glyph(const struct font_face *face)
{
    return nominal(face, ' ');
}

static void
grow(struct pdf_font *font)
{
    int room = font->room == 0 ? 256 : 2 * font->room;
    struct glyph_use *uses = arena_make(font->arena, struct glyph_use, room);

    if (font->count > 0)
        memcpy(uses, font->uses, sizeof *uses * (size_t)font->count);
    font->uses = uses;
    font->room = room;
}

/* The most that readers take as the text of one code [characters]. A cluster
   of more has its text as ActualText. */
enum { TEXT_MOST = 32 };

static struct str
beginning(struct str text)
{
    size_t i = 0;

    for (int n = 0; n < TEXT_MOST && i < text.n; n++)
        (void)utf8_next(text, &i);
    return (struct str){text.p, i};
}

static micro_em
width_of(const struct font_face *face, uint32_t glyph)
{
    return mpt_scale(font_advance(face, glyph), 1000000, face->units_per_em);
}

static bool
knows(const struct pdf_font *font, uint32_t glyph)
{
    assert(glyph != 0 && glyph < (uint32_t)font->face->glyph_count);
    return font->slots[glyph] != 0;
}

static void
learn(struct pdf_font *font, uint32_t glyph, struct str text)
{
    if (knows(font, glyph))
        return;
    if (font->count == font->room)
        grow(font);
    font->uses[font->count++] =
        (struct glyph_use){beginning(text), width_of(font->face, glyph)};
    font->slots[glyph] = (uint16_t)font->count;
}

static struct pdf_font *
font_of(struct pdf_fonts *fonts, const struct font_face *face)
{
    struct pdf_font *font = &fonts->list[face->number];

    if (font->face == NULL) {
        font->arena = fonts->arena;
        font->face = face;
        font->slots = arena_make(fonts->arena, uint16_t, face->glyph_count);
    }
    return font;
}

/* No-break space mostly shares its glyph with the space: one meaning. */
static struct str
meaning(struct str text)
{
    return str_is(text, "\xC2\xA0") ? STR(" ") : text;
}

static void
note_single(struct pdf_fonts *fonts, const struct text_run *run)
{
    struct pdf_font *font = font_of(fonts, run->face);
    uint32_t blank;
    bool blanks = pdf_blank_before(run, run->count);

    for (int i = 0, end; i < run->count; i = end) {
        struct str text = pdf_cluster_text(run, i);

        end = pdf_cluster_end(run, i);
        blanks = blanks || pdf_blank_before(run, i);
        if (end == i + 1 && text.n > 0)
            learn(font, run->glyphs[i].id, meaning(text));
    }
    blank = blanks ? pdf_blank_glyph(run->face) : 0;
    if (blank != 0)
        learn(font, blank, STR(" "));
}

/* The character of text whose own glyph this is, else the whole text; but the
   hyphen at a broken word, which came to the last letter's cluster, stands for
   no text. */
static struct str
part_of(const struct font_face *face, struct str text, uint32_t glyph)
{
    for (size_t i = 0, next; i < text.n; i = next) {
        next = i;
        if (nominal(face, utf8_next(text, &next)) == glyph)
            return (struct str){text.p + i, next - i};
    }
    if (text.n == 0 || glyph == nominal(face, '-') ||
        glyph == nominal(face, 0x2010))
        return soft_hyphen;
    return text;
}

static void
note_several(struct pdf_fonts *fonts, const struct text_run *run)
{
    struct pdf_font *font = font_of(fonts, run->face);

    for (int i = 0, end; i < run->count; i = end) {
        end = pdf_cluster_end(run, i);
        for (int k = i; k < end; k++) {
            uint32_t glyph = run->glyphs[k].id;

            if (!knows(font, glyph))
                learn(font, glyph,
                      part_of(run->face, pdf_cluster_text(run, i), glyph));
        }
    }
}

static void
list_glyphs(struct pdf_font *font)
{
    int n = 0;

    font->glyphs = arena_make(font->arena, uint32_t, font->count);
    for (uint32_t g = 0; n < font->count; g++)
        if (font->slots[g] != 0)
            font->glyphs[n++] = g;
}

static void
note_pages(struct pdf_fonts *fonts, const struct pages *pages,
           void (*note)(struct pdf_fonts *, const struct text_run *))
{
    for (const struct page *p = pages->first; p != NULL; p = p->next)
        for (const struct mark *m = p->first; m != NULL; m = m->next)
            if (m->kind == MARK_GLYPHS)
                note(fonts, m->run);
}

void
pdf_fonts_note(struct arena *a, const struct font_set *set,
               const struct pages *pages, struct pdf_fonts *out)
{
    out->arena = a;
    out->count = font_count(set);
    out->list = arena_make(a, struct pdf_font, out->count);
    note_pages(out, pages, note_single);
    note_pages(out, pages, note_several);
}

void
pdf_fonts_add(struct pdf_fonts *fonts, const struct font_face *face, uint32_t c)
{
    struct pdf_font *font = font_of(fonts, face);
    uint32_t glyph = nominal(face, c);
    char *text = arena_alloc(fonts->arena, 1, 4);

    if (glyph != 0)
        learn(font, glyph, (struct str){text, utf8_put(c, text)});
}

void
pdf_fonts_list(struct pdf_fonts *fonts)
{
    for (int i = 0; i < fonts->count; i++)
        if (fonts->list[i].count > 0)
            list_glyphs(&fonts->list[i]);
}

struct str
pdf_font_text(const struct pdf_font *font, uint32_t glyph)
{
    uint32_t slot = font->slots[glyph];

    assert(slot != 0);
    return font->uses[slot - 1].text;
}

micro_em
pdf_font_width(const struct pdf_font *font, uint32_t glyph)
{
    uint32_t slot = font->slots[glyph];

    return slot ? font->uses[slot - 1].width : width_of(font->face, glyph);
}
