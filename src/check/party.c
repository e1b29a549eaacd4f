/*
 * Sides in print: a reader knows Germany, not the id that the call gives it.
 */
#include "check/run.h"

#include "check/element.h"

struct bitext
party_named(const struct run *r, struct bitext id)
{
    const xmlNode *root = xmlDocGetRootElement(r->rules->call.doc);
    const xmlNode *p = element_child(element_child(root, "parties"), "party");
    for (; p != NULL && str_equal(id.zh, id.en); p = element_next(p, "party"))
        if (element_attribute_is(p, "id", str_text(r->arena, id.zh)))
            return element_bitext(r->arena, element_child(p, "name"));
    return id;
}

struct fact
fact_named(const struct run *r, struct fact f)
{
    if (f.type != TYPE_LIST || f.known != KNOWN)
        return f;
    struct bitext *items = arena_make(r->arena, struct bitext, f.count + 1);
    for (int i = 0; i < f.count; i++)
        items[i] = party_named(r, f.items[i]);
    f.items = items;
    return f;
}
