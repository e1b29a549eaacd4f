#include "variants.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/tree.h>

enum { LONGEST = 24, POOL = 8192, ID = 32 };

struct pool {
    char *words[POOL];
    unsigned count;
};

struct variants {
    xmlDocPtr sample;
    struct pool han[LONGEST + 1];   /* by [bytes] */
    struct pool latin[LONGEST + 1]; /* by [bytes] */
};

/* SplitMix64: the next number of a row that its start determines. */
static uint64_t
draw(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

/* [bytes] of the run of Han (U+4E00-9FFF) that the text starts with. */
static size_t
han_run(const char *p)
{
    size_t n = 0;

    while ((unsigned char)p[n] >= 0xe4 && (unsigned char)p[n] <= 0xe9 &&
           (memcmp(p + n, "\xe4\xb8\x80", 3) >= 0))
        n += 3;
    return n;
}

static size_t
latin_run(const char *p)
{
    size_t n = 0;

    while (islower((unsigned char)p[n]))
        n++;
    return n;
}

static size_t
run_of(const char *p, size_t *han, size_t *latin)
{
    *han = han_run(p);
    *latin = *han ? 0 : latin_run(p);
    return *han + *latin;
}

static void
pool_add(struct pool *pool, const char *p, size_t n)
{
    if (n <= LONGEST && pool[n].count < POOL)
        pool[n].words[pool[n].count++] = strndup(p, n);
}

static void
collect(struct variants *v, const char *p)
{
    size_t han, latin;

    while (*p) {
        size_t n = run_of(p, &han, &latin);

        if (han)
            pool_add(v->han, p, han);
        if (latin > 3)
            pool_add(v->latin, p, latin);
        p += n ? n : 1;
    }
}

static void
collect_texts(struct variants *v, const xmlNode *n)
{
    for (; n; n = n->next) {
        if (n->type == XML_TEXT_NODE)
            collect(v, (const char *)n->content);
        collect_texts(v, n->children);
    }
}

struct variants *
variants_open(const char *call, const char *sample)
{
    struct variants *v = calloc(1, sizeof *v);
    xmlDocPtr doc = xmlReadFile(call, NULL, XML_PARSE_NONET);

    if (v && doc) {
        collect_texts(v, xmlDocGetRootElement(doc));
        v->sample = xmlReadFile(sample, NULL, XML_PARSE_NONET);
    }
    xmlFreeDoc(doc);
    if (v && v->sample)
        return v;
    variants_close(v);
    return NULL;
}

static void
pool_free(struct pool *pool)
{
    for (unsigned i = 0; i < pool->count; i++)
        free(pool->words[i]);
}

void
variants_close(struct variants *v)
{
    if (!v)
        return;
    for (size_t i = 0; i <= LONGEST; i++) {
        pool_free(&v->han[i]);
        pool_free(&v->latin[i]);
    }
    xmlFreeDoc(v->sample);
    free(v);
}

static void
redraw(const struct pool *pool, uint64_t *state, unsigned one_in, char *p,
       size_t n)
{
    if (n <= LONGEST && pool[n].count && draw(state) % one_in == 0)
        memcpy(p, pool[n].words[draw(state) % pool[n].count], n);
}

static void
vary_text(struct variants *v, uint64_t *state, char *p)
{
    size_t han, latin;

    while (*p) {
        size_t n = run_of(p, &han, &latin);

        if (han)
            redraw(v->han, state, 2, p, han);
        if (latin > 3)
            redraw(v->latin, state, 3, p, latin);
        p += n ? n : 1;
    }
}

/* Other digits, as many: the last ones, so that no number starts with 0. */
static void
vary_digits(uint64_t *state, char *p)
{
    size_t n = strlen(p);

    for (size_t i = n > 4 ? n - 4 : 1; i < n; i++)
        if (isdigit((unsigned char)p[i]))
            p[i] = (char)('0' + draw(state) % 10);
}

static void
vary_attribute(uint64_t *state, xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetProp(node, (const xmlChar *)name);

    if (!value)
        return;
    vary_digits(state, (char *)value);
    xmlSetProp(node, (const xmlChar *)name, value);
    xmlFree(value);
}

static int
named(const xmlNode *n, const char *name)
{
    return strcmp((const char *)n->name, name) == 0;
}

static void
vary(struct variants *v, uint64_t *state, xmlNode *n)
{
    for (; n; n = n->next) {
        if (n->type == XML_TEXT_NODE &&
            (named(n->parent, "zh") || named(n->parent, "en")))
            vary_text(v, state, (char *)n->content);
        if (n->type == XML_TEXT_NODE && named(n->parent, "phone"))
            vary_digits(state, (char *)n->content);
        if (n->type != XML_ELEMENT_NODE)
            continue;
        vary_attribute(state, n, "staff");
        vary_attribute(state, n, "turnover");
        vary_attribute(state, n, "capital");
        vary_attribute(state, n, "amount");
        vary(v, state, n->children);
    }
}

int
variants_write(struct variants *v, unsigned number, const char *path)
{
    xmlDocPtr doc = xmlCopyDoc(v->sample, 1);
    uint64_t state = number;
    char id[ID];
    int bytes;

    if (!doc)
        return -1;
    (void)snprintf(id, sizeof id, "BENCH-%05u", number);
    xmlSetProp(xmlDocGetRootElement(doc), (const xmlChar *)"id",
               (const xmlChar *)id);
    vary(v, &state, xmlDocGetRootElement(doc));
    bytes = xmlSaveFileEnc(path, doc, "UTF-8");
    xmlFreeDoc(doc);
    return bytes > 0 ? 0 : -1;
}
