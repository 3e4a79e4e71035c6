{
  "targets": [
    {
      "target_name": "hardening",
      "sources": ["hardening.c", "reader_login.c"],
      "include_dirs": ["../../node_modules/pkcs11js/includes/pkcs11"],
      "cflags": ["-std=c11", "-Wall", "-Wextra", "-Werror", "-O2", "-fstack-protector-strong"]
    }
  ]
}
