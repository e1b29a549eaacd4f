/* parts.xml and guide.xml: which parts there are, in the order of the
   pages. */
#include "template/store.h"

#include <string.h>

#include "intake/node.h"

/* An attribute's value in the arena; NULL if it is not there. */
static const char *
attribute(struct arena *a, xmlNodePtr node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, BAD_CAST name);
    const char *text =
        value ? arena_text(a, (char *)value, strlen((char *)value)) : NULL;

    xmlFree(value);
    return text;
}

/* An expression of a part, if it is there. */
static int
inspect(const struct templates *t, const struct part_rule *rule,
        const char *xpath, struct diags *d)
{
    return xpath ? expression_inspect(t, xpath, rule->place, d) : 0;
}

static int
read_part(struct templates *t, xmlNodePtr node, struct part_rule *out,
          struct diags *d)
{
    *out = (struct part_rule){
        .id = attribute(t->arena, node, "id"),
        .sheet = attribute(t->arena, node, "sheet"),
        .node = node,
        .when = attribute(t->arena, node, "when"),
        .repeat = attribute(t->arena, node, "repeat"),
        .because = attribute(t->arena, node, "because"),
        .name = attribute(t->arena, node, "name"),
        .place = intake_place(&t->parts_source, node),
    };
    for (int i = 0; i < t->part_count; i++)
        if (strcmp(t->parts[i].id, out->id) == 0)
            return diag_add(d, SB_PARTS_TWICE, out->place, out->id, NULL, NULL);
    if (inspect(t, out, out->when, d) != 0 ||
        inspect(t, out, out->repeat, d) != 0 ||
        inspect(t, out, out->because, d) != 0 ||
        inspect(t, out, out->name, d) != 0)
        return -1;
    for (const xmlNode *n = node_child(node, "left-out"); n;
         n = node_next(n, "left-out"))
        if (inspect(t, out, node_attribute(n, "when"), d) != 0)
            return -1;
    return sheet_compile(t->arena, t, out->sheet, out->place, &out->style, d);
}

static int
read_parts(struct templates *t, struct diags *d)
{
    xmlNodePtr root = xmlDocGetRootElement(t->parts_source.doc);

    t->parts =
        arena_make(t->arena, struct part_rule, xmlChildElementCount(root) + 1);
    for (xmlNodePtr n = xmlFirstElementChild(root); n;
         n = xmlNextElementSibling(n)) {
        if (read_part(t, n, &t->parts[t->part_count], d) != 0)
            return -1;
        t->part_count++;
    }
    t->head_name = attribute(t->arena, root, "head");
    return sheet_compile(t->arena, t, t->head_name,
                         intake_place(&t->parts_source, root), &t->head, d);
}

int
parts_load(struct templates *t, const char *name, struct diags *d)
{
    const char *path = folder_file(t, name, NO_PLACE, d);
    const char *rng = path ? folder_file(t, "parts.rng", NO_PLACE, d) : NULL;
    struct grammar *grammar;

    if (!rng || grammar_load(t->arena, rng, &grammar, d) != 0 ||
        intake_load(t->arena, path, &t->parts_source, d) != 0 ||
        intake_validate(&t->parts_source, grammar, t->arena, d) != 0)
        return -1;
    return read_parts(t, d);
}
