/* The functions that do more than what intervene.c does to all of them. */
#include <stdio.h>
#include <string.h>

#include "faulty.h"

#define IN_SESSION(name) \
  CK_RV rv;              \
  if (intervene_in_session(#name, &rv)) return rv;

static CK_RV faulty_C_GetSlotList(CK_BBOOL present, CK_SLOT_ID_PTR slots, CK_ULONG_PTR count) {
  CK_RV rv;
  if (intervene("C_GetSlotList", &rv)) return rv;
  return logged("C_GetSlotList", shown_slots(present, slots, count));
}

static CK_RV faulty_C_GetSlotInfo(CK_SLOT_ID slot, CK_SLOT_INFO_PTR info) {
  CK_RV rv;
  if (intervene("C_GetSlotInfo", &rv)) return rv;
  if (is_phantom(slot)) {
    memset(info, 0, sizeof *info);
    memset(info->slotDescription, ' ', sizeof info->slotDescription);
    memset(info->manufacturerID, ' ', sizeof info->manufacturerID);
    info->flags = CKF_TOKEN_PRESENT | CKF_REMOVABLE_DEVICE | CKF_HW_SLOT;
    return logged("C_GetSlotInfo", CKR_OK);
  }
  rv = target->C_GetSlotInfo(slot, info);
  if (rv == CKR_OK && is_away(slot)) info->flags &= ~(CK_FLAGS)CKF_TOKEN_PRESENT;
  return logged("C_GetSlotInfo", rv);
}

static CK_RV faulty_C_GetTokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO_PTR info) {
  char serial[sizeof info->serialNumber + 1];
  CK_RV rv;
  if (intervene_in_slot("C_GetTokenInfo", slot, &rv)) return rv;
  rv = target->C_GetTokenInfo(slot, info);
  if (rv == CKR_OK) show_pin(info);
  if (rv == CKR_OK && setting("serial", NULL, serial, sizeof serial)) {
    memset(info->serialNumber, ' ', sizeof info->serialNumber);
    memcpy(info->serialNumber, serial, strlen(serial));
  }
  return logged("C_GetTokenInfo", rv);
}

static CK_RV faulty_C_WaitForSlotEvent(CK_FLAGS flags, CK_SLOT_ID_PTR slot, CK_VOID_PTR reserved) {
  CK_RV rv;
  if (intervene("C_WaitForSlotEvent", &rv)) return rv;
  if ((flags & CKF_DONT_BLOCK) == 0)
    return logged("C_WaitForSlotEvent", target->C_WaitForSlotEvent(flags, slot, reserved));
  return logged("C_WaitForSlotEvent", next_event(slot));
}

/* A driver that lost its mind still opens sessions; only then they are invalid. */
static CK_RV faulty_C_OpenSession(CK_SLOT_ID slot, CK_FLAGS flags, CK_VOID_PTR data, CK_NOTIFY notify,
                                  CK_SESSION_HANDLE_PTR session) {
  CK_RV rv;
  if (intervene_in_slot("C_OpenSession", slot, &rv)) return rv;
  return logged("C_OpenSession", target->C_OpenSession(slot, flags, data, notify, session));
}

static CK_RV faulty_C_Login(CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_UTF8CHAR_PTR pin, CK_ULONG length) {
  IN_SESSION(C_Login)
  return logged("C_Login", check_login(session, user, pin, length));
}

static CK_RV faulty_C_GetAttributeValue(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE_PTR attributes,
                                        CK_ULONG count) {
  IN_SESSION(C_GetAttributeValue)
  rv = target->C_GetAttributeValue(session, object, attributes, count);
  for (CK_ULONG i = 0; rv == CKR_OK && i < count; i++)
    if (attributes[i].type == CKA_ALWAYS_AUTHENTICATE && attributes[i].pValue != NULL &&
        is_set("always-authenticate", "tagged"))
      *(CK_BBOOL *)attributes[i].pValue = CK_TRUE;
  for (CK_ULONG i = 0; rv == CKR_OK && i < count; i++) {
    char id[64] = "";
    if (attributes[i].type != CKA_KEY_TYPE || attributes[i].pValue == NULL) continue;
    const unsigned bits = gost_bits(object, session, id, sizeof id);
    if (bits != 0) *(CK_KEY_TYPE *)attributes[i].pValue = bits == 512 ? 0xD4321003UL : 0x30UL;
  }
  return logged("C_GetAttributeValue", rv);
}

/* The operation began, and C_Sign will not know its mechanism. */
static int refused_late;

static int lacks_mechanism(CK_MECHANISM_TYPE mechanism) {
  char name[32];
  snprintf(name, sizeof name, "0x%lx", mechanism);
  return is_set("no-mechanism", name);
}

static CK_RV faulty_C_SignInit(CK_SESSION_HANDLE session, CK_MECHANISM_PTR mechanism, CK_OBJECT_HANDLE key) {
  IN_SESSION(C_SignInit)
  const int lacks = lacks_mechanism(mechanism->mechanism);
  refused_late = lacks && is_set("mechanism-late", "1");
  if (lacks && !refused_late) return logged("C_SignInit", CKR_MECHANISM_INVALID);
  begin_operation();
  char id[64] = "";
  const unsigned bits = gost_bits(key, session, id, sizeof id);
  if (bits != 0) return logged("C_SignInit", gost_sign_init(mechanism->mechanism, bits, id));
  return logged("C_SignInit", target->C_SignInit(session, mechanism, key));
}

static CK_RV faulty_C_GetMechanismList(CK_SLOT_ID slot, CK_MECHANISM_TYPE_PTR list, CK_ULONG_PTR count) {
  CK_RV rv;
  if (intervene_in_slot("C_GetMechanismList", slot, &rv)) return rv;
  const CK_ULONG room = *count;
  rv = target->C_GetMechanismList(slot, list, count);
  if (rv != CKR_OK) return logged("C_GetMechanismList", rv);
  const CK_ULONG more = gost_mechanisms(NULL);
  if (list != NULL && *count + more > room) rv = CKR_BUFFER_TOO_SMALL;
  else if (list != NULL) gost_mechanisms(list + *count);
  *count += more;
  return logged("C_GetMechanismList", rv);
}

static CK_RV faulty_C_GetMechanismInfo(CK_SLOT_ID slot, CK_MECHANISM_TYPE mechanism, CK_MECHANISM_INFO_PTR info) {
  CK_RV rv;
  if (intervene_in_slot("C_GetMechanismInfo", slot, &rv)) return rv;
  if (!is_gost_mechanism(mechanism))
    return logged("C_GetMechanismInfo", target->C_GetMechanismInfo(slot, mechanism, info));
  memset(info, 0, sizeof *info);
  info->flags = CKF_HW | CKF_SIGN | CKF_DIGEST;
  return logged("C_GetMechanismInfo", CKR_OK);
}

static CK_RV faulty_C_DigestInit(CK_SESSION_HANDLE session, CK_MECHANISM_PTR mechanism) {
  IN_SESSION(C_DigestInit)
  return logged("C_DigestInit", is_gost_mechanism(mechanism->mechanism) ? gost_digest_init(mechanism->mechanism)
                                                                        : target->C_DigestInit(session, mechanism));
}

static CK_RV faulty_C_Digest(CK_SESSION_HANDLE session, CK_BYTE_PTR data, CK_ULONG length, CK_BYTE_PTR digest,
                             CK_ULONG_PTR size) {
  IN_SESSION(C_Digest)
  return logged("C_Digest", gost_is_digesting() ? gost_digest(data, length, digest, size)
                                                : target->C_Digest(session, data, length, digest, size));
}

static CK_RV faulty_C_DecryptInit(CK_SESSION_HANDLE session, CK_MECHANISM_PTR mechanism, CK_OBJECT_HANDLE key) {
  IN_SESSION(C_DecryptInit)
  begin_operation();
  return logged("C_DecryptInit", target->C_DecryptInit(session, mechanism, key));
}

/* A use that is refused ends the operation all the same, so the target does it and nobody sees the output. */
static CK_RV used(CK_SESSION_HANDLE session, CK_RV rv, CK_BYTE_PTR output, CK_ULONG size) {
  if (!may_use_key()) {
    if (output != NULL) memset(output, 0, size);
    return CKR_USER_NOT_LOGGED_IN;
  }
  if (rv == CKR_OK && output != NULL) end_operation(session);
  return rv;
}

static CK_RV faulty_C_Sign(CK_SESSION_HANDLE session, CK_BYTE_PTR data, CK_ULONG length, CK_BYTE_PTR signature,
                           CK_ULONG_PTR size) {
  IN_SESSION(C_Sign)
  rv = gost_is_signing() ? gost_sign(data, length, signature, size)
                         : target->C_Sign(session, data, length, signature, size);
  if (refused_late) return logged("C_Sign", CKR_MECHANISM_INVALID);
  return logged("C_Sign", used(session, rv, signature, *size));
}

static CK_RV faulty_C_Decrypt(CK_SESSION_HANDLE session, CK_BYTE_PTR sealed, CK_ULONG length, CK_BYTE_PTR data,
                              CK_ULONG_PTR size) {
  IN_SESSION(C_Decrypt)
  rv = target->C_Decrypt(session, sealed, length, data, size);
  return logged("C_Decrypt", used(session, rv, data, *size));
}

void use_special(CK_FUNCTION_LIST_PTR list) {
#define USE(name) list->name = faulty_##name
  USE(C_GetSlotList), USE(C_GetSlotInfo), USE(C_GetTokenInfo), USE(C_WaitForSlotEvent), USE(C_OpenSession);
  USE(C_GetMechanismList), USE(C_GetMechanismInfo), USE(C_DigestInit), USE(C_Digest);
  USE(C_Login), USE(C_GetAttributeValue), USE(C_SignInit), USE(C_DecryptInit), USE(C_Sign), USE(C_Decrypt);
}
