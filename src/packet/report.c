/*
 * list and show: sheets make a small report tree, which becomes JSON or text
 * here. Vocabulary: report holds one value (array, object, string, number,
 * boolean, null; key= inside objects), or lines and tables of cells.
 */
#include <stdlib.h>
#include <string.h>

#include "packet/json.h"
#include "packet/session.h"
#include "value/value.h"

enum { REPORT_COLUMNS = 16, COLUMN_GAP = 2 };

static bool
is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE &&
           strcmp((const char *)node->name, name) == 0;
}

static const xmlNode *
first_element(const xmlNode *node)
{
    while (node && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

/* All text below a node, blanks folded by the sheet. */
static struct str
text_of(struct arena *a, const xmlNode *node)
{
    xmlChar *content = xmlNodeGetContent(node);
    struct str s = str_from((const char *)content);

    s.p = arena_text(a, s.p, s.n);
    xmlFree(content);
    return s;
}

static json_t *
number_value(struct str s)
{
    int64_t n;

    if (str_integer(s, &n))
        return json_integer(n);
    return json_real(strtod(s.p, NULL));
}

static json_t *value_of(struct arena *a, const xmlNode *node);

static json_t *
object_value(struct arena *a, const xmlNode *node)
{
    json_t *object = json_object();

    for (const xmlNode *n = first_element(node->children); n;
         n = first_element(n->next)) {
        xmlChar *key = xmlGetProp((xmlNode *)n, (const xmlChar *)"key");

        (void)json_object_set_new(object, key ? (const char *)key : "",
                                  value_of(a, n));
        xmlFree(key);
    }
    return object;
}

static json_t *
array_value(struct arena *a, const xmlNode *node)
{
    json_t *array = json_array();

    for (const xmlNode *n = first_element(node->children); n;
         n = first_element(n->next))
        (void)json_array_append_new(array, value_of(a, n));
    return array;
}

static json_t *
value_of(struct arena *a, const xmlNode *node)
{
    if (is(node, "object"))
        return object_value(a, node);
    if (is(node, "array"))
        return array_value(a, node);
    if (is(node, "number"))
        return number_value(str_trim(text_of(a, node)));
    if (is(node, "boolean"))
        return json_boolean(str_is(str_trim(text_of(a, node)), "true"));
    if (is(node, "null"))
        return json_null();
    return json_stringn(text_of(a, node).p, text_of(a, node).n);
}

static void
widths_of(struct arena *a, const xmlNode *table, int *widths)
{
    for (const xmlNode *row = first_element(table->children); row;
         row = first_element(row->next)) {
        int i = 0;

        for (const xmlNode *c = first_element(row->children);
             c && i < REPORT_COLUMNS; c = first_element(c->next), i++) {
            int columns = value_columns(text_of(a, c));

            if (columns > widths[i])
                widths[i] = columns;
        }
    }
}

static void
print_table(struct arena *a, struct buf *out, const xmlNode *table)
{
    int widths[REPORT_COLUMNS] = {0};

    widths_of(a, table, widths);
    for (const xmlNode *row = first_element(table->children); row;
         row = first_element(row->next)) {
        int i = 0, pending = 0;

        for (const xmlNode *c = first_element(row->children);
             c && i < REPORT_COLUMNS; c = first_element(c->next), i++) {
            struct str text = text_of(a, c);

            /* Blanks come before the next cell, so that none end a line. */
            if (text.n)
                buf_format(out, "%*s", pending, "");
            buf_str(out, text);
            pending = widths[i] - value_columns(text) + COLUMN_GAP +
                      (text.n ? 0 : pending);
        }
        buf_char(out, '\n');
    }
}

static void
print_text(struct arena *a, struct buf *out, const xmlNode *report)
{
    for (const xmlNode *n = first_element(report->children); n;
         n = first_element(n->next))
        if (is(n, "table")) {
            print_table(a, out, n);
        } else {
            buf_str(out, text_of(a, n));
            buf_char(out, '\n');
        }
}

struct report {
    const char *sheet;
    const char *direction; /* NULL: the call alone */
};

static enum sb_status
report_work(struct sb_session *s, void *argument)
{
    const struct report *r = argument;
    struct template_input in = {.call = &s->call, .today = ""};
    struct buf out = buf_new(s->packet);
    const xmlNode *report;
    xmlDocPtr doc;

    if (r->direction && strcmp(r->direction, "preamble") != 0) {
        in.direction = rules_direction(s->rules, str_from(r->direction));
        if (!in.direction) {
            diag_add(s->diags, SB_NO_DIRECTION, NO_PLACE, r->direction, NULL,
                     NULL);
            return SB_INPUT;
        }
    }
    in.format = s->settings.json ? "json" : "text";
    in.lang = s->settings.lang;
    if (template_report(s->packet, s->templates, r->sheet, &in, &doc,
                        s->diags) != 0)
        return session_failed(s);
    report = xmlDocGetRootElement(doc);
    if (!s->settings.json) {
        print_text(s->packet, &out, report);
    } else {
        const xmlNode *value = first_element(report->children);

        (void)json_print(&out,
                         json_owned(s->packet, value_of(s->packet, value)), 2);
        buf_char(&out, '\n');
    }
    return session_write(s, &out);
}

enum sb_status
sb_list(struct sb_session *s)
{
    struct report r = {"report-list", NULL};

    return session_run(s, report_work, &r);
}

enum sb_status
sb_show(struct sb_session *s, const char *direction)
{
    struct report r = {strcmp(direction, "preamble") == 0 ? "report-preamble"
                                                          : "report-show",
                       direction};

    return session_run(s, report_work, &r);
}
