/*
 * Running text: text nodes and inline elements to spans. Runs of blanks,
 * across element borders too, are one blank; there is none at either end of
 * the block. Line feeds are blanks, except in text that is written in lines. A
 * run in another language is a Span of its own in the structure tree (ISO
 * 32000-1, 14.9.2), a link a Link, a drawn mark a Span with its ActualText.
 */
#include "document/tree.h"

#include <string.h>

/* What runs inherit inside a block. */
struct run {
    struct tag *tag;
    const char *lang;
    const char *style;
    const char *href;
    bool emphasis;
};

struct list {
    struct span *first;
    struct span **end;
    struct span *last;
    bool blank_before; /* the text so far ends in a blank, or is empty */
    bool lines;        /* line feeds are kept */
};

static struct span *
add_span(struct builder *b, struct list *l, enum span_kind kind,
         const struct run *r)
{
    struct span *span = arena_make(b->arena, struct span, 1);

    span->kind = kind;
    span->style = styles_find(b->styles, r->style, r->lang);
    span->lang = r->lang;
    span->href = r->href;
    span->emphasis = r->emphasis;
    span->tag = r->tag;
    *l->end = span;
    l->end = &span->next;
    l->last = span;
    return span;
}

static struct str
folded(struct builder *b, struct list *l, const char *text)
{
    char *out = arena_make(b->arena, char, strlen(text) + 1);
    size_t n = 0;

    for (; *text; text++) {
        bool feed = l->lines && *text == '\n';
        bool blank =
            *text == ' ' || *text == '\n' || *text == '\t' || *text == '\r';

        if (feed && n > 0 && out[n - 1] == ' ')
            n--;
        if (!blank || (feed && (n > 0 || l->last)))
            out[n++] = *text;
        else if (!feed && !l->blank_before)
            out[n++] = ' ';
        l->blank_before = blank;
    }
    return (struct str){out, n};
}

static void
add_text(struct builder *b, struct list *l, const char *text,
         const struct run *r)
{
    struct str s = folded(b, l, text);
    struct span *span;

    if (!s.n)
        return;
    span = add_span(b, l, SPAN_TEXT, r);
    span->text = span->style->half_digits ? tree_half_width(b->arena, s) : s;
}

static const struct {
    const char *name, *symbol, *actual_zh, *actual_en;
} glyphs[] = {
    {"must", "●", "必须", "must"},
    {"should", "◐", "原则上", "in principle"},
    {"encouraged", "○", "鼓励", "encouraged"},
    {"info", "–", "说明", "information"},
    {"met", "✓", "符合", "met"},
    {"unmet", "✕", "不符", "unmet"},
    {"unknown", "?", "未知", "unknown"},
    {"pending", "◷", "待定", "pending"},
    {"manual", "☐", "人工", "to be judged"},
    {"not-applicable", "–", "不适用", "not applicable"},
    {"box", "☐", "☐", "☐"},
    {"box-checked", "☑", "☑", "☑"},
};

/* The style of a glyph: the one around it, set in the symbol role. */
static const struct style *
symbol_style(struct builder *b, const char *style, const char *lang)
{
    struct style *s = arena_make(b->arena, struct style, 1);

    *s = *styles_find(b->styles, style, lang);
    s->role = ROLE_SYMBOL;
    s->bold = false;
    return s;
}

static void
add_glyph(struct builder *b, struct list *l, const char *name,
          const struct run *r)
{
    size_t i = 0;
    struct run own = *r;
    struct span *span;

    while (strcmp(glyphs[i].name, name) != 0)
        i++; /* the grammar knows no other names */
    own.tag = tree_tag(b, r->tag, TAG_SPAN, NULL);
    own.tag->actual =
        lang_is_chinese(r->lang) ? glyphs[i].actual_zh : glyphs[i].actual_en;
    span = add_span(b, l, SPAN_GLYPH, &own);
    span->text = str_from(glyphs[i].symbol);
    span->style = symbol_style(b, r->style, r->lang);
    l->blank_before = false;
}

static void add_content(struct builder *b, struct list *l, const xmlNode *node,
                        const struct run *r);

static void
add_reference(struct builder *b, struct list *l, const xmlNode *node,
              enum span_kind kind, const struct run *r)
{
    struct span *span = add_span(b, l, kind, r);

    if (kind == SPAN_PAGE_REF) {
        span->text = str_from(tree_attribute(node, "to"));
        span->tag = tree_tag(b, r->tag, TAG_LINK, NULL);
    }
    l->blank_before = false;
}

static void
add_element(struct builder *b, struct list *l, const xmlNode *node,
            struct run r)
{
    const char *lang = tree_attribute(node, "lang");
    const char *style = tree_attribute(node, "style");

    if (style && styles_known(b->styles, style))
        r.style = style;
    if (lang && strcmp(lang, r.lang) != 0) {
        r.tag = tree_tag(b, r.tag, TAG_SPAN, lang);
        r.lang = lang;
    }
    if (tree_is(node, "glyph")) {
        add_glyph(b, l, tree_attribute(node, "name"), &r);
    } else if (tree_is(node, "page-ref")) {
        add_reference(b, l, node, SPAN_PAGE_REF, &r);
    } else if (tree_is(node, "page-number")) {
        add_reference(b, l, node, SPAN_PAGE_NUMBER, &r);
    } else if (tree_is(node, "page-count")) {
        add_reference(b, l, node, SPAN_PAGE_COUNT, &r);
    } else if (tree_is(node, "link")) {
        r.href = tree_attribute(node, "href");
        r.tag = tree_tag(b, r.tag, TAG_LINK, NULL);
        add_content(b, l, node, &r);
    } else {
        r.emphasis = r.emphasis || tree_is(node, "emphasis");
        add_content(b, l, node, &r);
    }
}

static void
add_content(struct builder *b, struct list *l, const xmlNode *node,
            const struct run *r)
{
    for (const xmlNode *n = node->children; n; n = n->next)
        if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
            add_text(b, l, (const char *)n->content, r);
        else if (n->type == XML_ELEMENT_NODE)
            add_element(b, l, n, *r);
}

/* Takes the blanks off the end; a span that was only they goes. */
static void
trim_end(struct list *l)
{
    struct span **link = &l->first;
    struct str *text;

    if (!l->last || l->last->kind != SPAN_TEXT)
        return;
    text = &l->last->text;
    while (text->n &&
           (text->p[text->n - 1] == ' ' || text->p[text->n - 1] == '\n'))
        text->n--;
    if (text->n)
        return;
    while (*link != l->last)
        link = &(*link)->next;
    *link = NULL;
}

struct span *
tree_spans(struct builder *b, const xmlNode *node, struct tag *tag,
           const char *lang, const char *style)
{
    struct list l = {NULL, &l.first, NULL, true, false};
    struct run r = {tag, lang, style, NULL, false};

    add_content(b, &l, node, &r);
    trim_end(&l);
    return l.first;
}

struct span *
tree_written_lines(struct builder *b, const xmlNode *node,
                   const struct block *block)
{
    struct list l = {NULL, &l.first, NULL, true, true};
    struct run r = {block->tag, block->lang, block->style->name, NULL, false};

    add_content(b, &l, node, &r);
    trim_end(&l);
    return l.first;
}

void
tree_append_spans(struct builder *b, struct span **list, struct tag *tag,
                  const char *blank_style, const char *blank_lang,
                  struct span *more)
{
    struct list l = {NULL, list, NULL, true, false};
    struct run r = {tag, blank_lang, blank_style, NULL, false};

    if (!more)
        return;
    while (*l.end)
        l.end = &(*l.end)->next;
    if (l.end != list)
        add_span(b, &l, SPAN_TEXT, &r)->text = STR("\u3000");
    *l.end = more;
}

struct span *
tree_page_ref(struct builder *b, struct tag *link, const char *to,
              const struct block *block)
{
    struct list l = {NULL, &l.first, NULL, true, false};
    struct run r = {link, block->lang, block->style->name, NULL, false};

    add_span(b, &l, SPAN_PAGE_REF, &r)->text = str_from(to);
    return l.first;
}

struct span *
tree_glyph(struct builder *b, struct tag *parent, const char *name,
           const char *lang, const char *style)
{
    struct list l = {NULL, &l.first, NULL, true, false};
    struct run r = {parent, lang, style, NULL, false};

    add_glyph(b, &l, name, &r);
    return l.first;
}
