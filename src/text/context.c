/*
 * What is opened once: break iterators, the bidi object, the shaping buffer,
 * and what is known of languages, faces and single letters. All of it is
 * re-pointed by each paragraph; a forked worker has its own copy.
 */
#include <string.h>

#include "text/glyphs.h"
#include "text/memo.h"

static bool
lang_is(const char *lang, const char *primary)
{
    while (lang && *primary && *lang == *primary) {
        lang++;
        primary++;
    }
    return lang && !*primary && (*lang == '\0' || *lang == '-');
}

enum text_rules
text_rules_of(const char *lang)
{
    if (lang_is(lang, "zh") || lang_is(lang, "yue"))
        return RULES_ZH;
    if (lang_is(lang, "ja"))
        return RULES_JA;
    return lang_is(lang, "ko") ? RULES_KO : RULES_ROOT;
}

bool
text_lang_is_rtl(const char *lang)
{
    static const char *const rtl[] = {"ar", "he", "fa", "ur", "yi",
                                      "ug", "ps", "sd", "ckb"};
    for (size_t i = 0; i < sizeof rtl / sizeof *rtl; i++)
        if (lang_is(lang, rtl[i]))
            return true;
    return false;
}

bool
text_lang_is_traditional(const char *lang)
{
    return lang_is(lang, "zh-Hant") || lang_is(lang, "zh-TW") ||
           lang_is(lang, "zh-HK") || lang_is(lang, "zh-MO");
}

struct text_lang
text_lang_of(struct text_context *c, const char *tag)
{
    size_t n = strlen(tag);
    int i = 0;
    while (i < c->lang_count && strcmp(c->langs[i].tag, tag) != 0)
        i++;
    if (i == LANGS_KNOWN || n >= sizeof c->langs[0].tag)
        return (struct text_lang){tag, hb_language_from_string(tag, (int)n), 0};
    struct known_lang *known = &c->langs[i];
    if (i == c->lang_count) {
        memcpy(known->tag, tag, n + 1);
        known->language = hb_language_from_string(tag, (int)n);
        c->lang_count++;
    }
    return (struct text_lang){tag, known->language, (uint8_t)(i + 1)};
}

struct text_lang
text_span_lang(struct text_context *c, const struct text_span *span)
{
    return text_lang_of(c, span->lang ? span->lang : "en");
}

const struct font_face *
text_face_for(struct text_context *c, const struct text_span *span, uint32_t ch,
              struct text_lang lang)
{
    uint16_t style = (uint16_t)(span->role * 2 + span->bold + 1);
    uint32_t key = ch ^ (uint32_t)style << 21 ^ (uint32_t)lang.number << 26;
    struct known_face *f = &c->faces[(key * 2654435761U >> 16) % FACES_KNOWN];
    if (lang.number == 0)
        return font_find(c->fonts, span->role, span->bold, ch, lang.tag);
    if (f->style != style || f->c != ch || f->lang != lang.number)
        *f = (struct known_face){
            font_find(c->fonts, span->role, span->bold, ch, lang.tag), ch,
            style, lang.number};
    return f->face;
}

bool
text_falls_back(struct text_context *c, const struct font_face *face,
                enum font_role role, struct text_lang lang)
{
    if (lang.number == 0 || face->number >= 64)
        return font_falls_back(c->fonts, face, role, lang.tag);
    struct known_lang *known = &c->langs[lang.number - 1];
    uint64_t bit = UINT64_C(1) << face->number;
    if (!(known->asked[role] & bit) &&
        font_falls_back(c->fonts, face, role, lang.tag))
        known->falls_back[role] |= bit;
    known->asked[role] |= bit;
    return (known->falls_back[role] & bit) != 0;
}

static void
close_breaks(void *iterator)
{
    ubrk_close(iterator);
}

static void
close_bidi(void *bidi)
{
    ubidi_close(bidi);
}

static void
close_buffer(void *buffer)
{
    hb_buffer_destroy(buffer);
}

/* U_USING_DEFAULT_WARNING is no fault: ICU has no tables of its own for ko. */
static int
open_breaks(struct arena *a, UBreakIteratorType type, const char *locale,
            UBreakIterator **out, struct diags *d)
{
    UErrorCode status = U_ZERO_ERROR;
    *out = ubrk_open(type, locale, NULL, 0, &status);
    if (U_FAILURE(status))
        return diag_add(d, SB_TEXT_BREAKS, NO_PLACE, locale, NULL, NULL);
    arena_on_reset(a, close_breaks, *out);
    return 0;
}

int
text_open(struct arena *session, const struct font_set *fonts,
          const struct text_patterns *patterns, int count,
          struct text_context **out, struct diags *d)
{
    static const char *const locales[RULES_COUNT] = {
        [RULES_ROOT] = "en",
        [RULES_ZH] = "zh@lb=strict",
        [RULES_JA] = "ja@lb=strict",
        [RULES_KO] = "ko"};
    struct text_context *c = arena_make(session, struct text_context, 1);
    c->fonts = fonts;
    text_hyphens_open(session, c, patterns, count);
    c->memo = text_memo_new(session);
    c->letters = arena_make(session, struct letter, CONTEXT_LETTERS);
    c->units = arena_make(session, UChar, 2 * CONTEXT_LETTERS);
    c->faces = arena_make(session, struct known_face, FACES_KNOWN);
    text_glyphs_open(session, c);
    c->codes = arena_make(session, uint32_t, CONTEXT_LETTERS);
    for (int i = 0; i < RULES_COUNT; i++)
        if (open_breaks(session, UBRK_LINE, locales[i], &c->lines[i], d) < 0)
            return -1;
    if (open_breaks(session, UBRK_WORD, "zh", &c->word_borders, d) < 0)
        return -1;
    c->bidi = ubidi_open();
    if (!c->bidi)
        return diag_add(d, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL);
    arena_on_reset(session, close_bidi, c->bidi);
    c->buffer = hb_buffer_create();
    arena_on_reset(session, close_buffer, c->buffer);
    *out = c;
    return 0;
}

void
text_begin(struct text_context *c)
{
    text_memo_trim(c->memo);
}
