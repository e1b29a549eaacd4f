/*
 * A packet, or a guide: parts.xml or guide.xml decides which parts there are,
 * each sheet makes one, the head sheet makes the head, and all become one
 * document.
 */
#include "template/run.h"

#include <stdio.h>
#include <string.h>

#include <libxml/xpathInternals.h>

#include "base/buf.h"
#include "intake/node.h"

/* A part of this packet: a row of parts.xml, and the turn it is. */
struct turn {
    const struct part_rule *rule;
    xmlNodePtr made;    /* <part> of $parts */
    xmlNodePtr subject; /* NULL unless the rule repeats */
    bool included;
};

struct work {
    struct arena *arena;
    const struct templates *t;
    const struct template_input *in;
    struct run *run;
    struct turn *turns;
    int count;
    int room;
    struct diags *diags;
};

static int
no_memory(struct diags *d)
{
    return diag_add(d, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL);
}

/* Copies the title. */
static int
add_title(xmlNodePtr made, const struct part_rule *rule)
{
    xmlNodePtr copy = xmlDocCopyNode(
        (xmlNodePtr)node_child(rule->node, "title"), made->doc, 1);

    return copy && xmlAddChild(made, copy) ? 0 : -1;
}

/* A language of a title, with what it is the turn for behind it. */
static int
add_name(struct work *w, xmlNodePtr title, const xmlNode *name)
{
    xmlNodePtr words = xmlFirstElementChild(title);

    for (; words; words = xmlNextElementSibling(words)) {
        bool zh = xmlStrEqual(words->name, BAD_CAST "zh");
        const xmlNode *from = xmlFirstElementChild((xmlNodePtr)name);
        xmlChar *text;

        while (from && !xmlStrEqual(from->name, words->name))
            from = xmlNextElementSibling((xmlNodePtr)from);
        text = from ? xmlNodeGetContent(from) : NULL;
        if (text && *text) {
            xmlNodeAddContent(words, BAD_CAST(zh ? "：" : ": "));
            xmlNodeAddContent(words, text);
        }
        xmlFree(text);
        if (from && !text)
            return no_memory(w->diags);
    }
    return 0;
}

/* The title of a turn tells it from the others by the name of its subject. */
static int
name_turn(struct work *w, const struct part_rule *rule, xmlNodePtr made)
{
    xmlXPathObjectPtr names;
    int failed = 0;

    if (!rule->name)
        return 0;
    names = run_evaluate(w->run, rule, rule->name, w->diags);
    if (!names)
        return -1;
    if (names->nodesetval && names->nodesetval->nodeNr > 0)
        failed = add_name(w, xmlFirstElementChild(made),
                          names->nodesetval->nodeTab[0]);
    xmlXPathFreeObject(names);
    return failed;
}

/* number 0: the part is not repeated. */
static int
add_turn(struct work *w, const struct part_rule *rule, bool included,
         int number, xmlNodePtr subject)
{
    xmlNodePtr made = xmlNewChild(xmlDocGetRootElement(w->run->parts), NULL,
                                  BAD_CAST "part", NULL);
    struct buf id = buf_new(w->arena);

    buf_text(&id, rule->id);
    if (number > 0)
        buf_format(&id, "-%d", number);
    if (!made || !xmlNewProp(made, BAD_CAST "id", BAD_CAST id.p) ||
        !xmlNewProp(made, BAD_CAST "included",
                    BAD_CAST(included ? "yes" : "no")) ||
        add_title(made, rule) != 0)
        return no_memory(w->diags);
    w->run->subject = subject;
    if ((subject && name_turn(w, rule, made) != 0) ||
        reason_add(w->arena, w->run, rule, included, made, w->diags) != 0)
        return -1;
    if (w->count == w->room) {
        struct turn *more = arena_make(w->arena, struct turn, w->room * 2 + 16);

        if (w->count)
            memcpy(more, w->turns, (size_t)w->count * sizeof *more);
        w->turns = more;
        w->room = w->room * 2 + 16;
    }
    w->turns[w->count++] = (struct turn){rule, made, subject, included};
    return 0;
}

/* A part whose repeat selects nothing is left out. */
static int
add_repeated(struct work *w, const struct part_rule *rule)
{
    enum { TURNS_MOST = 200 };
    xmlXPathObjectPtr nodes =
        run_evaluate(w->run, rule, rule->repeat, w->diags);
    int failed = 0;
    int count;

    if (!nodes)
        return -1;
    count = nodes->nodesetval ? nodes->nodesetval->nodeNr : 0;
    if (nodes->type != XPATH_NODESET || count > TURNS_MOST)
        failed = diag_add(w->diags, SB_PARTS_XPATH, rule->place, rule->repeat,
                          "?", NULL);
    else if (count == 0)
        failed = add_turn(w, rule, false, 0, NULL);
    else
        xmlXPathNodeSetSort(nodes->nodesetval);
    for (int i = 0; i < count && !failed; i++)
        failed = add_turn(w, rule, true, i + 1, nodes->nodesetval->nodeTab[i]);
    xmlXPathFreeObject(nodes);
    return failed;
}

static int
plan(struct work *w)
{
    for (int i = 0; i < w->t->part_count; i++) {
        const struct part_rule *rule = &w->t->parts[i];
        xmlXPathObjectPtr when =
            run_evaluate(w->run, rule, rule->when, w->diags);
        bool included;
        int failed;

        if (!when)
            return -1;
        included = xmlXPathCastToBoolean(when);
        xmlXPathFreeObject(when);
        failed = included && rule->repeat
                     ? add_repeated(w, rule)
                     : add_turn(w, rule, included, 0, NULL);
        if (failed)
            return -1;
    }
    return 0;
}

/* A blank packet may leave out a part that needs a proposal, such as letters
   to partners; that there is such a part is demanded of it too. */
static bool
is_there(const struct work *w, const char *id)
{
    for (int i = 0; i < w->count; i++)
        if ((w->turns[i].included || w->in->blank) &&
            strcmp(w->turns[i].rule->id, id) == 0)
            return true;
    return false;
}

/* A part that the call says this direction's packet must have. */
static int
check_demand(struct work *w, xmlNodePtr part)
{
    xmlChar *ref = xmlGetNoNsProp(part, BAD_CAST "ref");
    xmlChar *direction = xmlGetNoNsProp(w->in->direction, BAD_CAST "id");
    int failed = 0;

    if (ref && !is_there(w, (const char *)ref))
        failed = diag_add(
            w->diags, SB_PART_MISSING, intake_place(w->in->call, part),
            direction ? (const char *)direction : "?", (const char *)ref, NULL);
    xmlFree(ref);
    xmlFree(direction);
    return failed;
}

static int
check_demands(struct work *w)
{
    if (!w->in->direction)
        return 0;
    for (xmlNodePtr n = xmlFirstElementChild(w->in->direction); n;
         n = xmlNextElementSibling(n)) {
        if (!xmlStrEqual(n->name, BAD_CAST "packet"))
            continue;
        for (xmlNodePtr p = xmlFirstElementChild(n); p;
             p = xmlNextElementSibling(p))
            if (check_demand(w, p) != 0)
                return -1;
    }
    return 0;
}

/* Runs a sheet and gives a copy of its root, in the document to be. */
static int
make(struct work *w, const char *name, xsltStylesheetPtr style,
     const char *element, xmlDocPtr doc, xmlNodePtr *out)
{
    xmlDocPtr made;
    xmlNodePtr root;

    if (sheet_run(w->arena, w->run, name, style, &made, w->diags) != 0)
        return -1;
    root = xmlDocGetRootElement(made);
    if (!root || !xmlStrEqual(root->name, BAD_CAST element) ||
        xmlNextElementSibling(root))
        return diag_add(w->diags, SB_SHEET_RESULT, (struct place){name, 0, 0},
                        element, root ? (const char *)root->name : "-", NULL);
    *out = xmlDocCopyNode(root, doc, 1);
    if (!*out || !xmlAddChild(xmlDocGetRootElement(doc), *out))
        return no_memory(w->diags);
    return 0;
}

static int
new_doc(struct work *w, const char *root, xmlDocPtr *out)
{
    xmlDocPtr *slot = template_doc_slot(w->arena);
    xmlNodePtr node;

    *slot = xmlNewDoc(BAD_CAST "1.0");
    node = *slot ? xmlNewDocNode(*slot, NULL, BAD_CAST root, NULL) : NULL;
    if (!node)
        return no_memory(w->diags);
    (void)xmlDocSetRootElement(*slot, node);
    *out = *slot;
    return 0;
}

/* A part beside the head is a document too: each is judged alone in trial, so
   that a fault names the sheet that made it, and then moved to doc. */
static int
make_part(struct work *w, const struct turn *turn, xmlDocPtr trial,
          xmlDocPtr doc)
{
    const struct grammar *g = w->t->grammars.document;
    struct source alone = {trial, turn->rule->sheet};
    xmlNodePtr part;

    w->run->part = turn->made;
    w->run->subject = turn->subject;
    if (make(w, turn->rule->sheet, turn->rule->style, "part", trial, &part) !=
            0 ||
        (g && intake_validate(&alone, g, w->arena, w->diags) != 0))
        return -1;
    xmlUnlinkNode(part);
    if (!xmlAddChild(xmlDocGetRootElement(doc), part)) {
        xmlFreeNode(part);
        return no_memory(w->diags);
    }
    return 0;
}

/* The language of what says no other. */
static const char *
lang_of(const struct template_input *in)
{
    return in->edition && strcmp(in->edition, "en") == 0 ? "en" : "zh";
}

static int
make_document(struct work *w, xmlDocPtr *out)
{
    xmlDocPtr trial;
    xmlDocPtr doc;
    xmlNodePtr head;

    if (new_doc(w, "document", &trial) != 0 ||
        new_doc(w, "document", &doc) != 0 ||
        !xmlNewProp(xmlDocGetRootElement(doc), BAD_CAST "lang",
                    BAD_CAST lang_of(w->in)) ||
        make(w, w->t->head_name, w->t->head, "head", trial, &head) != 0)
        return -1;
    for (int i = 0; i < w->count; i++)
        if (w->turns[i].included && make_part(w, &w->turns[i], trial, doc) != 0)
            return -1;
    head = xmlDocCopyNode(head, doc, 1);
    if (!head)
        return no_memory(w->diags);
    if (xmlDocGetRootElement(doc)->children)
        (void)xmlAddPrevSibling(xmlDocGetRootElement(doc)->children, head);
    else
        (void)xmlAddChild(xmlDocGetRootElement(doc), head);
    *out = doc;
    return 0;
}

int
template_packet(struct arena *a, const struct templates *t,
                const struct template_input *in, xmlDocPtr *out,
                struct diags *d)
{
    struct work w = {.arena = a, .t = t, .in = in, .diags = d};

    w.run = arena_make(a, struct run, 1);
    w.run->t = t;
    w.run->in = in;
    if (new_doc(&w, "parts", &w.run->parts) != 0 || plan(&w) != 0 ||
        check_demands(&w) != 0)
        return -1;
    return make_document(&w, out);
}

int
template_guide(struct arena *a, const struct templates *t,
               const struct template_input *in, xmlDocPtr *out, struct diags *d)
{
    struct templates *own = arena_make(a, struct templates, 1);
    struct work w = {.arena = a, .t = own, .in = in, .diags = d};

    *own = *t;
    own->arena = a;
    own->part_count = 0;
    w.run = arena_make(a, struct run, 1);
    w.run->t = own;
    w.run->in = in;
    if (parts_load(own, "guide.xml", d) != 0 ||
        new_doc(&w, "parts", &w.run->parts) != 0 || plan(&w) != 0)
        return -1;
    return make_document(&w, out);
}
