/*
 * Findings as XML: for sheets as a document, for people as indented text. Both
 * come from one tree.
 */
#include "check/run.h"

#include "check/element.h"
#include "intake/write.h"

static const char *const strength_names[] = {"must", "should", "encouraged",
                                             "info"};
static const char *const state_names[] = {
    "met", "unmet", "unknown", "pending", "manual", "not-applicable"};
static const char *const severity_names[] = {"fail", "warning", "note", "none"};
static const char *const verdict_names[] = {"fail", "incomplete", "pass"};

const char *
check_strength_name(enum check_strength s)
{
    return strength_names[s];
}

const char *
check_state_name(enum check_state s)
{
    return state_names[s];
}

const char *
check_severity_name(enum check_severity s)
{
    return severity_names[s];
}

const char *
check_verdict_name(enum check_verdict v)
{
    return verdict_names[v];
}

static void
add_bitext(struct node_writer *w, xmlNodePtr parent, const char *name,
           struct bitext text)
{
    if (text.zh.n == 0 && text.en.n == 0)
        return;
    xmlNodePtr node = write_element(w, parent, name);
    write_text(w, node, "zh", text.zh);
    write_text(w, node, "en", text.en);
}

static struct str
place_text(struct arena *a, struct place p)
{
    struct buf b = buf_new(a);
    buf_format(&b, "%s:%d:%d", p.file == NULL ? "" : p.file, p.line, p.column);
    return buf_view(&b);
}

static void
write_vacancy(struct node_writer *w, xmlNodePtr parent,
              const struct seat_vacancy *v)
{
    xmlNodePtr node = write_element(w, parent, "vacancy");
    write_attribute(w, node, "seat", v->seat);
    write_attribute(w, node, "state", str_from(v->empty ? "empty" : "unknown"));
    add_bitext(w, node, "title", v->title);
    add_bitext(w, node, "message", v->message);
    for (int i = 0; i < v->claim_count; i++) {
        const struct seat_claim *c = &v->claims[i];
        xmlNodePtr claim = write_element(w, node, "claim");
        write_attribute(w, claim, "participant", c->participant);
        write_attribute(w, claim, "could", str_from(c->could ? "yes" : "no"));
        write_text(w, claim, "zh", c->words.zh);
        write_text(w, claim, "en", c->words.en);
    }
}

static void
write_finding(struct node_writer *w, xmlNodePtr parent, const struct finding *f)
{
    xmlNodePtr node = write_element(w, parent, "finding");
    write_attribute(w, node, "check", f->check);
    if (f->requirement.n > 0)
        write_attribute(w, node, "requirement", f->requirement);
    write_attribute(w, node, "strength", str_from(strength_names[f->strength]));
    write_attribute(w, node, "state", str_from(state_names[f->state]));
    write_attribute(w, node, "severity", str_from(severity_names[f->severity]));
    if (f->source.n > 0)
        write_attribute(w, node, "source", f->source);
    write_attribute(w, node, "place", place_text(w->arena, f->place));
    if (f->judged_by.n > 0) {
        write_attribute(w, node, "judged-by", f->judged_by);
        write_attribute(w, node, "judged-on", f->judged_on);
    }
    add_bitext(w, node, "message", f->message);
    add_bitext(w, node, "clause", f->clause);
    add_bitext(w, node, "actual", f->actual);
    add_bitext(w, node, "limit", f->limit);
    for (const struct seat_vacancy *v = f->vacancies; v != NULL; v = v->next)
        write_vacancy(w, node, v);
}

static void
write_counts(struct node_writer *w, xmlNodePtr root, const struct findings *f)
{
    write_attribute(w, root, "verdict", str_from(verdict_names[f->verdict]));
    write_number(w, root, "fail", f->fails);
    write_number(w, root, "warning", f->warnings);
    write_number(w, root, "note", f->notes);
    write_number(w, root, "unknown", f->counts[CHECK_UNKNOWN]);
    write_number(w, root, "pending", f->counts[CHECK_PENDING]);
    write_number(w, root, "manual", f->counts[CHECK_MANUAL]);
    write_number(w, root, "met", f->counts[CHECK_MET]);
    write_number(w, root, "not-applicable", f->counts[CHECK_NOT_APPLICABLE]);
}

int
findings_write(const struct run *r, struct findings *f)
{
    struct node_writer w;
    xmlNodePtr root = write_document(&w, r->arena, "findings");
    write_attribute(&w, root, "proposal",
                    element_attribute(r->arena, r->own->root, "id"));
    write_attribute(&w, root, "direction", r->direction->id);
    write_counts(&w, root, f);
    for (const struct finding *e = f->first; e != NULL; e = e->next)
        write_finding(&w, root, e);
    if (w.failed)
        return diag_add(r->diags, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL);
    f->doc = w.doc;
    return 0;
}
