/*
 * The words of a call: its own words take the place of labels, and what stands
 * in braces in a label is filled in from the call:
 *
 *   {currency}     the word for its currency, else the code
 *   {amounts}      the unit in which large amounts are printed
 *   {issuer-side}  the name of the side that issues it
 *   {prevailing}   the language that prevails; {translation}: the other one
 *
 * In the other languages of letters the words are the English ones, but for
 * the name of a country, and a letter's word that is the call's own is in
 * English.
 */
#include "template/store.h"

#include <string.h>

#include "base/buf.h"
#include "intake/node.h"
#include "value/value.h"

/* A word in both languages. */
struct word {
    const char *zh;
    const char *en;
};

static struct word
word_in(struct arena *a, const xmlNode *node)
{
    const xmlNode *zh = node_child(node, "zh");
    const xmlNode *en = node_child(node, "en");
    struct word w = {NULL, NULL};

    if (zh)
        w.zh = str_text(a, node_text(zh));
    if (en)
        w.en = str_text(a, node_text(en));
    return w;
}

static int
adopt_own(struct templates *t, const struct source *call, struct diags *d)
{
    const xmlNode *words = node_child(xmlDocGetRootElement(call->doc), "words");

    for (const xmlNode *n = node_child(words, "word"); n;
         n = node_next(n, "word")) {
        const char *key = node_attribute(n, "key");
        struct label *label = labels_find(t, key, strlen(key));
        struct word own = word_in(t->arena, n);

        if (!label)
            return labels_unknown(t, key, intake_place(call, n), d);
        label->zh = own.zh ? own.zh : label->zh;
        label->en = own.en ? own.en : label->en;
        for (int i = 0; own.en && label->letters && i < t->tongue_count; i++)
            t->tongues[i].texts[label - t->labels] = own.en;
    }
    return 0;
}

/* The label GROUP-KEY, key in lower case; otherwise, where there is none. */
static struct word
word_of(const struct templates *t, const char *group, struct str key,
        struct word otherwise)
{
    struct buf name = buf_new(t->arena);
    const struct label *label;

    buf_text(&name, group);
    for (size_t i = 0; i < key.n; i++)
        buf_char(&name, (char)(key.p[i] | ' '));
    label = labels_find(t, name.p, name.n);
    return label ? (struct word){label->zh, label->en} : otherwise;
}

static struct word
currency_name(struct arena *a, struct str code)
{
    struct buf zh = buf_new(a);

    value_print_currency(&zh, code, "zh");
    return (struct word){zh.p, str_text(a, code)};
}

static const xmlNode *
party_of(const xmlNode *call, const char *id)
{
    return node_find(node_child(node_child(call, "parties"), "party"), "party",
                     "id", id);
}

static struct word
issuer_side(const struct templates *t, const xmlNode *call)
{
    const char *side = node_attribute(call, "issuer-side");
    const xmlNode *party = party_of(call, side);
    struct word name = {NULL, NULL};

    if (party)
        name = word_in(t->arena, node_child(party, "name"));
    name.zh = name.zh ? name.zh : name.en ? name.en : side;
    name.en = name.en ? name.en : name.zh;
    return name;
}

enum { WORDS = 5, ISSUER = 2 };
static const char *const names[WORDS] = {"currency", "amounts", "issuer-side",
                                         "prevailing", "translation"};

static void
find_words(const struct templates *t, const xmlNode *call,
           struct word out[WORDS])
{
    struct str code = str_from(node_attribute(call, "currency"));
    const char *languages = node_attribute(call, "languages");
    struct str second = str_from(languages ? languages : "zh en");
    struct str first = str_cut(&second, ' ');
    const struct word none = {"", ""};

    out[0] = word_of(t, "currency-", code, currency_name(t->arena, code));
    out[1] = word_of(t, "amounts-", code, out[0]);
    out[ISSUER] = issuer_side(t, call);
    out[3] = word_of(t, "language-", first, none);
    out[4] = word_of(t, "language-", second, none);
}

const char *
words_filled(struct arena *a, struct str text, const struct filling *list,
             int count)
{
    struct buf out = buf_new(a);
    struct str name;
    size_t at = 0, from = 0, start;

    while (str_placeholder(text, &at, &start, &name)) {
        int i = 0;

        while (i < count && !str_is(name, list[i].name))
            i++;
        if (i == count || text.p[at - 1] != '}')
            continue;
        buf_add(&out, text.p + from, start - from);
        buf_text(&out, list[i].words);
        from = at;
    }
    buf_add(&out, text.p + from, text.n - from);
    return str_text(a, buf_view(&out));
}

static const char *
filled(struct arena *a, const char *label, const struct filling *list)
{
    return strchr(label, '{') ? words_filled(a, str_from(label), list, WORDS)
                              : label;
}

/* The side that issues the call, in a third language. */
static const char *
issuer_in(struct arena *a, const xmlNode *call, const struct word *name,
          const char *lang)
{
    const char *side = node_attribute(call, "issuer-side");
    struct buf out = buf_new(a);

    if (!node_attribute_is(party_of(call, side), "kind", "country"))
        return name->en;
    value_print_country(&out, str_from(side), lang);
    return str_text(a, buf_view(&out));
}

static void
fill_tongues(struct templates *t, const xmlNode *call,
             const struct word words[WORDS])
{
    struct filling list[WORDS];

    for (int i = 0; i < WORDS; i++)
        list[i] = (struct filling){names[i], words[i].en};
    for (int i = 0; i < t->tongue_count; i++) {
        struct tongue *tongue = &t->tongues[i];

        list[ISSUER].words =
            issuer_in(t->arena, call, &words[ISSUER], tongue->lang);
        for (int k = 0; k < t->label_count; k++)
            if (tongue->texts[k])
                tongue->texts[k] = filled(t->arena, tongue->texts[k], list);
    }
}

int
templates_adopt(struct templates *t, const struct source *call, struct diags *d)
{
    struct word words[WORDS];
    struct filling zh[WORDS], en[WORDS];

    if (adopt_own(t, call, d) != 0)
        return -1;
    find_words(t, xmlDocGetRootElement(call->doc), words);
    for (int i = 0; i < WORDS; i++) {
        zh[i] = (struct filling){names[i], words[i].zh};
        en[i] = (struct filling){names[i], words[i].en};
    }
    for (int i = 0; i < t->label_count; i++) {
        struct label *label = &t->labels[i];

        label->zh = filled(t->arena, label->zh, zh);
        label->en = filled(t->arena, label->en, en);
    }
    fill_tongues(t, xmlDocGetRootElement(call->doc), words);
    return 0;
}
