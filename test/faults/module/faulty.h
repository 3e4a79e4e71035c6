/* What the parts of the faulty module share; the control file is described in module.c. */
#ifndef FAULTY_H
#define FAULTY_H

#include <stddef.h>

#include "pkcs11.h"

/* More slots than this nobody has. */
#define MAX_SLOTS 128

/* The module that is wrapped. */
extern CK_FUNCTION_LIST_PTR target;

/* control.c: what the control file or socket says. */

/* Reads the control file, or asks the control socket what is to happen in this function; 1 when that changed. */
int read_control(const char *function);
/* Copies the value of a line `key=value`; with `what`, of `key=what` or `key=what:value`. 0 when there is none. */
int setting(const char *key, const char *what, char *value, size_t size);
/* Whether there is a line `key=value`. */
int is_set(const char *key, const char *value);
/* Writes the name and the return value to the log, never an argument; returns `rv`. */
CK_RV logged(const char *function, CK_RV rv);

/* presence.c: which tokens are in their slots. */

/* Lets tokens come and go as the file says for this function. */
void move_tokens(const char *function);
/* Whether the token of this slot is away. */
int is_away(CK_SLOT_ID slot);
/* Whether every token is away. */
int all_away(void);
/* Whether the driver lost its mind at a replug (`stale=1`) and has to be started again. */
int is_stale(void);
/* The slots as shown: phantoms first, then those of the target. */
CK_RV shown_slots(CK_BBOOL present, CK_SLOT_ID_PTR slots, CK_ULONG_PTR count);
int is_phantom(CK_SLOT_ID slot);
/* A slot whose token came or went since it was last named, or CKR_NO_EVENT. */
CK_RV next_event(CK_SLOT_ID_PTR slot);

/* intervene.c: what happens before a call; 0 means that it may go on, otherwise *rv is to be returned. */
int intervene(const char *function, CK_RV *rv);
int intervene_in_session(const char *function, CK_RV *rv);
int intervene_in_slot(const char *function, CK_SLOT_ID slot, CK_RV *rv);

/* pin.c: the PIN's counter and who is logged in. */

/* Sets the flags of the user PIN. */
void show_pin(CK_TOKEN_INFO_PTR info);
CK_RV check_login(CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_UTF8CHAR_PTR pin, CK_ULONG length);
/* Every operation begins without the login of its own that CKA_ALWAYS_AUTHENTICATE demands. */
void begin_operation(void);
/* Whether the key may be used now. */
int may_use_key(void);
/* Some tokens log out by themselves after each use. */
void end_operation(CK_SESSION_HANDLE session);

/* gost.c: ГОСТ 34.10-2015 and Streebog by the helper of `gost-helper`. */

#define GOST_MECHANISMS 6
#define MAX_GOST_OUTPUT 128

int is_gost_mechanism(CK_MECHANISM_TYPE mechanism);
/* How many there are; writes them when there is a place for them. */
CK_ULONG gost_mechanisms(CK_MECHANISM_TYPE_PTR list);
/* 256 or 512 for a ГОСТ key, whose CKA_ID in hex goes to `id`; otherwise 0. */
unsigned gost_bits(CK_OBJECT_HANDLE object, CK_SESSION_HANDLE session, char *id, size_t size);
CK_RV gost_digest_init(CK_MECHANISM_TYPE mechanism);
int gost_is_digesting(void);
CK_RV gost_digest(CK_BYTE_PTR data, CK_ULONG length, CK_BYTE_PTR digest, CK_ULONG_PTR size);
CK_RV gost_sign_init(CK_MECHANISM_TYPE mechanism, unsigned bits, const char *id);
int gost_is_signing(void);
CK_RV gost_sign(CK_BYTE_PTR data, CK_ULONG length, CK_BYTE_PTR signature, CK_ULONG_PTR size);

/* forward.c and special.c: puts their functions into the list. */
void use_forwarders(CK_FUNCTION_LIST_PTR list);
void use_special(CK_FUNCTION_LIST_PTR list);

#endif
