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

/* Syncs the folder, so that the new name survives a power cut. */
static int
sync_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    char folder[4096] = ".";
    int fd;
    int result;

    if (slash)
        (void)snprintf(folder, sizeof folder, "%.*s",
                       (int)(slash == path ? 1 : slash - path), path);
    fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return -1;
    /* Some file systems cannot sync a folder and say EINVAL. */
    result = fsync(fd) != 0 && errno != EINVAL ? -1 : 0;
    (void)close(fd);
    return result;
}

static int
write_temporary(const char *path, const char *temporary, struct str bytes,
                struct diags *d)
{
    int fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    int fault;

    if (fd < 0)
        return refuse(d, SB_FILE_CREATE, path);
    fault = write_all(fd, bytes) != 0 || fsync(fd) != 0;
    if (fault)
        refuse(d, SB_FILE_WRITE, path);
    if (close(fd) != 0 && !fault) {
        refuse(d, SB_FILE_WRITE, path);
        fault = 1;
    }
    return fault ? -1 : 0;
}

int
file_write(const char *path, struct str bytes, struct diags *d)
{
    char temporary[4096];
    struct stat st;
    int n;

    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return write_direct(path, bytes, d);
    n = snprintf(temporary, sizeof temporary, "%s.new-%ld", path,
                 (long)getpid());
    if (n < 0 || (size_t)n >= sizeof temporary) {
        errno = ENAMETOOLONG;
        return refuse(d, SB_FILE_CREATE, path);
    }
    if (write_temporary(path, temporary, bytes, d) != 0) {
        (void)unlink(temporary);
        return -1;
    }
    if (rename(temporary, path) != 0 || sync_folder(path) != 0) {
        refuse(d, SB_FILE_RENAME, path);
        (void)unlink(temporary);
        return -1;
    }
    return 0;
}
