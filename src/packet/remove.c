#include "packet/remove.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Each level holds a descriptor; packets are two levels deep. */
enum { DEEPEST = 64 };

static bool
is_dots(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* NULL if it is no folder, or a link to one. */
static DIR *
open_folder(int at, const char *name)
{
    int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);

    if (fd >= 0 && !dir)
        (void)close(fd);
    return dir;
}

static void
remove_at(int at, const char *name, int depth)
{
    struct dirent *entry;
    DIR *dir;

    if (unlinkat(at, name, 0) == 0 || errno == ENOENT || depth == DEEPEST)
        return;
    dir = open_folder(at, name);
    if (!dir)
        return;
    while ((entry = readdir(dir)) != NULL)
        if (!is_dots(entry->d_name))
            remove_at(dirfd(dir), entry->d_name, depth + 1);
    (void)closedir(dir);
    (void)unlinkat(at, name, AT_REMOVEDIR);
}

void
remove_path(const char *path)
{
    remove_at(AT_FDCWD, path, 0);
}

void
remove_begun(const char *path)
{
    DIR *dir = opendir(path);
    struct dirent *entry;

    if (!dir)
        return;
    while ((entry = readdir(dir)) != NULL)
        if (strncmp(entry->d_name, ".new-", 5) == 0)
            remove_at(dirfd(dir), entry->d_name, 0);
    (void)closedir(dir);
}

static bool
is_empty(DIR *dir)
{
    struct dirent *entry;

    while ((entry = readdir(dir)) != NULL)
        if (!is_dots(entry->d_name))
            return false;
    return true;
}

bool
remove_is_allowed(const char *path)
{
    struct stat st;
    DIR *dir;
    bool allowed;

    if (lstat(path, &st) != 0)
        return errno == ENOENT;
    dir = open_folder(AT_FDCWD, path);
    if (!dir)
        return false;
    allowed =
        (fstatat(dirfd(dir), "manifest.json", &st, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISREG(st.st_mode)) ||
        is_empty(dir);
    (void)closedir(dir);
    return allowed;
}
