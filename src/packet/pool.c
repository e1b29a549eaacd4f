#include "packet/pool.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "packet/worker.h"

enum { NO_JOB = -1 };

struct worker {
    pid_t pid; /* 0: none */
    int fd;    /* the parent's end; -1: none */
    int job;
};

struct crew {
    const struct pool *pool;
    struct arena *arena;
    struct worker *workers;
    struct pollfd *polled;
    int next; /* job to hand out */
    bool stopped;
};

static bool
write_all(int fd, const void *bytes, size_t n)
{
    const char *p = bytes;

    while (n > 0) {
        /* No signal if the other side is gone: its end is seen by reading. */
        ssize_t written = send(fd, p, n, MSG_NOSIGNAL);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        p += written;
        n -= (size_t)written;
    }
    return true;
}

static bool
read_all(int fd, void *bytes, size_t n)
{
    char *p = bytes;

    while (n > 0) {
        ssize_t got = read(fd, p, n);

        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        p += got;
        n -= (size_t)got;
    }
    return true;
}

/* The processor limit counts from the start of a process, so it moves on with
   each job. */
static bool
limit_job(const struct sb_limits *limits)
{
    struct rusage used;

    if (!limits->cpu_seconds)
        return true;
    if (getrusage(RUSAGE_SELF, &used) != 0)
        return false;
    return worker_limit(RLIMIT_CPU, (size_t)(used.ru_utime.tv_sec +
                                             used.ru_stime.tv_sec + 1) +
                                        limits->cpu_seconds) == 0;
}

/* In the worker: answers jobs until the parent closes its end. */
static int
serve(const struct pool *p, int fd)
{
    int job;

    if (worker_limit(RLIMIT_AS, p->limits.address_space) != 0)
        return WORKER_NOT_BEGUN;
    while (read_all(fd, &job, sizeof job)) {
        struct str answer;

        if (!limit_job(&p->limits))
            return WORKER_NOT_BEGUN;
        answer = p->work(p->context, job);
        if (!write_all(fd, &answer.n, sizeof answer.n) ||
            !write_all(fd, answer.p, answer.n))
            return SB_SYSTEM;
    }
    return SB_DONE;
}

static bool
start(struct crew *c, struct worker *w)
{
    pid_t parent = getpid();
    int ends[2];

    if (fflush(NULL) != 0 ||
        socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return false;
    *w = (struct worker){fork(), ends[0], NO_JOB};
    if (w->pid == 0) {
        worker_begin(parent);
        for (int i = 0; i < c->pool->workers; i++)
            if (c->workers[i].fd >= 0)
                (void)close(c->workers[i].fd);
        _exit(serve(c->pool, ends[1]));
    }
    (void)close(ends[1]);
    if (w->pid > 0)
        return true;
    (void)close(ends[0]);
    *w = (struct worker){0, -1, NO_JOB};
    return false;
}

static int
finish(struct worker *w)
{
    int status = 0;

    (void)close(w->fd);
    while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
        continue;
    *w = (struct worker){0, -1, NO_JOB};
    return status;
}

static bool
hand_out(struct crew *c, struct worker *w)
{
    if (w->pid == 0 && !start(c, w))
        return false;
    w->job = c->next++;
    /* A worker that does not hear of its job ends, as one that is gone already:
       that is found when its answer is read. */
    if (!write_all(w->fd, &w->job, sizeof w->job))
        (void)shutdown(w->fd, SHUT_WR);
    return true;
}

static void
take_answer(struct crew *c, struct worker *w)
{
    const struct pool *p = c->pool;
    int job = w->job;
    size_t n;
    bool on;

    w->job = NO_JOB;
    if (read_all(w->fd, &n, sizeof n)) {
        char *bytes = arena_make(c->arena, char, n + 1);

        if (read_all(w->fd, bytes, n)) {
            on = p->answered(p->context, job, (struct str){bytes, n});
            c->stopped = c->stopped || !on;
            return;
        }
    }
    on = p->lost(p->context, job, finish(w));
    c->stopped = c->stopped || !on;
}

/* Waits for one answer at least. Only workers that are at work are polled: poll
   takes no more entries than descriptors may be open. */
static bool
wait_for_answers(struct crew *c)
{
    nfds_t n = 0;

    for (int i = 0; i < c->pool->workers; i++)
        if (c->workers[i].job != NO_JOB)
            c->polled[n++] = (struct pollfd){c->workers[i].fd, POLLIN, 0};
    if (poll(c->polled, n, -1) < 0)
        return errno == EINTR;
    n = 0;
    for (int i = 0; i < c->pool->workers; i++)
        if (c->workers[i].job != NO_JOB && c->polled[n++].revents)
            take_answer(c, &c->workers[i]);
    return true;
}

static bool
busy(const struct crew *c)
{
    for (int i = 0; i < c->pool->workers; i++)
        if (c->workers[i].job != NO_JOB)
            return true;
    return false;
}

static bool
more(const struct crew *c)
{
    return !c->stopped && c->next < c->pool->jobs;
}

int
pool_run(struct arena *a, const struct pool *p)
{
    struct crew c = {.pool = p,
                     .arena = a,
                     .workers = arena_make(a, struct worker, p->workers),
                     .polled = arena_make(a, struct pollfd, p->workers)};
    bool going = true;

    for (int i = 0; i < p->workers; i++)
        c.workers[i] = (struct worker){0, -1, NO_JOB};
    while (going) {
        bool started = true;

        for (int i = 0; started && i < p->workers && more(&c); i++)
            if (c.workers[i].job == NO_JOB)
                started = hand_out(&c, &c.workers[i]);
        /* Where no process can be added, those that there are go on. */
        going = busy(&c) ? wait_for_answers(&c) : started;
        if (!busy(&c) && !more(&c))
            break;
    }
    for (int i = 0; i < p->workers; i++)
        if (c.workers[i].pid)
            (void)finish(&c.workers[i]);
    return going ? 0 : -1;
}
