#include "packet/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/sha256.h"
#include "packet/json.h"
#include "packet/remove.h"

static int
refuse(struct sb_session *s, enum diag_code code, const char *path)
{
    return diag_add(s->diags, code, (struct place){path, 0, 0}, strerror(errno),
                    NULL, NULL);
}

const char *
folder_path(struct arena *a, const char *folder, const char *prefix,
            const char *name)
{
    struct buf path = buf_new(a);

    buf_text(&path, folder);
    buf_char(&path, '/');
    buf_text(&path, prefix);
    buf_text(&path, name);
    return path.p;
}

static void
unlock(void *handle)
{
    const int *lock = handle;

    (void)close(*lock);
}

int
folder_lock(struct sb_session *s, const char *dir)
{
    int *lock = arena_make(s->packet, int, 1);

    if (mkdir(dir, 0777) != 0 && errno != EEXIST)
        return refuse(s, SB_FILE_CREATE, dir);
    *lock = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (*lock < 0)
        return refuse(s, SB_FILE_CREATE, dir);
    arena_on_reset(s->packet, unlock, lock);
    if (flock(*lock, LOCK_EX | LOCK_NB) != 0)
        return refuse(
            s, errno == EWOULDBLOCK ? SB_FOLDER_LOCKED : SB_FILE_CREATE, dir);
    remove_begun(dir);
    return *lock;
}

/* The locks of processes that were killed go with the last of them. */
static bool
lock_soon(int fd)
{
    const struct timespec pause = {0, 20 * 1000 * 1000};

    for (int tries = 0; tries < 100; tries++) {
        if (flock(fd, LOCK_EX | LOCK_NB) == 0)
            return true;
        (void)nanosleep(&pause, NULL);
    }
    return false;
}

void
folder_sweep(const char *output)
{
    int fd = open(output, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (fd < 0) {
        file_forget(output);
        return;
    }
    if (lock_soon(fd))
        remove_begun(output);
    (void)close(fd);
}

void
folder_forget(struct sb_session *s, const char *dir, const char *id)
{
    remove_path(folder_path(s->packet, dir, ".new-", id));
}

static void
leave(void *handle)
{
    const struct folder *f = handle;

    if (f->open)
        remove_path(f->building);
}

struct folder *
folder_begin(struct sb_session *s, const char *dir, const char *id)
{
    struct folder *f = arena_make(s->packet, struct folder, 1);

    f->parent = dir;
    f->building = folder_path(s->packet, dir, ".new-", id);
    f->final = folder_path(s->packet, dir, "", id);
    f->files = json_owned(s->packet, json_array());
    arena_on_reset(s->packet, leave, f);
    if (!remove_is_allowed(f->final)) {
        errno = EEXIST;
        refuse(s, SB_TARGET_EXISTS, f->final);
        return NULL;
    }
    if (mkdir(f->building, 0777) != 0) {
        refuse(s, SB_FILE_CREATE, f->building);
        return NULL;
    }
    f->open = true;
    return f;
}

/* Names have one folder above them at most. */
static int
make_room(struct sb_session *s, const struct folder *f, const char *name)
{
    const char *slash = strchr(name, '/');
    const char *room;

    if (!slash)
        return 0;
    name = str_text(s->packet, (struct str){name, (size_t)(slash - name)});
    room = folder_path(s->packet, f->building, "", name);
    if (mkdir(room, 0777) != 0 && errno != EEXIST)
        return refuse(s, SB_FILE_CREATE, room);
    return 0;
}

int
folder_add(struct sb_session *s, struct folder *f, const char *name,
           struct str bytes, int pages, char hash[2 * SHA256_BYTES + 1])
{
    json_t *entry;

    if (make_room(s, f, name) != 0 ||
        file_write(folder_path(s->packet, f->building, "", name), bytes,
                   s->diags) != 0)
        return -1;
    sha256_hex(bytes, hash);
    entry = json_pack("{s:s,s:I,s:s,s:o}", "path", name, "bytes",
                      (json_int_t)bytes.n, "sha256", hash, "pages",
                      pages ? json_integer(pages) : json_null());
    return json_array_append_new(f->files, entry);
}

/* Renames over a packet that may stand there already; over nothing else. */
static int
put_in_place(struct folder *f)
{
    if (renameat2(AT_FDCWD, f->building, AT_FDCWD, f->final,
                  RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EEXIST)
        return -1;
    if (!remove_is_allowed(f->final)) {
        errno = EEXIST;
        return -1;
    }
    if (renameat2(AT_FDCWD, f->building, AT_FDCWD, f->final, RENAME_EXCHANGE) !=
        0)
        return -1;
    remove_path(f->building); /* the packet before this one */
    return 0;
}

int
folder_commit(struct sb_session *s, struct folder *f, json_t *head, int lock)
{
    struct buf text = buf_new(s->packet);

    (void)json_object_set(head, "files", f->files);
    json_print(&text, head, 2);
    buf_char(&text, '\n');
    if (file_write(folder_path(s->packet, f->building, "", "manifest.json"),
                   buf_view(&text), s->diags) != 0)
        return -1;
    if (put_in_place(f) != 0)
        return refuse(s, SB_TARGET_EXISTS, f->final);
    f->open = false;
    if (fsync(lock) != 0 && errno != EINVAL)
        return refuse(s, SB_FILE_WRITE, f->parent);
    return 0;
}
