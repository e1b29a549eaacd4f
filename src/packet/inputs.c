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

int
inputs_find(struct sb_session *s, const char *const *operands, int count,
            struct file_names *out)
{
    *out = (struct file_names){NULL, 0};
    for (int i = 0; i < count; i++)
        if (add_operand(s, out, operands[i]) != 0)
            return -1;
    return 0;
}
