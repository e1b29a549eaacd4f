/*
 * Findings as XML: for sheets as a document, for people as indented text. Both
 * come from one tree.
 */
#include "check/run.h"

#include "check/element.h"

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
free_doc(void *doc)
{
    xmlFreeDoc(doc);
}

/* Refused allocations show as NULL; one is enough to spoil the document. */
struct writer {
    struct arena *arena;
    bool failed;
};

static xmlNodePtr
add_element(struct writer *w, xmlNodePtr parent, const char *name)
{
    xmlNodePtr node =
        parent == NULL ? NULL
                       : xmlNewChild(parent, NULL, (const xmlChar *)name, NULL);
    if (node == NULL)
        w->failed = true;
    return node;
}

static void
add_attribute(struct writer *w, xmlNodePtr node, const char *name,
              struct str value)
{
    const char *text = str_text(w->arena, value);
    if (node == NULL ||
        xmlNewProp(node, (const xmlChar *)name, (const xmlChar *)text) == NULL)
        w->failed = true;
}

static void
add_number(struct writer *w, xmlNodePtr node, const char *name, int n)
{
    struct buf b = buf_new(w->arena);
    buf_integer(&b, n);
    add_attribute(w, node, name, buf_view(&b));
}

static void
add_text(struct writer *w, xmlNodePtr parent, const char *name, struct str text)
{
    if (text.n == 0)
        return;
    xmlNodePtr node = add_element(w, parent, name);
    xmlNodePtr content = xmlNewTextLen((const xmlChar *)text.p, (int)text.n);
    if (node == NULL || content == NULL || xmlAddChild(node, content) == NULL)
        w->failed = true;
}

static void
add_bitext(struct writer *w, xmlNodePtr parent, const char *name,
           struct bitext text)
{
    if (text.zh.n == 0 && text.en.n == 0)
        return;
    xmlNodePtr node = add_element(w, parent, name);
    add_text(w, node, "zh", text.zh);
    add_text(w, node, "en", text.en);
}

static struct str
place_text(struct arena *a, struct place p)
{
    struct buf b = buf_new(a);
    buf_format(&b, "%s:%d:%d", p.file == NULL ? "" : p.file, p.line, p.column);
    return buf_view(&b);
}

static void
write_vacancy(struct writer *w, xmlNodePtr parent, const struct seat_vacancy *v)
{
    xmlNodePtr node = add_element(w, parent, "vacancy");
    add_attribute(w, node, "seat", v->seat);
    add_attribute(w, node, "state", str_from(v->empty ? "empty" : "unknown"));
    add_bitext(w, node, "title", v->title);
    add_bitext(w, node, "message", v->message);
    for (int i = 0; i < v->claim_count; i++) {
        const struct seat_claim *c = &v->claims[i];
        xmlNodePtr claim = add_element(w, node, "claim");
        add_attribute(w, claim, "participant", c->participant);
        add_attribute(w, claim, "could", str_from(c->could ? "yes" : "no"));
        add_text(w, claim, "zh", c->words.zh);
        add_text(w, claim, "en", c->words.en);
    }
}

static void
write_finding(struct writer *w, xmlNodePtr parent, const struct finding *f)
{
    xmlNodePtr node = add_element(w, parent, "finding");
    add_attribute(w, node, "check", f->check);
    if (f->requirement.n > 0)
        add_attribute(w, node, "requirement", f->requirement);
    add_attribute(w, node, "strength", str_from(strength_names[f->strength]));
    add_attribute(w, node, "state", str_from(state_names[f->state]));
    add_attribute(w, node, "severity", str_from(severity_names[f->severity]));
    if (f->source.n > 0)
        add_attribute(w, node, "source", f->source);
    add_attribute(w, node, "place", place_text(w->arena, f->place));
    if (f->judged_by.n > 0) {
        add_attribute(w, node, "judged-by", f->judged_by);
        add_attribute(w, node, "judged-on", f->judged_on);
    }
    add_bitext(w, node, "message", f->message);
    add_bitext(w, node, "clause", f->clause);
    add_bitext(w, node, "actual", f->actual);
    add_bitext(w, node, "limit", f->limit);
    for (const struct seat_vacancy *v = f->vacancies; v != NULL; v = v->next)
        write_vacancy(w, node, v);
}

static void
write_counts(struct writer *w, xmlNodePtr root, const struct findings *f)
{
    add_attribute(w, root, "verdict", str_from(verdict_names[f->verdict]));
    add_number(w, root, "fail", f->fails);
    add_number(w, root, "warning", f->warnings);
    add_number(w, root, "note", f->notes);
    add_number(w, root, "unknown", f->counts[CHECK_UNKNOWN]);
    add_number(w, root, "pending", f->counts[CHECK_PENDING]);
    add_number(w, root, "manual", f->counts[CHECK_MANUAL]);
    add_number(w, root, "met", f->counts[CHECK_MET]);
    add_number(w, root, "not-applicable", f->counts[CHECK_NOT_APPLICABLE]);
}

int
findings_write(const struct run *r, struct findings *f)
{
    struct writer w = {r->arena, false};
    xmlDocPtr doc = xmlNewDoc((const xmlChar *)"1.0");
    if (doc == NULL)
        return diag_add(r->diags, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL);
    arena_on_reset(r->arena, free_doc, doc);
    xmlNodePtr root =
        xmlNewDocNode(doc, NULL, (const xmlChar *)"findings", NULL);
    if (root == NULL)
        return diag_add(r->diags, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL);
    xmlDocSetRootElement(doc, root);
    add_attribute(&w, root, "proposal",
                  element_attribute(r->arena, r->own->root, "id"));
    add_attribute(&w, root, "direction", r->direction->id);
    write_counts(&w, root, f);
    for (const struct finding *e = f->first; e != NULL; e = e->next)
        write_finding(&w, root, e);
    if (w.failed)
        return diag_add(r->diags, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL);
    f->doc = doc;
    return 0;
}
