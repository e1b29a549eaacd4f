/*
 * Loaded before a program (LD_PRELOAD), fails the Nth call of one kind.
 *
 *   FAULT_COUNTS  file that holds a counter a kind (64 bits each, in the order
 *                 of enum kind), shared by all processes of a run
 *   FAULT_KIND    which kind fails, by name; none: calls are only counted
 *   FAULT_AT      the number of the call that fails, from 1
 *   FAULT_HOW     what it meets: a name of hows[] below
 *
 * Memory is failed below the program's own malloc, which stands before glibc's
 * and calls __libc_malloc. The standard streams write by calls within glibc
 * that nothing can stand before; so "print" lets them write to /dev/full.
 */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind {
    MEMORY,
    WRITE,
    PRINT,
    SYNC,
    RENAME,
    MKDIR,
    OPEN,
    READ,
    CLOSE,
    MAP,
    LOCK,
    TRUNCATE,
    LIST,
    UNLINK,
    FORK,
    SEND,
    LIMIT,
    KINDS
};

static const char *const kinds[KINDS] = {
    "memory", "write",  "print", "sync", "rename", "mkdir",
    "open",   "read",   "close", "map",  "lock",   "truncate",
    "list",   "unlink", "fork",  "send", "limit",
};

/* "short": half of the bytes, and no error. */
static const struct {
    const char *name;
    int number;
} hows[] = {{"EIO", EIO},       {"ENOSPC", ENOSPC}, {"EINTR", EINTR},
            {"ENOMEM", ENOMEM}, {"EMFILE", EMFILE}, {"EACCES", EACCES},
            {"EAGAIN", EAGAIN}, {"short", 0}};

static struct {
    _Atomic(uint64_t) *counts;
    uint64_t at;
    int kind; /* -1: none */
    int error;
    bool ready;
} fault;

static void
map_counts(const char *path)
{
    long fd = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC);
    long page;

    if (fd < 0)
        _exit(97);
    page = syscall(SYS_mmap, NULL, KINDS * sizeof *fault.counts,
                   PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    (void)syscall(SYS_close, fd);
    if (page < 0)
        _exit(97);
    fault.counts = (_Atomic(uint64_t) *)page;
}

/* Memory is asked for before any constructor runs, so the first call does
   this; without memory. */
static void
prepare(void)
{
    const char *counts = getenv("FAULT_COUNTS");
    const char *kind = getenv("FAULT_KIND");
    const char *at = getenv("FAULT_AT");
    const char *how = getenv("FAULT_HOW");

    fault.ready = true;
    fault.kind = -1;
    if (!counts)
        return;
    map_counts(counts);
    for (int i = 0; kind && i < KINDS; i++)
        if (strcmp(kind, kinds[i]) == 0)
            fault.kind = i;
    for (size_t i = 0; how && i < sizeof hows / sizeof hows[0]; i++)
        if (strcmp(how, hows[i].name) == 0)
            fault.error = hows[i].number;
    fault.at = at ? strtoull(at, NULL, 10) : 0;
}

/* Counts a call; true, with errno set, if it is the one that fails. */
static bool
fails(enum kind kind)
{
    if (!fault.ready)
        prepare();
    if (!fault.counts ||
        atomic_fetch_add(&fault.counts[kind], 1) + 1 != fault.at ||
        (int)kind != fault.kind)
        return false;
    errno = fault.error;
    return true;
}

/* What stands behind this library under a name. */
static void *
behind(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);

    if (!found)
        _exit(98);
    return found;
}

/* Memory --------------------------------------------------------------------*/

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

void *
__libc_malloc(size_t size)
{
    static void *(*real)(size_t);

    if (!real)
        *(void **)&real = behind("__libc_malloc");
    return fails(MEMORY) ? NULL : real(size);
}

void *
__libc_calloc(size_t count, size_t size)
{
    static void *(*real)(size_t, size_t);

    if (!real)
        *(void **)&real = behind("__libc_calloc");
    return fails(MEMORY) ? NULL : real(count, size);
}

void *
__libc_realloc(void *old, size_t size)
{
    static void *(*real)(void *, size_t);

    if (!real)
        *(void **)&real = behind("__libc_realloc");
    return fails(MEMORY) ? NULL : real(old, size);
}

void *
mmap(void *where, size_t n, int protection, int flags, int fd, off_t offset)
{
    if (fails(MAP))
        return MAP_FAILED;
    return (void *)syscall(SYS_mmap, where, n, protection, flags, fd, offset);
}

void *
mmap64(void *where, size_t n, int protection, int flags, int fd, off_t offset)
{
    return mmap(where, n, protection, flags, fd, offset);
}

/* Files ---------------------------------------------------------------------*/

/* -1, or the number of bytes that shall pass. */
static ssize_t
passing(enum kind kind, size_t n)
{
    if (!fails(kind))
        return (ssize_t)n;
    return fault.error ? -1 : (ssize_t)((n + 1) / 2);
}

ssize_t
write(int fd, const void *bytes, size_t n)
{
    ssize_t now = passing(WRITE, n);

    return now < 0 ? -1 : syscall(SYS_write, fd, bytes, (size_t)now);
}

ssize_t
pwrite(int fd, const void *bytes, size_t n, off_t offset)
{
    ssize_t now = passing(WRITE, n);

    return now < 0 ? -1 : syscall(SYS_pwrite64, fd, bytes, (size_t)now, offset);
}

ssize_t
writev(int fd, const struct iovec *list, int count)
{
    return passing(WRITE, 2) < 0 ? -1 : syscall(SYS_writev, fd, list, count);
}

ssize_t
send(int fd, const void *bytes, size_t n, int flags)
{
    ssize_t now = passing(SEND, n);

    return now < 0
               ? -1
               : syscall(SYS_sendto, fd, bytes, (size_t)now, flags, NULL, 0);
}

ssize_t
read(int fd, void *bytes, size_t n)
{
    ssize_t now = passing(READ, n);

    return now < 0 ? -1 : syscall(SYS_read, fd, bytes, (size_t)now);
}

ssize_t
pread(int fd, void *bytes, size_t n, off_t offset)
{
    ssize_t now = passing(READ, n);

    return now < 0 ? -1 : syscall(SYS_pread64, fd, bytes, (size_t)now, offset);
}

int
fsync(int fd)
{
    return fails(SYNC) ? -1 : (int)syscall(SYS_fsync, fd);
}

int
fdatasync(int fd)
{
    return fails(SYNC) ? -1 : (int)syscall(SYS_fdatasync, fd);
}

int
rename(const char *from, const char *to)
{
    return fails(RENAME)
               ? -1
               : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0U);
}

int
renameat2(int from_fd, const char *from, int to_fd, const char *to,
          unsigned flags)
{
    return fails(RENAME)
               ? -1
               : (int)syscall(SYS_renameat2, from_fd, from, to_fd, to, flags);
}

int
mkdir(const char *path, mode_t mode)
{
    return fails(MKDIR) ? -1 : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

int
unlink(const char *path)
{
    return fails(UNLINK) ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int
rmdir(const char *path)
{
    return fails(UNLINK)
               ? -1
               : (int)syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR);
}

int
ftruncate(int fd, off_t length)
{
    return fails(TRUNCATE) ? -1 : (int)syscall(SYS_ftruncate, fd, length);
}

int
flock(int fd, int operation)
{
    return fails(LOCK) ? -1 : (int)syscall(SYS_flock, fd, operation);
}

static int
open_at(int folder, const char *path, int flags, mode_t mode)
{
    return fails(OPEN) ? -1
                       : (int)syscall(SYS_openat, folder, path, flags, mode);
}

static mode_t
mode_of(int flags, va_list rest)
{
    return (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;
}

int
open(const char *path, int flags, ...)
{
    va_list rest;
    mode_t mode;

    va_start(rest, flags);
    mode = mode_of(flags, rest);
    va_end(rest);
    return open_at(AT_FDCWD, path, flags, mode);
}

int
open64(const char *path, int flags, ...)
{
    va_list rest;
    mode_t mode;

    va_start(rest, flags);
    mode = mode_of(flags, rest);
    va_end(rest);
    return open_at(AT_FDCWD, path, flags, mode);
}

int
openat(int folder, const char *path, int flags, ...)
{
    va_list rest;
    mode_t mode;

    va_start(rest, flags);
    mode = mode_of(flags, rest);
    va_end(rest);
    return open_at(folder, path, flags, mode);
}

FILE *
fopen(const char *path, const char *mode)
{
    static FILE *(*real)(const char *, const char *);

    if (!real)
        *(void **)&real = behind("fopen");
    return fails(OPEN) ? NULL : real(path, mode);
}

FILE *
fopen64(const char *path, const char *mode)
{
    return fopen(path, mode);
}

DIR *
opendir(const char *path)
{
    static DIR *(*real)(const char *);

    if (!real)
        *(void **)&real = behind("opendir");
    return fails(LIST) ? NULL : real(path);
}

/* The descriptor is gone also where close fails, as on Linux. */
int
close(int fd)
{
    bool failing = fails(CLOSE);
    int error = errno;
    int result = (int)syscall(SYS_close, fd);

    if (!failing)
        return result;
    errno = error;
    return -1;
}

/* Streams -------------------------------------------------------------------*/

/* Calls fn while the stream's descriptor leads to /dev/full. */
static void
into_full(FILE *stream, void (*fn)(void *), void *argument)
{
    int fd = fileno(stream);
    long kept = syscall(SYS_dup, fd);
    long full = syscall(SYS_openat, AT_FDCWD, "/dev/full", O_WRONLY, 0);

    if (kept < 0 || full < 0)
        _exit(99);
    (void)syscall(SYS_dup3, full, fd, 0);
    fn(argument);
    (void)syscall(SYS_dup3, kept, fd, 0);
    (void)syscall(SYS_close, kept);
    (void)syscall(SYS_close, full);
}

struct flush {
    int (*real)(FILE *);
    FILE *stream;
    int result;
};

static void
flush_now(void *argument)
{
    struct flush *f = argument;

    f->result = f->real(f->stream);
}

int
fflush(FILE *stream)
{
    static int (*real)(FILE *);
    struct flush f;

    if (!real)
        *(void **)&real = behind("fflush");
    f = (struct flush){real, stream, 0};
    if ((!stream || stream == stdout) && fails(PRINT))
        into_full(stdout, flush_now, &f);
    else
        flush_now(&f);
    return f.result;
}

struct print {
    size_t (*real)(const void *, size_t, size_t, FILE *);
    const void *bytes;
    size_t size, count;
    FILE *stream;
    size_t result;
};

static void
print_now(void *argument)
{
    struct print *p = argument;

    p->result = p->real(p->bytes, p->size, p->count, p->stream);
}

size_t
fwrite(const void *bytes, size_t size, size_t count, FILE *stream)
{
    static size_t (*real)(const void *, size_t, size_t, FILE *);
    struct print p;

    if (!real)
        *(void **)&real = behind("fwrite");
    p = (struct print){real, bytes, size, count, stream, 0};
    if (stream == stdout && fails(PRINT))
        into_full(stream, print_now, &p);
    else
        print_now(&p);
    return p.result;
}

/* Processes -----------------------------------------------------------------*/

pid_t
fork(void)
{
    static pid_t (*real)(void);

    if (!real)
        *(void **)&real = behind("fork");
    return fails(FORK) ? -1 : real();
}

int
socketpair(int family, int type, int protocol, int ends[2])
{
    return fails(FORK)
               ? -1
               : (int)syscall(SYS_socketpair, family, type, protocol, ends);
}

int
setrlimit(__rlimit_resource_t resource, const struct rlimit *limit)
{
    return fails(LIMIT) ? -1
                        : (int)syscall(SYS_prlimit64, 0, resource, limit, NULL);
}
