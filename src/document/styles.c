/*
 * styles.xml to resolved styles. A style says only what differs from the one
 * it is based on; a <lang> child says what differs in a language. Later
 * settings win in the order base, base's lang, style, style's lang, so every
 * (style, language) pair is resolved once, when the session opens.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "document/document.h"

enum { STYLES_MOST = 256, LANGS_MOST = 16, BASED_ON_DEPTH = 16 };

struct row {
    const char *name;
    const xmlNode *node;
    const struct row *base;
    struct style resolved[LANGS_MOST + 1]; /* the last: any other language */
};

struct styles {
    xmlDocPtr doc;
    const char *file;
    const char *alone;             /* the only language, NULL: several */
    const char *langs[LANGS_MOST]; /* codes that some style overrides */
    int lang_count;
    struct row *rows;
    int count;
    struct page_style *pages;
    const char **page_names;
    int page_count;
};

static const char *
attribute(const xmlNode *node, const char *name)
{
    const xmlAttr *attr = xmlHasProp((xmlNode *)node, (const xmlChar *)name);

    return attr && attr->children ? (const char *)attr->children->content
                                  : NULL;
}

static const xmlNode *
element(const xmlNode *node, const char *name)
{
    while (node && (node->type != XML_ELEMENT_NODE ||
                    strcmp((const char *)node->name, name) != 0))
        node = node->next;
    return node;
}

static struct place
at(const struct styles *s, const xmlNode *node)
{
    return (struct place){s->file, (int)xmlGetLineNo((xmlNode *)node), 0};
}

static int
refuse(const struct styles *s, const xmlNode *node, const char *name,
       const char *value, struct diags *d)
{
    return diag_add(d, SB_STYLE_VALUE, at(s, node), name, value, NULL);
}

/* A length without its unit, which the attribute's definition gives. */
static bool
length_of(const char *text, const char *unit, mpt em, mpt *out)
{
    char full[32];
    size_t n = strlen(text);

    if (n == 0 || n > sizeof full - 3)
        return false;
    memcpy(full, text, n);
    memcpy(full + n, unit, 3);
    return mpt_parse(full, n + 2, em, out);
}

static bool
colour_of(const struct styles *s, const char *name, uint32_t *out)
{
    const xmlNode *root = xmlDocGetRootElement(s->doc);
    const xmlNode *colours = element(root->children, "colours");
    const xmlNode *c = colours ? element(colours->children, "colour") : NULL;

    for (; c; c = element(c->next, "colour"))
        if (strcmp(attribute(c, "name"), name) == 0) {
            *out = (uint32_t)strtoul(attribute(c, "rgb"), NULL, 16);
            return true;
        }
    return false;
}

/* Index of text in a NULL-ended list, -1 if it is not there. */
static int
word_index(const char *text, const char *const *words)
{
    for (int i = 0; words[i]; i++)
        if (strcmp(text, words[i]) == 0)
            return i;
    return -1;
}

static bool
set_word(struct style *out, const char *name, const char *text)
{
    static const char *const roles[] = {"song",     "hei",         "kai",
                                        "fangsong", "latin-serif", "latin-sans",
                                        "symbol",   NULL};
    static const char *const aligns[] = {
        "justify", "left", "right", "centre", "decimal", "distribute", NULL};
    int n = strcmp(name, "role") == 0 ? word_index(text, roles)
                                      : word_index(text, aligns);

    if (n < 0)
        return false;
    if (strcmp(name, "role") == 0)
        out->role = (enum style_role)n;
    else
        out->align = (enum style_align)n;
    return true;
}

static bool
set_colour(const struct styles *s, struct style *out, const char *name,
           const char *text)
{
    if (strcmp(name, "colour") == 0)
        return colour_of(s, text, &out->colour);
    if (strcmp(name, "border-colour") == 0)
        return colour_of(s, text, &out->border_colour);
    if (strcmp(name, "row-colour") == 0)
        return colour_of(s, text, &out->row_colour);
    out->has_tint = strcmp(text, "none") != 0;
    return !out->has_tint || colour_of(s, text, &out->tint);
}

static bool
set_flag(struct style *out, const char *name, const char *text)
{
    if (strcmp(name, "weight") == 0)
        out->bold = strcmp(text, "bold") == 0;
    else if (strcmp(name, "keep-next") == 0)
        out->keep_next = strcmp(text, "yes") == 0;
    else if (strcmp(name, "hyphenate") == 0)
        out->hyphenate = strcmp(text, "yes") == 0;
    else if (strcmp(name, "punct") == 0)
        out->chinese_marks = strcmp(text, "cn") == 0;
    else if (strcmp(name, "digits") == 0)
        out->half_digits = strcmp(text, "half") == 0;
    else
        out->ruled = strcmp(text, "yes") == 0;
    return true;
}

static mpt *
length_field(struct style *out, const char *name, bool *in_em)
{
    static const char *const names[] = {
        "size",   "leading", "space-before", "space-after", "padding",
        "border", "indent",  "first-indent", "spread",      NULL};
    mpt *const fields[] = {&out->size,   &out->leading,      &out->before,
                           &out->after,  &out->padding,      &out->border,
                           &out->indent, &out->first_indent, &out->spread};
    int n = word_index(name, names);

    *in_em = n >= 6;
    return n < 0 ? NULL : fields[n];
}

/* Sets one attribute; size must have been set before lengths in em. */
static bool
set_one(const struct styles *s, struct style *out, const char *name,
        const char *text)
{
    bool in_em;
    mpt *length = length_field(out, name, &in_em);

    if (length)
        return length_of(text, in_em ? "em" : "pt", out->size, length);
    if (strcmp(name, "role") == 0 || strcmp(name, "align") == 0)
        return set_word(out, name, text);
    if (strstr(name, "colour") || strcmp(name, "tint") == 0)
        return set_colour(s, out, name, text);
    return set_flag(out, name, text);
}

static int
set_all(const struct styles *s, struct style *out, const xmlNode *node,
        struct diags *d)
{
    const char *size = attribute(node, "size");

    if (size && !length_of(size, "pt", 0, &out->size))
        return refuse(s, node, "size", size, d);
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        const char *name = (const char *)a->name;
        const char *text = attribute(node, name);

        if (strcmp(name, "name") == 0 || strcmp(name, "based-on") == 0 ||
            strcmp(name, "code") == 0 || !text)
            continue;
        if (!set_one(s, out, name, text))
            return refuse(s, node, name, text, d);
    }
    return 0;
}

/* code serves lang if lang is it, or goes on with a hyphen. */
static bool
serves(const char *code, const char *lang)
{
    size_t n = strlen(code);

    return lang && strncmp(code, lang, n) == 0 &&
           (lang[n] == '\0' || lang[n] == '-');
}

/* The lang or alone of a style that serves a language. */
static const xmlNode *
lang_child(const xmlNode *node, const char *name, const char *lang)
{
    const xmlNode *child = element(node->children, name);

    while (child && !serves(attribute(child, "code"), lang))
        child = element(child->next, name);
    return child;
}

static int
resolve(const struct styles *s, const struct row *row, const char *lang,
        struct style *out, struct diags *d)
{
    const struct row *chain[BASED_ON_DEPTH];
    int n = 0;

    for (; row; row = row->base) {
        if (n == BASED_ON_DEPTH)
            return diag_add(d, SB_STYLE_CIRCLE, at(s, row->node), row->name,
                            NULL, NULL);
        chain[n++] = row;
    }
    while (n-- > 0) {
        const xmlNode *node = chain[n]->node;
        const xmlNode *child = lang_child(node, "lang", lang);
        const xmlNode *alone = s->alone && lang && serves(lang, s->alone)
                                   ? lang_child(node, "alone", lang)
                                   : NULL;

        if (set_all(s, out, node, d) != 0 ||
            (child && set_all(s, out, child, d) != 0) ||
            (alone && set_all(s, out, alone, d) != 0))
            return -1;
    }
    return 0;
}

static struct row *
find(const struct styles *s, const char *name)
{
    for (int i = 0; i < s->count; i++)
        if (strcmp(s->rows[i].name, name) == 0)
            return &s->rows[i];
    return NULL;
}

static int
note_langs(struct styles *s, const xmlNode *style, struct diags *d)
{
    const xmlNode *child = element(style->children, "lang");

    for (; child; child = element(child->next, "lang")) {
        const char *code = attribute(child, "code");
        int i = 0;

        while (i < s->lang_count && strcmp(s->langs[i], code) != 0)
            i++;
        if (i < s->lang_count)
            continue;
        if (s->lang_count == LANGS_MOST)
            return diag_add(d, SB_STYLE_LIMIT, at(s, child), "16", NULL, NULL);
        s->langs[s->lang_count++] = code;
    }
    return 0;
}

static int
read_rows(struct arena *a, struct styles *s, const xmlNode *root,
          struct diags *d)
{
    const xmlNode *node = element(root->children, "style");

    s->rows = arena_make(a, struct row, STYLES_MOST);
    for (; node; node = element(node->next, "style")) {
        const char *name = attribute(node, "name");
        const char *base = attribute(node, "based-on");
        struct row *row = &s->rows[s->count];

        if (s->count == STYLES_MOST)
            return diag_add(d, SB_STYLE_LIMIT, at(s, node), "256", NULL, NULL);
        if (find(s, name))
            return diag_add(d, SB_STYLE_TWICE, at(s, node), name, NULL, NULL);
        *row = (struct row){.name = name, .node = node};
        /* Bases stand before what is based on them, so there is no circle. */
        if (base && !(row->base = find(s, base)))
            return diag_add(d, SB_STYLE_UNKNOWN, at(s, node), base, NULL, NULL);
        if (note_langs(s, node, d) != 0)
            return -1;
        s->count++;
    }
    return 0;
}

static int
resolve_rows(struct styles *s, struct diags *d)
{
    for (int i = 0; i < s->count; i++)
        for (int k = 0; k <= s->lang_count; k++) {
            struct row *row = &s->rows[i];
            const char *lang = k < s->lang_count ? s->langs[k] : NULL;
            struct style *out =
                &row->resolved[k < s->lang_count ? k : LANGS_MOST];

            if (resolve(s, row, lang, out, d) != 0)
                return -1;
            out->name = row->name;
            if (out->size <= 0 || out->leading <= 0)
                return refuse(s, row->node, "size", "0", d);
        }
    return 0;
}

static int
read_page(const struct styles *s, const xmlNode *node, struct page_style *p,
          struct diags *d)
{
    const struct {
        const char *name;
        const char *unit;
        mpt *out;
    } fields[] = {
        {"width", "mm", &p->width},       {"height", "mm", &p->height},
        {"inner", "mm", &p->inner},       {"outer", "mm", &p->outer},
        {"top", "mm", &p->top},           {"bottom", "mm", &p->bottom},
        {"head-gap", "mm", &p->head_gap}, {"foot-gap", "mm", &p->foot_gap},
        {"grid", "pt", &p->grid},
    };

    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        const char *text = attribute(node, fields[i].name);

        if (!text || !length_of(text, fields[i].unit, 0, fields[i].out))
            return refuse(s, node, fields[i].name, text ? text : "", d);
    }
    return 0;
}

static int
read_pages(struct arena *a, struct styles *s, const xmlNode *root,
           struct diags *d)
{
    const xmlNode *node = element(root->children, "page");
    int n = 0;

    for (const xmlNode *p = node; p; p = element(p->next, "page"))
        n++;
    s->pages = arena_make(a, struct page_style, n);
    s->page_names = arena_make(a, const char *, n);
    for (; node; node = element(node->next, "page")) {
        s->page_names[s->page_count] = attribute(node, "name");
        if (read_page(s, node, &s->pages[s->page_count], d) != 0)
            return -1;
        s->page_count++;
    }
    return 0;
}

int
styles_build(struct arena *a, xmlDocPtr doc, const char *file,
             struct styles **out, struct diags *d)
{
    return styles_build_alone(a, doc, file, NULL, out, d);
}

int
styles_build_alone(struct arena *a, xmlDocPtr doc, const char *file,
                   const char *lang, struct styles **out, struct diags *d)
{
    struct styles *s = arena_make(a, struct styles, 1);
    const xmlNode *root = xmlDocGetRootElement(doc);

    s->doc = doc;
    s->alone = lang;
    s->file = arena_text(a, file, strlen(file));
    if (read_pages(a, s, root, d) != 0 || read_rows(a, s, root, d) != 0 ||
        resolve_rows(s, d) != 0)
        return -1;
    if (!find(s, "body") || s->page_count == 0)
        return diag_add(d, SB_STYLE_UNKNOWN, (struct place){s->file, 0, 0},
                        s->page_count ? "body" : "page", NULL, NULL);
    *out = s;
    return 0;
}

bool
styles_known(const void *styles, const char *name)
{
    return find(styles, name) != NULL;
}

const struct style *
styles_find(const struct styles *s, const char *name, const char *lang)
{
    const struct row *row = find(s, name);

    if (!row)
        return NULL;
    for (int i = 0; i < s->lang_count; i++)
        if (serves(s->langs[i], lang))
            return &row->resolved[i];
    return &row->resolved[LANGS_MOST];
}

const struct page_style *
styles_page(const struct styles *s, const char *profile)
{
    for (int i = 0; profile && i < s->page_count; i++)
        if (strcmp(s->page_names[i], profile) == 0)
            return &s->pages[i];
    return profile ? NULL : &s->pages[0];
}
