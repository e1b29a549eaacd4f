#include "text/memo.h"

#include <string.h>

/* [bytes] kept at most; when they are full nothing is added until the next
   packet, which begins with none. */
enum {
    MEMO_MOST = 12 * 1024 * 1024,
    ARENA_MOST = 64 * 1024 * 1024,
    LETTERS_MOST = 2000,
    BUCKETS = 4096,
    SEEN = 16384
};

struct kept {
    uint64_t hash;
    struct text_para para; /* its texts and languages are copies */
    struct text_shaped shaped;
    struct kept *next;
};

struct text_memo {
    struct arena *arena;
    struct kept *buckets[BUCKETS];
    uint64_t seen[SEEN]; /* hashes that came once */
};

static void
close_memo(void *memo)
{
    const struct text_memo *m = memo;

    arena_close(m->arena);
}

struct text_memo *
text_memo_new(struct arena *session)
{
    struct text_memo *m = arena_make(session, struct text_memo, 1);

    m->arena = arena_new(ARENA_MOST);
    arena_on_reset(session, close_memo, m);
    return m;
}

void
text_memo_trim(struct text_memo *m)
{
    if (!m->arena || arena_used(m->arena) < MEMO_MOST)
        return;
    arena_reset(m->arena);
    memset(m->buckets, 0, sizeof m->buckets);
}

/* FNV-1a */
static uint64_t
hash_bytes(uint64_t hash, const void *bytes, size_t n)
{
    const unsigned char *p = bytes;

    for (size_t i = 0; i < n; i++)
        hash = (hash ^ p[i]) * UINT64_C(0x100000001b3);
    return hash;
}

static uint64_t
hash_text(uint64_t hash, const char *text)
{
    return text ? hash_bytes(hash, text, strlen(text) + 1) : hash;
}

uint64_t
text_memo_hash(const struct text_para *para)
{
    uint64_t hash = hash_text(UINT64_C(0xcbf29ce484222325), para->lang);

    for (int i = 0; i < para->count; i++) {
        const struct text_span *s = &para->spans[i];

        hash = hash_bytes(hash, s->text.p, s->text.n);
        hash = hash_bytes(hash, &s->size, sizeof s->size);
        hash = hash_text(hash, s->lang);
    }
    return hash;
}

static bool
same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool
same_span(const struct text_span *a, const struct text_span *b)
{
    return str_equal(a->text, b->text) && a->role == b->role &&
           a->bold == b->bold && a->size == b->size && a->fixed == b->fixed &&
           same_text(a->lang, b->lang);
}

static bool
same_para(const struct text_para *a, const struct text_para *b)
{
    if (a->count != b->count || a->tight != b->tight ||
        a->upright != b->upright || a->hyphenate != b->hyphenate ||
        a->whole_words != b->whole_words || !same_text(a->lang, b->lang))
        return false;
    for (int i = 0; i < a->count; i++)
        if (!same_span(&a->spans[i], &b->spans[i]))
            return false;
    return true;
}

const struct text_shaped *
text_memo_find(const struct text_memo *m, const struct text_para *para,
               uint64_t hash)
{
    for (const struct kept *k = m->buckets[hash % BUCKETS]; k; k = k->next)
        if (k->hash == hash && same_para(&k->para, para))
            return &k->shaped;
    return NULL;
}

static void *
copied(struct arena *a, const void *from, size_t size, int count)
{
    void *to = arena_alloc(a, size, (size_t)count);

    if (count > 0)
        memcpy(to, from, size * (size_t)count);
    return to;
}

static const char *
copied_text(struct arena *a, const char *text)
{
    return text ? arena_text(a, text, strlen(text)) : NULL;
}

static struct text_para
copied_para(struct arena *a, const struct text_para *from)
{
    struct text_para para = *from;
    struct text_span *spans =
        copied(a, from->spans, sizeof *spans, from->count);

    for (int i = 0; i < from->count; i++) {
        struct str text = spans[i].text;

        spans[i].text = (struct str){arena_text(a, text.p, text.n), text.n};
        spans[i].lang = copied_text(a, spans[i].lang);
        spans[i].owner = NULL;
    }
    para.spans = spans;
    para.lang = copied_text(a, from->lang);
    para.place = NO_PLACE;
    return para;
}

void
text_memo_keep(struct text_memo *m, const struct text_para *para, uint64_t hash,
               const struct text_shaped *shaped, const struct para *made)
{
    struct kept *k;

    if (!m->arena || arena_used(m->arena) >= MEMO_MOST ||
        made->count > LETTERS_MOST)
        return;
    if (m->seen[hash % SEEN] != hash) {
        m->seen[hash % SEEN] = hash;
        return;
    }
    k = arena_make(m->arena, struct kept, 1);
    k->hash = hash;
    k->para = copied_para(m->arena, para);
    k->shaped = *shaped;
    k->shaped.spans = k->para.spans;
    k->shaped.items =
        copied(m->arena, made->items, sizeof *made->items, made->item_count);
    k->shaped.cells = copied(m->arena, made->cells, sizeof *made->cells,
                             made->cell_count + 1);
    k->shaped.glyphs =
        copied(m->arena, made->glyphs, sizeof *made->glyphs, made->glyph_count);
    k->next = m->buckets[hash % BUCKETS];
    m->buckets[hash % BUCKETS] = k;
}
