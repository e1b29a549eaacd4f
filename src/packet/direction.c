#include "packet/direction.h"

#include "intake/node.h"

const xmlNode *
direction_first(const struct sb_session *s)
{
    const xmlNode *root = xmlDocGetRootElement(s->call.doc);

    return node_child(node_child(root, "directions"), "direction");
}

/* The ids of all directions, for the message. */
static const char *
ids_of(struct sb_session *s)
{
    struct buf ids = buf_new(s->packet);

    for (const xmlNode *d = direction_first(s); d;
         d = node_next(d, "direction"))
        buf_format(&ids, "%s%s", ids.n ? " " : "", node_attribute(d, "id"));
    return ids.p ? ids.p : "";
}

xmlNodePtr
direction_find(struct sb_session *s, const char *id)
{
    xmlNodePtr direction = rules_direction(s->rules, str_from(id));

    if (!direction)
        diag_add(s->diags, SB_NO_DIRECTION, NO_PLACE, id, ids_of(s), NULL);
    return direction;
}
