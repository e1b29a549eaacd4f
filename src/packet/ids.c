#include "packet/ids.h"

#include <stdlib.h>
#include <strings.h>

#include "intake/node.h"
#include "packet/inputs.h"

const char *
ids_read(struct sb_session *s, const char *path, struct str bytes)
{
    struct source proposal;
    const char *id;

    if (intake_parse(s->packet, bytes, path, &proposal, s->diags) != 0)
        return NULL;
    id = node_attribute(xmlDocGetRootElement(proposal.doc), "id");
    if (id)
        return id;
    /* No proposal: the grammar says what it should be. */
    (void)intake_validate(&proposal, s->proposal_grammar, s->packet, s->diags);
    return NULL;
}

/* By id, and those of one id in the order of the list. */
static int
by_id(const void *a, const void *b)
{
    const struct named *const *left = a, *const *right = b;
    int order = strcasecmp((*left)->id, (*right)->id);

    return order ? order : (*left > *right) - (*left < *right);
}

int
ids_distinct(struct sb_session *s, const struct named *list, int count)
{
    const struct named **sorted =
        arena_make(s->packet, const struct named *, count + 1);
    const struct named *first = NULL;
    int known = 0, status = 0;

    for (int i = 0; i < count; i++)
        if (list[i].id)
            sorted[known++] = &list[i];
    qsort(sorted, (size_t)known, sizeof *sorted, by_id);
    for (int i = 0; i < known; i++) {
        if (first && strcasecmp(first->id, sorted[i]->id) == 0)
            status = diag_add(s->diags, SB_PROPOSAL_TWICE, sorted[i]->place,
                              sorted[i]->id,
                              input_name(s->packet, first->place), NULL);
        else
            first = sorted[i];
    }
    return status;
}

struct distinct {
    const char *const *paths;
    int count;
};

static enum sb_status
distinct_work(struct sb_session *s, void *argument)
{
    const struct distinct *asked = argument;
    struct named *list = arena_make(s->packet, struct named, asked->count + 1);

    for (int i = 0; i < asked->count; i++) {
        struct str bytes;

        list[i].place.file = asked->paths[i];
        if (file_read(s->packet, asked->paths[i], FILE_CAP, &bytes, s->diags) ==
            0)
            list[i].id = ids_read(s, asked->paths[i], bytes);
        /* What is wrong with one alone is said when its turn comes. */
        diags_clear(s->diags);
    }
    return ids_distinct(s, list, asked->count) == 0 ? SB_DONE : SB_INPUT;
}

enum sb_status
sb_distinct(struct sb_session *s, const char *const *paths, int count)
{
    struct distinct asked = {paths, count};

    return session_run(s, distinct_work, &asked);
}
