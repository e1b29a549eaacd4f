/* From paths to a tree of fields; head_order.c puts it into its order. */
#include "intake/head.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "intake/head_order.h"
#include "intake/path.h"

struct head {
    struct arena *arena;
    const struct csv *file;
    struct field *root; /* stands for the document */
    const struct csv_cell *cell;
    int column;
    struct diags *diags;
};

bool
field_is_attribute(const struct field *f)
{
    return f->pattern->kind == PATTERN_ATTRIBUTE;
}

/* What stands directly in an element: the pattern of a name, or, for a name
   that is none, the nearest one. */
struct search {
    enum pattern_kind kind;
    struct str name;
    const struct pattern *found;
    int distance;
    bool repeated;
};

enum { NEAR = 2 };

static void
search(struct search *s, const struct pattern *p, bool repeated)
{
    p = pattern_behind(p);
    if (p->kind == PATTERN_ELEMENT || p->kind == PATTERN_ATTRIBUTE) {
        int distance = p->kind != s->kind
                           ? NEAR + 1
                           : str_distance(str_from(p->name), s->name, NEAR);

        if (distance < s->distance) {
            s->distance = distance;
            s->found = p;
            s->repeated = repeated;
        }
        return;
    }
    repeated |= p->kind == PATTERN_ONE_OR_MORE;
    if (p->a)
        search(s, p->a, repeated);
    if (p->b)
        search(s, p->b, repeated);
}

static struct search
find(const struct pattern *content, const struct path_step *step, int most)
{
    struct search s = {step->attribute ? PATTERN_ATTRIBUTE : PATTERN_ELEMENT,
                       step->name, NULL, most + 1, false};

    search(&s, content, false);
    return s;
}

static bool
holds_text(const struct pattern *p)
{
    p = pattern_behind(p);
    if (p->kind == PATTERN_DATA || p->kind == PATTERN_TEXT ||
        p->kind == PATTERN_VALUE)
        return true;
    if (p->kind == PATTERN_ELEMENT || p->kind == PATTERN_ATTRIBUTE)
        return false;
    return (p->a && holds_text(p->a)) || (p->b && holds_text(p->b));
}

static bool
is_field(const struct pattern *p)
{
    return p->kind == PATTERN_ATTRIBUTE || holds_text(p->a);
}

static int
fault(struct head *h, enum diag_code code, const char *argument)
{
    char column[CSV_NAME];

    csv_column_name(h->column, column);
    return diag_add(
        h->diags, code,
        (struct place){h->file->file, h->cell->line, h->cell->column},
        str_text(h->arena, str_trim(h->cell->text)), column, argument);
}

/* The path with each misspelt name mended; NULL if that gives no field. */
static const char *
near_path(struct head *h, struct str rest)
{
    const struct pattern *content = h->root->pattern->a;
    struct buf out = buf_new(h->arena);
    struct search s = {.found = NULL};
    struct path_step step;

    while (rest.n > 0) {
        if (!path_step(&rest, &step) || !(s = find(content, &step, NEAR)).found)
            return NULL;
        buf_text(&out, step.attribute ? "/@" : "/");
        buf_text(&out, s.found->name);
        if (step.number)
            buf_format(&out, "[%d]", (int)step.number);
        else if (step.id.p)
            buf_format(&out, "[@id='%.*s']", (int)step.id.n, step.id.p);
        content = s.found->a;
    }
    return s.found && is_field(s.found) ? out.p : NULL;
}

static int
no_field(struct head *h, struct str path)
{
    const char *near = near_path(h, path);

    return fault(h, near ? SB_TABLE_PATH_NEAR : SB_TABLE_PATH, near);
}

static struct field *
add_field(struct head *h, struct field *parent, const struct search *s,
          const struct path_step *step)
{
    struct field *f = field_new(h->arena, s->found);

    f->number = step->number ? step->number : 1;
    for (const struct field *c = step->id.p ? parent->first : NULL; c;
         c = c->next)
        f->number += c->pattern == s->found;
    f->id = step->id.p ? str_text(h->arena, step->id) : NULL;
    f->repeated = s->repeated;
    f->next = parent->first;
    parent->first = f;
    return f;
}

/* Entries of one list are named by number or by id, not both, since an entry
   would have two names then. */
static bool
mixes(const struct field *parent, const struct search *s,
      const struct path_step *step)
{
    for (const struct field *f = parent->first; f; f = f->next)
        if (f->pattern == s->found && !f->id != !step->id.p)
            return true;
    return false;
}

static bool
is_same(const struct field *f, const struct search *s,
        const struct path_step *step)
{
    if (f->pattern->kind != s->kind || strcmp(f->name, s->found->name) != 0)
        return false;
    return step->id.p ? str_is(step->id, f->id)
                      : f->number == (step->number ? step->number : 1);
}

/* [@id='x'] states the id too, which then has no column. */
static int
state_id(struct head *h, struct field *f)
{
    static const struct path_step id = {{"id", 2}, {NULL, 0}, 0, true};
    struct search s = find(f->pattern->a, &id, 0);

    if (!s.found)
        return fault(h, SB_TABLE_PATH, NULL);
    add_field(h, f, &s, &id)->value = f->id;
    return 0;
}

/* NULL after a diagnostic. */
static struct field *
step_into(struct head *h, struct field *parent, const struct search *s,
          const struct path_step *step)
{
    struct field *f = parent->first;

    if (!s->repeated && (step->number > 1 || step->id.p)) {
        fault(h, SB_TABLE_ONCE, s->found->name);
        return NULL;
    }
    if (mixes(parent, s, step)) {
        fault(h, SB_TABLE_MIXED, s->found->name);
        return NULL;
    }
    while (f && !is_same(f, s, step))
        f = f->next;
    if (f)
        return f;
    f = add_field(h, parent, s, step);
    return f->id && state_id(h, f) != 0 ? NULL : f;
}

static int
add_column(struct head *h)
{
    struct str path = str_trim(h->cell->text), rest = path;
    struct field *f = h->root, *parent = f;

    if (path.n < 2 || path.p[0] != '/' || path.p[path.n - 1] == '/')
        return fault(h, SB_TABLE_PATH, NULL);
    path = rest = (struct str){path.p + 1, path.n - 1};
    while (rest.n > 0) {
        struct path_step step;
        struct search s;

        if (!path_step(&rest, &step))
            return fault(h, SB_TABLE_PATH, NULL);
        s = find(f->pattern->a, &step, 0);
        if (!s.found)
            return no_field(h, path);
        parent = f;
        f = step_into(h, parent, &s, &step);
        if (!f)
            return -1;
    }
    if (!is_field(f->pattern))
        return fault(h, SB_TABLE_FIELD, NULL);
    if (f->column != NO_COLUMN || f->value == parent->id)
        return fault(h, SB_TABLE_TWICE, NULL);
    f->column = h->column;
    return 0;
}

int
head_read(struct arena *a, const struct grammar *g, const struct csv *file,
          const struct csv_cells *cells, struct field **out, struct diags *d)
{
    struct pattern *document = arena_make(a, struct pattern, 1);
    struct head h = {.arena = a, .file = file, .diags = d};
    const char *missing;
    int result = 0;

    *document = (struct pattern){.kind = PATTERN_ELEMENT, .a = g->start};
    h.root = field_new(a, document);
    for (h.column = 0; h.column < cells->count; h.column++) {
        h.cell = &cells->list[h.column];
        if (add_column(&h) != 0)
            result = -1;
    }
    if (result != 0)
        return -1;
    missing = head_order(a, h.root);
    if (missing)
        return diag_add(d, SB_TABLE_COLUMN, (struct place){file->file, 1, 1},
                        missing, NULL, NULL);
    *out = h.root->first;
    return 0;
}
