/*
 * Western marks in Chinese running text become Chinese ones (R3): straight
 * quotes in pairs, then , ; : ? ! and brackets beside Han text. What is
 * inside an address or a telephone number stays, so does text of another
 * language.
 */
#include "text/para.h"

/* The text of a paragraph while it changes; a letter that goes has c 0. */
struct marks {
    struct para p; /* of its letters only */
    const struct text_para *source;
    int *mates; /* of each bracket, the one that it is a pair with; ALONE */
};

enum { ALONE = -1 };

static bool
is_chinese(const struct marks *m, const struct letter *l)
{
    const struct text_span *span = &m->source->spans[l->span];
    const char *lang = span->lang ? span->lang : m->source->lang;

    return span->fixed == 0 && text_rules_of(lang) == RULES_ZH;
}

static bool
is_western_mark(uint32_t c)
{
    return c == '"' || c == ',' || c == ';' || c == ':' || c == '?' ||
           c == '!' || c == '(' || c == ')';
}

static bool
has_marks(const struct text_para *para)
{
    for (int i = 0; i < para->count; i++)
        for (size_t k = 0; k < para->spans[i].text.n; k++)
            if (is_western_mark((unsigned char)para->spans[i].text.p[k]))
                return true;
    return false;
}

/* The nearest letter in a direction that is there and no blank; NULL: none. */
static const struct letter *
solid(const struct marks *m, int i, int step)
{
    for (i += step; i >= 0 && i < m->p.count; i += step)
        if (m->p.letters[i].c != 0 && m->p.letters[i].c != ' ')
            return &m->p.letters[i];
    return NULL;
}

static bool
is_han(const struct letter *l)
{
    if (!l || l->c < 0x80)
        return false;
    int class = text_class_of(l->c, RULES_ZH);
    return text_class_is_wide(class) && class != CLASS_WIDE_SPACE;
}

static bool
beside_han(const struct marks *m, int i)
{
    return is_han(solid(m, i, -1)) || is_han(solid(m, i, 1));
}

static bool
is_ascii_digit(const struct letter *l)
{
    return l && l->c >= '0' && l->c <= '9';
}

/* (010) 8888, +86 (10) 8888 */
static bool
is_dialled(const struct marks *m, int open, int close)
{
    const struct letter *before = solid(m, open, -1);

    for (int i = open + 1; i < close; i++)
        if (!is_ascii_digit(&m->p.letters[i]) && m->p.letters[i].c != '+')
            return false;
    return close > open + 1 &&
           (is_ascii_digit(solid(m, close, 1)) || is_ascii_digit(before) ||
            (before && before->c == '+'));
}

/* Blanks beside a mark that has become full width. */
static void
drop_blanks(struct marks *m, int i, int step)
{
    for (i += step; i >= 0 && i < m->p.count; i += step) {
        struct letter *l = &m->p.letters[i];

        if (l->c != ' ' && l->c != 0)
            return;
        l->c = 0;
    }
}

static void
widen(struct marks *m, int i)
{
    struct letter *l = &m->p.letters[i];

    l->c = l->c - '!' + 0xFF01; /* U+FF01 to U+FF5E are U+0021 to U+007E */
    drop_blanks(m, i, l->c == 0xFF08 ? -1 : 1);
}

static bool
may_change(const struct marks *m, int i)
{
    return !m->p.letters[i].url && is_chinese(m, &m->p.letters[i]);
}

/* Brackets in pairs, the inner ones first. */
static void
pair_brackets(struct marks *m)
{
    int *open = arena_make(m->p.arena, int, m->p.count);
    int depth = 0;

    m->mates = arena_make(m->p.arena, int, m->p.count);
    for (int i = 0; i < m->p.count; i++) {
        m->mates[i] = ALONE;
        if (m->p.letters[i].c == '(')
            open[depth++] = i;
        if (m->p.letters[i].c != ')' || depth == 0)
            continue;
        m->mates[i] = open[--depth];
        m->mates[open[depth]] = i;
    }
}

/* The last one of an odd number stays. */
static void
curl_quotes(struct marks *m)
{
    int open = -1;

    for (int i = 0; i < m->p.count; i++) {
        if (m->p.letters[i].c != '"' || !may_change(m, i))
            continue;
        if (open < 0) {
            open = i;
            continue;
        }
        m->p.letters[open].c = 0x201C;
        m->p.letters[i].c = 0x201D;
        open = -1;
    }
}

/* Both brackets of a pair change, or none. */
static void
widen_pair(struct marks *m, int open)
{
    int close = m->mates[open];

    if (!may_change(m, close) || is_dialled(m, open, close) ||
        !(beside_han(m, open) || beside_han(m, close)))
        return;
    widen(m, open);
    widen(m, close);
}

static void
widen_marks(struct marks *m)
{
    for (int i = 0; i < m->p.count; i++) {
        uint32_t c = m->p.letters[i].c;

        if (!is_western_mark(c) || c == '"' || !may_change(m, i))
            continue;
        if (m->mates[i] == ALONE && beside_han(m, i))
            widen(m, i);
        else if (c == '(' && m->mates[i] != ALONE)
            widen_pair(m, i);
    }
}

static const struct text_para *
write_spans(struct arena *a, const struct marks *m)
{
    struct text_para *para = arena_make(a, struct text_para, 1);
    struct text_span *spans = arena_make(a, struct text_span, m->source->count);

    *para = *m->source;
    para->spans = spans;
    for (int i = 0, k = 0; i < para->count; i++) {
        struct buf text = buf_new(a);

        spans[i] = m->source->spans[i];
        for (; k < m->p.count && m->p.letters[k].span == i; k++)
            if (m->p.letters[k].c != 0)
                buf_utf8(&text, m->p.letters[k].c);
        if (spans[i].fixed == 0)
            spans[i].text = buf_view(&text);
    }
    return para;
}

const struct text_para *
text_marks_chinese(struct arena *a, struct text_context *c,
                   const struct text_para *para)
{
    struct marks m = {{.arena = a, .context = c, .source = para}, para, NULL};

    if (!has_marks(para))
        return para;
    text_letters_read(&m.p);
    text_urls_find(&m.p);
    pair_brackets(&m);
    curl_quotes(&m);
    widen_marks(&m);
    return write_spans(a, &m);
}
