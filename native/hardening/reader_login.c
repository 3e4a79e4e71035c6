/*
 * C_Login without a PIN (PKCS#11 2.40, 5.6): with CKF_PROTECTED_AUTHENTICATION_PATH the PIN pointer is NULL and the
 * driver asks at the reader's own keys. pkcs11js always passes a pointer, so the module that it loaded is called here.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <node_api.h>
#include <stdint.h>
#include <string.h>

#include "pkcs11.h"

#include "reader_login.h"

/* The module of this path as it is loaded already; never loads one. */
static CK_FUNCTION_LIST_PTR functions_of(const char *path) {
  CK_FUNCTION_LIST_PTR functions = NULL;
  void *library = dlopen(path, RTLD_LAZY | RTLD_LOCAL | RTLD_NOLOAD);
  CK_C_GetFunctionList get = library != NULL ? (CK_C_GetFunctionList)dlsym(library, "C_GetFunctionList") : NULL;
  if (get == NULL || get(&functions) != CKR_OK) functions = NULL;
  if (library != NULL) dlclose(library);
  return functions;
}

/* loginAtReader(path, session handle as pkcs11js gives it, user type) → CK_RV */
napi_value login_at_reader(napi_env env, napi_callback_info info) {
  napi_value arguments[3], result;
  size_t count = 3, length = 0, size = 0;
  char path[4096];
  void *handle = NULL;
  uint32_t user = 0;
  CK_SESSION_HANDLE session;
  if (napi_get_cb_info(env, info, &count, arguments, NULL, NULL) != napi_ok || count != 3 ||
      napi_get_value_string_utf8(env, arguments[0], path, sizeof path, &length) != napi_ok ||
      napi_get_buffer_info(env, arguments[1], &handle, &size) != napi_ok || size != sizeof session ||
      napi_get_value_uint32(env, arguments[2], &user) != napi_ok) {
    napi_throw_type_error(env, NULL, "loginAtReader: path, session and user type are wanted");
    return NULL;
  }
  memcpy(&session, handle, sizeof session);
  CK_FUNCTION_LIST_PTR functions = functions_of(path);
  if (functions == NULL) {
    napi_throw_error(env, NULL, "loginAtReader: the module is not loaded");
    return NULL;
  }
  const CK_RV rv = functions->C_Login(session, user, NULL, 0);
  return napi_create_double(env, (double)rv, &result) == napi_ok ? result : NULL;
}
