/*
 * Reading under a cap, writing through a temporary name in the same folder
 * (rename(2) is atomic only within a file system).
 */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"

bool
file_exists(const char *path)
{
    return access(path, R_OK) == 0;
}

static struct place
at(const char *path)
{
    return (struct place){path, 0, 0};
}

static int
refuse(struct diags *d, enum diag_code code, const char *path)
{
    return diag_add(d, code, at(path), strerror(errno), NULL, NULL);
}

static int
too_large(struct diags *d, const char *path, size_t cap)
{
    char bytes[32];

    (void)snprintf(bytes, sizeof bytes, "%zu", cap);
    return diag_add(d, SB_FILE_TOO_LARGE, at(path), bytes, NULL, NULL);
}

/* Waits for something to read; a named pipe may have no writer at all. */
static int
await(int fd, const char *path, struct diags *d)
{
    struct pollfd ready = {fd, POLLIN, 0};
    struct stat st;
    bool pipe = fstat(fd, &st) == 0 && S_ISFIFO(st.st_mode);
    int n;
    char seconds[16];

    do
        n = poll(&ready, 1, pipe && fd != STDIN_FILENO ? FILE_WAIT * 1000 : -1);
    while (n < 0 && errno == EINTR);
    if (n > 0)
        return 0;
    if (n < 0)
        return refuse(d, SB_FILE_READ, path);
    (void)snprintf(seconds, sizeof seconds, "%d", FILE_WAIT);
    return diag_add(d, SB_FILE_WAIT, at(path), seconds, NULL, NULL);
}

/* Reads fd to its end; one byte over the cap is enough to refuse. */
static int
read_all(int fd, const char *path, size_t cap, struct buf *out, struct diags *d)
{
    char chunk[16384];

    for (;;) {
        ssize_t n;

        if (await(fd, path, d) != 0)
            return -1;
        n = read(fd, chunk, sizeof chunk);
        if (n < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (n < 0)
            return refuse(d, SB_FILE_READ, path);
        if (n == 0)
            return 0;
        if ((size_t)n > cap - out->n)
            return too_large(d, path, cap);
        buf_add(out, chunk, (size_t)n);
    }
}

int
file_read(struct arena *a, const char *path, size_t cap, struct str *out,
          struct diags *d)
{
    bool standard = strcmp(path, "-") == 0;
    /* Non-blocking: opening a pipe would wait for its writer. */
    int fd =
        standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct buf content = buf_new(a);
    struct stat st;
    int result;

    if (fd < 0)
        return refuse(d, SB_FILE_OPEN, path);
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 &&
        (size_t)st.st_size > cap)
        result = too_large(d, path, cap);
    else
        result = read_all(fd, path, cap, &content, d);
    if (!standard)
        (void)close(fd); /* opened for reading: nothing to lose */
    if (result == 0) {
        buf_add(&content, "", 0);
        *out = buf_view(&content);
    }
    return result;
}

static int
write_all(int fd, struct str bytes)
{
    while (bytes.n) {
        ssize_t n = write(fd, bytes.p, bytes.n);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return -1;
        bytes.p += n;
        bytes.n -= (size_t)n;
    }
    return 0;
}

static int
write_direct(const char *path, struct str bytes, struct diags *d)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);

    if (fd < 0)
        return refuse(d, SB_FILE_CREATE, path);
    if (write_all(fd, bytes) != 0) {
        refuse(d, SB_FILE_WRITE, path);
        (void)close(fd);
        return -1;
    }
    if (close(fd) != 0)
        return refuse(d, SB_FILE_WRITE, path);
    return 0;
}

/* Closes, and keeps the error that stands. */
static int
close_refused(int fd)
{
    int error = errno;

    (void)close(fd);
    errno = error;
    return -1;
}

/* Syncs the folder, so that the new name survives a power cut. */
static int
sync_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    char folder[4096] = ".";
    int fd;

    if (slash)
        (void)snprintf(folder, sizeof folder, "%.*s",
                       (int)(slash == path ? 1 : slash - path), path);
    fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return -1;
    /* Some file systems cannot sync a folder and say EINVAL. */
    if (fsync(fd) != 0 && errno != EINVAL)
        return close_refused(fd);
    (void)close(fd);
    return 0;
}

/* Where path is written before it has its name; false if that is too long. */
static bool
temporary_of(const char *path, char out[4096])
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    int n = snprintf(out, 4096, "%.*s.new-%s", (int)(name - path), path, name);

    if (n >= 0 && n < 4096)
        return true;
    errno = ENAMETOOLONG;
    return false;
}

/* Whether the open file still has that name. */
static bool
stands_at(int fd, const char *path)
{
    struct stat open_file, named;

    return fstat(fd, &open_file) == 0 && lstat(path, &named) == 0 &&
           open_file.st_dev == named.st_dev && open_file.st_ino == named.st_ino;
}

static int
lock(int fd, int operation)
{
    int result;

    do
        result = flock(fd, operation);
    while (result != 0 && errno == EINTR);
    return result;
}

static int
drop(int fd, const char *temporary)
{
    int error = errno;

    (void)unlink(temporary);
    errno = error;
    return close_refused(fd);
}

/*
 * The temporary file, empty and locked; what a run that was killed left there
 * serves again. Another run that writes the same file is waited for: then the
 * name is another file's, or gone.
 */
static int
open_temporary(const char *temporary)
{
    for (;;) {
        int fd =
            open(temporary, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);

        if (fd < 0)
            return -1;
        /* Where no lock can be had, nobody holds one. */
        if (lock(fd, LOCK_EX) != 0)
            return drop(fd, temporary);
        if (stands_at(fd, temporary))
            return ftruncate(fd, 0) == 0 ? fd : drop(fd, temporary);
        (void)close(fd);
    }
}

/* SB_NONE, or what failed; the temporary is gone in any case. */
static enum diag_code
fill_and_rename(int fd, const char *temporary, const char *path,
                struct str bytes)
{
    enum diag_code fault = SB_FILE_RENAME;
    int error;

    if (write_all(fd, bytes) != 0 || fsync(fd) != 0)
        fault = SB_FILE_WRITE;
    else if (rename(temporary, path) == 0)
        return sync_folder(path) == 0 ? SB_NONE : SB_FILE_RENAME;
    error = errno;
    (void)unlink(temporary);
    errno = error;
    return fault;
}

int
file_write(const char *path, struct str bytes, struct diags *d)
{
    char temporary[4096];
    enum diag_code fault;
    struct stat st;
    int fd;

    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return write_direct(path, bytes, d);
    fd = temporary_of(path, temporary) ? open_temporary(temporary) : -1;
    if (fd < 0)
        return refuse(d, SB_FILE_CREATE, path);
    fault = fill_and_rename(fd, temporary, path, bytes);
    if (fault != SB_NONE)
        refuse(d, fault, path);
    (void)close(fd); /* synced, and locked until here */
    return fault == SB_NONE ? 0 : -1;
}

void
file_forget(const char *path)
{
    char temporary[4096];
    int fd;

    if (!temporary_of(path, temporary))
        return;
    fd = open(temporary, O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return;
    if (lock(fd, LOCK_EX | LOCK_NB) == 0 && stands_at(fd, temporary))
        (void)unlink(temporary);
    (void)close(fd);
}
