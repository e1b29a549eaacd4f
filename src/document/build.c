/*
 * Document XML to blocks: parts, sections, paragraphs, pairs, lists. Tables
 * are in table.c, forms in form.c. The XML is valid, so shapes are known;
 * what a grammar cannot say (a style that exists, rows that fill the table,
 * ids used once) is checked here.
 */
#include <stdio.h>
#include <string.h>

#include "document/tree.h"

static const char *
lang_of(const xmlNode *node, struct setting s)
{
    const char *lang = tree_attribute(node, "lang");

    return lang ? lang : s.lang;
}

/* The block's style: named, else fallback. NULL after a diagnostic. */
static const char *
style_name(struct builder *b, const xmlNode *node, const char *fallback)
{
    const char *name = tree_attribute(node, "style");

    if (!name)
        return fallback;
    if (styles_known(b->styles, name))
        return name;
    diag_add(b->diags, SB_STYLE_UNKNOWN, tree_place(b, node), name, NULL, NULL);
    return NULL;
}

static int
set_style(struct builder *b, const xmlNode *node, struct block *block,
          const char *fallback, struct setting s)
{
    const char *name = style_name(b, node, fallback);

    if (!name)
        return -1;
    block->lang = lang_of(node, s);
    block->style = styles_find(b->styles, name, block->lang);
    if (!block->style)
        return diag_add(b->diags, SB_STYLE_UNKNOWN, tree_place(b, node), name,
                        NULL, NULL);
    block->keep_next =
        block->style->keep_next || tree_attribute(node, "keep-next") != NULL;
    return 0;
}

/* A tag's Lang only where it differs from what it inherits. */
static struct tag *
tag_in(struct builder *b, struct block *block, enum tag_role role,
       struct setting s)
{
    const char *lang =
        block->lang && strcmp(block->lang, s.lang) != 0 ? block->lang : NULL;

    return tree_tag(b, block->parent->tag, role, lang);
}

static int
build_para(struct builder *b, const xmlNode *node, struct block *parent,
           struct setting s)
{
    bool note = tree_is(node, "note");
    struct block *block =
        tree_block(b, parent, note ? BLOCK_NOTE : BLOCK_PARA, node);

    if (set_style(b, node, block, note ? "note" : s.style, s) != 0)
        return -1;
    block->tag = tag_in(b, block, TAG_P, s);
    block->spans =
        tree_spans(b, node, block->tag, block->lang, block->style->name);
    return 0;
}

int
tree_flow(struct builder *b, const xmlNode *node, struct block *block,
          struct setting s)
{
    s.lang = block->lang;
    s.style = block->style->name;
    if (tree_has_blocks(node))
        return tree_blocks(b, node, block, s);
    block->spans =
        tree_spans(b, node, block->tag, block->lang, block->style->name);
    return 0;
}

static int
build_side(struct builder *b, const xmlNode *node, struct block *pair,
           struct setting s, bool missing)
{
    struct block *side = tree_block(b, pair, BLOCK_CELL, node);

    if (set_style(b, node, side, missing ? "missing" : s.style, s) != 0)
        return -1;
    side->tag = tag_in(b, side, tree_has_blocks(node) ? TAG_DIV : TAG_P, s);
    return tree_flow(b, node, side, s);
}

static void
set_mark(struct builder *b, struct block *pair, const char *mark)
{
    static const char *const names[] = {"none", "must", "should", "encouraged",
                                        "info"};
    int n = 0;

    while (n < 5 && strcmp(names[n], mark) != 0)
        n++;
    if (n == 0 || n == 5)
        return;
    pair->mark = (enum strength_mark)n;
    pair->label_tag = tree_tag(b, pair->tag, TAG_P, NULL);
    pair->label = tree_glyph(b, pair->label_tag, mark, pair->lang, "mark");
}

static int
build_pair(struct builder *b, const xmlNode *node, struct block *parent,
           struct setting s)
{
    struct block *pair = tree_block(b, parent, BLOCK_PAIR, node);
    const char *mark = tree_attribute(node, "mark");
    const char *missing = tree_attribute(node, "missing");
    const char *note = tree_attribute(node, "note");

    if (set_style(b, node, pair, s.style, s) != 0)
        return -1;
    pair->tag = tree_tag(b, parent->tag, TAG_DIV, NULL);
    if (mark)
        set_mark(b, pair, mark);
    s.style = pair->style->name;
    for (const xmlNode *side = tree_element(node->children); side;
         side = tree_element(side->next))
        if (build_side(b, side, pair, s,
                       missing && strcmp(missing, tree_attribute(
                                                      side, "lang")) == 0) != 0)
            return -1;
    if (note && *note) {
        pair->note = str_from(note);
        pair->note_tag = tree_tag(b, pair->tag, TAG_P, NULL);
    }
    return 0;
}

/* The label a list numbers by itself: 1. 2. 3., a. b. c., or a bullet. */
static struct span *
counted_label(struct builder *b, struct block *item, const char *kind, int n)
{
    struct span *span = arena_make(b->arena, struct span, 1);
    char text[16];

    if (strcmp(kind, "bullet") == 0)
        (void)snprintf(text, sizeof text, "·");
    else if (strcmp(kind, "letter") == 0 && n <= 26)
        (void)snprintf(text, sizeof text, "%c.", 'a' + n - 1);
    else
        (void)snprintf(text, sizeof text, "%d.", n);
    span->text = str_from(arena_text(b->arena, text, strlen(text)));
    span->style = item->style;
    span->lang = item->lang;
    span->tag = item->label_tag;
    return span;
}

static int
build_item(struct builder *b, const xmlNode *node, struct block *list,
           struct setting s, const char *kind, int n)
{
    struct block *item = tree_block(b, list, BLOCK_ITEM, node);
    xmlNode *label = tree_element(node->children);
    bool own = label && tree_is(label, "label");

    if (set_style(b, node, item, s.style, s) != 0)
        return -1;
    item->tag = tag_in(b, item, TAG_LI, s);
    if (own || strcmp(kind, "none") != 0) {
        item->label_tag = tree_tag(b, item->tag, TAG_LBL, NULL);
        item->label = own ? tree_spans(b, label, item->label_tag, item->lang,
                                       item->style->name)
                          : counted_label(b, item, kind, n);
    }
    item->tag = tree_tag(b, item->tag, TAG_LBODY, NULL);
    s.lang = item->lang;
    if (own)
        return tree_blocks(b, node, item, s);
    return tree_flow(b, node, item, s);
}

static int
build_list(struct builder *b, const xmlNode *node, struct block *parent,
           struct setting s)
{
    struct block *list = tree_block(b, parent, BLOCK_LIST, node);
    const char *kind = tree_attribute(node, "kind");
    xmlNode *item = tree_element(node->children);

    if (!kind)
        kind = "none";
    if (set_style(b, node, list, s.style, s) != 0)
        return -1;
    list->tag = tag_in(b, list, TAG_L, s);
    list->tag->numbering = strcmp(kind, "decimal") == 0  ? "Decimal"
                           : strcmp(kind, "letter") == 0 ? "LowerAlpha"
                           : strcmp(kind, "bullet") == 0 ? "Disc"
                                                         : "None";
    s.lang = list->lang;
    s.style = list->style->name;
    for (int n = 1; item; item = tree_element(item->next), n++)
        if (build_item(b, item, list, s, kind, n) != 0)
            return -1;
    return 0;
}

/* A heading; a pair in it is one line in two languages. */
static int
build_title(struct builder *b, const xmlNode *node, struct block *section,
            struct setting s)
{
    static const char *const styles[] = {"heading-1", "heading-2", "heading-3"};
    struct block *title = tree_block(b, section, BLOCK_TITLE, node);
    const xmlNode *pair = tree_element(node->children);
    const xmlNode *left, *right;
    const char *lang;

    title->level = s.level > 6 ? 6 : s.level;
    if (set_style(b, node, title, styles[s.level > 3 ? 2 : s.level - 1], s) !=
        0)
        return -1;
    title->keep_next = true;
    title->tag = tree_tag(b, section->tag,
                          (enum tag_role)(TAG_H1 + title->level - 1), NULL);
    if (!pair || !tree_is(pair, "pair")) {
        title->spans =
            tree_spans(b, node, title->tag, title->lang, title->style->name);
        return 0;
    }
    left = tree_element(pair->children);
    right = tree_element(left->next);
    title->lang = tree_attribute(left, "lang");
    title->style = styles_find(b->styles, title->style->name, title->lang);
    title->spans =
        tree_spans(b, left, title->tag, title->lang, title->style->name);
    if (!right)
        return 0;
    lang = tree_attribute(right, "lang");
    tree_append_spans(
        b, &title->spans, title->tag, title->style->name, title->lang,
        tree_spans(b, right, tree_tag(b, title->tag, TAG_SPAN, lang), lang,
                   title->style->name));
    return 0;
}

/* The text of a heading as the titles of its bookmark, one a language. */
static struct title *
heading_titles(struct builder *b, const struct block *heading)
{
    struct title *first = NULL, **end = &first, *last = NULL;

    for (const struct span *s = heading->spans; s; s = s->next) {
        struct buf text = buf_new(b->arena);

        if (s->kind != SPAN_TEXT || str_is(s->text, "\u3000"))
            continue;
        if (!last || strcmp(last->lang, s->lang) != 0) {
            last = *end = arena_make(b->arena, struct title, 1);
            last->lang = s->lang;
            end = &last->next;
        }
        buf_str(&text, last->text);
        buf_str(&text, s->text);
        last->text = buf_view(&text);
    }
    return first;
}

static int
build_section(struct builder *b, const xmlNode *node, struct block *parent,
              struct setting s)
{
    struct block *section = tree_block(b, parent, BLOCK_SECTION, node);
    const xmlNode *title = tree_element(node->children);

    section->lang = lang_of(node, s);
    section->style = parent->style;
    section->keep = tree_attribute(node, "keep") != NULL;
    section->keep_next = tree_attribute(node, "keep-next") != NULL;
    section->tag = tag_in(b, section, TAG_SECT, s);
    s.lang = section->lang;
    s.level++;
    if (build_title(b, title, section, s) != 0)
        return -1;
    section->titles = heading_titles(b, section->first);
    section->level = s.level;
    return tree_blocks(b, node, section, s);
}

static int
build_break(struct builder *b, const xmlNode *node, struct block *parent,
            struct setting s)
{
    struct block *block = tree_block(b, parent, BLOCK_BREAK, node);

    return set_style(b, node, block, "body", s);
}

static int
build_qr(struct builder *b, const xmlNode *node, struct block *parent,
         struct setting s)
{
    struct block *block = tree_block(b, parent, BLOCK_QR, node);

    block->href = tree_attribute(node, "href");
    return set_style(b, node, block, "body", s);
}

struct kind_row {
    const char *name;
    int (*build)(struct builder *, const xmlNode *, struct block *,
                 struct setting);
};

static const struct kind_row kinds[] = {
    {"section", build_section}, {"para", build_para},
    {"note", build_para},       {"pair", build_pair},
    {"list", build_list},       {"table", tree_table},
    {"toc", tree_toc},          {"field", tree_form},
    {"choice", tree_form},      {"checkbox", tree_form},
    {"signature", tree_form},   {"break", build_break},
    {"qr", build_qr},
};

int
tree_blocks(struct builder *b, const xmlNode *node, struct block *parent,
            struct setting s)
{
    if (++b->depth > DOCUMENT_DEPTH)
        return diag_add(b->diags, SB_DOCUMENT_DEPTH, tree_place(b, node), "64",
                        NULL, NULL);
    for (xmlNode *n = tree_element(node->children); n;
         n = tree_element(n->next))
        for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
            if (tree_is(n, kinds[i].name) &&
                kinds[i].build(b, n, parent, s) != 0)
                return -1;
    b->depth--;
    return 0;
}

struct title *
tree_titles(struct builder *b, const xmlNode *node)
{
    struct title *first = NULL, **end = &first;
    xmlNode *n = tree_element(node->children);

    for (; n && tree_is(n, "title"); n = tree_element(n->next)) {
        struct title *t = arena_make(b->arena, struct title, 1);
        xmlChar *content = xmlNodeGetContent(n);

        t->lang = tree_attribute(n, "lang");
        if (content)
            t->text =
                str_trim(str_from(arena_text(b->arena, (const char *)content,
                                             strlen((const char *)content))));
        xmlFree(content);
        *end = t;
        end = &t->next;
    }
    return first;
}

static enum page_figures
figures_of(const char *numbering)
{
    if (!numbering)
        return FIGURES_CONTINUED;
    return strcmp(numbering, "roman") == 0 ? FIGURES_ROMAN : FIGURES_ARABIC;
}

static int
build_part(struct builder *b, const xmlNode *node, struct setting s)
{
    struct block *root = b->document->root;
    struct block *part = tree_block(b, root, BLOCK_PART, node);

    part->figures = figures_of(tree_attribute(node, "numbering"));
    part->bare = tree_attribute(node, "bare") != NULL;
    part->follows = tree_attribute(node, "follows") != NULL;
    part->tighten = tree_attribute(node, "tighten") != NULL;
    part->tab = str_from(tree_attribute(node, "tab"));
    part->heads = tree_running(b, node, "running", "running-head");
    part->lang = lang_of(node, s);
    part->style = root->style;
    part->titles = tree_titles(b, node);
    part->tag = tag_in(b, part, TAG_PART, s);
    s.lang = part->lang;
    return tree_blocks(b, node, part, s);
}

static int
build_root(struct builder *b, const xmlNode *root, struct setting s)
{
    struct block *block = tree_block(b, NULL, BLOCK_DOCUMENT, root);

    block->lang = s.lang;
    block->style = styles_find(b->styles, "body", s.lang);
    block->tag = b->document->tags;
    b->document->root = block;
    for (xmlNode *n = tree_element(root->children); n;
         n = tree_element(n->next))
        if (tree_is(n, "head") && tree_head(b, n) != 0)
            return -1;
        else if (tree_is(n, "part") && build_part(b, n, s) != 0)
            return -1;
    return tree_blocks(b, root, block, s);
}

int
document_build(struct arena *a, xmlDocPtr xml, const char *file,
               const struct styles *styles, struct document **out,
               struct diags *d)
{
    const xmlNode *root = xmlDocGetRootElement(xml);
    const char *lang = tree_attribute(root, "lang");
    const xmlNode *head = tree_element(root->children);
    const char *profile = tree_attribute(head, "profile");
    struct document *doc = arena_make(a, struct document, 1);
    struct builder b = {a, styles, doc, file, d, 0};
    struct setting s = {lang ? lang : "zh", "body", "table-cell", 0};

    doc->lang = s.lang;
    doc->styles = styles;
    doc->page = styles_page(styles, profile);
    if (!doc->page)
        return diag_add(d, SB_STYLE_UNKNOWN, tree_place(&b, head), profile,
                        NULL, NULL);
    doc->tags = tree_tag(&b, NULL, TAG_DOCUMENT, doc->lang);
    if (build_root(&b, root, s) != 0 || tree_names(&b) != 0)
        return -1;
    *out = doc;
    return 0;
}
