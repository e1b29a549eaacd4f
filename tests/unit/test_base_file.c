/* Files: cap, atomic replacement, direct writing, faults leave no trace. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"

struct fixture {
    struct arena *arena;
    struct diags *diags;
    char folder[64];
    char path[128];
};

static int
set_up(void **state)
{
    struct fixture *f = calloc(1, sizeof *f);

    f->arena = arena_new(64 << 20);
    f->diags = diags_new();
    (void)strcpy(f->folder, "/tmp/shenbao-file-XXXXXX");
    if (!mkdtemp(f->folder))
        return -1;
    (void)snprintf(f->path, sizeof f->path, "%s/a", f->folder);
    *state = f;
    return 0;
}

static int
tear_down(void **state)
{
    struct fixture *f = *state;

    (void)unlink(f->path);
    (void)rmdir(f->folder);
    diags_close(f->diags);
    arena_close(f->arena);
    free(f);
    return 0;
}

static int
entries(const char *folder)
{
    DIR *dir = opendir(folder);
    int n = -2; /* . and .. */

    while (readdir(dir))
        n++;
    (void)closedir(dir);
    return n;
}

static void
written_is_read_back(void **state)
{
    struct fixture *f = *state;
    struct str got;

    assert_int_equal(file_write(f->path, STR("old"), f->diags), 0);
    assert_int_equal(file_write(f->path, STR("new\0x"), f->diags), 0);
    assert_int_equal(file_read(f->arena, f->path, 100, &got, f->diags), 0);
    assert_true(str_equal(got, STR("new\0x")));
    assert_int_equal(entries(f->folder), 1);
}

static void
cap_is_exact(void **state)
{
    struct fixture *f = *state;
    struct str got;

    assert_int_equal(file_write(f->path, STR("12345"), f->diags), 0);
    assert_int_equal(file_read(f->arena, f->path, 5, &got, f->diags), 0);
    assert_int_equal(file_read(f->arena, f->path, 4, &got, f->diags), -1);
    assert_int_equal(f->diags->list[0].code, SB_FILE_TOO_LARGE);
    /* A device has no size to look at: the cap holds while reading. */
    assert_int_equal(file_read(f->arena, "/dev/zero", 100000, &got, f->diags),
                     -1);
    assert_int_equal(f->diags->list[1].code, SB_FILE_TOO_LARGE);
}

static void
faults_leave_nothing_behind(void **state)
{
    struct fixture *f = *state;
    struct str got;

    assert_int_equal(file_write("/dev/full", STR("x"), f->diags), -1);
    assert_int_equal(f->diags->list[0].code, SB_FILE_WRITE);
    assert_int_equal(file_write("/no/such/folder/x", STR("x"), f->diags), -1);
    assert_int_equal(f->diags->list[1].code, SB_FILE_CREATE);
    assert_int_equal(file_read(f->arena, f->path, 5, &got, f->diags), -1);
    assert_int_equal(f->diags->list[2].code, SB_FILE_OPEN);
    assert_int_equal(entries(f->folder), 0);
}

/* What a killed run left under the temporary name is no obstacle, and is none
   for the folder above it either. */
static void
leftovers_serve_again(void **state)
{
    struct fixture *f = *state;
    char left[128];
    struct str got;
    FILE *stream;

    (void)snprintf(left, sizeof left, "%s/.new-a", f->folder);
    stream = fopen(left, "w");
    assert_true(stream && fputs("a longer one, half written", stream) > 0);
    assert_int_equal(fclose(stream), 0);
    assert_int_equal(file_write(f->path, STR("new"), f->diags), 0);
    assert_int_equal(file_read(f->arena, f->path, 100, &got, f->diags), 0);
    assert_true(str_equal(got, STR("new")));
    assert_int_equal(entries(f->folder), 1);
}

static void
what_is_left_is_taken_away(void **state)
{
    struct fixture *f = *state;
    char left[128];
    int fd;

    (void)snprintf(left, sizeof left, "%s/.new-a", f->folder);
    file_forget(f->path);
    fd = open(left, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    assert_true(fd >= 0);
    /* Who writes there still has it locked. */
    assert_int_equal(flock(fd, LOCK_EX), 0);
    file_forget(f->path);
    assert_int_equal(entries(f->folder), 1);
    (void)close(fd);
    file_forget(f->path);
    assert_int_equal(entries(f->folder), 0);
}

/* Writers of one file come one after the other; none meets half of another's
   content, and none fails. */
static void
writers_do_not_meet(void **state)
{
    enum { WRITERS = 4, TIMES = 25, LONG = 20000 };
    struct fixture *f = *state;
    char bytes[LONG];
    struct str got;
    int status;

    for (int i = 0; i < WRITERS; i++) {
        pid_t child = fork();

        assert_true(child >= 0);
        if (child > 0)
            continue;
        memset(bytes, 'a' + i, sizeof bytes);
        for (int n = 0; n < TIMES; n++)
            if (file_write(f->path, (struct str){bytes, sizeof bytes},
                           f->diags) != 0)
                _exit(1);
        _exit(0);
    }
    for (int i = 0; i < WRITERS; i++) {
        assert_true(wait(&status) > 0);
        assert_int_equal(status, 0);
    }
    assert_int_equal(file_read(f->arena, f->path, LONG, &got, f->diags), 0);
    assert_int_equal(got.n, LONG);
    memset(bytes, got.p[0], sizeof bytes);
    assert_memory_equal(got.p, bytes, LONG);
    assert_int_equal(entries(f->folder), 1);
}

static void
a_pipe_is_written_directly(void **state)
{
    struct fixture *f = *state;
    int ends[2];
    char target[64], got[4] = "";

    assert_int_equal(pipe(ends), 0);
    (void)snprintf(target, sizeof target, "/proc/self/fd/%d", ends[1]);
    assert_int_equal(file_write(target, STR("abc"), f->diags), 0);
    assert_int_equal(read(ends[0], got, 3), 3);
    assert_string_equal(got, "abc");
    (void)close(ends[0]);
    (void)close(ends[1]);
}

static void
names_come_in_byte_order(void **state)
{
    static const char *const endings[] = {".xml", ".xsl", NULL};
    static const char *const made[] = {"b.xml", "a.xsl",  ".hidden.xml",
                                       "B.xml", "c.txt",  "xml",
                                       "é.xml", "d.xml~", "a.b.xml"};
    static const char *const wanted[] = {"B.xml", "a.b.xml", "a.xsl", "b.xml",
                                         "é.xml"};
    struct fixture *f = *state;
    struct file_names got;
    char path[128];

    for (size_t i = 0; i < sizeof made / sizeof made[0]; i++) {
        (void)snprintf(path, sizeof path, "%s/%s", f->folder, made[i]);
        assert_int_equal(file_write(path, STR("x"), f->diags), 0);
    }
    assert_int_equal(file_list(f->arena, f->folder, endings, &got, f->diags),
                     0);
    assert_int_equal(got.count, 5);
    for (int i = 0; i < got.count; i++)
        assert_string_equal(got.names[i], wanted[i]);
    for (size_t i = 0; i < sizeof made / sizeof made[0]; i++) {
        (void)snprintf(path, sizeof path, "%s/%s", f->folder, made[i]);
        assert_int_equal(unlink(path), 0);
    }
    (void)snprintf(path, sizeof path, "%s/none", f->folder);
    assert_int_equal(file_list(f->arena, path, endings, &got, f->diags), -1);
    assert_int_equal(f->diags->list[0].code, SB_FILE_OPEN);
}

/* Its writer comes late and writes in pieces. */
static void
a_pipe_is_read_to_its_end(void **state)
{
    struct fixture *f = *state;
    struct timespec pause = {0, 50 * 1000 * 1000};
    struct str got;
    pid_t writer;
    int status;

    assert_int_equal(mkfifo(f->path, 0600), 0);
    writer = fork();
    if (writer == 0) {
        (void)nanosleep(&pause, NULL);
        int fd = open(f->path, O_WRONLY);
        bool whole = write(fd, "abc", 3) == 3;
        (void)nanosleep(&pause, NULL);
        _exit(whole && write(fd, "def", 3) == 3 ? 0 : 1);
    }
    assert_int_equal(file_read(f->arena, f->path, 100, &got, f->diags), 0);
    assert_true(str_equal(got, STR("abcdef")));
    assert_int_equal(waitpid(writer, &status, 0), writer);
    assert_int_equal(status, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(written_is_read_back, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(cap_is_exact, set_up, tear_down),
        cmocka_unit_test_setup_teardown(faults_leave_nothing_behind, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(leftovers_serve_again, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(what_is_left_is_taken_away, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(writers_do_not_meet, set_up, tear_down),
        cmocka_unit_test_setup_teardown(names_come_in_byte_order, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_pipe_is_written_directly, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_pipe_is_read_to_its_end, set_up,
                                        tear_down),
    };

    return cmocka_run_group_tests_name("base/file", tests, NULL, NULL);
}
