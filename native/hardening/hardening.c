/*
 * Process hardening for Linux as a Node-API addon: no core dumps, no reading of this process's memory or environment
 * by others of the same user (prctl(2), PR_SET_DUMPABLE), no privileges gained by executing a set-user-id file.
 * Everything is read back after it was set; anything that does not hold is thrown as an error.
 * reader_login.c adds the one call of a PKCS#11 module that pkcs11js cannot make.
 * A process may also be tied to its parent: a thread of its own sees the parent go, whatever the main thread hangs in.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <node_api.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "reader_login.h"

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

/* PR_SET_PDEATHSIG follows the thread that forked, which need not live as long as the parent: hence a look now and then. */
static void *watch_parent(void *parent) {
  const struct timespec pause = {0, 500 * 1000 * 1000};
  while (getppid() == (pid_t)(intptr_t)parent) nanosleep(&pause, NULL);
  kill(getpid(), SIGKILL);
  return NULL;
}

static napi_value end_with_parent(napi_env env, napi_callback_info info) {
  pthread_t thread;
  sigset_t all, before;
  napi_value undefined;
  (void)info;
  /* The program's signals are for the program's own threads. */
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  errno = pthread_create(&thread, NULL, watch_parent, (void *)(intptr_t)getppid());
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (errno != 0 || (errno = pthread_detach(thread)) != 0) return fail(env, "pthread_create");
  napi_get_undefined(env, &undefined);
  return undefined;
}

static int export_function(napi_env env, napi_value exports, const char *name, napi_callback callback) {
  napi_value function;
  return napi_create_function(env, name, NAPI_AUTO_LENGTH, callback, NULL, &function) == napi_ok &&
         napi_set_named_property(env, exports, name, function) == napi_ok;
}

NAPI_MODULE_INIT() {
  if (!export_function(env, exports, "hardenProcess", harden_process) ||
      !export_function(env, exports, "endWithParent", end_with_parent) ||
      !export_function(env, exports, "loginAtReader", login_at_reader))
    return NULL;
  return exports;
}
