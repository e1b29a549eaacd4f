/*
 * Private to the packet stage: libqpdf, through its C interface. It is loaded
 * when the first file is attached, since it brings libraries of its own that
 * would double the start of every command (see docs/architecture.md). Objects
 * are handles that live as long as the qpdf_data they belong to.
 */
#ifndef SB_PACKET_QPDF_H
#define SB_PACKET_QPDF_H

#include <qpdf/qpdf-c.h>

#include "packet/session.h"

struct qpdf {
    qpdf_data (*init)(void);
    void (*cleanup)(qpdf_data *);
    void (*silence_errors)(qpdf_data);
    void (*set_suppress_warnings)(qpdf_data, QPDF_BOOL);
    QPDF_ERROR_CODE(*read_memory)
    (qpdf_data, const char *name, const char *bytes, unsigned long long n,
     const char *password);
    QPDF_BOOL (*is_encrypted)(qpdf_data);
    int (*get_num_pages)(qpdf_data);
    qpdf_oh (*get_page_n)(qpdf_data, size_t);
    QPDF_ERROR_CODE(*add_page_at)
    (qpdf_data, qpdf_data from, qpdf_oh page, QPDF_BOOL before, qpdf_oh beside);
    QPDF_BOOL (*has_error)(qpdf_data);
    qpdf_oh (*get_root)(qpdf_data);
    qpdf_oh (*oh_get_key)(qpdf_data, qpdf_oh, const char *);
    QPDF_BOOL (*oh_has_key)(qpdf_data, qpdf_oh, const char *);
    QPDF_BOOL (*oh_is_dictionary)(qpdf_data, qpdf_oh);
    QPDF_BOOL (*oh_is_array)(qpdf_data, qpdf_oh);
    QPDF_BOOL (*oh_is_integer)(qpdf_data, qpdf_oh);
    int (*oh_get_int_value_as_int)(qpdf_data, qpdf_oh);
    int (*oh_get_array_n_items)(qpdf_data, qpdf_oh);
    qpdf_oh (*oh_get_array_item)(qpdf_data, qpdf_oh, int);
    void (*oh_erase_item)(qpdf_data, qpdf_oh, int);
    void (*oh_remove_key)(qpdf_data, qpdf_oh, const char *);
    void (*oh_replace_key)(qpdf_data, qpdf_oh, const char *, qpdf_oh);
    qpdf_oh (*oh_parse)(qpdf_data, const char *);
    QPDF_ERROR_CODE (*init_write_memory)(qpdf_data);
    void (*set_deterministic_ID)(qpdf_data, QPDF_BOOL);
    void (*set_object_stream_mode)(qpdf_data, enum qpdf_object_stream_e);
    QPDF_ERROR_CODE (*write)(qpdf_data);
    size_t (*get_buffer_length)(qpdf_data);
    const unsigned char *(*get_buffer)(qpdf_data);
};

/* Loads the library, once a session. Adds SB944. */
int qpdf_open(struct sb_session *s, const struct qpdf **out);

/* A PDF from its bytes, which stay where they are; let go with the packet
   arena. False if it cannot be read. */
bool qpdf_load(struct sb_session *s, const struct qpdf *q, const char *name,
               struct str bytes, qpdf_data *out);

#endif
