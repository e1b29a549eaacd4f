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

    field->form_tag = field->tag;
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

/* The text of a field is one span, though the XML may have it in several
   nodes: comments and sections of CDATA cut it. */
static struct span *
join_spans(struct builder *b, struct span *spans)
{
    struct buf text = buf_new(b->arena);

    if (!spans || !spans->next)
        return spans;
    for (const struct span *s = spans; s; s = s->next)
        buf_str(&text, s->text);
    spans->text = buf_view(&text);
    spans->next = NULL;
    return spans;
}

/* Each line of the text is a paragraph in the field, an empty one has no
   spans. Their tag is the field's. */
static void
build_lines(struct builder *b, const xmlNode *node, struct block *field,
            const struct span *whole)
{
    struct str rest = whole ? whole->text : STR("");

    while (rest.n) {
        struct block *line = add_line(b, node, field);
        struct str text = str_cut(&rest, '\n');

        if (!text.n)
            continue;
        line->spans = arena_make(b->arena, struct span, 1);
        *line->spans = *whole;
        line->spans->text = text;
    }
}

static void
fill_field(struct builder *b, const xmlNode *node, struct block *field)
{
    bool several = field->field == FIELD_MULTILINE;
    struct span *spans = several ? tree_written_lines(b, node, field)
                                 : tree_spans(b, node, field->tag, field->lang,
                                              field->style->name);

    spans = join_spans(b, spans);
    field->text = spans ? spans->text : STR("");
    if (several)
        build_lines(b, node, field, spans);
    else
        field->spans = spans;
}

/* The box to tick, in a Form element before the words. */
static void
add_box(struct builder *b, struct block *block)
{
    block->form_tag = tree_tag(b, block->tag, TAG_FORM, NULL);
    block->label_tag = block->form_tag;
    block->label =
        tree_glyph(b, block->form_tag, block->checked ? "box-checked" : "box",
                   block->lang, block->style->name);
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
        option->value = tree_attribute(n, "value");
        option->tag =
            tree_tag(b, choice->tag, TAG_P,
                     strcmp(option->lang, s.lang) ? option->lang : NULL);
        add_box(b, option);
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
    block->form_tag = tree_tag(b, block->tag, TAG_FORM, NULL);
    words->sign = str_from(tree_attribute(node, "sign-label"));
    words->name = str_from(tree_attribute(node, "name-label"));
    words->date = str_from(tree_attribute(node, "date-label"));
    words->seal = str_from(tree_attribute(node, "seal-label"));
    words->seal_date = str_from(tree_attribute(node, "seal-date"));
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

static enum tag_role
role_of(const struct block *block)
{
    return block->kind == BLOCK_CHOICE  ? TAG_DIV
           : block->kind == BLOCK_FIELD ? TAG_FORM
                                        : TAG_P;
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
    block->tag = tree_tag(b, parent->tag, role_of(block), lang);
    if (block->kind == BLOCK_CHOICE)
        return build_options(b, node, block, s);
    if (block->kind == BLOCK_CHECKBOX)
        add_box(b, block);
    if (block->kind == BLOCK_FIELD) {
        set_field(node, block);
        fill_field(b, node, block);
        return 0;
    }
    block->spans =
        tree_spans(b, node, block->tag, block->lang, block->style->name);
    if (block->kind == BLOCK_SIGNATURE)
        set_signature(b, node, block);
    return 0;
}
