#ifndef READER_LOGIN_H
#define READER_LOGIN_H

#include <node_api.h>

/* C_Login of a loaded PKCS#11 module with a NULL PIN. */
napi_value login_at_reader(napi_env env, napi_callback_info info);

#endif
