#include "packet/qpdf.h"

#include <dlfcn.h>

#include "base/library.h"

static void
unload(void *library)
{
    (void)dlclose(library);
}

#define ENTRY(name)                                                            \
    {                                                                          \
        "qpdf_" #name, &q->name                                                \
    }

static bool
bind_all(void *library, struct qpdf *q)
{
    const struct library_entry entries[] = {
        ENTRY(init),
        ENTRY(cleanup),
        ENTRY(silence_errors),
        ENTRY(set_suppress_warnings),
        ENTRY(read_memory),
        ENTRY(is_encrypted),
        ENTRY(get_num_pages),
        ENTRY(get_page_n),
        ENTRY(add_page_at),
        ENTRY(has_error),
        ENTRY(get_root),
        ENTRY(oh_get_key),
        ENTRY(oh_has_key),
        ENTRY(oh_is_dictionary),
        ENTRY(oh_is_array),
        ENTRY(oh_is_integer),
        ENTRY(oh_get_int_value_as_int),
        ENTRY(oh_get_array_n_items),
        ENTRY(oh_get_array_item),
        ENTRY(oh_erase_item),
        ENTRY(oh_remove_key),
        ENTRY(oh_replace_key),
        ENTRY(oh_parse),
        ENTRY(init_write_memory),
        ENTRY(set_deterministic_ID),
        ENTRY(set_object_stream_mode),
        ENTRY(write),
        ENTRY(get_buffer_length),
        ENTRY(get_buffer),
    };

    return library_bind(library, entries, sizeof entries / sizeof *entries);
}

int
qpdf_open(struct sb_session *s, const struct qpdf **out)
{
    static const char name[] = "libqpdf.so.29";
    void *library;
    struct qpdf *q;

    *out = s->qpdf;
    if (s->qpdf)
        return 0;
    library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return diag_add(s->diags, SB_QPDF_MISSING, NO_PLACE, name, NULL, NULL);
    arena_on_reset(s->arena, unload, library);
    q = arena_make(s->arena, struct qpdf, 1);
    if (!bind_all(library, q))
        return diag_add(s->diags, SB_QPDF_MISSING, NO_PLACE, name, NULL, NULL);
    *out = s->qpdf = q;
    return 0;
}

struct loaded {
    const struct qpdf *q;
    qpdf_data data;
};

static void
let_go(void *handle)
{
    struct loaded *l = handle;

    l->q->cleanup(&l->data);
}

bool
qpdf_load(struct sb_session *s, const struct qpdf *q, const char *name,
          struct str bytes, qpdf_data *out)
{
    struct loaded *l = arena_make(s->packet, struct loaded, 1);

    l->q = q;
    l->data = *out = q->init();
    arena_on_reset(s->packet, let_go, l);
    q->silence_errors(l->data);
    q->set_suppress_warnings(l->data, QPDF_TRUE);
    return q->read_memory(l->data, name, bytes.p, bytes.n, NULL) < QPDF_ERRORS;
}
