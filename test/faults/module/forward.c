/* All functions of PKCS#11 2.40 that are merely intervened in; special.c has the others. */
#include "faulty.h"

#define FORWARD(name, parameters, arguments, before) \
  static CK_RV faulty_##name parameters {            \
    CK_RV rv;                                        \
    if (before) return rv;                           \
    return logged(#name, target->name arguments);    \
  }
#define GLOBAL(name, parameters, arguments) FORWARD(name, parameters, arguments, intervene(#name, &rv))
#define SLOT(name, parameters, arguments) FORWARD(name, parameters, arguments, intervene_in_slot(#name, s, &rv))
#define SESSION(name, parameters, arguments) FORWARD(name, parameters, arguments, intervene_in_session(#name, &rv))

/* The types of the standard, short enough for one function a line. */
typedef CK_SLOT_ID Slot;
typedef CK_SESSION_HANDLE Session;
typedef CK_OBJECT_HANDLE Object;
typedef CK_OBJECT_HANDLE_PTR Objects;
typedef CK_MECHANISM_PTR Mechanism;
typedef CK_ATTRIBUTE_PTR Template;
typedef CK_BYTE_PTR Bytes;
typedef CK_ULONG Long;
typedef CK_ULONG_PTR Longs;

GLOBAL(C_Initialize, (CK_VOID_PTR a), (a))
GLOBAL(C_Finalize, (CK_VOID_PTR a), (a))
GLOBAL(C_GetInfo, (CK_INFO_PTR a), (a))
SLOT(C_InitToken, (Slot s, CK_UTF8CHAR_PTR a, Long b, CK_UTF8CHAR_PTR c), (s, a, b, c))
SLOT(C_CloseAllSessions, (Slot s), (s))
SESSION(C_InitPIN, (Session s, CK_UTF8CHAR_PTR a, Long b), (s, a, b))
SESSION(C_SetPIN, (Session s, CK_UTF8CHAR_PTR a, Long b, CK_UTF8CHAR_PTR c, Long d), (s, a, b, c, d))
SESSION(C_CloseSession, (Session s), (s))
SESSION(C_GetSessionInfo, (Session s, CK_SESSION_INFO_PTR a), (s, a))
SESSION(C_GetOperationState, (Session s, Bytes a, Longs b), (s, a, b))
SESSION(C_SetOperationState, (Session s, Bytes a, Long b, Object c, Object d), (s, a, b, c, d))
SESSION(C_Logout, (Session s), (s))
SESSION(C_CreateObject, (Session s, Template a, Long b, Objects c), (s, a, b, c))
SESSION(C_CopyObject, (Session s, Object a, Template b, Long c, Objects d), (s, a, b, c, d))
SESSION(C_DestroyObject, (Session s, Object a), (s, a))
SESSION(C_GetObjectSize, (Session s, Object a, Longs b), (s, a, b))
SESSION(C_SetAttributeValue, (Session s, Object a, Template b, Long c), (s, a, b, c))
SESSION(C_FindObjectsInit, (Session s, Template a, Long b), (s, a, b))
SESSION(C_FindObjects, (Session s, Objects a, Long b, Longs c), (s, a, b, c))
SESSION(C_FindObjectsFinal, (Session s), (s))
SESSION(C_EncryptInit, (Session s, Mechanism a, Object b), (s, a, b))
SESSION(C_Encrypt, (Session s, Bytes a, Long b, Bytes c, Longs d), (s, a, b, c, d))
SESSION(C_EncryptUpdate, (Session s, Bytes a, Long b, Bytes c, Longs d), (s, a, b, c, d))
SESSION(C_EncryptFinal, (Session s, Bytes a, Longs b), (s, a, b))
SESSION(C_DecryptUpdate, (Session s, Bytes a, Long b, Bytes c, Longs d), (s, a, b, c, d))
SESSION(C_DecryptFinal, (Session s, Bytes a, Longs b), (s, a, b))
SESSION(C_DigestUpdate, (Session s, Bytes a, Long b), (s, a, b))
SESSION(C_DigestKey, (Session s, Object a), (s, a))
SESSION(C_DigestFinal, (Session s, Bytes a, Longs b), (s, a, b))
SESSION(C_SignUpdate, (Session s, Bytes a, Long b), (s, a, b))
SESSION(C_SignFinal, (Session s, Bytes a, Longs b), (s, a, b))
SESSION(C_SignRecoverInit, (Session s, Mechanism a, Object b), (s, a, b))
SESSION(C_SignRecover, (Session s, Bytes a, Long b, Bytes c, Longs d), (s, a, b, c, d))
SESSION(C_VerifyInit, (Session s, Mechanism a, Object b), (s, a, b))
SESSION(C_Verify, (Session s, Bytes a, Long b, Bytes c, Long d), (s, a, b, c, d))
SESSION(C_VerifyUpdate, (Session s, Bytes a, Long b), (s, a, b))
SESSION(C_VerifyFinal, (Session s, Bytes a, Long b), (s, a, b))
SESSION(C_VerifyRecoverInit, (Session s, Mechanism a, Object b), (s, a, b))
SESSION(C_VerifyRecover, (Session s, Bytes a, Long b, Bytes c, Longs d), (s, a, b, c, d))
SESSION(C_DigestEncryptUpdate, (Session s, Bytes a, Long b, Bytes c, Longs d), (s, a, b, c, d))
SESSION(C_DecryptDigestUpdate, (Session s, Bytes a, Long b, Bytes c, Longs d), (s, a, b, c, d))
SESSION(C_SignEncryptUpdate, (Session s, Bytes a, Long b, Bytes c, Longs d), (s, a, b, c, d))
SESSION(C_DecryptVerifyUpdate, (Session s, Bytes a, Long b, Bytes c, Longs d), (s, a, b, c, d))
SESSION(C_GenerateKey, (Session s, Mechanism a, Template b, Long c, Objects d), (s, a, b, c, d))
SESSION(C_GenerateKeyPair, (Session s, Mechanism a, Template b, Long c, Template d, Long e, Objects f, Objects g),
        (s, a, b, c, d, e, f, g))
SESSION(C_WrapKey, (Session s, Mechanism a, Object b, Object c, Bytes d, Longs e), (s, a, b, c, d, e))
SESSION(C_UnwrapKey, (Session s, Mechanism a, Object b, Bytes c, Long d, Template e, Long f, Objects g),
        (s, a, b, c, d, e, f, g))
SESSION(C_DeriveKey, (Session s, Mechanism a, Object b, Template c, Long d, Objects e), (s, a, b, c, d, e))
SESSION(C_SeedRandom, (Session s, Bytes a, Long b), (s, a, b))
SESSION(C_GenerateRandom, (Session s, Bytes a, Long b), (s, a, b))
SESSION(C_GetFunctionStatus, (Session s), (s))
SESSION(C_CancelFunction, (Session s), (s))

void use_forwarders(CK_FUNCTION_LIST_PTR list) {
#define USE(name) list->name = faulty_##name
  USE(C_Initialize), USE(C_Finalize), USE(C_GetInfo);
  USE(C_InitToken), USE(C_CloseAllSessions), USE(C_InitPIN), USE(C_SetPIN), USE(C_CloseSession), USE(C_GetSessionInfo);
  USE(C_GetOperationState), USE(C_SetOperationState), USE(C_Logout), USE(C_CreateObject), USE(C_CopyObject);
  USE(C_DestroyObject), USE(C_GetObjectSize), USE(C_SetAttributeValue), USE(C_FindObjectsInit), USE(C_FindObjects);
  USE(C_FindObjectsFinal), USE(C_EncryptInit), USE(C_Encrypt), USE(C_EncryptUpdate), USE(C_EncryptFinal);
  USE(C_DecryptUpdate), USE(C_DecryptFinal), USE(C_DigestUpdate), USE(C_DigestKey);
  USE(C_DigestFinal), USE(C_SignUpdate), USE(C_SignFinal), USE(C_SignRecoverInit), USE(C_SignRecover);
  USE(C_VerifyInit), USE(C_Verify), USE(C_VerifyUpdate), USE(C_VerifyFinal), USE(C_VerifyRecoverInit);
  USE(C_VerifyRecover), USE(C_DigestEncryptUpdate), USE(C_DecryptDigestUpdate), USE(C_SignEncryptUpdate);
  USE(C_DecryptVerifyUpdate), USE(C_GenerateKey), USE(C_GenerateKeyPair), USE(C_WrapKey), USE(C_UnwrapKey);
  USE(C_DeriveKey), USE(C_SeedRandom), USE(C_GenerateRandom), USE(C_GetFunctionStatus), USE(C_CancelFunction);
}
