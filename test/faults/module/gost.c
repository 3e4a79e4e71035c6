/* ГОСТ 34.10-2015 and Streebog, which no software token has: a helper behind a Unix socket computes them. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "faulty.h"

/* Numbers of TC 26. */
#define CKM_256 0x1201UL
#define CKM_512 0xD4321006UL
#define CKM_256_WITH_DIGEST 0xD4321008UL
#define CKM_512_WITH_DIGEST 0xD4321009UL
#define CKM_STREEBOG_256 0xD4321012UL
#define CKM_STREEBOG_512 0xD4321013UL

static const CK_MECHANISM_TYPE all[GOST_MECHANISMS] = {
    CKM_256, CKM_512, CKM_256_WITH_DIGEST, CKM_512_WITH_DIGEST, CKM_STREEBOG_256, CKM_STREEBOG_512};

/* One operation at a time, as our agent does it. */
static CK_MECHANISM_TYPE digesting, signing;
static char signing_id[64];

int is_gost_mechanism(CK_MECHANISM_TYPE mechanism) {
  char rest[256];
  if (!setting("gost-helper", NULL, rest, sizeof rest)) return 0;
  for (size_t i = 0; i < GOST_MECHANISMS; i++)
    if (all[i] == mechanism) return 1;
  return 0;
}

CK_ULONG gost_mechanisms(CK_MECHANISM_TYPE_PTR list) {
  char rest[256];
  if (!setting("gost-helper", NULL, rest, sizeof rest)) return 0;
  if (list != NULL) memcpy(list, all, sizeof all);
  return GOST_MECHANISMS;
}

/* Whether the object is a ГОСТ key: a line gost-key=ID:BITS names its CKA_ID in hex; 256 or 512, otherwise 0. */
unsigned gost_bits(CK_OBJECT_HANDLE object, CK_SESSION_HANDLE session, char *id, size_t size) {
  CK_BYTE value[16];
  char bits[16];
  CK_ATTRIBUTE attribute = {CKA_ID, value, sizeof value};
  if (!setting("gost-key", NULL, bits, sizeof bits)) return 0;
  if (target->C_GetAttributeValue(session, object, &attribute, 1) != CKR_OK) return 0;
  for (CK_ULONG i = 0; i < attribute.ulValueLen && 2 * i + 2 < size; i++) sprintf(id + 2 * i, "%02x", value[i]);
  return setting("gost-key", id, bits, sizeof bits) ? (unsigned)strtoul(bits, NULL, 10) : 0;
}

static int connected(void) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (!setting("gost-helper", NULL, address.sun_path, sizeof address.sun_path)) return -1;
  const int connection = socket(AF_UNIX, SOCK_STREAM, 0);
  if (connection < 0 || connect(connection, (struct sockaddr *)&address, sizeof address) == 0) return connection;
  close(connection);
  return -1;
}

/* Sends `verb name hex\n` and reads `hex\n`; how many octets came, 0 when the helper cannot do it. */
static CK_ULONG asked(const char *verb, const char *name, CK_BYTE_PTR data, CK_ULONG length, CK_BYTE_PTR output) {
  char answer[2 * MAX_GOST_OUTPUT + 2] = "";
  CK_ULONG count = 0;
  const int connection = connected();
  FILE *stream = connection < 0 ? NULL : fdopen(connection, "r+");
  if (stream == NULL) return 0;
  fprintf(stream, "%s %s ", verb, name);
  for (CK_ULONG i = 0; i < length; i++) fprintf(stream, "%02x", data[i]);
  fputc('\n', stream);
  fflush(stream);
  if (fgets(answer, sizeof answer, stream) != NULL)
    for (unsigned octet; sscanf(answer + 2 * count, "%2x", &octet) == 1; count++) output[count] = (CK_BYTE)octet;
  fclose(stream);
  return count;
}

static CK_RV give(CK_BYTE_PTR from, CK_ULONG length, CK_BYTE_PTR output, CK_ULONG_PTR size) {
  const CK_ULONG room = *size;
  *size = length;
  if (output == NULL) return CKR_OK;
  if (room < length) return CKR_BUFFER_TOO_SMALL;
  memcpy(output, from, length);
  return CKR_OK;
}

CK_RV gost_digest_init(CK_MECHANISM_TYPE mechanism) {
  digesting = mechanism;
  return mechanism == CKM_STREEBOG_256 || mechanism == CKM_STREEBOG_512 ? CKR_OK : CKR_MECHANISM_INVALID;
}

int gost_is_digesting(void) { return digesting != 0; }

CK_RV gost_digest(CK_BYTE_PTR data, CK_ULONG length, CK_BYTE_PTR digest, CK_ULONG_PTR size) {
  CK_BYTE made[MAX_GOST_OUTPUT];
  const CK_ULONG octets = asked("digest", digesting == CKM_STREEBOG_256 ? "256" : "512", data, length, made);
  digesting = 0;
  return octets == 0 ? CKR_DEVICE_ERROR : give(made, octets, digest, size);
}

CK_RV gost_sign_init(CK_MECHANISM_TYPE mechanism, unsigned bits, const char *id) {
  const int fits = bits == 512 ? mechanism == CKM_512 || mechanism == CKM_512_WITH_DIGEST
                               : mechanism == CKM_256 || mechanism == CKM_256_WITH_DIGEST;
  signing = fits ? mechanism : 0;
  snprintf(signing_id, sizeof signing_id, "%s", id);
  return fits ? CKR_OK : is_gost_mechanism(mechanism) ? CKR_KEY_TYPE_INCONSISTENT : CKR_MECHANISM_INVALID;
}

int gost_is_signing(void) { return signing != 0; }

/* The engine's s‖r from the high end (RFC 4491) in the order the file wants. */
static void arrange(CK_BYTE_PTR signature, CK_ULONG length) {
  CK_BYTE before[MAX_GOST_OUTPUT];
  const CK_ULONG half = length / 2;
  memcpy(before, signature, length);
  if (is_set("gost-form", "broken")) signature[7] ^= 1;
  if (is_set("gost-form", "r-s"))
    for (CK_ULONG i = 0; i < length; i++) signature[i] = before[(i + half) % length];
  if (is_set("gost-form", "nuc"))
    for (CK_ULONG i = 0; i < length; i++) signature[i] = before[length - 1 - i];
  if (is_set("gost-form", "s-r-low"))
    for (CK_ULONG i = 0; i < length; i++) signature[i] = before[(2 * length - 1 - i - half) % length];
}

CK_RV gost_sign(CK_BYTE_PTR data, CK_ULONG length, CK_BYTE_PTR signature, CK_ULONG_PTR size) {
  CK_BYTE digest[MAX_GOST_OUTPUT], made[MAX_GOST_OUTPUT];
  const CK_ULONG octets = signing == CKM_256 || signing == CKM_256_WITH_DIGEST ? 32 : 64;
  const int hashes = signing == CKM_256_WITH_DIGEST || signing == CKM_512_WITH_DIGEST;
  signing = 0;
  if (!hashes && length != octets) return CKR_DATA_LEN_RANGE;
  if (!hashes) memcpy(digest, data, octets);
  else if (asked("digest", octets == 32 ? "256" : "512", data, length, digest) != octets) return CKR_DEVICE_ERROR;
  if (asked("sign", signing_id, digest, octets, made) != 2 * octets) return CKR_DEVICE_ERROR;
  arrange(made, 2 * octets);
  return give(made, 2 * octets, signature, size);
}
