/*
 * The three standard streams. A program started with one of them closed would
 * give its number to the next file it opens, and then read or write messages
 * there: each closed one is opened on /dev/null, the wrong way round, so that
 * using it fails as if it were closed.
 */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "cli/cli.h"

bool
streams_open(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 &&
            open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
            return false;
    return true;
}

enum sb_status
streams_end(enum sb_status status)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    fputs("shenbao: cannot write to standard output\n", stderr);
    return SB_SYSTEM;
}
