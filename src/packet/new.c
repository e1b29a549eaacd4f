/*
 * new: a sheet makes a proposal to start from, and here it becomes a file for
 * a plain editor: two blanks a level, comments and long tags broken, an empty
 * text with room between its tags.
 */
#include "packet/new.h"

#include <string.h>

#include "packet/direction.h"
#include "packet/wrap.h"
#include "value/value.h"

enum { NEW_COLUMNS = 80, NEW_STEP = 2 };

/* Two hyphens may not stand in a comment. */
static struct str
comment_line(struct arena *a, struct str line)
{
    struct buf safe = buf_new(a);

    for (size_t i = 0; i < line.n; i++) {
        if (i > 0 && line.p[i] == '-' && line.p[i - 1] == '-')
            buf_char(&safe, ' ');
        buf_char(&safe, line.p[i]);
    }
    return buf_view(&safe);
}

/* The lines of a comment below each other, behind its opening mark. */
static void
write_comment(struct arena *a, struct buf *out, const xmlNode *node, int indent)
{
    struct str rest = str_from((const char *)node->content);
    int inside = indent + (int)strlen("<!-- ");
    bool first = true;

    buf_format(out, "%*s<!-- ", indent, "");
    while (rest.n > 0) {
        struct str line = str_trim(str_cut(&rest, '\n'));

        if (!first)
            buf_char(out, '\n');
        if (!first && line.n > 0)
            buf_format(out, "%*s", inside, "");
        wrap_text(out, comment_line(a, line), inside, NEW_COLUMNS);
        first = false;
    }
    buf_text(out, " -->\n");
}

static void
write_start(struct arena *a, struct buf *out, const xmlNode *node, int indent)
{
    int inside = indent + (int)strlen((const char *)node->name) + 1;
    int column = inside;

    buf_format(out, "%*s<%s", indent, "", (const char *)node->name);
    for (const xmlAttr *at = node->properties; at; at = at->next) {
        struct buf one = buf_new(a);
        int columns;

        buf_format(&one, " %s=\"", (const char *)at->name);
        if (at->children)
            buf_xml(&one, str_from((const char *)at->children->content));
        buf_char(&one, '"');
        columns = value_columns(buf_view(&one));
        if (column > inside && column + columns > NEW_COLUMNS) {
            buf_format(out, "\n%*s", inside, "");
            column = inside;
        }
        buf_str(out, buf_view(&one));
        column += columns;
    }
}

static void write_element(struct arena *a, struct buf *out, const xmlNode *node,
                          int indent);

static void
write_children(struct arena *a, struct buf *out, const xmlNode *node,
               int indent)
{
    for (node = node->children; node; node = node->next)
        if (node->type == XML_ELEMENT_NODE)
            write_element(a, out, node, indent);
        else if (node->type == XML_COMMENT_NODE)
            write_comment(a, out, node, indent);
}

/* An element without attributes and content is a text that is not written
   yet; what is at most one level deep is short enough for the stack. */
static void
write_element(struct arena *a, struct buf *out, const xmlNode *node, int indent)
{
    const char *name = (const char *)node->name;

    write_start(a, out, node, indent);
    if (node->children) {
        buf_text(out, ">\n");
        write_children(a, out, node, indent + NEW_STEP);
        buf_format(out, "%*s</%s>\n", indent, "", name);
    } else if (node->properties && strcmp(name, "name-in") != 0) {
        buf_text(out, "/>\n");
    } else {
        buf_format(out, "></%s>\n", name);
    }
}

int
new_proposal(struct sb_session *s, const char *direction, struct buf *out)
{
    struct template_input in = {.call = &s->call, .today = ""};
    xmlDocPtr doc;

    in.direction = direction_find(s, direction);
    if (!in.direction || template_report(s->packet, s->templates, "new", &in,
                                         &doc, s->diags) != 0)
        return -1;
    buf_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write_element(s->packet, out, xmlDocGetRootElement(doc), 0);
    return 0;
}

static enum sb_status
new_work(struct sb_session *s, void *argument)
{
    struct buf out = buf_new(s->packet);

    if (new_proposal(s, argument, &out) != 0)
        return session_failed(s);
    return session_write(s, &out);
}

enum sb_status
sb_new(struct sb_session *s, const char *direction)
{
    return session_run(s, new_work, (void *)direction);
}
