#include "packet/attached.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "intake/node.h"
#include "intake/write.h"
#include "packet/qpdf.h"

enum { FIELDS_MOST = 10000, FIELDS_DEEP = 16 };

static const char *const state_names[] = {
    [ATTACHED_BEHIND] = "behind",
    [ATTACHED_APART] = "apart",
    [ATTACHED_MISSING] = "missing",
    [ATTACHED_UNFIT] = "unfit",
};

const char *
attached_state_name(enum attached_state state)
{
    return state_names[state];
}

/* A name below the proposal's folder: nothing else is read. */
static bool
stays_inside(const char *name)
{
    struct str rest = str_from(name);

    if (*name == '/')
        return false;
    while (rest.n > 0)
        if (str_is(str_cut(&rest, '/'), ".."))
            return false;
    return true;
}

/* Standard input has the working folder. */
const char *
attached_path(struct arena *a, const char *proposal, const char *name)
{
    const char *slash = strrchr(proposal, '/');
    struct buf full = buf_new(a);
    struct stat status;

    if (slash)
        buf_add(&full, proposal, (size_t)(slash - proposal) + 1);
    buf_text(&full, name);
    return stat(full.p, &status) == 0 && S_ISREG(status.st_mode) ? full.p
                                                                 : NULL;
}

struct look {
    const struct qpdf *q;
    qpdf_data data;
    int fields; /* seen so far */
};

/* 12.7.4.5: a signature field that has a value is signed. */
static bool
is_signed(struct look *l, qpdf_oh fields, int depth)
{
    const struct qpdf *q = l->q;
    int count = q->oh_is_array(l->data, fields) && depth < FIELDS_DEEP
                    ? q->oh_get_array_n_items(l->data, fields)
                    : 0;

    for (int i = 0; i < count && l->fields < FIELDS_MOST; i++, l->fields++) {
        qpdf_oh field = q->oh_get_array_item(l->data, fields, i);

        if (!q->oh_is_dictionary(l->data, field))
            continue;
        if (q->oh_has_key(l->data, field, "/V") &&
            q->oh_is_dictionary(l->data, q->oh_get_key(l->data, field, "/V")) &&
            q->oh_has_key(l->data, q->oh_get_key(l->data, field, "/V"),
                          "/ByteRange"))
            return true;
        if (is_signed(l, q->oh_get_key(l->data, field, "/Kids"), depth + 1))
            return true;
    }
    return false;
}

/* 12.7.2, 12.8.4: by flag, by field, or by the right of a certifier. */
static bool
bears_signature(const struct qpdf *q, qpdf_data data)
{
    struct look l = {q, data, 0};
    qpdf_oh root = q->get_root(data), form, flags;

    if (q->oh_has_key(data, root, "/Perms"))
        return true;
    form = q->oh_get_key(data, root, "/AcroForm");
    if (!q->oh_is_dictionary(data, form))
        return false;
    flags = q->oh_get_key(data, form, "/SigFlags");
    if (q->oh_is_integer(data, flags) &&
        (q->oh_get_int_value_as_int(data, flags) & 1))
        return true;
    return is_signed(&l, q->oh_get_key(data, form, "/Fields"), 0);
}

/* A password that must be known to read the file makes it unreadable; one that
   restricts its use leaves it as it is. */
static int
look_into(struct sb_session *s, struct attached_file *f, struct place place)
{
    const struct qpdf *q;

    if (qpdf_open(s, &q) != 0)
        return -1;
    f->state = ATTACHED_UNFIT;
    if (!str_starts(f->bytes, "%PDF-") ||
        !qpdf_load(s, q, f->name, f->bytes, &f->pdf) ||
        (f->pages = q->get_num_pages(f->pdf)) <= 0) {
        f->pages = 0;
        diag_add(s->diags, SB_ATTACHED_UNFIT, place, f->name, NULL, NULL);
        return 0;
    }
    if (f->pages > ATTACHED_PAGES) {
        char most[16];

        (void)snprintf(most, sizeof most, "%d", ATTACHED_PAGES);
        return diag_add(s->diags, SB_ATTACHED_PAGES, place, f->name, most,
                        NULL);
    }
    f->state = q->is_encrypted(f->pdf) || bears_signature(q, f->pdf)
                   ? ATTACHED_APART
                   : ATTACHED_BEHIND;
    return 0;
}

static int
read_one(struct sb_session *s, const struct source *proposal,
         const xmlNode *node, struct attached_file *f)
{
    struct place place = intake_place(proposal, node);
    const char *path;

    f->id = node_attribute(node, "id");
    f->name = node_attribute(node, "file");
    f->state = ATTACHED_MISSING;
    if (!stays_inside(f->name))
        return diag_add(s->diags, SB_ATTACHED_PATH, place, f->name, NULL, NULL);
    path = attached_path(s->packet, proposal->file, f->name);
    if (!path) {
        diag_add(s->diags, SB_ATTACHED_MISSING, place, f->name, NULL, NULL);
        return 0;
    }
    if (file_read(s->packet, path, ATTACHED_BYTES, &f->bytes, s->diags) != 0)
        return -1;
    sha256_hex(f->bytes, f->sha256);
    return look_into(s, f, place);
}

static int
as_xml(struct sb_session *s, struct attached *a)
{
    struct node_writer w;
    xmlNodePtr root = write_document(&w, s->packet, "attached");

    for (int i = 0; i < a->count; i++) {
        const struct attached_file *f = &a->files[i];
        xmlNodePtr node = write_element(&w, root, "file");

        write_attribute(&w, node, "id", str_from(f->id));
        write_attribute(&w, node, "state",
                        str_from(attached_state_name(f->state)));
        write_number(&w, node, "pages", f->pages);
    }
    a->doc = w.doc;
    return w.failed
               ? diag_add(s->diags, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL)
               : 0;
}

static const xmlNode *
first_attachment(const struct source *proposal)
{
    return node_child(
        node_child(xmlDocGetRootElement(proposal->doc), "attachments"),
        "attachment");
}

int
attached_read(struct sb_session *s, const struct source *proposal,
              struct attached *out)
{
    int room = 0;

    *out = (struct attached){0};
    for (const xmlNode *n = first_attachment(proposal); n;
         n = node_next(n, "attachment"))
        room++;
    out->files = arena_make(s->packet, struct attached_file, room + 1);
    for (const xmlNode *n = first_attachment(proposal); n;
         n = node_next(n, "attachment"))
        if (node_attribute(n, "file") &&
            read_one(s, proposal, n, &out->files[out->count++]) != 0)
            return -1;
    return as_xml(s, out);
}
