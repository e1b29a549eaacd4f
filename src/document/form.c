/*
 * Form pieces: fields, choices, check boxes, signatures. Each has the path of
 * the node it edits as its name, and a label that is its name for a screen
 * reader.
 */
#include <stdlib.h>
#include <string.h>

#include "document/tree.h"

static enum field_kind
field_kind_of(const xmlNode *node)
{
    static const char *const names[] = {"text", "multiline", "date", "number"};
    const char *kind = tree_attribute(node, "kind");

    for (int i = 0; kind && i < 4; i++)
        if (strcmp(kind, names[i]) == 0)
            return (enum field_kind)i;
    return FIELD_TEXT;
}

static bool
is_checked(const xmlNode *node)
{
    const char *checked = tree_attribute(node, "checked");

    return checked && strcmp(checked, "yes") == 0;
}

static struct block *
form_block(struct builder *b, const xmlNode *node, struct block *parent,
           enum block_kind kind, struct setting s)
{
    struct block *block = tree_block(b, parent, kind, node);
    const char *style = tree_attribute(node, "style");
    const char *lang = tree_attribute(node, "lang");

    block->lang = lang ? lang : s.lang;
    if (!style)
        style = parent->kind == BLOCK_CELL ? s.style : "form-value";
    block->style = styles_find(b->styles, style, block->lang);
    if (!block->style) {
        diag_add(b->diags, SB_STYLE_UNKNOWN, tree_place(b, node), style, NULL,
                 NULL);
        return NULL;
    }
    block->name = tree_attribute(node, "name");
    block->field_label = str_from(tree_attribute(node, "label"));
    block->checked = is_checked(node);
    return block;
}

static void
set_field(const xmlNode *node, struct block *field)
{
    const char *lines = tree_attribute(node, "lines");

    field->field = field_kind_of(node);
    field->lines = lines ? atoi(lines) : 0;
}

static struct block *
add_line(struct builder *b, const xmlNode *node, struct block *field)
{
    struct block *line = tree_block(b, field, BLOCK_PARA, node);

    line->lang = field->lang;
    line->style = field->style;
    line->tag = field->tag;
    return line;
}

/* What the lines of a field share out: each is a paragraph in the field, an
   empty one has no spans. Their tag is the field's. */
static void
build_lines(struct builder *b, const xmlNode *node, struct block *field)
{
    struct block *line = NULL;
    struct span **end = NULL;

    for (const struct span *s = tree_written_lines(b, node, field); s;
         s = s->next)
        for (struct str rest = s->text; rest.n;) {
            const char *feed = memchr(rest.p, '\n', rest.n);
            size_t n = feed ? (size_t)(feed - rest.p) : rest.n;

            if (!line) {
                line = add_line(b, node, field);
                end = &line->spans;
            }
            if (n) {
                *end = arena_make(b->arena, struct span, 1);
                **end = *s;
                (*end)->text.p = rest.p;
                (*end)->text.n = n;
                (*end)->next = NULL;
                end = &(*end)->next;
            }
            if (feed)
                line = NULL;
            rest.p += n + (feed != NULL);
            rest.n -= n + (feed != NULL);
        }
}

static int
build_options(struct builder *b, const xmlNode *node, struct block *choice,
              struct setting s)
{
    s.lang = choice->lang;
    for (xmlNode *n = tree_element(node->children); n;
         n = tree_element(n->next)) {
        struct block *option = form_block(b, n, choice, BLOCK_OPTION, s);

        if (!option)
            return -1;
        option->style =
            styles_find(b->styles, choice->style->name, option->lang);
        option->tag =
            tree_tag(b, choice->tag, TAG_P,
                     strcmp(option->lang, s.lang) ? option->lang : NULL);
        option->label_tag = option->tag;
        option->label =
            tree_glyph(b, option->tag, option->checked ? "box-checked" : "box",
                       option->lang, option->style->name);
        option->spans =
            tree_spans(b, n, option->tag, option->lang, option->style->name);
    }
    return 0;
}

static void
set_signature(struct builder *b, const xmlNode *node, struct block *block)
{
    struct signing *words = arena_make(b->arena, struct signing, 1);
    const char *seal = tree_attribute(node, "seal");

    block->seal = seal && strcmp(seal, "yes") == 0;
    block->role = tree_attribute(node, "role");
    words->sign = str_from(tree_attribute(node, "sign-label"));
    words->name = str_from(tree_attribute(node, "name-label"));
    words->date = str_from(tree_attribute(node, "date-label"));
    words->seal = str_from(tree_attribute(node, "seal-label"));
    block->signing = words;
}

static enum block_kind
kind_of(const xmlNode *node)
{
    return tree_is(node, "field")      ? BLOCK_FIELD
           : tree_is(node, "choice")   ? BLOCK_CHOICE
           : tree_is(node, "checkbox") ? BLOCK_CHECKBOX
                                       : BLOCK_SIGNATURE;
}

int
tree_form(struct builder *b, const xmlNode *node, struct block *parent,
          struct setting s)
{
    struct block *block = form_block(b, node, parent, kind_of(node), s);
    const char *lang;

    if (!block)
        return -1;
    lang = strcmp(block->lang, s.lang) ? block->lang : NULL;
    block->tag = tree_tag(b, parent->tag,
                          block->kind == BLOCK_CHOICE ? TAG_DIV : TAG_P, lang);
    if (block->kind == BLOCK_CHOICE)
        return build_options(b, node, block, s);
    if (block->kind == BLOCK_CHECKBOX) {
        block->label_tag = block->tag;
        block->label =
            tree_glyph(b, block->tag, block->checked ? "box-checked" : "box",
                       block->lang, block->style->name);
    }
    if (block->kind == BLOCK_FIELD)
        set_field(node, block);
    if (block->kind == BLOCK_FIELD && block->field == FIELD_MULTILINE) {
        build_lines(b, node, block);
        return 0;
    }
    if (block->kind == BLOCK_SIGNATURE)
        set_signature(b, node, block);
    block->spans =
        tree_spans(b, node, block->tag, block->lang, block->style->name);
    return 0;
}
