/*
 * Break opportunities of ICU, each stretch of text by the rules of its
 * language. Han text gets the opportunities that ICU 72 misses beside quotes,
 * Korean keeps its words whole (R14), titles break between words (R15).
 */
#include "text/para.h"

static int
icu_fault(struct para *p, UErrorCode status, struct diags *d)
{
    return diag_add(d, SB_TEXT_BREAKS, p->source->place, u_errorName(status),
                    NULL, NULL);
}

static enum text_rules
letter_rules(const struct para *p, int i)
{
    const char *lang = p->source->spans[p->letters[i].span].lang;
    return text_rules_of(lang ? lang : p->source->lang);
}

/* Marks the borders that the iterator offers, where the rules are its own. */
static int
mark_breaks(struct para *p, enum text_rules rules, bool all, struct diags *d)
{
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *it = p->context->lines[rules];
    ubrk_setText(it, p->units, p->unit_count, &status);
    if (U_FAILURE(status))
        return icu_fault(p, status, d);
    int i = 0;
    for (int32_t at = ubrk_first(it); at != UBRK_DONE; at = ubrk_next(it)) {
        while (i < p->count && p->letters[i].at < at)
            i++;
        if (i < p->count && (all || letter_rules(p, i) == rules))
            p->letters[i].before = BREAK_FREE;
    }
    return 0;
}

static unsigned
rules_present(const struct para *p)
{
    unsigned present = 0;
    for (int i = 0; i < p->source->count; i++) {
        const char *lang = p->source->spans[i].lang;
        present |= 1U << text_rules_of(lang ? lang : p->source->lang);
    }
    return present;
}

/* Words of titles and labels stay whole. */
static int
keep_words(struct para *p, struct diags *d)
{
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *it = p->context->word_borders;
    ubrk_setText(it, p->units, p->unit_count, &status);
    if (U_FAILURE(status))
        return icu_fault(p, status, d);
    for (int i = 1; i < p->count; i++)
        if (p->letters[i].before == BREAK_FREE &&
            !ubrk_isBoundary(it, p->letters[i].at))
            p->letters[i].before = BREAK_UNIT;
    return 0;
}

static bool
is_hangul(const struct letter *l)
{
    return l->script == USCRIPT_HANGUL && l->class != CLASS_SPACE;
}

/* A Latin letter or a digit is of a Korean word too. */
static bool
joins_hangul(const struct letter *l)
{
    return is_hangul(l) || l->class == CLASS_WEST || l->class == CLASS_DIGIT;
}

static void
keep_korean_words(struct para *p)
{
    for (int i = 1; i < p->count; i++) {
        const struct letter *a = &p->letters[i - 1];
        struct letter *b = &p->letters[i];
        if (b->before == BREAK_FREE && (is_hangul(a) || is_hangul(b)) &&
            joins_hangul(a) && joins_hangul(b))
            b->before = BREAK_UNIT;
    }
}

int
text_breaks_find(struct para *p, struct diags *d)
{
    for (int i = 0; i < p->count; i++)
        p->letters[i].before = p->letters[i].extends ? BREAK_NONE : BREAK_FORCE;
    unsigned present = rules_present(p);
    bool one = (present & (present - 1)) == 0;
    for (int r = 0; r < RULES_COUNT; r++)
        if ((present & 1U << r) &&
            mark_breaks(p, (enum text_rules)r, one, d) < 0)
            return -1;
    if (p->source->whole_words && keep_words(p, d) < 0)
        return -1;
    if (present & 1U << RULES_KO)
        keep_korean_words(p);
    text_urls_find(p);
    if (p->source->hyphenate)
        text_hyphens_find(p);
    text_kinsoku_filter(p);
    return 0;
}
