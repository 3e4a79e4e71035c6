/*
 * A PKCS#11 module that does on command what a software token cannot: it is pulled out, hangs, crashes, returns chosen
 * errors, shows chosen PIN counters and slots. Everything else is SoftHSM2's, loaded by dlopen.
 *
 * Environment: FAULTY_PKCS11_CONTROL, a file read again at every call (faulty.ts writes it whole and renames it);
 *              FAULTY_PKCS11_SOCKET, a Unix socket instead: at every call it is sent the function's name and a line feed,
 *              and answers with the same lines until it closes (socket-control.ts);
 *              FAULTY_PKCS11_TARGET, the module to wrap (/usr/lib/softhsm/libsofthsm2.so).
 * Lines of the file; each key may repeat, F is any function of PKCS#11 2.40:
 *   hang=F:0.5            seconds to sleep before each such call (after a removal in it)
 *   crash=F               a null pointer is written
 *   error=F:0x5           returned without calling the target
 *   once=F:0x5            the same for the first such call after the file changed
 *   absent=SERIAL         this token is not in its slot
 *   present=0             no token but those of `absent` that came is in its slot
 *   removed-in=F          the tokens that are not `absent` go when this is called, as long as the line is there
 *   inserted-in=F         the tokens that are `absent` come when this is called, as long as the line is there
 *   replugged-in=F        once: every token goes and is back at once; its sessions are gone
 *   stale=1               after a replug every session is invalid until the module is loaded again, whatever comes
 *   phantoms=32           so many slots more, before the real ones, which claim to hold a token and do not
 *   serial=TEXT           the serial number of every token
 *   events=missing        no slot event is ever told; events=duplicate: every question is answered with one
 *   pin=low|final|locked|hidden  flags of the user PIN; locked also refuses C_Login, hidden clears them
 *   tries=3               so many wrong PINs in a row lock the PIN, with the flags that belong to it
 *   pin-pad=1             CKF_PROTECTED_AUTHENTICATION_PATH: C_Login takes no PIN, it is typed at the reader
 *   pad-types=PIN         what the person types there; without it they press the reader's Cancel
 *   readers=0             no slot at all
 *   always-authenticate=tagged|hidden  each use of a key wants a login of its own; hidden: the attribute denies it
 *   no-mechanism=0x40     C_SignInit does not know this mechanism; mechanism-late=1: only C_Sign says so
 *   gost-helper=SOCKET    ГОСТ 34.10-2015 and Streebog are there, computed by the helper behind it (gost-helper.ts)
 *   gost-key=ID:512       the private key of this CKA_ID in hex is a ГОСТ key of so many bits, the helper has it
 *   gost-form=nuc|r-s|s-r-low|broken  how its signature comes; otherwise s||r from the high end (RFC 4491)
 *   self-logout=1         the token logs out after each use of a key
 *   log=FILE              one line per call: name and return value, never an argument
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>

#include "faulty.h"

CK_FUNCTION_LIST_PTR target;

static CK_FUNCTION_LIST ours;

CK_RV C_GetFunctionList(CK_FUNCTION_LIST_PTR_PTR list) {
  if (target == NULL) {
    const char *path = getenv("FAULTY_PKCS11_TARGET");
    void *library = dlopen(path != NULL ? path : "/usr/lib/softhsm/libsofthsm2.so", RTLD_NOW | RTLD_LOCAL);
    CK_C_GetFunctionList get = library != NULL ? (CK_C_GetFunctionList)dlsym(library, "C_GetFunctionList") : NULL;
    if (get == NULL || get(&target) != CKR_OK) return CKR_GENERAL_ERROR;
    ours = *target;
    use_forwarders(&ours);
    use_special(&ours);
    ours.C_GetFunctionList = C_GetFunctionList;
  }
  *list = &ours;
  return CKR_OK;
}
