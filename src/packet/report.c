/*
 * list, show and export: sheets make a small report tree, which becomes JSON
 * or text here. Vocabulary: report holds one value (array, object, string,
 * number, boolean, null; key= inside objects), or lines, items and tables of
 * cells.
 */
#include <stdlib.h>
#include <string.h>

#include "intake/node.h"
#include "packet/inputs.h"
#include "packet/json.h"
#include "packet/direction.h"
#include "packet/session.h"
#include "packet/wrap.h"
#include "value/value.h"

enum { REPORT_COLUMNS = 16, COLUMN_GAP = 2, REPORT_WIDTH = 80 };

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

    for (const xmlNode *n = node_child(node, NULL); n; n = node_next(n, NULL)) {
        const char *key = node_attribute(n, "key");

        (void)json_object_set_new(object, key ? key : "", value_of(a, n));
    }
    return object;
}

static json_t *
array_value(struct arena *a, const xmlNode *node)
{
    json_t *array = json_array();

    for (const xmlNode *n = node_child(node, NULL); n; n = node_next(n, NULL))
        (void)json_array_append_new(array, value_of(a, n));
    return array;
}

static json_t *
value_of(struct arena *a, const xmlNode *node)
{
    if (node_is(node, "object"))
        return object_value(a, node);
    if (node_is(node, "array"))
        return array_value(a, node);
    if (node_is(node, "number"))
        return number_value(str_trim(text_of(a, node)));
    if (node_is(node, "boolean"))
        return json_boolean(str_is(str_trim(text_of(a, node)), "true"));
    if (node_is(node, "null"))
        return json_null();
    return json_stringn(text_of(a, node).p, text_of(a, node).n);
}

static void
widths_of(struct arena *a, const xmlNode *table, int *widths)
{
    for (const xmlNode *row = node_child(table, NULL); row;
         row = node_next(row, NULL)) {
        int i = 0;

        for (const xmlNode *c = node_child(row, NULL); c && i < REPORT_COLUMNS;
             c = node_next(c, NULL), i++) {
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
    for (const xmlNode *row = node_child(table, NULL); row;
         row = node_next(row, NULL)) {
        int i = 0, pending = 0;

        for (const xmlNode *c = node_child(row, NULL); c && i < REPORT_COLUMNS;
             c = node_next(c, NULL), i++) {
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

/* Lines hang under the lead that stands before the first of them. */
static void
print_item(struct arena *a, struct buf *out, const xmlNode *item)
{
    const char *lead = node_attribute(item, "lead");
    int64_t indent = 0;
    int hang;

    (void)str_integer(str_from(node_attribute(item, "indent")), &indent);
    hang = (int)indent + value_columns(str_from(lead));
    for (const xmlNode *line = node_child(item, NULL); line;
         line = node_next(line, NULL)) {
        buf_format(out, "%*s", lead ? (int)indent : hang, "");
        buf_text(out, lead ? lead : "");
        lead = NULL;
        wrap_text(out, str_trim(text_of(a, line)), hang, REPORT_WIDTH);
        buf_char(out, '\n');
    }
}

static void
print_text(struct arena *a, struct buf *out, const xmlNode *report)
{
    for (const xmlNode *n = node_child(report, NULL); n; n = node_next(n, NULL))
        if (node_is(n, "table")) {
            print_table(a, out, n);
        } else if (node_is(n, "item")) {
            print_item(a, out, n);
        } else {
            buf_str(out, text_of(a, n));
            buf_char(out, '\n');
        }
}

static enum sb_status
write_report(struct sb_session *s, const char *sheet, struct template_input *in)
{
    struct buf out = buf_new(s->packet);
    const xmlNode *report;
    xmlDocPtr doc;

    in->call = &s->call;
    in->today = "";
    in->format = s->settings.json ? "json" : "text";
    in->lang = s->settings.lang;
    if (template_report(s->packet, s->templates, sheet, in, &doc, s->diags) !=
        0)
        return session_failed(s);
    report = xmlDocGetRootElement(doc);
    if (!s->settings.json) {
        print_text(s->packet, &out, report);
    } else {
        const xmlNode *value = node_child(report, NULL);

        json_print(&out, json_owned(s->packet, value_of(s->packet, value)), 2);
        buf_char(&out, '\n');
    }
    return session_write(s, &out);
}

static enum sb_status
list_work(struct sb_session *s, void *argument)
{
    (void)argument;
    return write_report(s, "report-list", &(struct template_input){0});
}

enum sb_status
sb_list(struct sb_session *s)
{
    return session_run(s, list_work, NULL);
}

static enum sb_status
show_work(struct sb_session *s, void *argument)
{
    struct template_input in = {0};

    if (strcmp(argument, "preamble") == 0)
        return write_report(s, "report-preamble", &in);
    in.direction = direction_find(s, argument);
    return in.direction ? write_report(s, "report-show", &in) : SB_INPUT;
}

enum sb_status
sb_show(struct sb_session *s, const char *direction)
{
    return session_run(s, show_work, (void *)direction);
}

static enum sb_status
export_work(struct sb_session *s, void *argument)
{
    const struct input in = {.path = argument};
    struct source proposal;
    struct str bytes;

    s->input = argument;
    if (input_read(s, &in, &bytes) != 0 ||
        input_proposal(s, &in, bytes, &proposal) != 0)
        return session_failed(s);
    return write_report(s, "report-export",
                        &(struct template_input){.proposal = &proposal});
}

enum sb_status
sb_export(struct sb_session *s, const char *path)
{
    return session_run(s, export_work, (void *)path);
}
