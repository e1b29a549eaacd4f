/*
 * labels/LANGUAGE.xml: the words of letters, the group "letters" of
 * labels.xml, in other languages than its two. Each file has exactly these
 * words and leaves open in braces what the English does; the user's own folder
 * is searched first, file by file.
 */
#include "template/store.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "intake/node.h"

#define FOLDER "labels"

/* The file with the language's own folder before the shipped one. */
static int
list_files(struct templates *t, struct file_names *out, struct diags *d)
{
    static const char *const endings[] = {".xml", NULL};
    const char *const folders[] = {t->folders.own, t->folders.shipped};

    for (int i = 0; i < 2; i++) {
        struct file_names names;
        struct buf folder = buf_new(t->arena);

        if (!folders[i])
            continue;
        buf_format(&folder, "%s/%s", folders[i], FOLDER);
        if (!file_exists(folder.p))
            continue;
        if (file_list(t->arena, folder.p, endings, &names, d) != 0)
            return -1;
        for (int k = 0; k < names.count; k++)
            file_names_add(t->arena, out, names.names[k]);
    }
    return 0;
}

/* Whether every {name} of a stands in b. */
static bool
braces_within(struct str a, struct str b)
{
    struct str name;
    size_t start, at = 0;

    while (str_placeholder(a, &at, &start, &name)) {
        struct str other = {NULL, 0};
        size_t from = 0, begin;
        bool found = false;

        while (!found && str_placeholder(b, &from, &begin, &other))
            found = str_equal(name, other);
        if (!found)
            return false;
    }
    return true;
}

static int
add_word(struct templates *t, struct tongue *tongue, const struct source *s,
         const xmlNode *node, struct diags *d)
{
    const char *key = node_attribute(node, "key");
    struct label *label = labels_find(t, key, strlen(key));
    struct place place = intake_place(s, node);
    const char **text = label ? &tongue->texts[label - t->labels] : NULL;

    if (!label || !label->letters)
        return diag_add(d, SB_LETTER_SURPLUS, place, key, NULL, NULL);
    if (*text)
        return diag_add(d, SB_LABEL_TWICE, place, key, NULL, NULL);
    *text = str_text(t->arena, node_text(node));
    if (braces_within(str_from(*text), str_from(label->en)) &&
        braces_within(str_from(label->en), str_from(*text)))
        return 0;
    return diag_add(d, SB_LETTER_BRACES, place, key, NULL, NULL);
}

static int
read_words(struct templates *t, struct tongue *tongue, const struct source *s,
           struct diags *d)
{
    const xmlNode *root = xmlDocGetRootElement(s->doc);

    tongue->texts = arena_make(t->arena, const char *, t->label_count);
    for (const xmlNode *n = node_child(root, "label"); n;
         n = node_next(n, "label"))
        if (add_word(t, tongue, s, n, d) != 0)
            return -1;
    for (int i = 0; i < t->label_count; i++)
        if (t->labels[i].letters && !tongue->texts[i])
            return diag_add(d, SB_LETTER_MISSING, intake_place(s, root),
                            t->labels[i].key, NULL, NULL);
    return 0;
}

static int
load(struct templates *t, const char *name, const struct grammar *grammar,
     struct diags *d)
{
    const char *path = folder_inner(t, FOLDER, name, d);
    struct tongue *tongue = &t->tongues[t->tongue_count];
    const xmlNode *root;
    struct source s;

    if (!path || intake_load(t->arena, path, &s, d) != 0 ||
        intake_validate(&s, grammar, t->arena, d) != 0)
        return -1;
    root = xmlDocGetRootElement(s.doc);
    tongue->lang = arena_text(t->arena, name, strlen(name) - strlen(".xml"));
    tongue->reviewed = node_attribute_is(root, "reviewed", "yes");
    if (!node_attribute_is(root, "lang", tongue->lang))
        return diag_add(d, SB_LETTER_LANGUAGE, intake_place(&s, root),
                        node_attribute(root, "lang"), NULL, NULL);
    if (read_words(t, tongue, &s, d) != 0)
        return -1;
    t->tongue_count++;
    return 0;
}

static bool
has_letters(const struct templates *t)
{
    for (int i = 0; i < t->label_count; i++)
        if (t->labels[i].letters)
            return true;
    return false;
}

int
tongues_load(struct templates *t, struct diags *d)
{
    struct file_names files = {NULL, 0};
    struct grammar *grammar;
    const char *rng;

    if (!has_letters(t))
        return 0;
    rng = folder_file(t, "letters.rng", NO_PLACE, d);
    if (!rng || grammar_load(t->arena, rng, &grammar, d) != 0 ||
        list_files(t, &files, d) != 0)
        return -1;
    t->tongues = arena_make(t->arena, struct tongue, files.count + 1);
    for (int i = 0; i < files.count; i++) {
        const char *name = files.names[i];
        struct str lang = {name, strlen(name) - strlen(".xml")};

        if (!tongues_find(t, str_text(t->arena, lang)) &&
            load(t, name, grammar, d) != 0)
            return -1;
    }
    return 0;
}

struct tongue *
tongues_find(const struct templates *t, const char *lang)
{
    size_t n = strcspn(lang, "-");

    for (int i = 0; i < t->tongue_count; i++)
        if (str_is((struct str){lang, n}, t->tongues[i].lang))
            return &t->tongues[i];
    return NULL;
}

const char *
templates_labels_in(const struct templates *t, const char *lang)
{
    const struct tongue *tongue = tongues_find(t, lang);
    size_t n = strcspn(lang, "-");

    if (n == 2 && (memcmp(lang, "zh", n) == 0 || memcmp(lang, "en", n) == 0))
        return "reviewed";
    if (!tongue)
        return "";
    return tongue->reviewed ? "reviewed" : "unreviewed";
}
