#include "packet/stated.h"

#include <string.h>

#include "intake/node.h"

/* "ID=TIME", cut. */
struct stated {
    const char *id, *at;
};

static bool
cut(struct sb_session *s, const char *text, struct stated *out)
{
    const char *equals = strchr(text, '=');

    if (!equals || equals == text)
        return false;
    out->id = arena_text(s->packet, text, (size_t)(equals - text));
    out->at = equals + 1;
    return true;
}

static const xmlNode *
first_deadline(const xmlNode *root)
{
    return node_child(node_child(root, "deadlines"), "deadline");
}

/* The call's id that is nearest to a wrong one. */
static const char *
near_id(const xmlNode *first, const char *id)
{
    enum { EDITS_MOST = 63 };
    struct nearest near = str_nearest(str_from(id), EDITS_MOST);

    for (const xmlNode *n = first; n; n = node_next(n, "deadline"))
        str_nearer(&near, str_from(node_attribute(n, "id")));
    return near.found.p ? near.found.p : "-";
}

static bool
is_again(struct sb_session *s, int i, const char *id)
{
    struct stated before;

    while (i-- > 0)
        if (cut(s, s->settings.deadlines[i], &before) &&
            strcmp(before.id, id) == 0)
            return true;
    return false;
}

int
stated_check(struct sb_session *s)
{
    for (int i = 0; i < s->settings.deadline_count; i++) {
        const char *text = s->settings.deadlines[i];
        struct stated one;
        struct moment at;

        if (!cut(s, text, &one) || !value_moment(str_from(one.at), &at))
            return diag_add(s->diags, SB_STATED_TIME, NO_PLACE, text, NULL,
                            NULL);
        if (is_again(s, i, one.id))
            return diag_add(s->diags, SB_STATED_TWICE, NO_PLACE, one.id, NULL,
                            NULL);
    }
    return 0;
}

int
stated_known(struct sb_session *s)
{
    const xmlNode *calls = first_deadline(xmlDocGetRootElement(s->call.doc));
    struct stated one;

    for (int i = 0; i < s->settings.deadline_count; i++)
        if (cut(s, s->settings.deadlines[i], &one) &&
            !node_find(calls, "deadline", "id", one.id))
            return diag_add(s->diags, SB_STATED_UNKNOWN, NO_PLACE, one.id,
                            near_id(calls, one.id), NULL);
    return 0;
}

/* An element of ours has the place of the proposal. */
static xmlNodePtr
add(const xmlNode *root, xmlNodePtr parent, const char *name)
{
    xmlNodePtr node = xmlNewChild(parent, NULL, BAD_CAST name, NULL);

    if (node)
        node->_private = root->_private;
    return node;
}

static bool
put(xmlNodePtr root, const struct stated *one)
{
    xmlNodePtr list = (xmlNodePtr)node_child(root, "deadlines");
    xmlNodePtr node =
        (xmlNodePtr)node_find(first_deadline(root), "deadline", "id", one->id);

    if (!list)
        list = add(root, root, "deadlines");
    if (list && !node) {
        node = add(root, list, "deadline");
        if (!node || !xmlNewProp(node, BAD_CAST "id", BAD_CAST one->id))
            return false;
    }
    return node && xmlSetProp(node, BAD_CAST "at", BAD_CAST one->at);
}

int
stated_apply(struct sb_session *s, const struct source *proposal)
{
    xmlNodePtr root = xmlDocGetRootElement(proposal->doc);

    for (int i = 0; i < s->settings.deadline_count; i++) {
        struct stated one;

        if (cut(s, s->settings.deadlines[i], &one) && !put(root, &one))
            return diag_add(s->diags, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL);
    }
    return 0;
}
