{
  "targets": [
    {
      "target_name": "hardening",
      "sources": ["hardening.c"],
      "cflags": ["-std=c11", "-Wall", "-Wextra", "-Werror", "-O2", "-fstack-protector-strong"]
    }
  ]
}
