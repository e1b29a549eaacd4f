/* Fields, widgets and their appearances, read back from the file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pdf_reader.h"
#include "test_pages.h"

static const struct style song = {
    .name = "value", .role = ROLE_SONG, .size = 10500, .leading = 13125};

struct form {
    struct maker m;
    struct reader r;
    struct tag *root;
    mpt y; /* [mpt] of the next area */
};

static void
start(struct form *f)
{
    maker_start(&f->m);
    f->root = add_tag(&f->m, NULL, TAG_DOCUMENT);
    f->y = 100000;
    add_page(&f->m);
    add_text(&f->m, add_tag(&f->m, f->root, TAG_P), SERIF, 72000, 80000, "on");
}

static void
finish(struct form *f)
{
    struct buf out;

    assert_int_equal(write_pages(&f->m, &out), 0);
    reader_open(&f->r, f->m.arena, buf_view(&out));
}

static struct block *
new_block(struct form *f, enum block_kind kind, const char *name)
{
    struct block *b = arena_make(f->m.arena, struct block, 1);

    b->kind = kind;
    b->style = &song;
    b->lang = "zh";
    b->name = name;
    b->field_label = STR("label");
    b->tag = b->form_tag = add_tag(&f->m, f->root, TAG_FORM);
    return b;
}

/* Its area on the page, 100 pt wide, with a line of its text if there is any:
   bytes of b->text. */
static void
place_text(struct form *f, struct block *b, size_t from, size_t to)
{
    struct mark *area =
        add_area(&f->m, MARK_FIELD, b->tag, 72000, f->y, 100000, 22677);

    area->block = b;
    if (from < to) {
        char *part =
            str_text(f->m.arena, (struct str){b->text.p + from, to - from});
        struct mark *text =
            add_text(&f->m, b->tag, SERIF, 73000, f->y + 12000, part);

        ((struct text_run *)text->run)->text.p = b->text.p + from;
        text->block = b;
    }
    f->y += 30000;
}

static struct block *
add_field(struct form *f, const char *name, const char *text)
{
    struct block *b = new_block(f, BLOCK_FIELD, name);

    b->text = str_from(text);
    place_text(f, b, 0, b->text.n);
    return b;
}

/* The field that has a name. */
static struct str
field(const struct form *f, const char *name)
{
    struct buf t = buf_new(f->m.arena);

    buf_format(&t, "/T (%s)\n", name);
    return object(&f->r, find_object(&f->r, t.p, 1));
}

/* The normal appearance of a widget of text. */
static struct str
appearance(const struct form *f, struct str widget)
{
    return referred(&f->r, widget, "/AP <</N ");
}

static void
a_field_is_a_widget_with_its_text(void **state)
{
    struct form f;
    struct str w, a, page;

    (void)state;
    start(&f);
    add_field(&f, "/p/a", "text");
    finish(&f);
    w = field(&f, "/p/a");
    assert_non_null(find_in(w, "/Type /Annot\n/Subtype /Widget\n"));
    assert_non_null(find_in(w, "/FT /Tx\n/V (text)\n/DV (text)\n"));
    assert_non_null(find_in(w, "/TU (label)\n"));
    assert_non_null(find_in(w, "/Rect [72 719.213 172 741.89]\n/F 4\n"));
    assert_non_null(find_in(w, "/DA (/F0 10.5 Tf 0 0 0 rg)\n"));
    assert_null(find_in(w, "/Ff"));
    a = appearance(&f, w);
    assert_non_null(find_in(a, "/Subtype /Form\n/BBox [0 0 100 22.677]"));
    assert_non_null(find_in(a, "/Tx BMC\nq\nBT\n"));
    assert_non_null(find_in(a, "1 0 0 1 1 10.677 Tm\n"));
    assert_non_null(find_in(a, "ET\nQ\nEMC\nendstream"));
    /* the fonts it uses and no other */
    assert_non_null(find_in(a, "/Resources <</Font <</F7 "));
    assert_null(find_in(a, "/F0 "));
    page = page_content(&f.r, 0);
    assert_int_equal(count_in(page, "BT"), 1);
    maker_end(&f.m);
}

static void
the_form_lists_its_fields(void **state)
{
    struct form f;
    struct str catalogue, form, page;
    char text[60];

    (void)state;
    start(&f);
    add_field(&f, "/p/b", "text");
    add_field(&f, "/p/a", "");
    finish(&f);
    catalogue = object(&f.r, find_object(&f.r, "/Type /Catalog", 1));
    form = referred(&f.r, catalogue, "/AcroForm ");
    snprintf(text, sizeof text, "/Fields [%d 0 R %d 0 R ]",
             find_object(&f.r, "/T (/p/b)", 1),
             find_object(&f.r, "/T (/p/a)", 1));
    assert_non_null(find_in(form, text));
    assert_non_null(find_in(form, "/DA (/F0 10.5 Tf 0 0 0 rg)"));
    assert_non_null(find_in(referred(&f.r, form, "/DR "), "/F0 "));
    page = object(&f.r, page_number(&f.r, 0));
    snprintf(text, sizeof text, "/Annots [%d 0 R %d 0 R ]",
             find_object(&f.r, "/T (/p/b)", 1),
             find_object(&f.r, "/T (/p/a)", 1));
    assert_non_null(find_in(page, text));
    assert_null(find_in(f.r.file, "NeedAppearances"));
    maker_end(&f.m);
}

static void
no_fields_no_form(void **state)
{
    struct form f;

    (void)state;
    start(&f);
    finish(&f);
    assert_null(find_in(f.r.file, "/AcroForm"));
    assert_null(find_in(f.r.file, "/Annots"));
    maker_end(&f.m);
}

static void
widget_and_form_element_agree(void **state)
{
    struct form f;
    struct str root, tree, element;
    char text[60];
    int w;

    (void)state;
    start(&f);
    add_field(&f, "/a", "text");
    finish(&f);
    w = find_object(&f.r, "/T (/a)", 1);
    element = object(&f.r, find_object(&f.r, "/S /Form", 1));
    snprintf(text, sizeof text, "/K [<</Type /OBJR /Obj %d 0 R /Pg %ld 0 R >>",
             w, page_number(&f.r, 0));
    assert_non_null(find_in(element, text));
    assert_int_equal(count_in(element, "MCID"), 0);
    root = object(&f.r, find_object(&f.r, "/Type /StructTreeRoot", 1));
    tree = referred(&f.r, root, "/ParentTree ");
    snprintf(text, sizeof text, "\n%ld %d 0 R",
             number_after(object(&f.r, w), "/StructParent "),
             find_object(&f.r, "/S /Form", 1));
    assert_non_null(find_in(tree, text));
    maker_end(&f.m);
}

/* Some viewers write into the stream that they find. */
static void
empty_fields_share_nothing(void **state)
{
    struct form f;
    struct str a, b;

    (void)state;
    start(&f);
    add_field(&f, "/a", "");
    add_field(&f, "/b", "");
    finish(&f);
    a = field(&f, "/a");
    b = field(&f, "/b");
    assert_null(find_in(a, "/V "));
    assert_null(find_in(a, "/DV "));
    assert_int_not_equal(number_after(a, "/AP <</N "),
                         number_after(b, "/AP <</N "));
    assert_non_null(find_in(appearance(&f, a), "\nstream\r\n/Tx BMC EMC\n"));
    assert_int_equal(number_after(appearance(&f, a), "/Length "), 11);
    maker_end(&f.m);
}

static void
names_hold_no_full_stop(void **state)
{
    struct form f;

    (void)state;
    start(&f);
    add_field(&f, "/p[@id='a.b']/50%", "");
    finish(&f);
    assert_non_null(find_in(f.r.file, "/T (/p[@id='a%2Eb']/50%25)\n"));
    maker_end(&f.m);
}

/* As many lines as it was set in, or has room for. */
static void
fields_of_several_lines(void **state)
{
    struct form f;
    struct block *dates, *wrapped;

    (void)state;
    start(&f);
    add_field(&f, "/many", "")->lines = 2;
    f.m.page->last->height = 26250;
    add_field(&f, "/high", "");
    f.m.page->last->height = 26250;
    dates = add_field(&f, "/date", "");
    f.m.page->last->height = 26250;
    dates->field = FIELD_DATE;
    wrapped = add_field(&f, "/wrapped", "two lines");
    add_text(&f.m, wrapped->tag, SERIF, 73000, f.y, "more")->block = wrapped;
    finish(&f);
    assert_non_null(find_in(field(&f, "/many"), "/Ff 4096\n"));
    assert_non_null(find_in(field(&f, "/high"), "/Ff 4096\n"));
    assert_null(find_in(field(&f, "/date"), "/Ff"));
    assert_non_null(find_in(field(&f, "/wrapped"), "/Ff 4096\n"));
    maker_end(&f.m);
}

static void
one_name_in_two_places_is_one_field(void **state)
{
    struct form f;
    struct str a;
    char text[60];
    int first, second;

    (void)state;
    start(&f);
    add_field(&f, "/a", "text");
    add_field(&f, "/b", "");
    add_field(&f, "/a", "text");
    finish(&f);
    assert_int_equal(count_in(f.r.file, "/T (/a)"), 1);
    a = field(&f, "/a");
    assert_null(find_in(a, "/Subtype /Widget"));
    snprintf(text, sizeof text, "/Parent %d 0 R",
             find_object(&f.r, "/T (/a)", 1));
    first = find_object(&f.r, text, 1);
    second = find_object(&f.r, text, first + 1);
    snprintf(text, sizeof text, "/Kids [%d 0 R %d 0 R ]", first, second);
    assert_non_null(find_in(a, text));
    assert_null(find_in(object(&f.r, first), "/T ("));
    assert_non_null(find_in(object(&f.r, second), "/Subtype /Widget"));
    maker_end(&f.m);
}

/* Each piece is a field with its part of the text, and its own element. */
static void
a_text_cut_by_the_page_is_fields_of_pieces(void **state)
{
    struct form f;
    struct block *b;
    struct str whole, first, second;

    (void)state;
    start(&f);
    b = new_block(&f, BLOCK_FIELD, "/a");
    b->text = STR("first\nsecond");
    place_text(&f, b, 0, 5);
    add_page(&f.m);
    place_text(&f, b, 6, 12);
    finish(&f);
    whole = field(&f, "/a");
    assert_null(find_in(whole, "/FT"));
    first = object(&f.r, number_after(whole, "/Kids ["));
    assert_non_null(find_in(first, "/T (1)\n"));
    assert_non_null(find_in(first, "/V <FEFF00660069007200730074000A>"));
    second = field(&f, "2");
    assert_non_null(find_in(second, "/V (second)"));
    assert_int_equal(number_after(second, "/Parent "),
                     find_object(&f.r, "/T (/a)", 1));
    assert_int_equal(count_in(f.r.file, "/S /Form\n"), 2);
    assert_int_equal(
        count_in(object(&f.r, find_object(&f.r, "/S /Form", 1)), "/OBJR"), 1);
    maker_end(&f.m);
}

/* A choice of options, the one of value `chosen` ticked. */
static struct block *
add_choice(struct form *f, const char *name, const char *const *values,
           const char *chosen)
{
    struct block *choice = new_block(f, BLOCK_CHOICE, name);

    for (int i = 0; values[i] != NULL; i++) {
        struct block *o = new_block(f, BLOCK_OPTION, NULL);
        struct span *label = arena_make(f->m.arena, struct span, 1);
        struct mark *box;

        o->parent = choice;
        o->value = values[i];
        o->checked = chosen != NULL && strcmp(values[i], chosen) == 0;
        o->label = label;
        if (choice->last == NULL)
            choice->first = o;
        else
            choice->last->next = o;
        choice->last = o;
        box = add_text(&f->m, o->form_tag, SYMBOL, 72000, f->y,
                       o->checked ? "☑" : "☐");
        box->block = o;
        ((struct text_run *)box->run)->owner = label;
        f->y += 20000;
    }
    return choice;
}

static void
a_choice_is_a_group_of_buttons(void **state)
{
    static const char *const values[] = {"x", "a b", "Off", NULL};
    struct form f;
    struct str choice, kid, other;
    const char *kids;

    (void)state;
    start(&f);
    add_choice(&f, "/c", values, "a b");
    finish(&f);
    choice = field(&f, "/c");
    assert_non_null(find_in(choice, "/FT /Btn\n/Ff 33587200\n"));
    assert_non_null(find_in(choice, "/V /a#20b\n/DV /a#20b\n"));
    kids = find_in(choice, "/Kids [") + 7;
    kid = object(&f.r, strtol(kids, NULL, 10));
    assert_non_null(find_in(kid, "/AP <</N <</x "));
    assert_non_null(find_in(kid, "/AS /Off\n"));
    other = object(&f.r, find_object(&f.r, "/AS /a#20b\n", 1));
    assert_int_equal(number_after(kid, "/Off "), number_after(other, "/Off "));
    assert_int_equal(number_after(kid, "<</x "),
                     number_after(other, "<</a#20b "));
    assert_int_equal(count_in(f.r.file, "/N <</#254Fff "), 1);
    /* both states can be drawn */
    assert_int_equal(count_in(f.r.file, "> Tj\nET\nQ\nendstream"), 2);
    maker_end(&f.m);
}

static void
nothing_chosen_is_off(void **state)
{
    static const char *const values[] = {"x", "y", NULL};
    struct form f;
    struct str choice;

    (void)state;
    start(&f);
    add_choice(&f, "/c", values, NULL);
    finish(&f);
    choice = field(&f, "/c");
    assert_non_null(find_in(choice, "/V /Off\n"));
    assert_null(find_in(choice, "/DV"));
    assert_int_equal(count_in(f.r.file, "/AS /Off\n"), 2);
    maker_end(&f.m);
}

static void
a_signature_is_unsigned(void **state)
{
    struct form f;
    struct str sig;

    (void)state;
    start(&f);
    for (int i = 0; i < 2; i++)
        place_text(&f, new_block(&f, BLOCK_SIGNATURE, NULL), 0, 0);
    finish(&f);
    sig = field(&f, "signature[2]");
    assert_non_null(find_in(field(&f, "signature[1]"), "/FT /Sig\n"));
    assert_non_null(find_in(sig, "/Subtype /Widget"));
    assert_non_null(find_in(appearance(&f, sig), "/Tx BMC EMC"));
    assert_null(find_in(f.r.file, "/SigFlags"));
    maker_end(&f.m);
}

/* A repeated head has no tags: what it shows stays on the page. */
static void
repeated_fields_are_no_widgets(void **state)
{
    struct form f;
    struct block *b;

    (void)state;
    start(&f);
    b = new_block(&f, BLOCK_FIELD, "/a");
    b->text = STR("text");
    b->tag = NULL;
    place_text(&f, b, 0, 4);
    finish(&f);
    assert_null(find_in(f.r.file, "/Widget"));
    assert_int_equal(count_in(page_content(&f.r, 0), "BT"), 2);
    maker_end(&f.m);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_field_is_a_widget_with_its_text),
        cmocka_unit_test(the_form_lists_its_fields),
        cmocka_unit_test(no_fields_no_form),
        cmocka_unit_test(widget_and_form_element_agree),
        cmocka_unit_test(empty_fields_share_nothing),
        cmocka_unit_test(names_hold_no_full_stop),
        cmocka_unit_test(fields_of_several_lines),
        cmocka_unit_test(one_name_in_two_places_is_one_field),
        cmocka_unit_test(a_text_cut_by_the_page_is_fields_of_pieces),
        cmocka_unit_test(a_choice_is_a_group_of_buttons),
        cmocka_unit_test(nothing_chosen_is_off),
        cmocka_unit_test(a_signature_is_unsigned),
        cmocka_unit_test(repeated_fields_are_no_widgets),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
