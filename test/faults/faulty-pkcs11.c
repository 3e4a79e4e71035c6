/*
 * A PKCS#11 module that does on command what a software token cannot: it is pulled out, hangs, crashes, returns chosen
 * errors and shows chosen PIN counters. Everything else is SoftHSM2's, loaded by dlopen.
 *
 * Environment: FAULTY_PKCS11_CONTROL, a file read again at every call (faulty.ts writes it whole and renames it);
 *              FAULTY_PKCS11_TARGET, the module to wrap (/usr/lib/softhsm/libsofthsm2.so).
 * Lines of the file, each key may repeat:
 *   present=0                    no token in any slot
 *   removed-in=C_Login           the token goes when this is called, and stays away while the line is there
 *   hang=C_Sign:5                seconds to sleep before the call
 *   crash=C_Login                a null pointer is written
 *   error=C_Sign:CKR_GENERAL_ERROR  returned without calling the target; names below, or 0x...
 *   once=C_Login:CKR_...         the same for the first call after the file changed
 *   pin=low|final|locked|hidden  flags of the user PIN; locked also refuses C_Login, hidden clears them
 *   log=FILE                     one line per call: name and return value, never an argument
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pkcs11.h"

#define MAX_CONTROL 8192

static CK_FUNCTION_LIST ours;
static CK_FUNCTION_LIST_PTR target;
static int removed;
static int once_done;
static char control[MAX_CONTROL];

static const struct {
  const char *name;
  CK_RV value;
} names[] = {
    {"CKR_GENERAL_ERROR", CKR_GENERAL_ERROR},
    {"CKR_FUNCTION_FAILED", CKR_FUNCTION_FAILED},
    {"CKR_DEVICE_ERROR", CKR_DEVICE_ERROR},
    {"CKR_DEVICE_REMOVED", CKR_DEVICE_REMOVED},
    {"CKR_TOKEN_NOT_PRESENT", CKR_TOKEN_NOT_PRESENT},
    {"CKR_SESSION_HANDLE_INVALID", CKR_SESSION_HANDLE_INVALID},
    {"CKR_USER_ALREADY_LOGGED_IN", CKR_USER_ALREADY_LOGGED_IN},
    {"CKR_USER_NOT_LOGGED_IN", CKR_USER_NOT_LOGGED_IN},
    {"CKR_PIN_INCORRECT", CKR_PIN_INCORRECT},
    {"CKR_PIN_LOCKED", CKR_PIN_LOCKED},
    {"CKR_PIN_EXPIRED", CKR_PIN_EXPIRED},
    {"CKR_FUNCTION_NOT_SUPPORTED", CKR_FUNCTION_NOT_SUPPORTED},
    {"CKR_FUNCTION_CANCELED", CKR_FUNCTION_CANCELED},
    {"CKR_OK", CKR_OK},
};

static void read_control(void) {
  static char before[MAX_CONTROL];
  const char *path = getenv("FAULTY_PKCS11_CONTROL");
  FILE *file = path != NULL ? fopen(path, "r") : NULL;
  size_t length = file != NULL ? fread(control, 1, sizeof control - 1, file) : 0;
  control[length] = 0;
  if (file != NULL) fclose(file);
  if (strcmp(before, control) != 0) once_done = 0;
  strcpy(before, control);
}

/* Copies the value of the n-th line `key=value`; with `function`, of the line `key=function` or `key=function:value`. */
static int setting(const char *key, const char *function, char *value, size_t size) {
  const size_t key_length = strlen(key);
  for (const char *line = control; line != NULL && *line != 0;) {
    const char *end = strchr(line, '\n');
    const size_t length = end != NULL ? (size_t)(end - line) : strlen(line);
    if (length > key_length && strncmp(line, key, key_length) == 0 && line[key_length] == '=') {
      const char *from = line + key_length + 1;
      size_t left = length - key_length - 1;
      const size_t name = function != NULL ? strlen(function) : 0;
      if (function == NULL || (left >= name && strncmp(from, function, name) == 0 &&
                               (left == name || from[name] == ':'))) {
        if (function != NULL) {
          from += name + (left > name);
          left -= name + (left > name);
        }
        snprintf(value, size, "%.*s", (int)left, from);
        return 1;
      }
    }
    line = end != NULL ? end + 1 : NULL;
  }
  return 0;
}

static CK_RV rv_of(const char *name) {
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    if (strcmp(names[i].name, name) == 0) return names[i].value;
  return strtoul(name, NULL, 16);
}

static CK_RV logged(const char *function, CK_RV rv) {
  char path[1024];
  FILE *file;
  if (setting("log", NULL, path, sizeof path) && (file = fopen(path, "a")) != NULL) {
    fprintf(file, "%s 0x%lx\n", function, rv);
    fclose(file);
  }
  return rv;
}

static int is_absent(void) {
  char value[16];
  return removed || (setting("present", NULL, value, sizeof value) && strcmp(value, "0") == 0);
}

/* A token that was pulled out takes its sessions and logins along. */
static void forget_sessions(void) {
  CK_SLOT_ID slots[64];
  CK_ULONG count = 64;
  if (target->C_GetSlotList(CK_TRUE, slots, &count) != CKR_OK) return;
  for (CK_ULONG i = 0; i < count; i++) target->C_CloseAllSessions(slots[i]);
}

/* What happens before a call; 0 means that it may go on, otherwise *rv is to be returned. */
static int intervene(const char *function, CK_RV *rv) {
  char value[128];
  read_control();
  if (!setting("removed-in", NULL, value, sizeof value)) removed = 0;
  if (setting("removed-in", function, value, sizeof value)) removed = 1;
  if (setting("hang", function, value, sizeof value)) sleep((unsigned)atoi(value));
  if (setting("crash", function, value, sizeof value)) *(volatile int *)0 = 1;
  if (is_absent()) forget_sessions();
  if (!once_done && setting("once", function, value, sizeof value)) once_done = 1;
  else if (!setting("error", function, value, sizeof value)) return 0;
  *rv = logged(function, rv_of(value));
  return 1;
}

#define BEFORE(name)                             \
  CK_RV rv;                                      \
  if (intervene(#name, &rv)) return rv;

/* Functions of a token: with the token away they say so. */
#define ON_TOKEN(name, parameters, arguments)                                \
  static CK_RV faulty_##name parameters {                                    \
    BEFORE(name)                                                             \
    if (is_absent()) return logged(#name, CKR_DEVICE_REMOVED);               \
    return logged(#name, target->name arguments);                            \
  }

ON_TOKEN(C_GetMechanismList, (CK_SLOT_ID slot, CK_MECHANISM_TYPE_PTR list, CK_ULONG_PTR count), (slot, list, count))
ON_TOKEN(C_GetMechanismInfo, (CK_SLOT_ID slot, CK_MECHANISM_TYPE type, CK_MECHANISM_INFO_PTR info), (slot, type, info))
ON_TOKEN(C_OpenSession, (CK_SLOT_ID slot, CK_FLAGS flags, CK_VOID_PTR data, CK_NOTIFY notify, CK_SESSION_HANDLE_PTR session),
         (slot, flags, data, notify, session))
ON_TOKEN(C_CloseSession, (CK_SESSION_HANDLE session), (session))
ON_TOKEN(C_CloseAllSessions, (CK_SLOT_ID slot), (slot))
ON_TOKEN(C_GetSessionInfo, (CK_SESSION_HANDLE session, CK_SESSION_INFO_PTR info), (session, info))
ON_TOKEN(C_Logout, (CK_SESSION_HANDLE session), (session))
ON_TOKEN(C_FindObjectsInit, (CK_SESSION_HANDLE session, CK_ATTRIBUTE_PTR attributes, CK_ULONG count),
         (session, attributes, count))
ON_TOKEN(C_FindObjects, (CK_SESSION_HANDLE session, CK_OBJECT_HANDLE_PTR objects, CK_ULONG max, CK_ULONG_PTR count),
         (session, objects, max, count))
ON_TOKEN(C_FindObjectsFinal, (CK_SESSION_HANDLE session), (session))
ON_TOKEN(C_GetAttributeValue, (CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE_PTR attributes, CK_ULONG count),
         (session, object, attributes, count))
ON_TOKEN(C_SignInit, (CK_SESSION_HANDLE session, CK_MECHANISM_PTR mechanism, CK_OBJECT_HANDLE key), (session, mechanism, key))
ON_TOKEN(C_Sign, (CK_SESSION_HANDLE session, CK_BYTE_PTR data, CK_ULONG length, CK_BYTE_PTR signature, CK_ULONG_PTR size),
         (session, data, length, signature, size))
ON_TOKEN(C_DecryptInit, (CK_SESSION_HANDLE session, CK_MECHANISM_PTR mechanism, CK_OBJECT_HANDLE key),
         (session, mechanism, key))
ON_TOKEN(C_Decrypt, (CK_SESSION_HANDLE session, CK_BYTE_PTR sealed, CK_ULONG length, CK_BYTE_PTR data, CK_ULONG_PTR size),
         (session, sealed, length, data, size))

static CK_RV faulty_C_Initialize(CK_VOID_PTR arguments) {
  BEFORE(C_Initialize)
  return logged("C_Initialize", target->C_Initialize(arguments));
}

static CK_RV faulty_C_Finalize(CK_VOID_PTR reserved) {
  BEFORE(C_Finalize)
  return logged("C_Finalize", target->C_Finalize(reserved));
}

static CK_RV faulty_C_GetSlotList(CK_BBOOL present, CK_SLOT_ID_PTR slots, CK_ULONG_PTR count) {
  BEFORE(C_GetSlotList)
  if (present == CK_TRUE && is_absent()) {
    *count = 0;
    return logged("C_GetSlotList", CKR_OK);
  }
  return logged("C_GetSlotList", target->C_GetSlotList(present, slots, count));
}

static CK_RV faulty_C_GetSlotInfo(CK_SLOT_ID slot, CK_SLOT_INFO_PTR info) {
  BEFORE(C_GetSlotInfo)
  rv = target->C_GetSlotInfo(slot, info);
  if (rv == CKR_OK && is_absent()) info->flags &= ~(CK_FLAGS)CKF_TOKEN_PRESENT;
  return logged("C_GetSlotInfo", rv);
}

static CK_RV faulty_C_GetTokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO_PTR info) {
  const CK_FLAGS all = CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY | CKF_USER_PIN_LOCKED;
  char pin[16];
  BEFORE(C_GetTokenInfo)
  if (is_absent()) return logged("C_GetTokenInfo", CKR_TOKEN_NOT_PRESENT);
  rv = target->C_GetTokenInfo(slot, info);
  if (rv == CKR_OK && setting("pin", NULL, pin, sizeof pin)) {
    info->flags &= ~all;
    if (strcmp(pin, "low") == 0) info->flags |= CKF_USER_PIN_COUNT_LOW;
    if (strcmp(pin, "final") == 0) info->flags |= CKF_USER_PIN_FINAL_TRY;
    if (strcmp(pin, "locked") == 0) info->flags |= CKF_USER_PIN_LOCKED;
  }
  return logged("C_GetTokenInfo", rv);
}

static CK_RV faulty_C_Login(CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_UTF8CHAR_PTR pin, CK_ULONG length) {
  char state[16];
  BEFORE(C_Login)
  if (is_absent()) return logged("C_Login", CKR_DEVICE_REMOVED);
  if (setting("pin", NULL, state, sizeof state) && strcmp(state, "locked") == 0) return logged("C_Login", CKR_PIN_LOCKED);
  return logged("C_Login", target->C_Login(session, user, pin, length));
}

static CK_RV faulty_C_WaitForSlotEvent(CK_FLAGS flags, CK_SLOT_ID_PTR slot, CK_VOID_PTR reserved) {
  BEFORE(C_WaitForSlotEvent)
  return logged("C_WaitForSlotEvent", target->C_WaitForSlotEvent(flags, slot, reserved));
}

static void wrap(void) {
  ours = *target;
#define USE(name) ours.name = faulty_##name
  USE(C_Initialize), USE(C_Finalize), USE(C_GetSlotList), USE(C_GetSlotInfo), USE(C_GetTokenInfo);
  USE(C_GetMechanismList), USE(C_GetMechanismInfo), USE(C_OpenSession), USE(C_CloseSession), USE(C_CloseAllSessions);
  USE(C_GetSessionInfo), USE(C_Login), USE(C_Logout), USE(C_FindObjectsInit), USE(C_FindObjects);
  USE(C_FindObjectsFinal), USE(C_GetAttributeValue), USE(C_SignInit), USE(C_Sign), USE(C_DecryptInit), USE(C_Decrypt);
  USE(C_WaitForSlotEvent);
}

CK_RV C_GetFunctionList(CK_FUNCTION_LIST_PTR_PTR list) {
  if (target == NULL) {
    const char *path = getenv("FAULTY_PKCS11_TARGET");
    void *library = dlopen(path != NULL ? path : "/usr/lib/softhsm/libsofthsm2.so", RTLD_NOW | RTLD_LOCAL);
    CK_C_GetFunctionList get = library != NULL ? (CK_C_GetFunctionList)dlsym(library, "C_GetFunctionList") : NULL;
    if (get == NULL || get(&target) != CKR_OK) return CKR_GENERAL_ERROR;
    wrap();
  }
  *list = &ours;
  return CKR_OK;
}
