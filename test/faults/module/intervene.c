#define _DEFAULT_SOURCE
#include <stdlib.h>
#include <unistd.h>

#include "faulty.h"

static int once_done;

int intervene(const char *function, CK_RV *rv) {
  char value[64];
  if (read_control(function)) once_done = 0;
  move_tokens(function);
  if (setting("hang", function, value, sizeof value)) {
    const double seconds = strtod(value, NULL);
    sleep((unsigned)seconds);
    usleep((useconds_t)((seconds - (unsigned)seconds) * 1e6));
  }
  if (is_set("crash", function)) *(volatile int *)0 = 1;
  if (!once_done && setting("once", function, value, sizeof value)) once_done = 1;
  else if (!setting("error", function, value, sizeof value)) return 0;
  *rv = logged(function, strtoul(value, NULL, 16));
  return 1;
}

int intervene_in_session(const char *function, CK_RV *rv) {
  if (intervene(function, rv)) return 1;
  if (!is_stale() && !all_away()) return 0;
  *rv = logged(function, is_stale() ? CKR_SESSION_HANDLE_INVALID : CKR_DEVICE_REMOVED);
  return 1;
}

int intervene_in_slot(const char *function, CK_SLOT_ID slot, CK_RV *rv) {
  if (intervene(function, rv)) return 1;
  if (!is_phantom(slot) && !is_away(slot)) return 0;
  *rv = logged(function, is_phantom(slot) ? CKR_TOKEN_NOT_RECOGNIZED : CKR_TOKEN_NOT_PRESENT);
  return 1;
}
