/*
 * What HarfBuzz makes of an item. Han items are shaped without the font's own
 * squeezing and kerning: punctuation is set by our geometry (R16, R21). So
 * nearly every letter of theirs is one glyph whatever stands beside it, and
 * what HarfBuzz once said of it is kept; so is what it said of short items of
 * letters that take no shape from the text around the item (words, numbers).
 */
#include <string.h>

#include <hb-aat.h>
#include <hb-ot.h>

#include "text/glyphs.h"

enum {
    SINGLES_KNOWN = 8192,
    TIED_KNOWN = 32,
    WORDS_KNOWN = 512,
    WORD_LETTERS = 12
};

/*
 * Glyphs that some rule of the font names, of those that HarfBuzz follows in
 * Han items. A rule begins at a glyph that it names, so in an item of others
 * none applies. (The flag "unsafe to concat" does not say so: it knows no end
 * of text.)
 */
struct tied_glyphs {
    const struct font_face *face;
    hb_set_t *glyphs;
    uint8_t lang;
};

/* A short item, and its glyphs with clusters counted from its start. */
struct known_word {
    const struct font_face *face;
    uint16_t lang, script;
    uint8_t letters, glyphs;
    uint32_t codes[WORD_LETTERS];
    hb_glyph_info_t info[WORD_LETTERS];
    hb_glyph_position_t pos[WORD_LETTERS];
};

static const hb_feature_t HAN_FEATURES[] = {
    {HB_TAG('k', 'e', 'r', 'n'), 0, 0, HB_FEATURE_GLOBAL_END},
    {HB_TAG('p', 'a', 'l', 't'), 0, 0, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'h', 'w', 's'), 0, 0, HB_FEATURE_GLOBAL_END},
    {HB_TAG('h', 'a', 'l', 't'), 0, 0, HB_FEATURE_GLOBAL_END},
    {HB_TAG('v', 'h', 'a', 'l'), 0, 0, HB_FEATURE_GLOBAL_END}};
enum { HAN_FEATURE_COUNT = sizeof HAN_FEATURES / sizeof *HAN_FEATURES };

static hb_script_t
script_tag(int script)
{
    if (script == USCRIPT_HIRAGANA)
        return HB_SCRIPT_HIRAGANA;
    if (script == USCRIPT_HAN)
        return HB_SCRIPT_HAN;
    return hb_script_from_string(uscript_getShortName((UScriptCode)script), -1);
}

static bool
script_is_cjk(int script)
{
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA;
}

static void
shape_text(struct para *p, const struct item *it, struct text_lang lang)
{
    const struct text_span *span = &p->source->spans[it->span];
    hb_buffer_t *b = p->context->buffer;
    hb_buffer_reset(b);
    hb_buffer_set_flags(b, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    if (span->fixed > 0)
        hb_buffer_add_utf8(b, span->text.p, (int)span->text.n, 0, -1);
    else
        hb_buffer_add_utf32(b, p->codes, p->count, (unsigned)it->first,
                            it->end - it->first);
    hb_buffer_set_direction(b, it->level & 1 ? HB_DIRECTION_RTL
                                             : HB_DIRECTION_LTR);
    hb_buffer_set_script(b, script_tag(it->script));
    hb_buffer_set_language(b, lang.language);
    bool plain = script_is_cjk(it->script);
    hb_shape(it->face->font, b, plain ? HAN_FEATURES : NULL,
             plain ? HAN_FEATURE_COUNT : 0);
}

/* Letters that HarfBuzz joins to no cluster and that are no marks. */
static bool
may_be_single(const struct letter *l)
{
    return (l->c >= 0x3400 && l->c <= 0x9FFF) || text_class_is_mark(l->class);
}

/* Glyphs that a lookup of the table asks for, replaces or moves. */
static void
add_tied(const struct font_face *f, hb_shape_plan_t *plan, hb_tag_t table,
         hb_set_t *tied)
{
    hb_set_t *lookups = hb_set_create();
    hb_codepoint_t i = HB_SET_VALUE_INVALID;

    hb_ot_shape_plan_collect_lookups(plan, table, lookups);
    while (hb_set_next(lookups, &i))
        hb_ot_layout_lookup_collect_glyphs(f->face, table, i, tied, tied, tied,
                                           NULL);
    hb_set_destroy(lookups);
}

/* NULL: they are not known. */
static const hb_set_t *
tied_glyphs(struct text_context *c, const struct font_face *f,
            struct text_lang lang)
{
    struct tied_glyphs *list = c->tied;
    int n = 0;

    while (n < TIED_KNOWN && list[n].glyphs &&
           (list[n].face != f || list[n].lang != lang.number))
        n++;
    if (n == TIED_KNOWN || hb_aat_layout_has_substitution(f->face) ||
        hb_aat_layout_has_positioning(f->face))
        return NULL;
    if (!list[n].glyphs) {
        hb_segment_properties_t props = {.direction = HB_DIRECTION_LTR,
                                         .script = HB_SCRIPT_HAN,
                                         .language = lang.language};
        hb_shape_plan_t *plan = hb_shape_plan_create_cached(
            f->face, &props, HAN_FEATURES, HAN_FEATURE_COUNT, NULL);
        list[n] = (struct tied_glyphs){f, hb_set_create(), lang.number};
        add_tied(f, plan, HB_OT_TAG_GSUB, list[n].glyphs);
        add_tied(f, plan, HB_OT_TAG_GPOS, list[n].glyphs);
        hb_shape_plan_destroy(plan);
    }
    return hb_set_allocation_successful(list[n].glyphs) ? list[n].glyphs : NULL;
}

static struct single
shape_single(struct para *p, const struct item *it, int letter,
             struct text_lang lang)
{
    struct para alone = {.context = p->context,
                         .source = p->source,
                         .codes = p->codes + letter,
                         .count = 1};
    struct item one = *it;
    struct single s = {.face = (uint16_t)(it->face->number + 1),
                       .c = p->codes[letter],
                       .lang = lang.number};
    const hb_set_t *tied = tied_glyphs(p->context, it->face, lang);
    hb_buffer_t *b = p->context->buffer;
    unsigned n = 0;

    if (!tied || !hb_font_get_nominal_glyph(it->face->font, s.c, &s.glyph) ||
        hb_set_has(tied, s.glyph))
        return s;
    one.first = 0;
    one.end = 1;
    shape_text(&alone, &one, lang);
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(b, &n);
    const hb_glyph_position_t *pos = hb_buffer_get_glyph_positions(b, &n);
    if (!hb_buffer_allocation_successful(b) || n != 1 || s.glyph == 0 ||
        info->codepoint != s.glyph)
        return s;
    s.alone = true;
    s.advance = pos->x_advance;
    s.x = pos->x_offset;
    s.y = pos->y_offset;
    return s;
}

/* Place in a table, below 65536, of what is known in a face and a language. */
static uint32_t
slot_of(uint32_t key, const struct font_face *face, struct text_lang lang)
{
    key += (uint32_t)face->number * 0x3F0ACB27U + lang.number * 0x85EBCA6BU;
    key = (key ^ key >> 15) * 2654435761U;
    return key >> 16;
}

const struct single *
text_glyphs_single(struct para *p, const struct item *it, int letter,
                   struct text_lang lang)
{
    uint32_t c = p->codes[letter];

    if (!may_be_single(&p->letters[letter]))
        return NULL;
    uint16_t face = (uint16_t)(it->face->number + 1);
    uint32_t slot = slot_of(c, it->face, lang) % SINGLES_KNOWN;
    struct single *s = &p->context->singles[slot & ~1U];
    for (int i = 0; i < 2; i++)
        if (s[i].c == c && s[i].face == face && s[i].lang == lang.number)
            return s[i].alone ? &s[i] : NULL;
    s[1] = s[0];
    s[0] = shape_single(p, it, letter, lang);
    return s->alone ? s : NULL;
}

/* Short, of known language, and of a script that HarfBuzz shapes without a look
   at the text around. */
static bool
may_be_known(const struct para *p, const struct item *it, struct text_lang lang)
{
    return it->end - it->first <= WORD_LETTERS && lang.number > 0 &&
           !(it->level & 1) && p->source->spans[it->span].fixed == 0 &&
           (it->script == USCRIPT_LATIN || script_is_cjk(it->script));
}

static struct known_word *
word_slot(const struct para *p, const struct item *it, struct text_lang lang)
{
    uint32_t key = it->script;

    for (int i = it->first; i < it->end; i++)
        key = key * 31 + p->codes[i];
    return &p->context->words[slot_of(key, it->face, lang) % WORDS_KNOWN];
}

static bool
is_word(const struct known_word *w, const struct para *p, const struct item *it,
        struct text_lang lang)
{
    int n = it->end - it->first;

    return w->letters == n && w->face == it->face && w->lang == lang.number &&
           w->script == it->script &&
           memcmp(w->codes, p->codes + it->first,
                  (size_t)n * sizeof *w->codes) == 0;
}

static void
keep_word(struct known_word *w, const struct para *p, const struct item *it,
          struct text_lang lang, const struct glyph_list *made)
{
    int n = it->end - it->first;

    if (made->count > WORD_LETTERS)
        return;
    w->face = it->face;
    w->lang = lang.number;
    w->script = it->script;
    w->letters = (uint8_t)n;
    w->glyphs = (uint8_t)made->count;
    memcpy(w->codes, p->codes + it->first, (size_t)n * sizeof *w->codes);
    for (int i = 0; i < made->count; i++) {
        w->info[i] = made->info[i];
        w->info[i].cluster -= (uint32_t)it->first;
        w->pos[i] = made->pos[i];
    }
}

int
text_glyphs_make(struct para *p, const struct item *it, struct glyph_list *out)
{
    struct text_lang lang =
        text_span_lang(p->context, &p->source->spans[it->span]);
    bool known = may_be_known(p, it, lang);
    struct known_word *w = known ? word_slot(p, it, lang) : NULL;
    hb_buffer_t *b = p->context->buffer;
    unsigned n = 0;

    if (w && is_word(w, p, it, lang)) {
        *out = (struct glyph_list){w->info, w->pos, w->glyphs, it->first};
        return 0;
    }
    shape_text(p, it, lang);
    if (!hb_buffer_allocation_successful(b))
        return -1;
    out->info = hb_buffer_get_glyph_infos(b, &n);
    out->pos = hb_buffer_get_glyph_positions(b, &n);
    out->count = (int)n;
    out->base = 0;
    if (w)
        keep_word(w, p, it, lang, out);
    return 0;
}

static void
close_tied(void *list)
{
    struct tied_glyphs *tied = list;

    for (int i = 0; i < TIED_KNOWN; i++)
        hb_set_destroy(tied[i].glyphs);
}

void
text_glyphs_open(struct arena *session, struct text_context *c)
{
    c->tied = arena_make(session, struct tied_glyphs, TIED_KNOWN);
    arena_on_reset(session, close_tied, c->tied);
    c->singles = arena_make(session, struct single, SINGLES_KNOWN);
    c->words = arena_make(session, struct known_word, WORDS_KNOWN);
}
