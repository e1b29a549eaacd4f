/*
 * The colour profile of the output intent (ISO 19005-2, 6.2.3): sRGB
 * (IEC 61966-2-1) as a matrix profile of ICC.1:2004-10, written here since it
 * is 500 bytes of constants. Its tone curve is the exact one, as a parametric
 * curve. All numbers are s15Fixed16.
 */
#include "pdf/catalogue.h"

enum { HEADER_BYTES = 128, TAGS = 10, TAG_BYTES = 12 };

static void
put_u32(struct buf *b, uint32_t n)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        buf_char(b, (char)(unsigned char)(n >> shift));
}

static void
put_words(struct buf *b, const uint32_t *words, int count)
{
    for (int i = 0; i < count; i++)
        put_u32(b, words[i]);
}

static void
put_sign(struct buf *b, const char *four)
{
    buf_add(b, four, 4);
}

/* Element types, each begins with its signature and four zero bytes. */
static void
put_type(struct buf *b, const char *four)
{
    put_sign(b, four);
    put_u32(b, 0);
}

/* One text in one language, ASCII widened to UTF-16. An even number of
   characters, since elements begin at multiples of four bytes. */
static void
put_mluc(struct buf *b, const char *text)
{
    size_t n = str_from(text).n;

    put_type(b, "mluc");
    put_u32(b, 1);
    put_u32(b, 12);
    put_sign(b, "enUS");
    put_u32(b, (uint32_t)(2 * n));
    put_u32(b, 28);
    for (size_t i = 0; i < n; i++) {
        buf_char(b, '\0');
        buf_char(b, text[i]);
    }
}

static void
put_xyz(struct buf *b, const uint32_t *xyz)
{
    put_type(b, "XYZ ");
    put_words(b, xyz, 3);
}

/* Colorants relative to D50, by the Bradford adaptation in chad. */
static const uint32_t white[] = {0xF6D6, 0x10000, 0xD32D};
static const uint32_t red[] = {0x6FA2, 0x38F5, 0x0390};
static const uint32_t green[] = {0x6299, 0xB785, 0x18DA};
static const uint32_t blue[] = {0x24A0, 0x0F84, 0xB6CF};
static const uint32_t adaptation[] = {
    0x00010C42, 0x000005DE, 0xFFFFF325, 0x00000793, 0x0000FD90,
    0xFFFFFBA1, 0xFFFFFDA2, 0x000003DC, 0x0000C06E,
};

/* ICC.1, 10.15, function 3: (ax + b)^g from d on, cx below. */
static const uint32_t curve[] = {0x00026666, 0x0000F2A7, 0x00000D59, 0x000013D0,
                                 0x00000A5B};

static void
put_curve(struct buf *b)
{
    put_type(b, "para");
    put_u32(b, 3 << 16);
    put_words(b, curve, 5);
}

static void
put_adaptation(struct buf *b)
{
    put_type(b, "sf32");
    put_words(b, adaptation, 9);
}

struct element {
    const char *sign;
    size_t from, to; /* in the body */
};

static struct element
element(const char *sign, size_t from, const struct buf *body)
{
    return (struct element){sign, from, body->n};
}

/* The elements one after the other; the three curves are one. */
static void
put_elements(struct buf *body, struct element list[TAGS])
{
    put_mluc(body, "sRGB");
    list[0] = element("desc", 0, body);
    put_mluc(body, "No copyright, use freely");
    list[1] = element("cprt", list[0].to, body);
    put_xyz(body, white);
    list[2] = element("wtpt", list[1].to, body);
    put_xyz(body, red);
    list[3] = element("rXYZ", list[2].to, body);
    put_xyz(body, green);
    list[4] = element("gXYZ", list[3].to, body);
    put_xyz(body, blue);
    list[5] = element("bXYZ", list[4].to, body);
    put_adaptation(body);
    list[6] = element("chad", list[5].to, body);
    put_curve(body);
    list[7] = element("rTRC", list[6].to, body);
    list[8] = element("gTRC", list[6].to, body);
    list[9] = element("bTRC", list[6].to, body);
}

/* ICC.1, 7.2. The date is that of the edition of the ICC specification. */
static void
put_header(struct buf *b, size_t size)
{
    put_u32(b, (uint32_t)size);
    put_u32(b, 0);
    put_u32(b, 0x04200000); /* version 4.2 */
    put_sign(b, "mntr");
    put_sign(b, "RGB ");
    put_sign(b, "XYZ ");
    put_words(b, (const uint32_t[]){2004 << 16 | 10, 1 << 16, 0}, 3);
    put_sign(b, "acsp");
    while (b->n < 68)
        buf_char(b, '\0');
    put_words(b, white, 3);
    while (b->n < HEADER_BYTES)
        buf_char(b, '\0');
}

static struct str
profile(struct arena *a)
{
    struct buf body = buf_new(a), b = buf_new(a);
    struct element list[TAGS];
    size_t start = HEADER_BYTES + 4 + TAGS * TAG_BYTES;

    put_elements(&body, list);
    put_header(&b, start + body.n);
    put_u32(&b, TAGS);
    for (int i = 0; i < TAGS; i++) {
        put_sign(&b, list[i].sign);
        put_u32(&b, (uint32_t)(start + list[i].from));
        put_u32(&b, (uint32_t)(list[i].to - list[i].from));
    }
    buf_str(&b, buf_view(&body));
    return buf_view(&b);
}

struct pdf_object *
pdf_output_intent(struct arena *a, struct pdf_file *f)
{
    struct buf b = buf_new(a), entries = buf_new(a);
    struct pdf_object *icc, *o = pdf_object_new(f);

    pdf_put_integer(&entries, "N", 3);
    icc = pdf_stream_new(f, entries, profile(a), true);
    pdf_put_name(&b, "Type", "OutputIntent");
    pdf_put_name(&b, "S", "GTS_PDFA1");
    pdf_put_ascii(&b, "OutputConditionIdentifier", STR("sRGB"));
    pdf_put_ascii(&b, "Info", STR("sRGB IEC61966-2.1"));
    pdf_put_reference(&b, "DestOutputProfile", icc);
    pdf_object_fill(f, o, b);
    return o;
}
