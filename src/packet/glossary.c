#include "packet/glossary.h"

#include <string.h>

#include "intake/node.h"
#include "packet/audit.h"

struct term {
    struct str zh;
    const xmlNode *node;  /* its forms; none: it only hides shorter terms */
    const xmlNode *found; /* the last text in which it was looked for */
    struct term *next;    /* of the same bucket, longer ones first */
};

/* Terms by their first character. */
enum { BUCKETS = 256 };

struct glossary {
    struct term *terms[BUCKETS];
};

/* Bytes of text. */
struct stretch {
    size_t start, end;
};

static struct term **
bucket_of(struct glossary *g, struct str text, size_t at)
{
    return &g->terms[utf8_next(text, &at) % BUCKETS];
}

static void
add_term(struct arena *a, struct glossary *g, const xmlNode *node)
{
    struct str zh = str_from(node_attribute(node, "zh"));
    struct term *t = arena_make(a, struct term, 1);
    struct term **at = bucket_of(g, zh, 0);

    while (*at && (*at)->zh.n > zh.n)
        at = &(*at)->next;
    *t = (struct term){zh, node, NULL, *at};
    *at = t;
}

struct glossary *
glossary_read(struct arena *a, const struct source *call)
{
    const xmlNode *list =
        node_child(xmlDocGetRootElement(call->doc), "glossary");
    struct glossary *g = arena_make(a, struct glossary, 1);

    *g = (struct glossary){0};
    for (const xmlNode *n = node_child(list, "term"); n;
         n = node_next(n, "term"))
        add_term(a, g, n);
    return g;
}

/* The longest term that stands at a place of a text. */
static struct term *
term_at(struct glossary *g, struct str text, size_t at)
{
    struct term *t = *bucket_of(g, text, at);

    while (t && (t->zh.n > text.n - at ||
                 memcmp(text.p + at, t->zh.p, t->zh.n) != 0))
        t = t->next;
    return t;
}

static bool
is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool
is_word(struct str s, size_t i)
{
    return i < s.n && (is_lower(s.p[i]) || (s.p[i] >= 'A' && s.p[i] <= 'Z') ||
                       (s.p[i] >= '0' && s.p[i] <= '9'));
}

static size_t
skip_blanks(struct str s, size_t i)
{
    while (i < s.n && strchr(" \t\r\n", s.p[i]))
        i++;
    return i;
}

/* Where a word of the text ends that is at i, all of the form's word having
   been seen: there, or behind the ending of a plural. */
static size_t
skip_plural(struct str text, size_t i)
{
    size_t n = i;

    if (n + 1 < text.n && text.p[n] == 'e' && text.p[n + 1] == 's')
        n++;
    if (n < text.n && text.p[n] == 's' && !is_word(text, n + 1))
        return n + 1;
    return i;
}

/* -y of the form and -ies of the text, at the end of a word. */
static bool
is_ies(struct str text, size_t i, struct str form, size_t j)
{
    return form.p[j] == 'y' && !is_word(form, j + 1) && text.n - i >= 3 &&
           memcmp(text.p + i, "ies", 3) == 0;
}

static bool
is_same_letter(struct str text, size_t i, struct str form, size_t j)
{
    bool begins = j == 0 || !is_word(form, j - 1);

    return text.p[i] == form.p[j] || (begins && is_lower(form.p[j]) &&
                                      text.p[i] == form.p[j] - 'a' + 'A');
}

/* Whether the form stands there in whole words; then *end is behind it. */
static bool
form_at(struct str text, size_t i, struct str form, size_t *end)
{
    size_t j = 0;

    while (j < form.n) {
        if (form.p[j] == ' ') {
            size_t next = skip_blanks(text, i);

            if (next == i)
                return false;
            i = next;
            j++;
            continue;
        }
        if (i < text.n && is_ies(text, i, form, j))
            i += 3;
        else if (i < text.n && is_same_letter(text, i, form, j))
            i++;
        else
            return false;
        if (is_word(form, j) && !is_word(form, j + 1))
            i = skip_plural(text, i);
        j++;
    }
    *end = i;
    return !(is_word(form, form.n - 1) && is_word(text, i));
}

/* The first place of the form from that byte on. */
static bool
find_form(struct str text, struct str form, size_t from, struct stretch *out)
{
    for (size_t i = from; i < text.n; i++) {
        bool inside = i > 0 && is_word(text, i - 1) && is_word(form, 0);

        if (!inside && form_at(text, i, form, &out->end)) {
            out->start = i;
            return true;
        }
    }
    return false;
}

/* Whether a form covers these bytes: what is forbidden may be a part of what
   is allowed. */
static bool
covers(struct str text, struct str form, struct stretch part)
{
    struct stretch s = {0, 0};

    for (size_t from = 0;
         find_form(text, form, from, &s) && s.start <= part.start;
         from = s.start + 1)
        if (s.end >= part.end)
            return true;
    return false;
}

/* Whether the form stands in the text; in part, if it is not NULL, around these
   bytes. */
static bool
has_form(struct str text, struct str form, const struct stretch *part)
{
    struct stretch whole;

    return part ? covers(text, form, *part) : find_form(text, form, 0, &whole);
}

/* The same for any form that the term allows. */
static bool
is_named(const struct term *t, struct str en, const struct stretch *part)
{
    const xmlNode *also = node_child(t->node, "also");
    bool named = has_form(en, str_from(node_attribute(t->node, "en")), part);

    for (; also && !named; also = node_next(also, "also"))
        named = has_form(en, node_text(also), part);
    return named;
}

/* The form to avoid that stands in the text, cut to its bytes; or nothing. */
static struct str
avoided(const struct term *t, struct str en)
{
    for (const xmlNode *n = node_child(t->node, "avoid"); n;
         n = node_next(n, "avoid")) {
        struct stretch s = {0, 0};

        for (size_t from = 0; find_form(en, node_text(n), from, &s);
             from = s.start + 1)
            if (!is_named(t, en, &s))
                return (struct str){en.p + s.start, s.end - s.start};
    }
    return STR("");
}

/* English that quotes the Chinese word names the term. */
static void
hold_to(const struct term *t, const struct source *s, const xmlNode *node,
        struct diags *d)
{
    struct str en = node_text(node);
    struct str wrong = avoided(t, en);
    char copy[AUDIT_WORDS];

    if (wrong.n == 0 &&
        (is_named(t, en, NULL) || memmem(en.p, en.n, t->zh.p, t->zh.n) != NULL))
        return;
    diag_add(d, SB_AUDIT_TERM, intake_place(s, node),
             node_attribute(t->node, "zh"), node_attribute(t->node, "en"),
             audit_words(wrong.n ? wrong : en, copy));
}

static void
audit_text(struct glossary *g, const struct source *s, const xmlNode *node,
           struct diags *d)
{
    const xmlNode *en = node_child(node, "en");
    struct str zh = node_text(node_child(node, "zh"));
    size_t reach = 0; /* end of the terms before */

    for (size_t i = 0; i < zh.n; (void)utf8_next(zh, &i)) {
        struct term *t = term_at(g, zh, i);

        if (!t || i + t->zh.n <= reach)
            continue;
        reach = i + t->zh.n;
        if (t->found == node || !node_attribute(t->node, "en"))
            continue;
        t->found = node;
        hold_to(t, s, en, d);
    }
}

void
glossary_audit(struct glossary *g, const struct source *texts, struct diags *d)
{
    const xmlNode *root = xmlDocGetRootElement(texts->doc);

    for (const xmlNode *n = root; n; n = node_after(root, n))
        if (node_child(n, "zh") && node_child(n, "en"))
            audit_text(g, texts, n, d);
}
