/*
 * Ids and references, by tables. An id must differ from the others of its
 * kind, exactly and but for case; a reference must name an id of its kind.
 */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "intake/intake.h"

/* An attribute of an element, which is an id, or a reference to one, of a
   kind. The element "*" is any element. */
struct role {
    const char *element;
    const char *attribute;
    const char *kind;
};

struct language {
    const char *root;
    const struct role *ids; /* end with a NULL element, as the others */
    const struct role *references;
};

static const struct role PROPOSAL_IDS[] = {
    {"participant", "id", "participant"},
    {"person", "id", "person"},
    {"task", "id", "task"},
    {"indicator", "id", "indicator"},
    {"attachment", "id", "attachment"},
    {NULL, NULL, NULL},
};

static const struct role PROPOSAL_REFERENCES[] = {
    {"*", "participant", "participant"}, {"*", "person", "person"},
    {"*", "leader", "person"},           {"*", "task", "task"},
    {"*", "proof", "attachment"},        {NULL, NULL, NULL},
};

static const struct role CALL_IDS[] = {
    {"party", "id", "party"},
    {"deadline", "id", "deadline"},
    {"limit", "id", "limit"},
    {"document-kind", "id", "document-kind"},
    {"direction", "id", "direction"},
    {"check", "id", "check"},
    {"manual", "id", "check"},
    {"term", "zh", "term"},
    {"seat", "id", "seat"},
    {"reminder", "id", "reminder"},
    {NULL, NULL, NULL},
};

static const struct role CALL_REFERENCES[] = {
    {"*", "side", "party"},
    {"call", "issuer-side", "party"},
    {"partner", "ref", "party"},
    {"document", "kind", "document-kind"},
    {"route", "document", "document-kind"},
    {"route", "check", "check"},
    {"filing", "deadline", "deadline"},
    {"reminder", "basis", "deadline"},
    {"reminder", "also", "deadline"},
    {"deadline", "direction", "direction"},
    {NULL, NULL, NULL},
};

static const struct language LANGUAGES[] = {
    {"proposal", PROPOSAL_IDS, PROPOSAL_REFERENCES},
    {"call", CALL_IDS, CALL_REFERENCES},
};

/* An id that was seen. */
struct seen {
    const char *kind;
    const char *value;
    const xmlNode *node;
    struct seen *next;  /* of the same hash */
    struct seen *older; /* of all */
};

/* A near id is looked for only so often and among so many, since a wrong
   reference is compared with each. */
enum { HASHES = 1024, NEAR_TRIED = 100, NEAR_AMONG = 10000 };

struct look {
    const struct source *source;
    const struct language *language;
    struct arena *arena;
    struct seen *seen[HASHES];
    struct seen *newest;
    int count;
    int tried; /* wrong references for which a near id was looked for */
    struct diags *diags;
    int result;
};

static const char *
value_of(const xmlNode *node, const char *attribute)
{
    for (const xmlAttr *at = node->properties; at; at = at->next)
        if (strcmp((const char *)at->name, attribute) == 0)
            return at->children && at->children->content
                       ? (const char *)at->children->content
                       : "";
    return NULL;
}

static bool
applies(const struct role *role, const xmlNode *node)
{
    return role->element[0] == '*' ||
           strcmp(role->element, (const char *)node->name) == 0;
}

static void
fault(struct look *l, const xmlNode *node, const char *attribute,
      enum diag_code code, const char *const args[3])
{
    l->result =
        diag_add(l->diags, code, intake_place_of(l->source, node, attribute),
                 args[0], args[1], args[2]);
}

#define ARGS(...) ((const char *const[3]){__VA_ARGS__})

/* The same for ids that differ only in case. */
static struct seen **
list_of(struct look *l, const char *value)
{
    uint32_t hash = 2166136261u;
    for (const char *p = value; *p; p++) {
        unsigned char c = (unsigned char)*p;
        c = c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c;
        hash = (hash ^ c) * 16777619u;
    }
    return &l->seen[(hash ^ hash >> 16) % HASHES];
}

static void
see_id(struct look *l, const xmlNode *node, const struct role *role,
       const char *value)
{
    char line[16];
    struct seen **list = list_of(l, value);
    for (struct seen *s = *list; s; s = s->next) {
        if (strcmp(s->kind, role->kind) != 0 || strcasecmp(s->value, value))
            continue;
        snprintf(line, sizeof line, "%d", intake_line(s->node));
        bool same = strcmp(s->value, value) == 0;
        fault(l, node, role->attribute, same ? SB_ID_TWICE : SB_ID_CASE,
              ARGS(value, line, same ? NULL : s->value));
        return;
    }
    struct seen *s = arena_make(l->arena, struct seen, 1);
    *s = (struct seen){role->kind, value, node, *list, l->newest};
    *list = l->newest = s;
    l->count++;
}

/* The id of the kind within two edits, NULL if there is none. */
static const char *
near_id(struct look *l, const char *kind, const char *value)
{
    struct nearest near = str_nearest(str_from(value), 2);
    if (l->count > NEAR_AMONG || l->tried++ >= NEAR_TRIED)
        return NULL;
    for (struct seen *s = l->newest; s; s = s->older)
        if (strcmp(s->kind, kind) == 0)
            str_nearer(&near, str_from(s->value));
    return near.found.p;
}

static void
see_reference(struct look *l, const xmlNode *node, const struct role *role,
              const char *value)
{
    for (struct seen *s = *list_of(l, value); s; s = s->next)
        if (strcmp(s->kind, role->kind) == 0 && strcmp(s->value, value) == 0)
            return;
    const char *near = near_id(l, role->kind, value);
    fault(l, node, role->attribute, near ? SB_ID_NEAR : SB_ID_DANGLING,
          ARGS(role->attribute, value, near));
}

typedef void see_fn(struct look *, const xmlNode *, const struct role *,
                    const char *);

static void
look_at(struct look *l, const xmlNode *node, const struct role *roles,
        see_fn *see)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        for (const struct role *r = roles; r->element; r++) {
            const char *value =
                applies(r, node) ? value_of(node, r->attribute) : NULL;
            if (value && *value)
                see(l, node, r, value);
        }
        look_at(l, node->children, roles, see);
    }
}

static bool
is_file_name(const char *id)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "abcdefghijklmnopqrstuvwxyz0123456789._-";
    return id[0] && !strchr("._-", id[0]) && strlen(id) <= 64 &&
           strspn(id, letters) == strlen(id);
}

/* The id names the folder of the packet, beside the batch's own files. */
static void
look_at_folder_name(struct look *l, const xmlNode *root)
{
    const char *id = value_of(root, "id");
    if (!id)
        return;
    if (!is_file_name(id))
        fault(l, root, "id", SB_ID_FORM, ARGS(id));
    else if (strcasecmp(id, "manifest.jsonl") == 0 ||
             strcasecmp(id, "batch.json") == 0 ||
             strncasecmp(id, "blank-", 6) == 0)
        fault(l, root, "id", SB_ID_RESERVED, ARGS(id));
}

/* What is known within its direction only, by number or name. */
static const struct role OWN_IDS[] = {
    {"requirement", "no", "requirement"},
    {"topic", "no", "topic"},
    {"point", "no", "point"},
    {"pool", "id", "pool"},
    {"question", "name", "question"},
    {NULL, NULL, NULL},
};

static const struct role OWN_REFERENCES[] = {
    {"*", "requirement", "requirement"},
    {NULL, NULL, NULL},
};

static void
look_at_direction(struct look *l, const xmlNode *direction)
{
    struct look own = {.source = l->source,
                       .arena = l->arena,
                       .diags = l->diags,
                       .result = l->result};
    look_at(&own, direction->children, OWN_IDS, see_id);
    look_at(&own, direction->children, OWN_REFERENCES, see_reference);
    l->result = own.result;
}

static void
look_at_directions(struct look *l, const xmlNode *node)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (strcmp((const char *)node->name, "direction") == 0)
            look_at_direction(l, node);
        else
            look_at_directions(l, node->children);
    }
}

int
intake_ids(const struct source *s, struct arena *scratch, struct diags *d)
{
    const xmlNode *root = xmlDocGetRootElement(s->doc);
    struct look l = {.source = s, .arena = scratch, .diags = d};
    struct arena_mark mark = arena_mark(scratch);
    for (size_t i = 0; i < sizeof LANGUAGES / sizeof LANGUAGES[0]; i++)
        if (strcmp(LANGUAGES[i].root, (const char *)root->name) == 0)
            l.language = &LANGUAGES[i];
    if (!l.language)
        return 0;
    look_at(&l, root, l.language->ids, see_id);
    look_at(&l, root, l.language->references, see_reference);
    if (strcmp(l.language->root, "proposal") == 0)
        look_at_folder_name(&l, root);
    else
        look_at_directions(&l, root->children);
    arena_rewind(scratch, mark);
    return l.result;
}
