#include "remind/mail.h"

#include <string.h>

#include "base/sha256.h"
#include "remind/header.h"
#include "remind/library.h"
#include "value/address.h"

/* [bytes] RFC 5321, 4.5.3.1. */
enum { LOCAL_MOST = 64, ADDRESS_MOST = 254 };

/* [digits] of the key's hash in boundaries and Message-ID. */
enum { KEY_DIGITS = 32 };

/* A message under way, and what of it must be let go. */
struct draft {
    const struct gmime *lib;
    GMimeMessage *message;
    GMimeStream *stream;
    GMimeFormatOptions *options;
    const char *key; /* of KEY_DIGITS */
    bool failed;     /* the library refused something */
};

/* RFC 5322, 3.4.1: a dot-atom. */
static bool
local_valid(struct str local)
{
    static const char more[] = "!#$%&'*+-/=?^_`{|}~";

    if (local.n == 0 || local.n > LOCAL_MOST || local.p[0] == '.' ||
        local.p[local.n - 1] == '.')
        return false;
    for (size_t i = 0; i < local.n; i++) {
        char c = local.p[i];

        if (c == '.' ? local.p[i + 1] == '.'
                     : !value_is_alphanumeric(c) && (!c || !strchr(more, c)))
            return false;
    }
    return true;
}

bool
mail_address_valid(struct str address)
{
    struct str host = address;
    struct str local = str_cut(&host, '@');
    struct str last;

    return address.n <= ADDRESS_MOST && local_valid(local) &&
           value_host(host, &last);
}

static int
check_line(const char *what, const char *text, struct place place,
           struct diags *d)
{
    if (!text || !header_has_control(str_from(text)))
        return 0;
    return diag_add(d, SB_MAIL_CONTROL, place, what, text, NULL);
}

static int
check_list(const char *what, const struct mail_list *list, struct diags *d)
{
    for (int i = 0; i < list->count; i++) {
        const struct mail_address *one = &list->items[i];

        if (check_line(what, one->name, one->place, d) != 0)
            return -1;
        if (!mail_address_valid(str_from(one->address)))
            return diag_add(d, SB_MAIL_ADDRESS, one->place,
                            one->address ? one->address : "", NULL, NULL);
    }
    return 0;
}

static int
check(const struct mail *mail, struct diags *d)
{
    if (check_list("From", &mail->from, d) != 0 ||
        check_list("To", &mail->to, d) != 0 ||
        check_list("Cc", &mail->cc, d) != 0 ||
        check_line("Subject", mail->subject_zh, mail->place, d) != 0 ||
        check_line("Subject", mail->subject_en, mail->place, d) != 0)
        return -1;
    return mail->attached ? check_line("Content-Disposition",
                                       mail->attached->name, mail->place, d)
                          : 0;
}

/* A header as it is, beside what the library would make of its value. */
static void
set_raw(struct draft *m, const char *name, const char *raw)
{
    GMimeObject *object = (GMimeObject *)m->message;
    GMimeHeader *header;

    m->lib->object_set_header(object, name, "", NULL);
    header = m->lib->header_list_get_header(
        m->lib->object_get_header_list(object), name);
    if (header)
        m->lib->header_set_raw_value(header, raw);
    else
        m->failed = true;
}

static void
set_list(struct draft *m, struct arena *a, const char *name,
         const struct mail_list *list)
{
    if (list->count > 0)
        set_raw(m, name, header_list(a, name, list));
}

static void
set_subject(struct draft *m, struct arena *a, const struct mail *mail)
{
    struct str zh = str_from(mail->subject_zh);
    struct str en = str_from(mail->subject_en);
    struct buf b = buf_new(a);

    buf_str(&b, zh);
    if (zh.n > 0 && en.n > 0)
        buf_text(&b, " / ");
    buf_str(&b, en);
    if (b.n > 0)
        set_raw(m, "Subject", header_text(a, "Subject", buf_view(&b)));
}

static void
set_date(struct draft *m, int64_t seconds)
{
    GDateTime *date = m->lib->date_time_new_from_unix_utc(seconds);

    if (!date) {
        m->failed = true;
        return;
    }
    m->lib->message_set_date(m->message, date);
    m->lib->date_time_unref(date);
}

static void
set_headers(struct draft *m, struct arena *a, const struct mail *mail)
{
    struct buf id = buf_new(a);

    set_list(m, a, "From", &mail->from);
    set_list(m, a, "To", &mail->to);
    set_list(m, a, "Cc", &mail->cc);
    set_subject(m, a, mail);
    if (mail->has_date)
        set_date(m, mail->date);
    buf_format(&id, "%s@shenbao", m->key);
    m->lib->message_set_message_id(m->message, str_text(a, buf_view(&id)));
    m->lib->object_set_header((GMimeObject *)m->message, "X-Unsent", "1", NULL);
}

/* RFC 2045, 6.8: line breaks of a text are CRLF before it is encoded. */
static struct str
canonical(struct arena *a, struct str text)
{
    struct buf b = buf_new(a);

    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '\n' && (i == 0 || text.p[i - 1] != '\r'))
            buf_char(&b, '\r');
        buf_char(&b, text.p[i]);
    }
    return buf_view(&b);
}

/* A multipart in its parent, or as the whole message. */
static GMimeMultipart *
add_multipart(struct draft *m, struct arena *a, GMimeMultipart *parent,
              const char *subtype)
{
    struct buf b = buf_new(a);
    const char *boundary;
    GMimeMultipart *part;

    buf_format(&b, "=_%s_%s", m->key, subtype);
    boundary = str_text(a, buf_view(&b));
    part = m->lib->multipart_new_with_subtype(subtype);
    if (!part) {
        m->failed = true;
        return NULL;
    }
    m->lib->multipart_set_boundary(part, boundary);
    if (parent)
        m->lib->multipart_add(parent, (GMimeObject *)part);
    else
        m->lib->message_set_mime_part(m->message, (GMimeObject *)part);
    m->lib->object_unref(part);
    return part;
}

static void
set_content(struct draft *m, GMimePart *part, struct str bytes)
{
    GMimeStream *stream = m->lib->stream_mem_new_with_buffer(bytes.p, bytes.n);
    GMimeDataWrapper *content =
        stream ? m->lib->data_wrapper_new_with_stream(
                     stream, GMIME_CONTENT_ENCODING_DEFAULT)
               : NULL;

    if (content)
        m->lib->part_set_content(part, content);
    else
        m->failed = true;
    m->lib->part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
    if (content)
        m->lib->object_unref(content);
    if (stream)
        m->lib->object_unref(stream);
}

/* NULL if the library refuses. The parent owns it. */
static GMimePart *
add_part(struct draft *m, GMimeMultipart *parent, const char *type,
         struct str bytes)
{
    char main[64];
    const char *slash = strchr(type, '/');
    GMimePart *part = NULL;

    if (parent && slash && (size_t)(slash - type) < sizeof main) {
        memcpy(main, type, (size_t)(slash - type));
        main[slash - type] = '\0';
        part = m->lib->part_new_with_type(main, slash + 1);
    }
    if (!part) {
        m->failed = true;
        return NULL;
    }
    set_content(m, part, bytes);
    m->lib->multipart_add(parent, (GMimeObject *)part);
    m->lib->object_unref(part);
    return part;
}

static void
add_text(struct draft *m, GMimeMultipart *parent, const char *type,
         struct str text)
{
    GMimePart *part = add_part(m, parent, type, text);

    if (part)
        m->lib->object_set_content_type_parameter((GMimeObject *)part,
                                                  "charset", "utf-8");
}

static void
add_attached(struct draft *m, GMimeMultipart *parent,
             const struct mail_file *file)
{
    GMimePart *part = add_part(m, parent, file->type, file->bytes);

    if (!part)
        return;
    m->lib->object_set_disposition((GMimeObject *)part, "attachment");
    m->lib->part_set_filename(part, file->name);
}

static void
add_body(struct draft *m, struct arena *a, const struct mail *mail)
{
    struct str text = canonical(a, mail->text);
    struct str html = canonical(a, mail->html);
    GMimeMultipart *mixed = add_multipart(m, a, NULL, "mixed");
    GMimeMultipart *both = add_multipart(m, a, mixed, "alternative");

    add_text(m, both, "text/plain", text);
    add_text(m, both, "text/html", html);
    if (mail->attached)
        add_attached(m, mixed, mail->attached);
}

static void
let_go(void *handle)
{
    struct draft *m = handle;

    if (m->options)
        m->lib->format_options_free(m->options);
    if (m->stream)
        m->lib->object_unref(m->stream);
    if (m->message)
        m->lib->object_unref(m->message);
    m->options = NULL;
    m->stream = NULL;
    m->message = NULL;
}

static int
print(struct draft *m, struct buf *out, struct diags *d)
{
    const GByteArray *bytes;

    m->stream = m->lib->stream_mem_new();
    m->options = m->lib->format_options_new();
    if (m->failed || !m->stream || !m->options)
        return diag_add(d, SB_REMIND_WRITER, NO_PLACE, "GMime", NULL, NULL);
    m->lib->format_options_set_newline_format(m->options,
                                              GMIME_NEWLINE_FORMAT_DOS);
    if (m->lib->object_write_to_stream((GMimeObject *)m->message, m->options,
                                       m->stream) < 0)
        return diag_add(d, SB_REMIND_WRITER, NO_PLACE, "GMime", NULL, NULL);
    bytes = m->lib->stream_mem_get_byte_array((GMimeStreamMem *)m->stream);
    buf_add(out, bytes->data, bytes->len);
    return 0;
}

static const char *
digits_of(struct arena *a, const char *key)
{
    char hash[2 * SHA256_BYTES + 1];

    sha256_hex(str_from(key), hash);
    return str_text(a, (struct str){hash, KEY_DIGITS});
}

int
mail_write(struct arena *a, struct remind_tools *tools, const struct mail *mail,
           struct buf *out, struct diags *d)
{
    struct draft *m = arena_make(a, struct draft, 1);
    int status;

    if (check(mail, d) != 0 || remind_load_gmime(tools, &m->lib, d) != 0)
        return -1;
    m->key = digits_of(a, mail->key);
    arena_on_reset(a, let_go, m);
    m->message = m->lib->message_new(TRUE);
    if (!m->message)
        return diag_add(d, SB_REMIND_WRITER, NO_PLACE, "GMime", NULL, NULL);
    set_headers(m, a, mail);
    add_body(m, a, mail);
    status = print(m, out, d);
    let_go(m);
    return status;
}
