/*
 * Where words may be broken with a hyphen (R13): Liang's patterns, as
 * libhyphen reads them, by the language of the text. Capitals and what begins
 * with one are left whole, for they are abbreviations and names; German writes
 * its nouns so. Patterns are read when a text first needs them. A break that
 * would change the spelling (Hungarian asz-szony) is not taken.
 */
#include <hyphen.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>

#include "text/para.h"

enum { WORD_MOST = 60, WORD_LEAST = 5, BYTES_MOST = 4 * WORD_MOST };

struct text_hyphens {
    const struct text_patterns *patterns;
    HyphenDict *dict; /* NULL until it is needed */
    UConverter *converter;
    bool tried;
};

/* A word of one span, in small letters. */
struct word {
    int first, count; /* letters of the paragraph */
    UChar units[WORD_MOST];
    bool capitals, begins_large;
};

static void
close_hyphens(void *hyphens)
{
    struct text_hyphens *h = hyphens;

    if (h->dict)
        hnj_hyphen_free(h->dict);
    if (h->converter)
        ucnv_close(h->converter);
}

void
text_hyphens_open(struct arena *session, struct text_context *c,
                  const struct text_patterns *patterns, int count)
{
    c->hyphens = arena_make(session, struct text_hyphens, count);
    c->hyphens_count = count;
    for (int i = 0; i < count; i++) {
        c->hyphens[i].patterns = &patterns[i];
        arena_on_reset(session, close_hyphens, &c->hyphens[i]);
    }
}

/* A file that cannot be read, or is in no known code, breaks no word. */
static bool
is_ready(struct text_hyphens *h)
{
    UErrorCode status = U_ZERO_ERROR;

    if (h->tried)
        return h->converter != NULL;
    h->tried = true;
    h->dict = hnj_hyphen_load(h->patterns->path);
    if (!h->dict)
        return false;
    h->converter = ucnv_open(h->dict->cset, &status);
    if (U_FAILURE(status))
        h->converter = NULL;
    return h->converter != NULL;
}

static struct text_hyphens *
hyphens_for(struct text_context *c, const char *lang)
{
    for (int i = 0; lang && i < c->hyphens_count; i++) {
        const char *code = c->hyphens[i].patterns->lang;
        size_t n = strlen(code);

        if (strncmp(lang, code, n) == 0 && (lang[n] == '\0' || lang[n] == '-'))
            return is_ready(&c->hyphens[i]) ? &c->hyphens[i] : NULL;
    }
    return NULL;
}

static bool
is_word_letter(const struct letter *l, int span)
{
    return l->span == span && !l->url && !l->extends && l->c < 0x10000 &&
           l->class == CLASS_WEST && u_isalpha((UChar32)l->c);
}

/* What touches a word and makes it a part of something else. */
static bool
is_glued(const struct para *p, int i)
{
    if (i < 0 || i >= p->count)
        return false;
    const struct letter *l = &p->letters[i];
    return l->class == CLASS_DIGIT || l->extends || l->url || l->c == '_' ||
           l->c == '@' || u_isalpha((UChar32)l->c);
}

static struct word
word_at(const struct para *p, int first)
{
    struct word w = {.first = first, .capitals = true};
    int span = p->letters[first].span;

    w.begins_large = u_isupper((UChar32)p->letters[first].c);
    for (int i = first; i < p->count && is_word_letter(&p->letters[i], span);
         i++) {
        UChar32 c = (UChar32)p->letters[i].c;

        if (w.count < WORD_MOST)
            w.units[w.count] = (UChar)u_tolower(c);
        w.count++;
        w.capitals = w.capitals && u_isupper(c);
    }
    return w;
}

static bool
is_german(const struct text_hyphens *h)
{
    return strncmp(h->patterns->lang, "de", 2) == 0;
}

static bool
may_break(const struct para *p, const struct text_hyphens *h,
          const struct word *w)
{
    return w->count >= WORD_LEAST && w->count <= WORD_MOST && !w->capitals &&
           (!w->begins_large || is_german(h)) && !is_glued(p, w->first - 1) &&
           !is_glued(p, w->first + w->count);
}

/* libhyphen allocates what it says of changed spellings. */
static void
drop(void *bytes)
{
    free(bytes); /* allowed: libhyphen's, hyphen.h says so */
}

static void
drop_changes(char **changes, int *at, int *cut, int count)
{
    for (int i = 0; changes && i < count; i++)
        drop(changes[i]);
    drop((void *)changes);
    drop(at);
    drop(cut);
}

static void
break_word(struct para *p, struct text_hyphens *h, const struct word *w)
{
    char bytes[BYTES_MOST + 1], marks[BYTES_MOST + 5];
    char **changes = NULL;
    int *at = NULL, *cut = NULL;
    UErrorCode status = U_ZERO_ERROR;
    int left = h->patterns->left, right = h->patterns->right;
    int n = ucnv_fromUChars(h->converter, bytes, sizeof bytes, w->units,
                            w->count, &status);

    if (U_FAILURE(status) || n <= 0 || n > BYTES_MOST)
        return;
    memset(marks, '0', sizeof marks);
    if (hnj_hyphen_hyphenate3(h->dict, bytes, n, marks, NULL, &changes, &at,
                              &cut, left, right, left, right) == 0)
        for (int i = left; i <= w->count - right; i++) {
            struct letter *l = &p->letters[w->first + i];
            bool changed = changes && changes[i - 1];

            if ((marks[i - 1] & 1) && !changed && l->before == BREAK_FORCE)
                l->before = BREAK_HYPHEN;
        }
    drop_changes(changes, at, cut, n);
}

void
text_hyphens_find(struct para *p)
{
    struct text_hyphens *h = NULL;

    for (int i = 0, span = -1; i < p->count; i++) {
        const struct letter *l = &p->letters[i];

        if (l->span != span) {
            const char *lang = p->source->spans[span = l->span].lang;
            h = hyphens_for(p->context, lang ? lang : p->source->lang);
        }
        if (!h || !is_word_letter(l, span))
            continue;
        struct word w = word_at(p, i);
        if (may_break(p, h, &w))
            break_word(p, h, &w);
        i += w.count - 1;
    }
}
