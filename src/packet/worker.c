/*
 * A forked process under limits. What kills it becomes one diagnostic; the
 * parent goes on. SIGXCPU is the processor limit's signal; running out of
 * address space ends a worker with SB_SYSTEM through the program's malloc.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/diag.h"
#include "shenbao.h"

/* A limit that is there already and lower stays. */
static int
set_limit(int resource, size_t limit)
{
    struct rlimit r;

    if (!limit)
        return 0;
    if (getrlimit((__rlimit_resource_t)resource, &r) != 0)
        return -1;
    if (r.rlim_max > limit)
        r.rlim_max = limit;
    r.rlim_cur = r.rlim_max;
    return setrlimit((__rlimit_resource_t)resource, &r);
}

/* In the child: never returns. */
static void
run(const struct sb_limits *limits, enum sb_status (*work)(void *),
    void *argument, pid_t parent)
{
    const struct rlimit no_core = {0, 0};
    int status;

    /* Dies with its parent, also if that died before the call. */
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(SB_SYSTEM);
    (void)setrlimit(RLIMIT_CORE, &no_core);
    if (set_limit(RLIMIT_CPU, limits->cpu_seconds) != 0 ||
        set_limit(RLIMIT_AS, limits->address_space) != 0)
        _exit(SB_SYSTEM);
    status = (int)work(argument);
    if (fflush(NULL) != 0 && status == SB_DONE)
        status = SB_SYSTEM;
    _exit(status);
}

static void
tell(const struct sb_client *client, enum diag_code code, const char *argument)
{
    const struct diag_row *row = diag_row(code);
    char zh[256], en[256];
    const struct sb_diagnostic d = {code, SB_ERROR, NULL, 0, 0, zh, en};
    const char *zh_at = strstr(row->zh, "{1}");
    const char *en_at = strstr(row->en, "{1}");

    (void)snprintf(zh, sizeof zh, "%.*s%s%s", (int)(zh_at - row->zh), row->zh,
                   argument, zh_at + 3);
    (void)snprintf(en, sizeof en, "%.*s%s%s", (int)(en_at - row->en), row->en,
                   argument, en_at + 3);
    client->diagnose(client->context, &d);
}

static enum sb_status
told(int status, const struct sb_limits *limits, const struct sb_client *client)
{
    char text[32];
    int sig = WTERMSIG(status);

    if (WIFEXITED(status))
        return (enum sb_status)WEXITSTATUS(status);
    if (sig == SIGPIPE) /* the reader of our output left: nothing to say */
        return SB_SYSTEM;
    if (sig == SIGXCPU || (sig == SIGKILL && limits->cpu_seconds)) {
        (void)snprintf(text, sizeof text, "%u s", limits->cpu_seconds);
        tell(client, SB_WORKER_LIMIT, text);
        return SB_INPUT;
    }
    (void)snprintf(text, sizeof text, "%d", sig);
    tell(client, SB_WORKER_CRASH, text);
    return SB_SYSTEM;
}

enum sb_status
sb_worker(const struct sb_limits *limits, enum sb_status (*work)(void *),
          void *argument, const struct sb_client *client)
{
    pid_t parent = getpid();
    pid_t child;
    int status;

    if (fflush(NULL) != 0)
        return SB_SYSTEM;
    child = fork();
    if (child < 0)
        return SB_SYSTEM;
    if (child == 0)
        run(limits, work, argument, parent);
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return SB_SYSTEM;
    return told(status, limits, client);
}
