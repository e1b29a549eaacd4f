/*
 * Sheets are read before libxslt asks for them: we follow import and include
 * ourselves, with our own parser, by plain file names in the two template
 * folders, and by real path. The loader given to libxslt only hands out
 * copies of what was read.
 */
#include "template/store.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxslt/xsltutils.h>

#include "base/file.h"

static bool
is_plain(const char *name)
{
    size_t n = strlen(name);

    return n > 0 && n < 64 && name[0] != '.' &&
           strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                        "0123456789-_.") == n;
}

/* Whether path, followed through links, lies in the folder. */
static bool
lies_in(const char *path, const char *folder)
{
    char real_path[PATH_MAX];
    char real_folder[PATH_MAX];
    size_t n;

    if (!realpath(path, real_path) || !realpath(folder, real_folder))
        return false;
    n = strlen(real_folder);
    return strncmp(real_path, real_folder, n) == 0 &&
           (real_path[n] == '/' || (n == 1 && real_folder[0] == '/'));
}

/* name: plain, perhaps in a folder of the template folders. */
static const char *
find_in_folders(struct templates *t, const char *name, struct place place,
                struct diags *d)
{
    const char *const folders[] = {t->folders.own, t->folders.shipped};

    for (int i = 0; i < 2; i++) {
        struct buf path = buf_new(t->arena);

        if (!folders[i])
            continue;
        buf_format(&path, "%s/%s", folders[i], name);
        if (!file_exists(path.p))
            continue;
        if (lies_in(path.p, folders[i]))
            return path.p;
        (void)diag_add(d, SB_SHEET_HREF, place, name, NULL, NULL);
        return NULL;
    }
    (void)diag_add(d, SB_SHEET_MISSING, place, name, NULL, NULL);
    return NULL;
}

const char *
folder_file(struct templates *t, const char *name, struct place place,
            struct diags *d)
{
    if (is_plain(name))
        return find_in_folders(t, name, place, d);
    (void)diag_add(d, SB_SHEET_HREF, place, name, NULL, NULL);
    return NULL;
}

const char *
folder_inner(struct templates *t, const char *folder, const char *name,
             struct diags *d)
{
    struct buf path = buf_new(t->arena);

    buf_format(&path, "%s/%s", folder, name);
    if (is_plain(name))
        return find_in_folders(t, path.p, NO_PLACE, d);
    (void)diag_add(d, SB_SHEET_HREF, NO_PLACE, path.p, NULL, NULL);
    return NULL;
}

static struct sheet_file *
find_file(const struct templates *t, const char *name)
{
    for (struct sheet_file *f = t->files; f; f = f->next)
        if (strcmp(f->name, name) == 0)
            return f;
    return NULL;
}

static bool
is_import(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE && node->ns &&
           xmlStrEqual(node->ns->href, XSLT_NAMESPACE) &&
           (xmlStrEqual(node->name, BAD_CAST "import") ||
            xmlStrEqual(node->name, BAD_CAST "include"));
}

static int
read_imports(struct templates *t, const struct sheet_file *file, int depth,
             struct diags *d)
{
    xmlNodePtr root = xmlDocGetRootElement(file->source.doc);

    for (xmlNodePtr n = root->children; n; n = n->next) {
        struct place place;
        struct sheet_file *imported;
        xmlChar *href;
        int failed;

        if (!is_import(n))
            continue;
        place = intake_place(&file->source, n);
        href = xmlGetNoNsProp(n, BAD_CAST "href");
        failed = sheet_read(t, href ? (const char *)href : "", place, depth + 1,
                            &imported, d);
        xmlFree(href);
        if (failed)
            return -1;
    }
    return 0;
}

int
sheet_read(struct templates *t, const char *name, struct place place, int depth,
           struct sheet_file **out, struct diags *d)
{
    struct sheet_file *file = find_file(t, name);
    const char *path;

    if (depth > IMPORTS_DEEP || t->file_count == SHEETS_MOST ||
        (file && file->imports == SHEET_OPEN))
        return diag_add(d, SB_SHEET_IMPORTS, place, name, NULL, NULL);
    if (!file) {
        path = folder_file(t, name, place, d);
        file = arena_make(t->arena, struct sheet_file, 1);
        if (!path || intake_load(t->arena, path, &file->source, d) != 0)
            return -1;
        file->name = arena_text(t->arena, name, strlen(name));
        if (sheet_inspect(t, file, d) != 0)
            return -1;
        file->next = t->files;
        t->files = file;
        t->file_count++;
    }
    *out = file;
    if (file->imports == SHEET_DONE)
        return 0;
    file->imports = SHEET_OPEN;
    if (read_imports(t, file, depth, d) != 0)
        return -1;
    file->imports = SHEET_DONE;
    return 0;
}

/* With the style's dictionary: libxslt compares many names by address. */
xmlDocPtr
sheet_copy(const struct sheet_file *file, xmlDictPtr dict)
{
    xmlNodePtr root = xmlDocGetRootElement(file->source.doc);
    xmlDocPtr copy = xmlNewDoc(BAD_CAST "1.0");

    if (!copy)
        return NULL;
    copy->URL = xmlStrdup(BAD_CAST file->name);
    copy->dict = dict;
    if (dict)
        (void)xmlDictReference(dict);
    root = xmlDocCopyNode(root, copy, 1);
    if (!copy->URL || !root) {
        xmlFreeDoc(copy);
        return NULL;
    }
    (void)xmlDocSetRootElement(copy, root);
    return copy;
}

/* context is the style that imports; the outermost one knows the session. */
xmlDocPtr
loader_copy(const xmlChar *uri, xmlDictPtr dict, int options, void *context,
            xsltLoadType type)
{
    const xsltStylesheet *style = context;
    const struct sheet_file *file;

    (void)options;
    if (type != XSLT_LOAD_STYLESHEET || !style)
        return NULL;
    while (style->parent)
        style = style->parent;
    file =
        style->_private ? find_file(style->_private, (const char *)uri) : NULL;
    return file ? sheet_copy(file, dict) : NULL;
}
