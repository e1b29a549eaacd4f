/*
 * Which face sets a character. The order of roles is a table: own role first,
 * then what looks nearest.
 */
#include <string.h>

#include "font/face.h"

static const unsigned char ORDER[FONT_ROLES][FONT_ROLES] = {
    [FONT_SONG] = {FONT_SONG, FONT_LATIN_SERIF, FONT_SYMBOL, FONT_FANGSONG,
                   FONT_KAI, FONT_HEI, FONT_LATIN_SANS, FONT_ARABIC,
                   FONT_HEBREW},
    [FONT_HEI] = {FONT_HEI, FONT_LATIN_SANS, FONT_SYMBOL, FONT_SONG, FONT_KAI,
                  FONT_FANGSONG, FONT_LATIN_SERIF, FONT_ARABIC, FONT_HEBREW},
    [FONT_KAI] = {FONT_KAI, FONT_LATIN_SERIF, FONT_SYMBOL, FONT_FANGSONG,
                  FONT_SONG, FONT_HEI, FONT_LATIN_SANS, FONT_ARABIC,
                  FONT_HEBREW},
    [FONT_FANGSONG] = {FONT_FANGSONG, FONT_LATIN_SERIF, FONT_SYMBOL, FONT_SONG,
                       FONT_KAI, FONT_HEI, FONT_LATIN_SANS, FONT_ARABIC,
                       FONT_HEBREW},
    [FONT_LATIN_SERIF] = {FONT_LATIN_SERIF, FONT_HEBREW, FONT_ARABIC,
                          FONT_SYMBOL, FONT_SONG, FONT_KAI, FONT_LATIN_SANS,
                          FONT_HEI, FONT_FANGSONG},
    [FONT_LATIN_SANS] = {FONT_LATIN_SANS, FONT_HEBREW, FONT_ARABIC, FONT_SYMBOL,
                         FONT_HEI, FONT_SONG, FONT_LATIN_SERIF, FONT_KAI,
                         FONT_FANGSONG},
    [FONT_SYMBOL] = {FONT_SYMBOL, FONT_LATIN_SANS, FONT_SONG, FONT_HEI,
                     FONT_KAI, FONT_FANGSONG, FONT_LATIN_SERIF, FONT_ARABIC,
                     FONT_HEBREW},
    [FONT_ARABIC] = {FONT_ARABIC, FONT_LATIN_SERIF, FONT_HEBREW, FONT_SYMBOL,
                     FONT_SONG, FONT_LATIN_SANS, FONT_KAI, FONT_HEI,
                     FONT_FANGSONG},
    [FONT_HEBREW] = {FONT_HEBREW, FONT_LATIN_SERIF, FONT_ARABIC, FONT_SYMBOL,
                     FONT_SONG, FONT_LATIN_SANS, FONT_KAI, FONT_HEI,
                     FONT_FANGSONG}};

static char
lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
}

/* Whether one of the prefixes (blank-separated) names the language. */
static bool
langs_match(const char *langs, const char *lang)
{
    for (const char *p = langs; *p;) {
        size_t n = strcspn(p, " ,"), i = 0;
        while (i < n && lang[i] && lower(p[i]) == lower(lang[i]))
            i++;
        if (n && i == n && (lang[n] == '\0' || lang[n] == '-'))
            return true;
        p += n + strspn(p + n, " ,");
    }
    return false;
}

/* Faces for the language, then for any, then the rest. */
static const struct font_face *
list_find(const struct role_list *list, uint32_t c, const char *lang)
{
    for (int pass = 0; pass < 3; pass++)
        for (int i = 0; i < list->count; i++) {
            const char *langs = list->faces[i].langs;
            int rank = !*langs ? 1 : langs_match(langs, lang) ? 0 : 2;
            if (rank == pass && font_covers(list->faces[i].face, c))
                return list->faces[i].face;
        }
    return NULL;
}

static const struct font_face *
role_find(const struct font_set *s, int role, bool bold, uint32_t c,
          const char *lang)
{
    const struct font_face *f = list_find(&s->roles[role][bold], c, lang);
    return f ? f : list_find(&s->roles[role][!bold], c, lang);
}

/* Languages whose punctuation is full width. */
static bool
lang_is_han(const char *lang)
{
    return langs_match("zh ja yue", lang);
}

static bool
latin_first(uint32_t c)
{
    if (c < 0x80)
        return true;
    hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), c);
    return script == HB_SCRIPT_LATIN || script == HB_SCRIPT_GREEK ||
           script == HB_SCRIPT_CYRILLIC;
}

/* With its digits and marks, which belong to several scripts. Symbol fonts
   have these letters too. */
static bool
arabic(uint32_t c)
{
    return (c >= 0x600 && c <= 0x6FF) || (c >= 0x750 && c <= 0x77F) ||
           (c >= 0x8A0 && c <= 0x8FF) || (c >= 0xFB50 && c <= 0xFDFF) ||
           (c >= 0xFE70 && c <= 0xFEFE);
}

/* Ａ is of the Latin script, but full width. */
static bool
full_width(uint32_t c)
{
    return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF5E);
}

const struct font_face *
font_find(const struct font_set *s, enum font_role role, bool bold, uint32_t c,
          const char *lang)
{
    if (!lang)
        lang = "";
    if (role <= FONT_FANGSONG && !full_width(c) &&
        (!lang_is_han(lang) || latin_first(c) || arabic(c))) {
        enum font_role latin =
            role == FONT_HEI ? FONT_LATIN_SANS : FONT_LATIN_SERIF;
        const struct font_face *f = role_find(s, latin, bold, c, lang);
        if (!f && arabic(c))
            f = role_find(s, FONT_ARABIC, bold, c, lang);
        if (f)
            return f;
    }
    for (int i = 0; i < FONT_ROLES; i++) {
        const struct font_face *f = role_find(s, ORDER[role][i], bold, c, lang);
        if (f)
            return f;
    }
    return NULL;
}

/* The face that a list begins with in a language. */
static bool
is_first(const struct role_list *list, const struct font_face *f,
         const char *lang)
{
    const struct font_face *first = NULL;
    for (int i = 0; i < list->count; i++) {
        const char *langs = list->faces[i].langs;
        if (*langs && langs_match(langs, lang))
            return list->faces[i].face == f;
        if (!*langs && !first)
            first = list->faces[i].face;
    }
    return first == f;
}

bool
font_falls_back(const struct font_set *s, const struct font_face *f,
                enum font_role role, const char *lang)
{
    bool han = role <= FONT_FANGSONG;
    for (int i = 0; i < FONT_ROLES; i++) {
        bool kin = i == (int)role || i > FONT_FANGSONG ||
                   (!han && (i == FONT_SONG || i == FONT_HEI));
        if (kin && (is_first(&s->roles[i][0], f, lang) ||
                    is_first(&s->roles[i][1], f, lang)))
            return false;
    }
    return true;
}

bool
font_covers(const struct font_face *f, uint32_t c)
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(f->font, c, &glyph) && glyph != 0;
}

int
font_advance(const struct font_face *f, uint32_t glyph)
{
    return hb_font_get_glyph_h_advance(f->font, glyph);
}
