/*
 * measure SECONDS REPORT COMMAND...: runs the command, adds a line with its
 * processor time [ms], peak memory [KiB] and the command to the file REPORT,
 * and ends with its status; 124 if it is not done after so many seconds.
 * Children of the command count too.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t child;

/* The command and what it forked are one process group. */
static void
on_alarm(int sig)
{
    (void)sig;
    (void)kill(-child, SIGKILL);
}

static long
milliseconds(const struct rusage *u)
{
    return (u->ru_utime.tv_sec + u->ru_stime.tv_sec) * 1000 +
           (u->ru_utime.tv_usec + u->ru_stime.tv_usec) / 1000;
}

static int
report(const char *path, char **command)
{
    struct rusage u;
    FILE *out = fopen(path, "a");

    if (!out || getrusage(RUSAGE_CHILDREN, &u) != 0)
        return -1;
    fprintf(out, "%ld %ld", milliseconds(&u), u.ru_maxrss);
    for (; *command; command++)
        fprintf(out, " %s", *command);
    fputc('\n', out);
    return fclose(out);
}

int
main(int argc, char **argv)
{
    struct sigaction on = {.sa_handler = on_alarm};
    int status;

    if (argc < 4 || sigaction(SIGALRM, &on, NULL) != 0)
        return 125;
    child = fork();
    if (child < 0)
        return 125;
    if (child == 0) {
        (void)setpgid(0, 0);
        execvp(argv[3], argv + 3);
        _exit(127);
    }
    (void)alarm((unsigned)atoi(argv[1]));
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return 125;
    if (report(argv[2], argv + 3) != 0)
        return 125;
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGKILL ? 124 : 128 + WTERMSIG(status);
    return WEXITSTATUS(status);
}
