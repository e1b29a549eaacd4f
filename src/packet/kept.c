#include "packet/kept.h"

#include <stdio.h>
#include <string.h>

#include "packet/folder.h"
#include "packet/json.h"

/* [bytes] of a file of a packet at most. */
#define KEPT_CAP ((size_t)128 * 1024 * 1024)

/* What cannot be read is not kept; why is of no interest. */
static bool
read_quietly(struct sb_session *s, const char *path, struct str *out)
{
    struct diags *unheard = arena_make(s->packet, struct diags, 1);

    return file_exists(path) &&
           file_read(s->packet, path, KEPT_CAP, out, unheard) == 0;
}

static const json_t *
read_manifest(struct sb_session *s, const char *packet)
{
    struct str text;
    json_t *manifest;

    if (!read_quietly(s, folder_path(s->packet, packet, "", "manifest.json"),
                      &text))
        return NULL;
    manifest = json_loadb(text.p, text.n, JSON_REJECT_DUPLICATES, NULL);
    return manifest ? json_owned(s->packet, manifest) : NULL;
}

static const char *
text_of(const json_t *object, const char *key)
{
    const char *text = json_member_text(object, key);

    return text ? text : "";
}

/* A name within the packet: nothing outside is read. */
static bool
is_inside(const char *name)
{
    return *name && *name != '/' && !strstr(name, "..");
}

static bool
holds(struct sb_session *s, const char *packet, const json_t *file)
{
    const char *name = text_of(file, "path");
    struct arena_mark mark = arena_mark(s->packet);
    char hash[2 * SHA256_BYTES + 1] = "";
    struct str bytes = {NULL, 0};
    bool same =
        is_inside(name) &&
        read_quietly(s, folder_path(s->packet, packet, "", name), &bytes);

    if (same) {
        sha256_hex(bytes, hash);
        same = (json_int_t)bytes.n ==
                   json_integer_value(json_object_get(file, "bytes")) &&
               strcmp(hash, text_of(file, "sha256")) == 0;
    }
    arena_rewind(s->packet, mark);
    return same;
}

static void
fill(struct packet_result *out, const json_t *file)
{
    out->pages = (int)json_integer_value(json_object_get(file, "pages"));
    out->bytes = (size_t)json_integer_value(json_object_get(file, "bytes"));
    (void)snprintf(out->sha256, sizeof out->sha256, "%s",
                   text_of(file, "sha256"));
}

/* The hash of what was attached; empty where there was nothing. */
static bool
holds_attached(struct sb_session *s, const char *input, const json_t *file)
{
    struct arena_mark mark = arena_mark(s->packet);
    const char *path = attached_path(s->packet, input, text_of(file, "file"));
    char hash[2 * SHA256_BYTES + 1] = "";
    struct str bytes = {NULL, 0};
    bool same;

    if (path && read_quietly(s, path, &bytes))
        sha256_hex(bytes, hash);
    same = strcmp(hash, text_of(file, "sha256")) == 0;
    arena_rewind(s->packet, mark);
    return same;
}

static bool
same_attached(struct sb_session *s, const json_t *manifest, const char *input)
{
    const json_t *file;
    size_t i;

    json_array_foreach(json_object_get(manifest, "attached"), i, file)
    {
        if (!holds_attached(s, input, file))
            return false;
    }
    return true;
}

bool
kept_packet(struct sb_session *s, const char *folder, const char *id,
            const char *input, const char *key, struct packet_result *out)
{
    const char *packet = folder_path(s->packet, folder, "", id);
    const json_t *manifest = read_manifest(s, packet);
    const json_t *files = json_object_get(manifest, "files");
    const json_t *file;
    bool whole = false;
    size_t i;

    if (strcmp(text_of(manifest, "key"), key) != 0 ||
        !same_attached(s, manifest, input))
        return false;
    *out = (struct packet_result){
        .id = id,
        .verdict = text_of(manifest, "verdict"),
        .path = folder_path(s->packet, packet, "", "packet.pdf")};
    json_array_foreach(files, i, file)
    {
        if (!holds(s, packet, file))
            return false;
        if (strcmp(text_of(file, "path"), "packet.pdf") == 0) {
            whole = true;
            fill(out, file);
        }
    }
    return whole;
}
