#include "packet/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/sha256.h"
#include "packet/json.h"

static int
refuse(struct sb_session *s, enum diag_code code, const char *path)
{
    return diag_add(s->diags, code, (struct place){path, 0, 0}, strerror(errno),
                    NULL, NULL);
}

static const char *
joined(struct arena *a, const char *folder, const char *prefix,
       const char *name)
{
    struct buf path = buf_new(a);

    buf_text(&path, folder);
    buf_char(&path, '/');
    buf_text(&path, prefix);
    buf_text(&path, name);
    return path.p;
}

/* Removes a folder of files and folders of files, nothing deeper. */
static void
remove_tree(const char *path, int depth)
{
    DIR *dir = opendir(path);
    struct dirent *entry;

    if (!dir)
        return;
    while ((entry = readdir(dir)) != NULL) {
        char name[4096];
        int n = snprintf(name, sizeof name, "%s/%s", path, entry->d_name);

        if (strcmp(entry->d_name, ".") == 0 ||
            strcmp(entry->d_name, "..") == 0 || n < 0 ||
            (size_t)n >= sizeof name)
            continue;
        if (unlink(name) != 0 && depth > 0)
            remove_tree(name, depth - 1);
    }
    (void)closedir(dir);
    (void)rmdir(path);
}

static int
lock_folder(struct sb_session *s, const char *dir)
{
    int fd;

    if (mkdir(dir, 0777) != 0 && errno != EEXIST)
        return refuse(s, SB_FILE_CREATE, dir);
    fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return refuse(s, SB_FILE_CREATE, dir);
    if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        (void)close(fd);
        return refuse(s, SB_FOLDER_LOCKED, dir);
    }
    return fd;
}

int
folder_begin(struct sb_session *s, const char *dir, const char *id,
             struct folder *out)
{
    out->parent = dir;
    out->building = joined(s->packet, dir, ".new-", id);
    out->final = joined(s->packet, dir, "", id);
    out->files = json_owned(s->packet, json_array());
    out->lock = lock_folder(s, dir);
    if (out->lock < 0)
        return -1;
    /* What an earlier run that was killed left there. */
    remove_tree(out->building, 1);
    if (mkdir(out->building, 0777) == 0)
        return 0;
    refuse(s, SB_FILE_CREATE, out->building);
    (void)close(out->lock);
    return -1;
}

int
folder_add(struct sb_session *s, struct folder *f, const char *name,
           struct str bytes, int pages)
{
    char hash[2 * SHA256_BYTES + 1];
    json_t *entry;

    if (file_write(joined(s->packet, f->building, "", name), bytes, s->diags) !=
        0)
        return -1;
    sha256_hex(bytes, hash);
    entry = json_pack("{s:s,s:I,s:s,s:o}", "path", name, "bytes",
                      (json_int_t)bytes.n, "sha256", hash, "pages",
                      pages ? json_integer(pages) : json_null());
    return json_array_append_new(f->files, entry);
}

/* Renames over a packet that may stand there already. */
static int
put_in_place(struct folder *f)
{
    if (renameat2(AT_FDCWD, f->building, AT_FDCWD, f->final,
                  RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EEXIST || renameat2(AT_FDCWD, f->building, AT_FDCWD, f->final,
                                     RENAME_EXCHANGE) != 0)
        return -1;
    remove_tree(f->building, 1); /* the packet before this one */
    return 0;
}

int
folder_commit(struct sb_session *s, struct folder *f, json_t *head)
{
    struct buf text = buf_new(s->packet);

    (void)json_object_set(head, "files", f->files);
    json_print(&text, head, 2);
    buf_char(&text, '\n');
    if (file_write(joined(s->packet, f->building, "", "manifest.json"),
                   buf_view(&text), s->diags) != 0)
        return -1;
    if (put_in_place(f) != 0)
        return refuse(s, SB_TARGET_EXISTS, f->final);
    if (fsync(f->lock) != 0 && errno != EINVAL)
        return refuse(s, SB_FILE_WRITE, f->parent);
    (void)close(f->lock);
    return 0;
}

void
folder_abandon(struct folder *f)
{
    remove_tree(f->building, 1);
    (void)close(f->lock);
}
