#include "intake/path.h"

#include <stdint.h>
#include <string.h>

#include "intake/node.h"

static const char *
id_of(const xmlNode *node)
{
    for (const xmlAttr *at = node->properties; at; at = at->next)
        if (strcmp((const char *)at->name, "id") == 0 && at->children)
            return (const char *)at->children->content;
    return NULL;
}

static bool
is_named(const xmlNode *node, struct str name)
{
    return node->type == XML_ELEMENT_NODE &&
           str_is(name, (const char *)node->name);
}

/* An empty element of the file counts where it stood. */
static bool
was_named(const xmlNode *node, struct str name)
{
    return node->type == XML_PI_NODE &&
           strcmp((const char *)node->name, NODE_BLANK) == 0 &&
           str_is(name, (const char *)node->content);
}

/* Number of elements of that name from node on. */
static int
count_like(const xmlNode *node, struct str name, const xmlNode *end)
{
    int count = 0;
    for (; node && node != end; node = node->next)
        count += is_named(node, name) || was_named(node, name);
    return count;
}

/* Whether the id can stand in quotes and is no other's. */
static bool
names_one(const xmlNode *node, const char *id)
{
    const xmlNode *other = node->parent->children;
    if (strpbrk(id, "'[]"))
        return false;
    for (; other; other = other->next)
        if (other != node &&
            is_named(other, str_from((const char *)node->name)) &&
            id_of(other) && strcmp(id_of(other), id) == 0)
            return false;
    return true;
}

static void
add_step(struct buf *out, const xmlNode *node)
{
    struct str name = str_from((const char *)node->name);
    const xmlNode *first = node->parent->children;
    const char *id = id_of(node);
    buf_char(out, '/');
    buf_str(out, name);
    if (node->parent->type != XML_ELEMENT_NODE)
        return;
    if (id && names_one(node, id))
        buf_format(out, "[@id='%s']", id);
    else if (count_like(first, name, NULL) > 1)
        buf_format(out, "[%d]", count_like(first, name, node) + 1);
}

void
path_of(struct buf *out, const xmlNode *node)
{
    if (node->type == XML_ATTRIBUTE_NODE) {
        path_of(out, node->parent);
        buf_format(out, "/@%s", (const char *)node->name);
    } else if (node->type == XML_ELEMENT_NODE) {
        path_of(out, node->parent);
        add_step(out, node);
    }
}

static bool
read_step(struct str text, struct path_step *out)
{
    struct str name = str_cut(&text, '[');
    *out = (struct path_step){name, {NULL, 0}, 0, false};
    if (text.n == 0)
        return name.n > 0;
    if (text.p[text.n - 1] != ']')
        return false;
    text.n--;
    if (str_starts(text, "@id='") && text.n > 5 && text.p[text.n - 1] == '\'') {
        out->id = (struct str){text.p + 5, text.n - 6};
        return true;
    }
    return str_integer(text, &out->number) && out->number > 0;
}

static bool
has_id(const xmlNode *node, struct str id)
{
    return id_of(node) && str_is(id, id_of(node));
}

/* The one child that the step selects. */
static xmlNodePtr
find_child(xmlNodePtr parent, const struct path_step *step)
{
    xmlNodePtr found = NULL;
    int64_t place = 0;
    for (xmlNodePtr child = parent->children; child; child = child->next) {
        place += was_named(child, step->name);
        if (!is_named(child, step->name))
            continue;
        place++;
        if ((step->number && step->number != place) ||
            (step->id.p && !has_id(child, step->id)))
            continue;
        if (found)
            return NULL;
        found = child;
    }
    return found;
}

static xmlNodePtr
find_attribute(xmlNodePtr node, struct str name)
{
    if (node->type != XML_ELEMENT_NODE)
        return NULL;
    for (xmlAttr *at = node->properties; at; at = at->next)
        if (str_is(name, (const char *)at->name))
            return (xmlNodePtr)at;
    return NULL;
}

/* The next step's text; a '/' in quotes does not end it. */
static struct str
cut_step(struct str *path)
{
    size_t n = 0;
    bool quoted = false;
    while (n < path->n && (quoted || path->p[n] != '/'))
        quoted ^= path->p[n++] == '\'';
    struct str step = {path->p, n};
    size_t rest = n < path->n ? n + 1 : n;
    *path = (struct str){path->p + rest, path->n - rest};
    return step;
}

bool
path_step(struct str *rest, struct path_step *out)
{
    struct str text = cut_step(rest);
    if (!str_starts(text, "@"))
        return read_step(text, out);
    *out = (struct path_step){{text.p + 1, text.n - 1}, {NULL, 0}, 0, true};
    return rest->n == 0 && text.n > 1;
}

xmlNodePtr
path_find(xmlDocPtr doc, const char *path)
{
    struct str rest = str_from(path);
    xmlNodePtr node = (xmlNodePtr)doc;
    struct path_step step;
    if (rest.n < 2 || rest.p[0] != '/' || rest.p[rest.n - 1] == '/')
        return NULL;
    rest = (struct str){rest.p + 1, rest.n - 1};
    while (node && rest.n > 0) {
        if (!path_step(&rest, &step))
            return NULL;
        if (step.attribute)
            return find_attribute(node, step.name);
        node = find_child(node, &step);
    }
    return node;
}
