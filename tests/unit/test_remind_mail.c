/*
 * Mails as drafts: their headers and parts, what is refused. With a folder as
 * argument the mails of tests/post.sh are written there instead.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "remind/mail.h"

#define LONG_NAME                                                                                               \
    "国家重点研发计划政府间国际科技创新合作重点专项项目申报单位科研管理部门" \
    "国际合作与交流处联合研究项目办公室"

static const struct mail_address FROM[] = {
    {"张𠮷", "zhang@example.edu.cn", {"p.xml", 3, 1}}};

static const struct mail_address TO[] = {
    {"O'Neil, \"Bob\" \\ Jr.", "bob@example.org", {"p.xml", 10, 5}},
    {LONG_NAME, "office@example.edu.cn", {"p.xml", 11, 5}},
    {"נופר המראני", "nofar@example.org.il", {"p.xml", 12, 5}},
    {"=?utf-8?q?Trick?=", "trick@example.org", {"p.xml", 13, 5}},
    {"", "bare+tag@example.org", {"p.xml", 14, 5}},
    {"Jane Roe", "jane@example.org", {"p.xml", 15, 5}},
};

static const struct mail_address CC[] = {
    {"Ministère, Direction (R&D)", "dir@example.fr", {"c.xml", 1, 1}}};

static const char PDF[] = "%PDF-1.7\n\0\r\xFF\n";

static const struct mail_file LETTER = {
    "01-bob.pdf", "application/pdf", {PDF, sizeof PDF - 1}};

static struct mail
sample(void)
{
    return (struct mail){
        .from = {FROM, 1},
        .to = {TO, sizeof TO / sizeof *TO},
        .cc = {CC, 1},
        .subject_zh = "提醒：请在2020年11月26日16:00（北京时间）之前完成申报所"
                      "需的签字、公章和同意手续",
        .subject_en = "Reminder: please complete signatures, seals and consents"
                      " by 26 November 2020 16:00 (Beijing time)",
        .place = {"p.xml", 2, 1},
        .text = STR("您好：\n请申报。\n\nDear partner,\nplease file.\r\n"),
        .html = STR("<!DOCTYPE html>\n<html><body><p lang=\"zh\">您好</p>"
                    "<p lang=\"en\">Dear partner</p></body></html>\n"),
        .attached = &LETTER,
        .key = "key of P-1, 1",
    };
}

struct set {
    struct arena *arena;
    struct diags *diags;
    struct remind_tools *tools;
    struct buf out;
};

static int
write_mail(struct set *s, const struct mail *mail)
{
    *s = (struct set){.arena = arena_new(1 << 24), .diags = diags_new()};
    s->tools = remind_tools_new(s->arena);
    s->out = buf_new(s->arena);
    return mail_write(s->arena, s->tools, mail, &s->out, s->diags);
}

static void
done(struct set *s)
{
    arena_close(s->arena);
    diags_close(s->diags);
}

/* The value of a header of the message, folded lines joined; NULL: none. */
static const char *
header(struct set *s, const char *name)
{
    const char *end = strstr(s->out.p, "\r\n\r\n");
    struct buf b = buf_new(s->arena);
    size_t n = strlen(name);
    const char *p;

    assert_non_null(end);
    for (p = s->out.p; p < end; p = strstr(p, "\r\n") + 2)
        if (strncmp(p, name, n) == 0 && p[n] == ':')
            break;
    if (p >= end)
        return NULL;
    for (p += n + 2; p < end; p++) {
        if (p[0] == '\r' && p[2] != ' ' && p[2] != '\t')
            break;
        if (p[0] == '\r')
            p += 2;
        buf_char(&b, *p);
    }
    return str_text(s->arena, buf_view(&b));
}

static int
headers(struct set *s)
{
    const char *end = strstr(s->out.p, "\r\n\r\n");
    int n = 0;

    for (const char *p = s->out.p; p < end; p = strstr(p, "\r\n") + 2)
        n += *p != ' ' && *p != '\t';
    return n;
}

static void
names_and_subject_are_encoded(void **state)
{
    struct mail mail = sample();
    struct set s;
    const char *to;

    (void)state;
    assert_int_equal(write_mail(&s, &mail), 0);
    assert_string_equal(header(&s, "From"),
                        "=?utf-8?b?5byg8KCutw==?= <zhang@example.edu.cn>");
    to = header(&s, "To");
    assert_non_null(
        strstr(to, "\"O'Neil, \\\"Bob\\\" \\\\ Jr.\" <bob@example.org>, "));
    assert_non_null(strstr(to, "<office@example.edu.cn>, "));
    assert_non_null(strstr(to, "=?utf-8?b?16DXldek16gg15TXnteo15DXoNeZ?="
                               " <nofar@example.org.il>, "));
    assert_null(strstr(to, "Trick"));
    assert_non_null(strstr(to, ", <bare+tag@example.org>, Jane Roe"
                               " <jane@example.org>"));
    assert_non_null(strstr(header(&s, "Subject"), "=?utf-8?b?5o+Q6YaS"));
    assert_string_equal(header(&s, "X-Unsent"), "1");
    assert_null(header(&s, "Date"));
    assert_int_equal(headers(&s), 8);
    done(&s);
}

static void
lines_are_short_and_end_with_crlf(void **state)
{
    struct mail mail = sample();
    struct set s;
    struct str rest;

    (void)state;
    assert_int_equal(write_mail(&s, &mail), 0);
    for (rest = buf_view(&s.out); rest.n > 0;) {
        struct str line = str_cut(&rest, '\n');
        const char *word = line.p;

        /* RFC 2047, 2: 76 characters, and the CR. */
        assert_true(line.n > 0 && line.n <= 77);
        assert_int_equal(line.p[line.n - 1], '\r');
        assert_null(memchr(line.p, '\r', line.n - 1));
        for (size_t i = 0; i < line.n; i++)
            assert_true((unsigned char)line.p[i] < 0x80);
        while (word && word < line.p + line.n &&
               (word = strstr(word, "=?utf-8?b?")) && word < line.p + line.n) {
            const char *end = strstr(word + 10, "?=");

            assert_non_null(end);
            assert_true(end + 2 - word <= 75);
            word = end;
        }
    }
    done(&s);
}

static void
plain_headers_stay_plain(void **state)
{
    struct mail mail = sample();
    struct set s;

    (void)state;
    mail.subject_zh = NULL;
    assert_int_equal(write_mail(&s, &mail), 0);
    assert_string_equal(header(&s, "Subject"), mail.subject_en);
    done(&s);
    /* Folding would lose a blank. */
    mail.subject_en = "two  blanks";
    assert_int_equal(write_mail(&s, &mail), 0);
    assert_string_equal(header(&s, "Subject"), "=?utf-8?b?dHdvICBibGFua3M=?=");
    done(&s);
    mail.subject_en = "";
    assert_int_equal(write_mail(&s, &mail), 0);
    assert_null(header(&s, "Subject"));
    done(&s);
}

/* A subject of one word, longer than any line may be. */
static void
a_long_subject_is_folded(void **state)
{
    struct mail mail = sample();
    struct set s;
    char text[3001];
    const char *end;
    const char *p;

    (void)state;
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    mail.subject_en = text;
    assert_int_equal(write_mail(&s, &mail), 0);
    end = strstr(s.out.p, "\r\n\r\n");
    for (p = s.out.p; p < end; p = strstr(p, "\r\n") + 2)
        assert_true(strstr(p, "\r\n") - p <= 76);
    assert_int_equal(headers(&s), 8);
    done(&s);
}

static void
a_date_stands_only_if_given(void **state)
{
    struct mail mail = sample();
    struct set s;

    (void)state;
    mail.has_date = true;
    mail.date = 1606377600;
    assert_int_equal(write_mail(&s, &mail), 0);
    assert_string_equal(header(&s, "Date"), "Thu, 26 Nov 2020 08:00:00 +0000");
    done(&s);
}

static void
who_is_not_known_is_left_out(void **state)
{
    struct mail mail = sample();
    struct set s;

    (void)state;
    mail.from = mail.to = mail.cc = (struct mail_list){NULL, 0};
    assert_int_equal(write_mail(&s, &mail), 0);
    assert_null(header(&s, "From"));
    assert_null(header(&s, "To"));
    assert_null(header(&s, "Cc"));
    assert_int_equal(headers(&s), 5);
    done(&s);
}

static void
parts_are_base64_between_boundaries(void **state)
{
    struct mail mail = sample();
    struct set s;

    (void)state;
    assert_int_equal(write_mail(&s, &mail), 0);
    assert_non_null(strstr(header(&s, "Content-Type"), "multipart/mixed;"));
    assert_non_null(strstr(s.out.p, "Content-Type: multipart/alternative;"));
    assert_non_null(strstr(s.out.p,
                           "Content-Type: text/plain; charset=utf-8\r\n"
                           "Content-Transfer-Encoding: base64\r\n\r\n"
                           "5oKo5aW977yaDQror7fnlLPmiqXjgIINCg0KRGVhciBwYXJ0"
                           "bmVyLA0KcGxlYXNlIGZpbGUuDQo=\r\n"));
    assert_non_null(
        strstr(s.out.p, "Content-Type: text/html; charset=utf-8\r\n"));
    assert_non_null(strstr(s.out.p, "JVBERi0xLjcKAA3/Cg==\r\n"));
    assert_non_null(strstr(s.out.p, "attachment; filename=01-bob.pdf\r\n"));
    done(&s);
}

static void
the_key_alone_tells_mails_apart(void **state)
{
    struct mail mail = sample();
    struct set s[3];

    (void)state;
    for (int i = 0; i < 3; i++) {
        if (i == 2)
            mail.key = "key of P-1, 2";
        assert_int_equal(write_mail(&s[i], &mail), 0);
    }
    assert_true(str_equal(buf_view(&s[0].out), buf_view(&s[1].out)));
    assert_string_not_equal(header(&s[0], "Message-Id"),
                            header(&s[2], "Message-Id"));
    assert_string_not_equal(header(&s[0], "Content-Type"),
                            header(&s[2], "Content-Type"));
    for (int i = 0; i < 3; i++)
        done(&s[i]);
}

static void
assert_refused(const struct mail *mail, enum diag_code code, int line)
{
    struct set s;

    assert_int_equal(write_mail(&s, mail), -1);
    assert_int_equal(s.diags->count, 1);
    assert_int_equal(s.diags->list[0].code, code);
    assert_int_equal(s.diags->list[0].place.line, line);
    assert_int_equal(s.out.n, 0);
    done(&s);
}

static void
controls_are_refused(void **state)
{
    static const char *const bad[] = {"a\r\nBcc: x@example.org",
                                      "a\nb",
                                      "a\rb",
                                      "a\x01",
                                      "a\x7F",
                                      "a\xC2\x85",
                                      "a\xE2\x80\xA8",
                                      "\t"};

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct mail mail = sample();
        struct mail_address one = {bad[i], "a@example.org", {"p.xml", 77, 1}};
        struct mail_file file = {bad[i], "application/pdf", STR("x")};

        mail.to = (struct mail_list){&one, 1};
        assert_refused(&mail, SB_MAIL_CONTROL, 77);
        mail = sample();
        mail.cc = (struct mail_list){&one, 1};
        assert_refused(&mail, SB_MAIL_CONTROL, 77);
        mail = sample();
        mail.from = (struct mail_list){&one, 1};
        assert_refused(&mail, SB_MAIL_CONTROL, 77);
        mail = sample();
        mail.subject_zh = bad[i];
        assert_refused(&mail, SB_MAIL_CONTROL, 2);
        mail = sample();
        mail.subject_en = bad[i];
        assert_refused(&mail, SB_MAIL_CONTROL, 2);
        mail = sample();
        mail.attached = &file;
        assert_refused(&mail, SB_MAIL_CONTROL, 2);
    }
}

static void
an_address_is_one_or_is_refused(void **state)
{
    static const char *const good[] = {
        "a@b.cn", "nofar.hamrany@innovationisrael.org", "x+y_z%q@a-b.example"};
    static const char *const bad[] = {"",
                                      "a",
                                      "a@",
                                      "@b.cn",
                                      "a@b",
                                      "a@b.",
                                      "a@.cn",
                                      "a@b..cn",
                                      "a@-b.cn",
                                      ".a@b.cn",
                                      "a.@b.cn",
                                      "a..b@b.cn",
                                      "a b@b.cn",
                                      "a@b.cn ",
                                      "a@b@c.cn",
                                      "<a@b.cn>",
                                      "a@b.cn,c@d.cn",
                                      "a@b.cn\r\nBcc: c@d.cn",
                                      "\"a\"@b.cn",
                                      "a@[127.0.0.1]",
                                      "张@b.cn",
                                      "a@例.cn",
                                      "a(b)@b.cn"};

    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(mail_address_valid(str_from(good[i])));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct mail mail = sample();
        struct mail_address one = {"A", bad[i], {"p.xml", 78, 1}};

        assert_false(mail_address_valid(str_from(bad[i])));
        mail.to = (struct mail_list){&one, 1};
        assert_refused(&mail, SB_MAIL_ADDRESS, 78);
    }
}

static void
lengths_of_an_address_are_held(void **state)
{
    char text[400];

    (void)state;
    (void)snprintf(text, sizeof text, "%065d@example.org", 0);
    assert_false(mail_address_valid(str_from(text)));
    assert_true(mail_address_valid(str_from(text + 1)));
    (void)snprintf(text, sizeof text, "a@%064d.org", 0);
    assert_false(mail_address_valid(str_from(text)));
    (void)snprintf(text, sizeof text, "a@%063d.org", 0);
    assert_true(mail_address_valid(str_from(text)));
    (void)snprintf(text, sizeof text, "a@%063d.%063d.%063d.%060d", 0, 0, 0, 0);
    assert_int_equal(strlen(text), 254);
    assert_true(mail_address_valid(str_from(text)));
    (void)snprintf(text, sizeof text, "a@%063d.%063d.%063d.%061d", 0, 0, 0, 0);
    assert_false(mail_address_valid(str_from(text)));
}

int
main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_and_subject_are_encoded),
        cmocka_unit_test(lines_are_short_and_end_with_crlf),
        cmocka_unit_test(plain_headers_stay_plain),
        cmocka_unit_test(a_long_subject_is_folded),
        cmocka_unit_test(a_date_stands_only_if_given),
        cmocka_unit_test(who_is_not_known_is_left_out),
        cmocka_unit_test(parts_are_base64_between_boundaries),
        cmocka_unit_test(the_key_alone_tells_mails_apart),
        cmocka_unit_test(controls_are_refused),
        cmocka_unit_test(an_address_is_one_or_is_refused),
        cmocka_unit_test(lengths_of_an_address_are_held),
    };

    if (argc == 2) {
        struct mail mail = sample();
        struct set s;
        char path[300];
        FILE *f;

        assert_int_equal(write_mail(&s, &mail), 0);
        (void)snprintf(path, sizeof path, "%s/mail.eml", argv[1]);
        f = fopen(path, "wb");
        if (!f || fwrite(s.out.p, 1, s.out.n, f) != s.out.n || fclose(f) != 0)
            return 1;
        done(&s);
        return 0;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
