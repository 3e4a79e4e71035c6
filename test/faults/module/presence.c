#include <stdlib.h>
#include <string.h>

#include "faulty.h"

#define FIRST_PHANTOM 0x70000000UL

static int removed, inserted, replugged, was_away, stale;
static CK_SLOT_ID told[MAX_SLOTS];
static CK_ULONG told_count;
static int is_telling;

static CK_ULONG target_slots(CK_SLOT_ID_PTR slots) {
  CK_ULONG count = MAX_SLOTS;
  return target->C_GetSlotList(CK_TRUE, slots, &count) == CKR_OK ? count : 0;
}

/* Serial numbers are padded with blanks. */
static void serial_of(CK_SLOT_ID slot, char *serial) {
  CK_TOKEN_INFO info;
  size_t length = sizeof info.serialNumber;
  if (target->C_GetTokenInfo(slot, &info) != CKR_OK) length = 0;
  while (length > 0 && info.serialNumber[length - 1] == ' ') length--;
  memcpy(serial, info.serialNumber, length);
  serial[length] = 0;
}

int is_away(CK_SLOT_ID slot) {
  char serial[sizeof(((CK_TOKEN_INFO_PTR)0)->serialNumber) + 1] = "";
  if (setting("absent", NULL, serial, sizeof serial)) serial_of(slot, serial);
  if (*serial != 0 && is_set("absent", serial)) return !inserted;
  return removed || is_set("present", "0");
}

/* Looking at all tokens costs time, which most faults must not take. */
static int may_be_away(void) {
  char rest[64];
  return removed || is_set("present", "0") || setting("absent", NULL, rest, sizeof rest);
}

int all_away(void) {
  CK_SLOT_ID slots[MAX_SLOTS];
  if (!may_be_away()) return 0;
  const CK_ULONG count = target_slots(slots);
  for (CK_ULONG i = 0; i < count; i++)
    if (!is_away(slots[i])) return 0;
  return count > 0;
}

int is_stale(void) { return stale; }

/* A token that was pulled out takes its sessions and logins along. */
static void forget_sessions(int even_of_present) {
  CK_SLOT_ID slots[MAX_SLOTS];
  const CK_ULONG count = target_slots(slots);
  for (CK_ULONG i = 0; i < count; i++)
    if (even_of_present || is_away(slots[i])) target->C_CloseAllSessions(slots[i]);
}

void move_tokens(const char *function) {
  char rest[16];
  if (!setting("removed-in", NULL, rest, sizeof rest)) removed = 0;
  if (!setting("inserted-in", NULL, rest, sizeof rest)) inserted = 0;
  if (!setting("replugged-in", NULL, rest, sizeof rest)) replugged = 0;
  if (is_set("removed-in", function)) removed = 1;
  if (is_set("inserted-in", function)) inserted = 1;
  const int replug = is_set("replugged-in", function) && !replugged;
  if (replug) {
    replugged = 1;
    told_count = 0;
  }
  const int away = all_away();
  if ((replug || (was_away && !away)) && is_set("stale", "1")) stale = 1;
  was_away = away;
  if (replug || may_be_away()) forget_sessions(replug);
}

int is_phantom(CK_SLOT_ID slot) { return slot >= FIRST_PHANTOM && slot < FIRST_PHANTOM + MAX_SLOTS; }

CK_RV shown_slots(CK_BBOOL present, CK_SLOT_ID_PTR slots, CK_ULONG_PTR count) {
  CK_SLOT_ID all[2 * MAX_SLOTS], real[MAX_SLOTS];
  CK_ULONG known = MAX_SLOTS, shown = 0;
  char phantoms[16] = "0";
  const CK_RV rv = target->C_GetSlotList(present, real, &known);
  if (rv != CKR_OK) return rv;
  if (is_set("readers", "0")) known = 0;
  setting("phantoms", NULL, phantoms, sizeof phantoms);
  for (CK_ULONG i = 0; i < strtoul(phantoms, NULL, 10) && i < MAX_SLOTS; i++) all[shown++] = FIRST_PHANTOM + i;
  for (CK_ULONG i = 0; i < known; i++)
    if (present == CK_FALSE || !is_away(real[i])) all[shown++] = real[i];
  if (slots != NULL && *count < shown) {
    *count = shown;
    return CKR_BUFFER_TOO_SMALL;
  }
  if (slots != NULL) memcpy(slots, all, shown * sizeof *all);
  *count = shown;
  return CKR_OK;
}

/* Index of the first slot of `some` that is not among `others`, or `count`. */
static CK_ULONG first_missing(const CK_SLOT_ID *some, CK_ULONG count, const CK_SLOT_ID *others, CK_ULONG other_count) {
  for (CK_ULONG i = 0; i < count; i++) {
    CK_ULONG at = 0;
    while (at < other_count && others[at] != some[i]) at++;
    if (at == other_count) return i;
  }
  return count;
}

CK_RV next_event(CK_SLOT_ID_PTR slot) {
  CK_SLOT_ID all[MAX_SLOTS], now[MAX_SLOTS];
  const CK_ULONG count = target_slots(all);
  CK_ULONG here = 0;
  for (CK_ULONG i = 0; i < count; i++)
    if (!is_away(all[i])) now[here++] = all[i];
  if (is_set("events", "duplicate") && count > 0) {
    *slot = all[0];
    return CKR_OK;
  }
  if (!is_telling) {
    is_telling = 1;
    memcpy(told, now, here * sizeof *now);
    told_count = here;
  }
  const CK_ULONG came = first_missing(now, here, told, told_count);
  if (came < here) {
    *slot = told[told_count++] = now[came];
    return is_set("events", "missing") ? CKR_NO_EVENT : CKR_OK;
  }
  const CK_ULONG went = first_missing(told, told_count, now, here);
  if (went == told_count) return CKR_NO_EVENT;
  *slot = told[went];
  told[went] = told[--told_count];
  return is_set("events", "missing") ? CKR_NO_EVENT : CKR_OK;
}
