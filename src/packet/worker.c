/*
 * A forked process under limits. What kills it becomes one diagnostic; the
 * parent goes on. SIGXCPU is the processor limit's signal; running out of
 * address space ends a worker through the program's malloc.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "packet/folder.h"
#include "packet/said.h"
#include "packet/worker.h"

int
worker_limit(int resource, size_t limit)
{
    struct rlimit r;

    if (!limit)
        return 0;
    if (getrlimit((__rlimit_resource_t)resource, &r) != 0)
        return -1;
    r.rlim_cur = r.rlim_max < limit ? r.rlim_max : limit;
    return setrlimit((__rlimit_resource_t)resource, &r);
}

void
worker_begin(pid_t parent)
{
    const struct rlimit no_core = {0, 0};

    (void)prctl(PR_SET_NAME, SB_WORKER_NAME);
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(WORKER_NOT_BEGUN);
    (void)setrlimit(RLIMIT_CORE, &no_core);
    /* A file at its limit of size is a failed write, not a death. */
    (void)signal(SIGXFSZ, SIG_IGN);
}

/* In the child: never returns. */
static void
run(const struct sb_limits *limits, enum sb_status (*work)(void *),
    void *argument)
{
    int status;

    if (worker_limit(RLIMIT_CPU, limits->cpu_seconds) != 0 ||
        worker_limit(RLIMIT_AS, limits->address_space) != 0)
        _exit(WORKER_NOT_BEGUN);
    status = (int)work(argument);
    if (fflush(NULL) != 0 && status == SB_DONE)
        status = SB_SYSTEM;
    _exit(status);
}

/* An exit status of a lost worker, or a signal, as the fault it stands for. */
static enum sb_status
fault_of(int status, const struct sb_limits *limits, char text[32],
         enum diag_code *code)
{
    int sig = WIFSIGNALED(status) ? WTERMSIG(status) : 0;

    *code = SB_WORKER_CRASH;
    (void)snprintf(text, 32, "%d", sig);
    if (WIFEXITED(status))
        *code = WEXITSTATUS(status) == SB_WORKER_NO_MEMORY ? SB_NO_MEMORY
                                                           : SB_NO_PROCESS;
    if (sig != SIGXCPU)
        return SB_SYSTEM;
    *code = SB_WORKER_LIMIT;
    (void)snprintf(text, 32, "%u s", limits->cpu_seconds);
    return SB_INPUT;
}

enum sb_status
worker_lost(int status, const struct sb_limits *limits, struct place place,
            struct diags *d)
{
    enum diag_code code;
    char text[32];
    enum sb_status what = fault_of(status, limits, text, &code);

    diag_add(d, code, place, text, NULL, NULL);
    return what;
}

static enum sb_status
told(int status, const struct sb_limits *limits, const struct sb_client *client)
{
    struct diag d = {SB_NONE, NO_PLACE, {NULL, NULL, NULL}};
    enum sb_status what;
    char text[32];

    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE)
        return SB_SYSTEM; /* the reader of our output left: nothing to say */
    what = fault_of(status, limits, text, &d.code);
    d.args[0] = text;
    said_alone(client, &d);
    return what;
}

static enum sb_status
not_begun(const struct sb_client *client)
{
    const struct diag d = {SB_NO_PROCESS, NO_PLACE, {NULL, NULL, NULL}};

    said_alone(client, &d);
    return SB_SYSTEM;
}

/* Whether work came to its end, with whatever result. */
static bool
answered(int status)
{
    return WIFEXITED(status) && WEXITSTATUS(status) != SB_WORKER_NO_MEMORY &&
           WEXITSTATUS(status) != WORKER_NOT_BEGUN;
}

enum sb_status
sb_worker(const struct sb_limits *limits, enum sb_status (*work)(void *),
          void *argument, const char *output, const struct sb_client *client)
{
    pid_t parent = getpid();
    pid_t child;
    int status;

    if (fflush(NULL) != 0)
        return not_begun(client);
    child = fork();
    if (child < 0)
        return not_begun(client);
    if (child == 0) {
        worker_begin(parent);
        run(limits, work, argument);
    }
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return not_begun(client);
    if (answered(status))
        return (enum sb_status)WEXITSTATUS(status);
    if (output)
        folder_sweep(output);
    return told(status, limits, client);
}
