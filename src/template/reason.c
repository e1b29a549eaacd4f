/*
 * Why a part is in a packet or is left out: the words of parts.xml with the
 * direction's id in them, and the requirements of the call behind it.
 */
#include "template/run.h"

#include <libxml/xpathInternals.h>

#include "intake/node.h"

/* 0, or -1 if libxml2 has no memory; so the next two. */
static int
add_words(struct arena *a, struct run *run, const xmlNode *from,
          xmlNodePtr made)
{
    const xmlNode *direction = run->in->direction;
    const struct filling own = {
        "direction", direction ? node_attribute(direction, "id") : NULL};
    xmlNodePtr reason = xmlNewChild(made, NULL, BAD_CAST "reason", NULL);

    for (const xmlNode *n = node_child(from, NULL); n; n = node_next(n, NULL)) {
        const char *words =
            words_filled(a, node_text(n), &own, direction != NULL);

        if (!reason || !xmlNewTextChild(reason, NULL, n->name, BAD_CAST words))
            return -1;
    }
    return 0;
}

/* A requirement, by its number and the line of its original. */
static int
add_clause(const xmlNode *requirement, xmlNodePtr made)
{
    const char *number = node_attribute(requirement, "no");
    const char *source = NULL;
    xmlNodePtr clause = xmlNewChild(made, NULL, BAD_CAST "clause", NULL);

    for (const xmlNode *n = node_child(requirement, NULL); n && !source;
         n = node_next(n, NULL))
        if (node_is(n, "zh") || node_is(n, "en"))
            source = node_attribute(n, "source");
    if (!clause ||
        (number && !xmlNewProp(clause, BAD_CAST "no", BAD_CAST number)) ||
        (source && !xmlNewProp(clause, BAD_CAST "source", BAD_CAST source)))
        return -1;
    return 0;
}

static int
add_clauses(const xmlNodeSet *set, xmlNodePtr made)
{
    int count = set ? set->nodeNr : 0;

    for (int i = 0; i < count; i++)
        if (node_is(set->nodeTab[i], "requirement") &&
            add_clause(set->nodeTab[i], made) != 0)
            return -1;
    return 0;
}

/* The first left-out whose when holds, or that has none; *out stays NULL if
   there is no such. */
static int
find_left_out(struct run *run, const struct part_rule *rule,
              const xmlNode **out, struct diags *d)
{
    const xmlNode *n = node_child(rule->node, "left-out");

    for (; n && !*out; n = node_next(n, "left-out")) {
        const char *when = node_attribute(n, "when");
        xmlXPathObjectPtr holds = NULL;

        if (when) {
            holds = run_evaluate(run, rule, when, d);
            if (!holds)
                return -1;
        }
        if (!when || xmlXPathCastToBoolean(holds))
            *out = n;
        xmlXPathFreeObject(holds);
    }
    return 0;
}

int
reason_add(struct arena *a, struct run *run, const struct part_rule *rule,
           bool included, xmlNodePtr made, struct diags *d)
{
    const xmlNode *from = included ? node_child(rule->node, "why") : NULL;
    xmlXPathObjectPtr because = NULL;
    bool failed;

    if (!included && find_left_out(run, rule, &from, d) != 0)
        return -1;
    if (rule->because) {
        because = run_evaluate(run, rule, rule->because, d);
        if (!because)
            return -1;
        if (because->nodesetval)
            xmlXPathNodeSetSort(because->nodesetval);
    }
    failed = (from && add_words(a, run, from, made) != 0) ||
             (because && add_clauses(because->nodesetval, made) != 0);
    xmlXPathFreeObject(because);
    return failed ? diag_add(d, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL) : 0;
}
