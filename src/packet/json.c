#include "packet/json.h"

#include <stdlib.h>

static void
release(void *handle)
{
    json_decref(handle);
}

json_t *
json_owned(struct arena *a, json_t *value)
{
    if (!value)
        _Exit(SB_SYSTEM); /* no memory: see architecture, decision 6 */
    arena_on_reset(a, release, value);
    return value;
}

json_t *
json_text(struct str s)
{
    return s.n ? json_stringn(s.p, s.n) : json_null();
}

json_t *
json_path(struct arena *a, const char *path)
{
    struct str bytes = str_from(path);
    struct buf text = buf_new(a);

    for (size_t i = 0; i < bytes.n;)
        buf_utf8(&text, utf8_next(bytes, &i));
    return json_text(buf_view(&text));
}

const char *
json_member_text(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

json_t *
json_bitext(struct bitext t)
{
    return json_pack("{s:o,s:o}", "zh", json_text(t.zh), "en", json_text(t.en));
}

/*
 * Measured, then written, since a callback of jansson may take no arena
 * memory. jansson keeps the order in which keys were set (2.8 and later).
 */
json_t *
json_clause(struct bitext clause, struct str source)
{
    json_t *object;

    if (!clause.zh.n && !clause.en.n)
        return json_null();
    object = json_bitext(clause);
    (void)json_object_set_new(object, "source", json_text(source));
    return object;
}

void
json_print(struct buf *out, const json_t *value, size_t indent)
{
    size_t flags = JSON_ENCODE_ANY | JSON_REAL_PRECISION(15) |
                   (indent ? JSON_INDENT(indent) : JSON_COMPACT);
    size_t n = json_dumpb(value, NULL, 0, flags);
    char *text = arena_make(out->arena, char, n);

    if (n == 0 || json_dumpb(value, text, n, flags) != n)
        _Exit(SB_SYSTEM); /* no memory, as above */
    buf_add(out, text, n);
}
