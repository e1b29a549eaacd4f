/*
 * What an event says: Chinese, then English, each in lines of its own. Only
 * facts of the list, the call and the proposal stand there; words for them are
 * the caller's.
 */
#include "remind/event.h"

#include <stdlib.h>

#include "intake/node.h"

/* One language of the text. */
struct side {
    const char *lang;
    const char *colon, *open, *close;
    const char *const *words;
};

/* The text in that language, or empty. */
static struct str
text_in(const xmlNode *bilingual, const char *lang)
{
    const xmlNode *text = node_child(bilingual, lang);

    return text ? node_text(text) : STR("");
}

/* A name, which stands in the other language where it has none in this. */
static struct str
name_in(const xmlNode *bilingual, const char *lang)
{
    struct str name = text_in(bilingual, lang);

    return name.n > 0 ? name
                      : text_in(bilingual, lang_is_chinese(lang) ? "en" : "zh");
}

static const xmlNode *
label_of(const struct remind_deadline *deadline)
{
    return node_child(deadline->call ? deadline->call : deadline->stated,
                      "label");
}

static void
add_pair(struct buf *out, const xmlNode *bilingual, const char *otherwise)
{
    struct str zh = text_in(bilingual, "zh");
    struct str en = text_in(bilingual, "en");

    buf_str(out, zh);
    if (zh.n > 0 && en.n > 0)
        buf_text(out, " / ");
    buf_str(out, en);
    if (zh.n == 0 && en.n == 0)
        buf_text(out, otherwise);
}

const char *
event_summary(const struct calendar *c, const struct event *e)
{
    struct buf b = buf_new(c->arena);

    buf_format(&b, "%s ",
               node_attribute(xmlDocGetRootElement(c->in->proposal->doc),
                              "direction"));
    add_pair(&b, label_of(e->deadline), e->deadline->id);
    return str_text(c->arena, buf_view(&b));
}

static void
add_line(struct buf *out, struct str line)
{
    if (line.n == 0)
        return;
    buf_str(out, line);
    buf_char(out, '\n');
}

/* A deadline without a zone has the offset it was written with, or none. */
static void
add_moment(struct buf *out, const struct event *e, const struct side *side)
{
    struct moment m = e->deadline->at;

    m.date = e->on;
    if (!value_print_moment(out, m, e->deadline->zone, side->lang)) {
        value_print_date(out, m.date, side->lang);
        if (m.has_time)
            buf_format(out, " %02d:%02d (UTC%c%02d:%02d)", m.minute / 60,
                       m.minute % 60, m.offset < 0 ? '-' : '+',
                       abs(m.offset) / 60, abs(m.offset) % 60);
    }
    buf_char(out, '\n');
}

/* What the call notes of a date is not said of the user's. */
static void
add_certainty(struct buf *out, const struct event *e, const struct side *side)
{
    const struct remind_deadline *deadline = e->deadline;

    add_line(out,
             str_from(side->words[CALENDAR_STATED + (int)deadline->certainty]));
    if (e->counted)
        add_line(
            out,
            str_from(side->words[e->first ? CALENDAR_FIRST : CALENDAR_LAST]));
    if (deadline->call &&
        (!deadline->stated || deadline->stated == deadline->call))
        add_line(out, text_in(node_child(deadline->call, "note"), side->lang));
}

static const xmlNode *
name_of(const xmlNode *unit)
{
    const xmlNode *name = node_child(unit, "name");

    return name ? name : unit;
}

/* A unit and a person of it; else whom the call names. */
static void
add_recipient(struct buf *out, const struct reminder *r,
              const struct side *side)
{
    struct str unit = name_in(name_of(r->unit), side->lang);
    struct str person = name_in(node_child(r->person, "name"), side->lang);

    if (unit.n == 0)
        unit = name_in(node_child(r->rule, "recipient"), side->lang);
    buf_str(out, unit);
    if (unit.n > 0 && person.n > 0)
        buf_text(out, side->open);
    buf_str(out, person);
    if (unit.n > 0 && person.n > 0)
        buf_text(out, side->close);
    if (unit.n > 0 || person.n > 0)
        buf_text(out, side->colon);
}

static void
add_acts(struct buf *out, const struct calendar *c, const struct event *e,
         const struct side *side)
{
    bool begun = false;

    for (int i = 0; i < c->list->count; i++) {
        const struct reminder *r = &c->list->list[i];

        if (r->basis != e->deadline || r->state == REMIND_DONE)
            continue;
        if (!begun)
            add_line(out, str_from(side->words[CALENDAR_ACTS]));
        begun = true;
        buf_text(out, "- ");
        add_recipient(out, r, side);
        buf_str(out, text_in(node_child(r->rule, "act"), side->lang));
        buf_char(out, '\n');
    }
}

static void
add_side(struct buf *out, const struct calendar *c, const struct event *e,
         const struct side *side)
{
    const xmlNode *proposal = xmlDocGetRootElement(c->in->proposal->doc);
    struct str title = text_in(node_child(proposal, "title"), side->lang);

    buf_format(out, "%s%s", node_attribute(proposal, "id"),
               title.n > 0 ? " " : "");
    buf_str(out, title);
    buf_char(out, '\n');
    add_line(out, text_in(label_of(e->deadline), side->lang));
    add_moment(out, e, side);
    add_certainty(out, e, side);
    add_acts(out, c, e, side);
}

const char *
event_description(const struct calendar *c, const struct event *e)
{
    const struct side zh = {"zh", "：", "（", "）", c->in->zh};
    const struct side en = {"en", ": ", " (", ")", c->in->en};
    struct buf b = buf_new(c->arena);

    add_side(&b, c, e, &zh);
    buf_char(&b, '\n');
    add_side(&b, c, e, &en);
    return str_text(c->arena, str_trim(buf_view(&b)));
}
