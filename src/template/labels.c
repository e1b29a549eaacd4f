/* labels.xml: a table sorted by key. */
#include "template/store.h"

#include <stdlib.h>
#include <string.h>

#include "intake/node.h"

static int
compare(const void *a, const void *b)
{
    return strcmp(((const struct label *)a)->key,
                  ((const struct label *)b)->key);
}

static const char *
text_of(struct arena *a, xmlNodePtr node)
{
    xmlChar *content = xmlNodeGetContent(node);
    struct str s = str_trim(str_from((const char *)content));
    char *text = arena_text(a, s.p ? s.p : "", s.n);

    xmlFree(content);
    return text;
}

static struct label
read_label(struct arena *a, xmlNodePtr node)
{
    struct label label = {NULL, "", "", false};
    xmlChar *key = xmlGetProp(node, BAD_CAST "key");

    label.key = arena_text(a, (const char *)key, strlen((const char *)key));
    xmlFree(key);
    for (xmlNodePtr n = xmlFirstElementChild(node); n;
         n = xmlNextElementSibling(n))
        if (xmlStrEqual(n->name, BAD_CAST "zh"))
            label.zh = text_of(a, n);
        else
            label.en = text_of(a, n);
    return label;
}

/* Labels of all groups, into the table; their number. */
static int
gather(struct templates *t, const struct source *s, struct label *out)
{
    int count = 0;

    for (xmlNodePtr g = xmlFirstElementChild(xmlDocGetRootElement(s->doc)); g;
         g = xmlNextElementSibling(g))
        for (xmlNodePtr n = xmlFirstElementChild(g); n;
             n = xmlNextElementSibling(n), count++)
            if (out) {
                out[count] = read_label(t->arena, n);
                out[count].letters = node_attribute_is(g, "name", "letters");
            }
    return count;
}

int
labels_load(struct templates *t, struct diags *d)
{
    const char *path = folder_file(t, "labels.xml", NO_PLACE, d);
    const char *rng = path ? folder_file(t, "labels.rng", NO_PLACE, d) : NULL;
    struct grammar *grammar;
    struct source s;

    if (!rng || grammar_load(t->arena, rng, &grammar, d) != 0 ||
        intake_load(t->arena, path, &s, d) != 0 ||
        intake_validate(&s, grammar, t->arena, d) != 0)
        return -1;
    t->label_count = gather(t, &s, NULL);
    t->labels = arena_make(t->arena, struct label, t->label_count + 1);
    (void)gather(t, &s, t->labels);
    qsort(t->labels, (size_t)t->label_count, sizeof *t->labels, compare);
    for (int i = 1; i < t->label_count; i++)
        if (compare(&t->labels[i - 1], &t->labels[i]) == 0)
            return diag_add(d, SB_LABEL_TWICE, (struct place){path, 0, 0},
                            t->labels[i].key, NULL, NULL);
    return 0;
}

struct label *
labels_find(const struct templates *t, const char *key, size_t n)
{
    int low = 0;
    int high = t->label_count;

    while (low < high) {
        int middle = low + (high - low) / 2;
        int order =
            str_compare(str_from(t->labels[middle].key), (struct str){key, n});

        if (order == 0)
            return &t->labels[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

int
labels_unknown(const struct templates *t, const char *key, struct place place,
               struct diags *d)
{
    enum { EDITS_MOST = 63 };
    struct nearest near = str_nearest(str_from(key), EDITS_MOST);

    for (int i = 0; i < t->label_count; i++)
        str_nearer(&near, str_from(t->labels[i].key));
    return diag_add(d, SB_LABEL_UNKNOWN, place, key,
                    near.found.p ? near.found.p : "", NULL);
}

const char *
templates_label(const struct templates *t, const char *key, const char *lang)
{
    const struct label *label = labels_find(t, key, strlen(key));
    struct str tag = {lang, strcspn(lang, "-")};
    const struct tongue *tongue;

    if (!label)
        return NULL;
    if (str_is(tag, "zh"))
        return label->zh;
    if (str_is(tag, "en"))
        return label->en;
    tongue = tongues_find(t, lang);
    return tongue ? tongue->texts[label - t->labels] : NULL;
}
