/*
 * Process hardening for Linux as a Node-API addon: no core dumps, no reading of this process's memory or environment
 * by others of the same user (prctl(2), PR_SET_DUMPABLE), no privileges gained by executing a set-user-id file.
 * Everything is read back after it was set; anything that does not hold is thrown as an error.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <node_api.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

static napi_value fail(napi_env env, const char *what) {
  char message[160];
  snprintf(message, sizeof message, "hardening: %s: %s", what, errno != 0 ? strerror(errno) : "did not take effect");
  napi_throw_error(env, NULL, message);
  return NULL;
}

/* Returns what failed, or NULL when all three hold. */
static const char *harden(void) {
  const struct rlimit none = {0, 0};
  struct rlimit found = {1, 1};
  errno = 0;
  if (setrlimit(RLIMIT_CORE, &none) != 0 || getrlimit(RLIMIT_CORE, &found) != 0) return "RLIMIT_CORE";
  if (found.rlim_cur != 0 || found.rlim_max != 0) return "RLIMIT_CORE";
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 || prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0) return "PR_SET_DUMPABLE";
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1)
    return "PR_SET_NO_NEW_PRIVS";
  return NULL;
}

static napi_value harden_process(napi_env env, napi_callback_info info) {
  (void)info;
  const char *failed = harden();
  napi_value undefined;
  if (failed != NULL) return fail(env, failed);
  napi_get_undefined(env, &undefined);
  return undefined;
}

NAPI_MODULE_INIT() {
  napi_value function;
  if (napi_create_function(env, "hardenProcess", NAPI_AUTO_LENGTH, harden_process, NULL, &function) != napi_ok ||
      napi_set_named_property(env, exports, "hardenProcess", function) != napi_ok)
    return NULL;
  return exports;
}
