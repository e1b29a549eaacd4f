/*
 * The pages of attached files behind their slip sheets, by libqpdf. Pages that
 * come in lose what would point into our own trees: their keys of the
 * structure tree (14.7.4.4) mean other entries here. Page labels (12.4.2) are
 * written anew: our pages keep the numbers that are printed on them, those of
 * an attachment are called by its id.
 */
#include <string.h>

#include "packet/attached.h"
#include "packet/qpdf.h"

struct join {
    const struct qpdf *q;
    qpdf_data packet;
    const struct attached *attached;
    const struct pages *set;
    struct buf labels;
    int added; /* pages so far */
};

static int
fault(struct sb_session *s, const char *name)
{
    return diag_add(s->diags, SB_ATTACHED_JOIN, NO_PLACE, name, NULL, NULL);
}

/* Which attachment a page is the slip sheet of, by the id that parts.xml gives
   its turns; -1: of none. */
static int
slip_of(const struct join *j, const struct page *page)
{
    static const char prefix[] = "slip-sheet-";
    const char *id = page->part ? page->part->id : NULL;
    int64_t turn = 0;

    if (!id || strncmp(id, prefix, strlen(prefix)) != 0 ||
        (page->next && page->next->part == page->part) ||
        !str_integer(str_from(id + strlen(prefix)), &turn) || turn < 1 ||
        turn > j->attached->count)
        return -1;
    return (int)turn - 1;
}

/* 12.6.4.2: to a page of the same file, which pages that come in one by one
   would lose. */
static bool
leads_inside(struct join *j, qpdf_data from, qpdf_oh annotation)
{
    const struct qpdf *q = j->q;
    qpdf_oh action = q->oh_get_key(from, annotation, "/A");

    return q->oh_has_key(from, annotation, "/Dest") ||
           (q->oh_is_dictionary(from, action) &&
            q->oh_has_key(from, action, "/D") &&
            !q->oh_has_key(from, action, "/F"));
}

/* 12.5.2: annotations have a key of the structure tree too. */
static void
strip_annotations(struct join *j, qpdf_data from, qpdf_oh page)
{
    const struct qpdf *q = j->q;
    qpdf_oh list = q->oh_get_key(from, page, "/Annots");
    int count =
        q->oh_is_array(from, list) ? q->oh_get_array_n_items(from, list) : 0;

    for (int i = count - 1; i >= 0; i--) {
        qpdf_oh annotation = q->oh_get_array_item(from, list, i);

        if (!q->oh_is_dictionary(from, annotation))
            continue;
        q->oh_remove_key(from, annotation, "/StructParent");
        if (leads_inside(j, from, annotation))
            q->oh_erase_item(from, list, i);
    }
}

/* Behind our page at index, which lies added pages further on by now. */
static bool
add_pages(struct join *j, qpdf_data from, int count, int index)
{
    const struct qpdf *q = j->q;

    for (int i = 0; i < count; i++) {
        qpdf_oh page = q->get_page_n(from, (size_t)i);
        qpdf_oh last = q->get_page_n(j->packet, (size_t)(index + j->added));

        q->oh_remove_key(from, page, "/StructParents");
        q->oh_remove_key(from, page, "/Tabs");
        strip_annotations(j, from, page);
        if (q->has_error(from) ||
            q->add_page_at(j->packet, from, page, QPDF_FALSE, last) >=
                QPDF_ERRORS)
            return false;
        j->added++;
    }
    return true;
}

/* A range that begins at our page, as it would without what was added. */
static void
label_own(struct join *j, const struct page *page)
{
    int first = page->run ? page->run->first : 0;
    bool roman = page->run && page->run->figures == FIGURES_ROMAN;

    buf_format(&j->labels, "%d <</S /%s /St %d>> ", page->number + j->added,
               roman ? "r" : "D", page->number - first + 1);
}

/* Ids are XML names: no character of theirs ends a string. */
static void
label_attached(struct join *j, const struct attached_file *f, int index)
{
    buf_format(&j->labels, "%d <</P (%s-) /S /D>> ", index, f->id);
}

static bool
add_file(struct join *j, const struct attached_file *f, const struct page *slip)
{
    label_attached(j, f, slip->number + j->added + 1);
    return add_pages(j, f->pdf, f->pages, slip->number);
}

static int
add_all(struct sb_session *s, struct join *j)
{
    const struct page_run *run = NULL;
    bool begin = true;

    for (const struct page *p = j->set->first; p; p = p->next) {
        int slip = slip_of(j, p);
        const struct attached_file *f;

        if (begin || p->run != run)
            label_own(j, p);
        run = p->run;
        begin = false;
        if (slip < 0 || j->attached->files[slip].state != ATTACHED_BEHIND)
            continue;
        f = &j->attached->files[slip];
        if (!add_file(j, f, p))
            return fault(s, f->name);
        begin = true;
    }
    return 0;
}

static bool
write_out(struct join *j, struct buf *pdf)
{
    const struct qpdf *q = j->q;
    struct buf tree = buf_new(j->labels.arena);

    buf_format(&tree, "<</Nums [%s]>>", j->labels.p);
    q->oh_replace_key(j->packet, q->get_root(j->packet), "/PageLabels",
                      q->oh_parse(j->packet, tree.p));
    if (q->has_error(j->packet) ||
        q->init_write_memory(j->packet) >= QPDF_ERRORS)
        return false;
    q->set_deterministic_ID(j->packet, QPDF_TRUE);
    q->set_object_stream_mode(j->packet, qpdf_o_disable);
    if (q->write(j->packet) >= QPDF_ERRORS)
        return false;
    *pdf = buf_new(j->labels.arena);
    buf_add(pdf, (const char *)q->get_buffer(j->packet),
            q->get_buffer_length(j->packet));
    return true;
}

static bool
any_behind(const struct attached *a)
{
    for (int i = 0; i < a->count; i++)
        if (a->files[i].state == ATTACHED_BEHIND)
            return true;
    return false;
}

int
attached_join(struct sb_session *s, const struct attached *a,
              const struct pages *set, struct buf *pdf, int *pages)
{
    struct join j = {.attached = a, .set = set, .labels = buf_new(s->packet)};

    *pages = set->count;
    if (!any_behind(a))
        return 0;
    if (qpdf_open(s, &j.q) != 0)
        return -1;
    if (!qpdf_load(s, j.q, "packet.pdf", buf_view(pdf), &j.packet))
        return fault(s, "packet.pdf");
    if (add_all(s, &j) != 0)
        return -1;
    if (!write_out(&j, pdf))
        return fault(s, "packet.pdf");
    *pages += j.added;
    return 0;
}
