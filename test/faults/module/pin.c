#include <stdlib.h>
#include <string.h>

#include "faulty.h"

#define MAX_PIN 256

static CK_ULONG wrong;
static int authenticated;
static CK_UTF8CHAR user_pin[MAX_PIN];
static CK_ULONG user_pin_length;

/* Tries that are left, or a large number when `tries` is not set. */
static CK_ULONG tries_left(void) {
  char tries[16];
  if (!setting("tries", NULL, tries, sizeof tries)) return 1000;
  const CK_ULONG all = strtoul(tries, NULL, 10);
  return wrong < all ? all - wrong : 0;
}

void show_pin(CK_TOKEN_INFO_PTR info) {
  const CK_FLAGS all = CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY | CKF_USER_PIN_LOCKED;
  char rest[16];
  if (setting("pin", NULL, rest, sizeof rest)) info->flags &= ~all;
  if (is_set("pin", "low") || (tries_left() < 1000 && wrong > 0)) info->flags |= CKF_USER_PIN_COUNT_LOW;
  if (is_set("pin", "final") || tries_left() == 1) info->flags |= CKF_USER_PIN_FINAL_TRY;
  if (is_set("pin", "locked") || tries_left() == 0) info->flags |= CKF_USER_PIN_LOCKED;
  if (is_set("pin-pad", "1")) info->flags |= CKF_PROTECTED_AUTHENTICATION_PATH;
}

/* The login for one use of a key takes the same PIN. */
static CK_RV check_context(CK_UTF8CHAR_PTR pin, CK_ULONG length) {
  if (length != user_pin_length || memcmp(pin, user_pin, length) != 0) return CKR_PIN_INCORRECT;
  authenticated = 1;
  return CKR_OK;
}

CK_RV check_login(CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_UTF8CHAR_PTR pin, CK_ULONG length) {
  char rest[16], typed[MAX_PIN];
  if (is_set("pin", "locked") || tries_left() == 0) return CKR_PIN_LOCKED;
  if (is_set("pin-pad", "1")) {
    if (pin != NULL) return CKR_ARGUMENTS_BAD;
    if (!setting("pad-types", NULL, typed, sizeof typed)) return CKR_FUNCTION_CANCELED;
    pin = (CK_UTF8CHAR_PTR)typed;
    length = strlen(typed);
  }
  if (user == CKU_CONTEXT_SPECIFIC && setting("always-authenticate", NULL, rest, sizeof rest))
    return check_context(pin, length);
  const CK_RV rv = target->C_Login(session, user, pin, length);
  if (rv == CKR_PIN_INCORRECT) wrong++;
  if (rv != CKR_OK) return rv;
  wrong = 0;
  user_pin_length = length < MAX_PIN ? length : MAX_PIN;
  memcpy(user_pin, pin, user_pin_length);
  return CKR_OK;
}

void begin_operation(void) { authenticated = 0; }

int may_use_key(void) {
  char rest[16];
  return authenticated || !setting("always-authenticate", NULL, rest, sizeof rest);
}

void end_operation(CK_SESSION_HANDLE session) {
  if (is_set("self-logout", "1")) target->C_Logout(session);
}
