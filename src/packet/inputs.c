#include "packet/inputs.h"

#include <string.h>
#include <sys/stat.h>

static int
add_folder(struct sb_session *s, struct file_names *in, const char *folder)
{
    static const char *const endings[] = {".xml", NULL};
    size_t n = strlen(folder);
    struct file_names files;

    if (file_list(s->packet, folder, endings, &files, s->diags) != 0)
        return -1;
    while (n > 1 && folder[n - 1] == '/')
        n--;
    for (int i = 0; i < files.count; i++) {
        struct buf path = buf_new(s->packet);

        buf_add(&path, folder, n);
        buf_format(&path, "/%s", files.names[i]);
        file_names_add(s->packet, in, path.p);
    }
    return 0;
}

static int
add_list(struct sb_session *s, struct file_names *in, const char *list)
{
    struct str rest;

    if (file_read(s->packet, list, FILE_CAP, &rest, s->diags) != 0)
        return -1;
    while (rest.n) {
        struct str line = str_cut(&rest, '\n');

        if (line.n && line.p[line.n - 1] == '\r')
            line.n--;
        if (line.n)
            file_names_add(s->packet, in, str_text(s->packet, line));
    }
    return 0;
}

static int
add_operand(struct sb_session *s, struct file_names *in, const char *operand)
{
    int before = in->count;
    struct stat what;

    if (operand[0] == '@') {
        if (add_list(s, in, operand + 1) != 0)
            return -1;
    } else if (stat(operand, &what) == 0 && S_ISDIR(what.st_mode)) {
        if (add_folder(s, in, operand) != 0)
            return -1;
    } else {
        file_names_add(s->packet, in, operand);
    }
    if (in->count > before)
        return 0;
    return diag_add(s->diags, SB_NO_PROPOSALS, (struct place){operand, 0, 0},
                    NULL, NULL, NULL);
}

static int
read_table(struct sb_session *s, const char *path, struct table **out)
{
    struct str bytes;

    if (file_read(s->packet, path, TABLE_CAP, &bytes, s->diags) != 0)
        return -1;
    return table_open(s->packet, bytes, path, s->proposal_grammar, out,
                      s->diags);
}

/* The tables among the files; those that cannot be read stay NULL. */
static int
open_tables(struct sb_session *s, const struct file_names *files,
            struct table **tables)
{
    int count = 0;

    for (int i = 0; i < files->count; i++) {
        int rows = 1;

        if (table_is_named(files->names[i])) {
            if (read_table(s, files->names[i], &tables[i]) == 0)
                rows = table_count(tables[i]);
            diags_clear(s->diags);
        }
        if (rows == 0)
            return diag_add(s->diags, SB_NO_PROPOSALS,
                            (struct place){files->names[i], 0, 0}, NULL, NULL,
                            NULL);
        count += rows;
    }
    return count;
}

int
inputs_find(struct sb_session *s, const char *const *operands, int count,
            struct inputs *out)
{
    struct file_names files = {NULL, 0};
    struct table **tables;
    int total;

    *out = (struct inputs){NULL, 0};
    for (int i = 0; i < count; i++)
        if (add_operand(s, &files, operands[i]) != 0)
            return -1;
    tables = arena_make(s->packet, struct table *, files.count + 1);
    total = open_tables(s, &files, tables);
    if (total < 0)
        return -1;
    out->list = arena_make(s->packet, struct input, total + 1);
    for (int i = 0; i < files.count; i++) {
        int rows = tables[i] ? table_count(tables[i]) : 1;

        for (int row = 0; row < rows; row++)
            out->list[out->count++] =
                (struct input){files.names[i], tables[i], row};
    }
    return 0;
}

struct place
input_place(const struct input *in)
{
    return in->table ? table_place(in->table, in->row)
                     : (struct place){in->path, 0, 0};
}

const char *
input_name(struct arena *a, struct place place)
{
    struct buf name = buf_new(a);

    if (!place.line)
        return place.file;
    buf_format(&name, "%s:%d", place.file, place.line);
    return name.p;
}

int
input_read(struct sb_session *s, const struct input *in, struct str *out)
{
    struct table *unread;

    if (in->table)
        return table_proposal(s->packet, in->table, in->row, out, s->diags);
    if (table_is_named(in->path))
        return read_table(s, in->path, &unread) != 0
                   ? -1
                   : diag_add(s->diags, SB_TABLE_HERE, input_place(in), NULL,
                              NULL, NULL);
    return file_read(s->packet, in->path, FILE_CAP, out, s->diags);
}

int
input_proposal(struct sb_session *s, const struct input *in, struct str text,
               struct source *out)
{
    int parsed =
        in->table
            ? table_parse(s->packet, in->table, in->row, text, out, s->diags)
            : intake_parse(s->packet, text, in->path, out, s->diags);

    if (parsed != 0 || session_valid(s, out) != 0)
        return -1;
    intake_characters(out, s->diags);
    return 0;
}
