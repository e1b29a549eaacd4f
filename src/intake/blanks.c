/*
 * What is there and empty says as much as what is absent, so it is taken out
 * of the tree once the grammar and the ids have been looked at; nothing
 * behind intake meets an empty value. An entry of which then only is left
 * what says which entry it is, is a row that nobody has filled in, and goes
 * too. A mark stays in its place, since paths count the elements of the file.
 */
#include <string.h>

#include "intake/node.h"
#include "intake/intake.h"

/* What only says which entry it is: names, places in a list, references. */
static const char *const KEYS[] = {
    "id",      "side",   "role",   "kind",  "name",        "no",
    "section", "check",  "lang",   "type",  "scheme",      "source",
    "task",    "person", "leader", "proof", "participant",
};

/* Without these the element as a whole says nothing: a judgement counts with
   the name and the day of who judged. */
static const struct {
    const char *element;
    const char *attribute;
} NEEDS[] = {
    {"judgement", "state"},
    {"judgement", "by"},
    {"judgement", "on"},
    {"deadline", "at"},
};

struct blanks {
    const struct grammar *grammar;
    struct diags *diags;
};

/* What is left of an element. */
struct rest {
    bool lost;    /* something was empty */
    bool says;    /* something is not, beside its keys */
    bool lacks;   /* a key was empty */
    bool is_void; /* what it needs was empty */
};

static bool
is_key(const xmlChar *name)
{
    for (size_t i = 0; i < sizeof KEYS / sizeof KEYS[0]; i++)
        if (strcmp(KEYS[i], (const char *)name) == 0)
            return true;
    return false;
}

static bool
needs(const xmlNode *node, const xmlChar *attribute)
{
    for (size_t i = 0; i < sizeof NEEDS / sizeof NEEDS[0]; i++)
        if (strcmp(NEEDS[i].element, (const char *)node->name) == 0 &&
            strcmp(NEEDS[i].attribute, (const char *)attribute) == 0)
            return true;
    return false;
}

static bool
is_blank(const xmlNode *text)
{
    for (; text; text = text->next)
        if (text->content &&
            text->content[strspn((const char *)text->content, " \t\r\n")] !=
                '\0')
            return false;
    return true;
}

static void
look_at_attributes(xmlNodePtr node, struct rest *rest)
{
    xmlAttrPtr next;

    for (xmlAttrPtr at = node->properties; at; at = next) {
        next = at->next;
        if (!is_blank(at->children)) {
            rest->says |= !is_key(at->name);
            continue;
        }
        rest->lost = true;
        rest->lacks |= is_key(at->name);
        rest->is_void |= needs(node, at->name);
        (void)xmlRemoveProp(at);
    }
}

/* An entry that does not say what it is may be any: its list is open. */
static int
open_list(struct blanks *b, xmlNodePtr node)
{
    for (; node && node->type == XML_ELEMENT_NODE; node = node->parent)
        if (grammar_allows_attribute(b->grammar, (const char *)node->name,
                                     "complete"))
            return xmlSetProp(node, (const xmlChar *)"complete",
                              (const xmlChar *)"no")
                       ? 0
                       : diag_add(b->diags, SB_NO_MEMORY, NO_PLACE, NULL, NULL,
                                  NULL);
    return 0;
}

/* The element goes, its mark comes. */
static int
take_out(struct blanks *b, xmlNodePtr node)
{
    xmlNodePtr mark =
        xmlNewDocPI(node->doc, (const xmlChar *)NODE_BLANK, node->name);

    if (!mark)
        return diag_add(b->diags, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL);
    (void)xmlReplaceNode(node, mark);
    xmlFreeNode(node);
    return 0;
}

static int look_at(struct blanks *b, xmlNodePtr node, bool *gone);

static int
look_at_children(struct blanks *b, xmlNodePtr node, struct rest *rest)
{
    bool gone, leaf = true;
    xmlNodePtr next;

    for (xmlNodePtr child = node->children; child; child = next) {
        next = child->next;
        if (child->type != XML_ELEMENT_NODE)
            continue;
        leaf = false;
        if (look_at(b, child, &gone) != 0)
            return -1;
        rest->lost |= gone;
        rest->says |= !gone;
    }
    if (!leaf)
        return 0;
    if (!is_blank(node->children))
        rest->says = true;
    else if (grammar_holds_text(b->grammar, (const char *)node->name))
        rest->lost = true;
    return 0;
}

/* Depth is bounded by INTAKE_DEPTH. */
static int
look_at(struct blanks *b, xmlNodePtr node, bool *gone)
{
    bool is_root = node->parent->type != XML_ELEMENT_NODE;
    struct rest rest = {false, false, false, false};

    look_at_attributes(node, &rest);
    if (look_at_children(b, node, &rest) != 0)
        return -1;
    *gone = rest.lost && (!rest.says || rest.is_void) && !is_root;
    if (*gone)
        return take_out(b, node);
    return rest.lacks ? open_list(b, node->parent) : 0;
}

int
intake_blanks(const struct source *s, const struct grammar *g, struct diags *d)
{
    struct blanks b = {g, d};
    bool gone;

    return look_at(&b, xmlDocGetRootElement(s->doc), &gone);
}
