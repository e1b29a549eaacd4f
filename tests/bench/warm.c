/*
 * CPU of packets that differ from each other, made in one warm process: per
 * packet, by stage, and per 14 pages; pages per second, and the most memory
 * that was in use. A fixed piece of work, 1 MiB hashed and compressed, is done
 * in the same process before, between and after: times in units of it cancel
 * the machine.
 *
 *   warm DATA FOLDER PACKETS SAMPLE [TEMPLATES]
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "client.h"
#include "clock.h"
#include "shenbao.h"
#include "variants.h"

enum { PATH = 4096, PAGES = 14 };

struct bench {
    struct sb_session *session;
    const char *folder;
    unsigned packets;
    unsigned long pages, bytes;
    double ms, fixed_ms; /* of all packets; of one fixed piece of work */
    struct sb_timings timings;
};

/* The number after the first "pages" of a packet's manifest. */
static unsigned long
pages_of(const char *folder, unsigned number)
{
    char path[PATH], line[512];
    unsigned long pages = 0;
    FILE *f;

    (void)snprintf(path, sizeof path, "%s/BENCH-%05u/manifest.json", folder,
                   number);
    f = fopen(path, "r");
    while (f && !pages && fgets(line, sizeof line, f)) {
        const char *at = strstr(line, "\"pages\": ");

        if (at)
            pages = strtoul(at + 9, NULL, 10);
    }
    if (f)
        fclose(f);
    return pages;
}

static int
make(struct bench *b, unsigned number, const char *path)
{
    const struct sb_packet_options options = {.folder = b->folder};
    const double start = bench_cpu_ms();
    enum sb_status status = sb_packet(b->session, path, &options);

    if (status != SB_DONE) {
        fprintf(stderr, "bench: packet %u: status %d\n", number, status);
        return -1;
    }
    if (number == 0) /* warms the session up */
        return 0;
    b->ms += bench_cpu_ms() - start;
    b->pages += pages_of(b->folder, number);
    return 0;
}

static int
make_all(struct bench *b, struct variants *v)
{
    char path[PATH];

    for (unsigned i = 0; i <= b->packets; i++) {
        (void)snprintf(path, sizeof path, "%s/%05u.xml", b->folder, i);
        sb_time(b->session, i ? &b->timings : NULL);
        if (variants_write(v, i, path) != 0 || make(b, i, path) != 0)
            return -1;
        if (i)
            b->fixed_ms += bench_fixed_work() / b->packets;
    }
    return 0;
}

static void
print(const struct bench *b)
{
    const double each = b->ms / b->packets;
    const double fourteen = b->ms / (double)b->pages * PAGES;
    struct rusage use;

    (void)getrusage(RUSAGE_SELF, &use);
    printf("packets %u, pages each %.1f, fixed work %.2f ms\n", b->packets,
           (double)b->pages / b->packets, b->fixed_ms);
    printf("%-10s %8s %8s %7s\n", "", "CPU ms", "x fixed", "%");
    for (int i = 0; i < SB_STAGES; i++) {
        const double ms = (double)b->timings.stage[i] / 1e6 / b->packets;

        printf("%-10s %8.2f %8.2f %7.1f\n", sb_stage_name((enum sb_stage)i), ms,
               ms / b->fixed_ms, 100 * ms / each);
    }
    printf("%-10s %8.2f %8.2f\n", "packet", each, each / b->fixed_ms);
    printf("%-10s %8.2f %8.2f\n", "14 pages", fourteen, fourteen / b->fixed_ms);
    printf("pages per second %.0f, peak memory %.1f MiB\n\n",
           (double)b->pages / b->ms * 1e3, (double)use.ru_maxrss / 1024);
}

int
main(int argc, char **argv)
{
    struct sb_settings settings = {.lang = "en"};
    struct bench b = {0};
    char call[PATH];
    struct variants *v;
    int status = 1;

    if (argc < 5) {
        fputs("usage: warm DATA FOLDER PACKETS SAMPLE [TEMPLATES]\n", stderr);
        return 2;
    }
    settings.data = argv[1];
    settings.templates = argv[5];
    b.folder = argv[2];
    b.packets = (unsigned)strtoul(argv[3], NULL, 10);
    (void)snprintf(call, sizeof call, "%s/calls/most-2021-1/call.xml", argv[1]);
    v = variants_open(call, argv[4]);
    if (b.packets && v && (mkdir(b.folder, 0777) == 0 || errno == EEXIST) &&
        sb_open(&settings, SB_CALL | SB_TEMPLATES | SB_FONTS, &bench_client,
                &b.session) == SB_DONE) {
        status = make_all(&b, v) == 0 ? 0 : 1;
        if (status == 0)
            print(&b);
        sb_close(b.session);
    }
    variants_close(v);
    return status;
}
