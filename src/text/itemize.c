/*
 * Letters to items: bidi levels (UAX #9), scripts, faces by grapheme (R57),
 * then runs in which none of them changes. The script is set explicitly: a
 * Chinese dash without its script is drawn too short (R54).
 */
#include <stdio.h>

#include "text/para.h"

static bool
may_be_rtl(uint32_t c)
{
    return c >= 0x590 &&
           (c <= 0x8FF || (c >= 0x200E && c <= 0x2069) ||
            (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) ||
            (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF));
}

static bool
needs_bidi(const struct para *p)
{
    if (p->rtl)
        return true;
    for (int i = 0; i < p->count; i++)
        if (may_be_rtl(p->letters[i].c) && p->letters[i].class != CLASS_OPEN)
            return true;
    return false;
}

static int
set_levels(struct para *p, struct diags *d)
{
    if (!needs_bidi(p))
        return 0;
    UErrorCode status = U_ZERO_ERROR;
    UBiDi *bidi = p->context->bidi;
    ubidi_setPara(bidi, p->units, p->unit_count, p->rtl, NULL, &status);
    const UBiDiLevel *levels = ubidi_getLevels(bidi, &status);
    if (U_FAILURE(status))
        return diag_add(d, SB_TEXT_BREAKS, p->source->place, "bidi", NULL,
                        NULL);
    for (int i = 0; i < p->count; i++) {
        p->letters[i].level = levels[p->letters[i].at];
        p->any_level |= p->letters[i].level != 0;
    }
    return 0;
}

static bool
script_is_real(int script)
{
    return script != USCRIPT_COMMON && script != USCRIPT_INHERITED;
}

/* Hiragana and Katakana shape with Han in our fonts. */
static int
script_of(const struct letter *l, int before)
{
    if (l->class == CLASS_HAN || text_class_is_wide(l->class))
        return l->c >= 0x3040 && l->c <= 0x30FF ? USCRIPT_HIRAGANA
                                                : USCRIPT_HAN;
    UErrorCode status = U_ZERO_ERROR;
    int script = uscript_getScript((UChar32)l->c, &status);
    if (script_is_real(script))
        return script;
    if (l->class == CLASS_DOT || l->class == CLASS_CONN)
        return l->c < 0x80 ? USCRIPT_LATIN : USCRIPT_HAN;
    bool han = before == USCRIPT_HAN || before == USCRIPT_HIRAGANA;
    if (l->c < 0x80 && l->c != ' ' && (han || !script_is_real(before)))
        return USCRIPT_LATIN;
    return script_is_real(before) ? before : USCRIPT_LATIN;
}

static void
set_scripts(struct para *p)
{
    int before = USCRIPT_COMMON;
    for (int i = 0; i < p->count; i++) {
        struct letter *l = &p->letters[i];
        if (!l->extends || i == 0)
            before = script_of(l, before);
        l->script = (uint16_t)before;
    }
}

/* Languages that the letters of a span take their faces for. */
struct face_langs {
    int span;
    struct text_lang own, western;
};

static struct text_lang
lang_for_face(const struct letter *l, const struct face_langs *langs)
{
    /* An apostrophe or a Western quote in Chinese text (R5). */
    return l->class == CLASS_WEST && l->c == 0x2019 ? langs->western
                                                    : langs->own;
}

static int
uncovered(struct para *p, uint32_t c, struct diags *d)
{
    char name[16];
    snprintf(name, sizeof name, "U+%04X", (unsigned)c);
    return diag_add(d, SB_TEXT_UNCOVERED, p->source->place, name, NULL, NULL);
}

/* A face for a mark: the base's, or one that has both. */
static void
set_mark_face(struct para *p, int i, const struct face_langs *langs)
{
    struct letter *l = &p->letters[i], *base = l - 1;
    if (l->ignorable || font_covers(base->face, l->c)) {
        l->face = base->face;
        return;
    }
    l->face = text_face_for(p->context, &p->source->spans[l->span], l->c,
                            lang_for_face(l, langs));
    bool lone = i < 2 || !base->extends;
    if (lone && l->face && font_covers(l->face, base->c))
        base->face = l->face;
}

static int
set_face(struct para *p, int i, const struct face_langs *langs, struct diags *d)
{
    struct letter *l = &p->letters[i];
    const struct text_span *span = &p->source->spans[l->span];
    const struct letter *before = i > 0 ? l - 1 : NULL;
    bool same = before && before->span == l->span && before->face;
    if (l->extends && same)
        set_mark_face(p, i, langs);
    else if (same &&
             (l->ignorable || (l->c == ' ' && font_covers(before->face, ' '))))
        l->face = before->face;
    else
        l->face = text_face_for(p->context, span, l->ignorable ? ' ' : l->c,
                                lang_for_face(l, langs));
    return l->face ? 0 : uncovered(p, l->c, d);
}

static int
set_faces(struct para *p, struct diags *d)
{
    struct face_langs langs = {-1, {0}, text_lang_of(p->context, "en")};
    for (int i = 0; i < p->count; i++) {
        int span = p->letters[i].span;
        if (span != langs.span)
            langs.own = text_span_lang(p->context, &p->source->spans[span]);
        langs.span = span;
        if (set_face(p, i, &langs, d) < 0)
            return -1;
    }
    return 0;
}

/* [letters] */
enum { ITEM_LONG = 2048, ITEM_MOST = 4096 };

static bool
same_item(const struct letter *a, const struct letter *b)
{
    return a->span == b->span && a->face == b->face && a->level == b->level &&
           a->script == b->script;
}

/* Whether an item that began at `first` ends before letter i. HarfBuzz's work
   on marks grows with the square of their number, so a long item is cut: at a
   blank, where no glyph joins the next, or else anywhere. */
static bool
item_ends(const struct para *p, int first, int i)
{
    const struct letter *l = &p->letters[i];
    return !same_item(l - 1, l) || i - first >= ITEM_MOST ||
           (i - first >= ITEM_LONG && l[-1].c == ' ' && !l->extends);
}

static struct item
item_of(const struct para *p, int i)
{
    const struct letter *l = &p->letters[i];
    const struct text_span *span = &p->source->spans[l->span];
    bool fallback = text_falls_back(p->context, l->face, span->role,
                                    text_span_lang(p->context, span));
    return (struct item){.first = i,
                         .face = l->face,
                         .span = l->span,
                         .script = l->script,
                         .level = l->level,
                         .fallback = fallback};
}

static void
cut_items(struct para *p)
{
    int n = 1;
    for (int i = 1, first = 0; i < p->count; i++)
        if (item_ends(p, first, i)) {
            first = i;
            n++;
        }
    p->items = arena_make(p->arena, struct item, n);
    for (int i = 0, first = 0; i < p->count; i++) {
        if (i == 0 || item_ends(p, first, i)) {
            first = i;
            p->items[p->item_count++] = item_of(p, i);
        }
        p->items[p->item_count - 1].end = i + 1;
    }
}

int
text_items_make(struct para *p, struct diags *d)
{
    if (set_levels(p, d) < 0)
        return -1;
    set_scripts(p);
    if (set_faces(p, d) < 0)
        return -1;
    cut_items(p);
    return 0;
}
