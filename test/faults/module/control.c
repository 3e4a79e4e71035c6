#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "faulty.h"

#define MAX_CONTROL 8192

static char control[MAX_CONTROL];

/* The answer to the name of the function, up to the end of the connection. */
static FILE *asked(const char *path, const char *function) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
  const int connection = socket(AF_UNIX, SOCK_STREAM, 0);
  if (connection < 0) return NULL;
  if (connect(connection, (struct sockaddr *)&address, sizeof address) != 0) {
    close(connection);
    return NULL;
  }
  dprintf(connection, "%s\n", function);
  return fdopen(connection, "r");
}

int read_control(const char *function) {
  static char before[MAX_CONTROL];
  const char *path = getenv("FAULTY_PKCS11_CONTROL");
  const char *socket_path = getenv("FAULTY_PKCS11_SOCKET");
  FILE *file = socket_path != NULL ? asked(socket_path, function) : path != NULL ? fopen(path, "r") : NULL;
  size_t length = file != NULL ? fread(control, 1, sizeof control - 1, file) : 0;
  control[length] = 0;
  if (file != NULL) fclose(file);
  if (strcmp(before, control) == 0) return 0;
  strcpy(before, control);
  return 1;
}

/* Where the value of this line begins when it is `key=what…`, otherwise NULL. */
static const char *value_of(const char *line, size_t length, const char *key, const char *what) {
  const size_t key_length = strlen(key);
  const size_t what_length = what != NULL ? strlen(what) : 0;
  if (length < key_length + 1 + what_length) return NULL;
  if (strncmp(line, key, key_length) != 0 || line[key_length] != '=') return NULL;
  const char *from = line + key_length + 1;
  if (what == NULL) return from;
  if (strncmp(from, what, what_length) != 0) return NULL;
  from += what_length;
  if (from == line + length) return from;
  return *from == ':' ? from + 1 : NULL;
}

int setting(const char *key, const char *what, char *value, size_t size) {
  for (const char *line = control; *line != 0;) {
    const size_t length = strcspn(line, "\n");
    const char *from = value_of(line, length, key, what);
    if (from != NULL) {
      snprintf(value, size, "%.*s", (int)(line + length - from), from);
      return 1;
    }
    line += length + (line[length] == '\n');
  }
  return 0;
}

int is_set(const char *key, const char *value) {
  char rest[16];
  return setting(key, value, rest, sizeof rest);
}

CK_RV logged(const char *function, CK_RV rv) {
  char path[1024];
  FILE *file;
  if (setting("log", NULL, path, sizeof path) && (file = fopen(path, "a")) != NULL) {
    fprintf(file, "%s 0x%lx\n", function, rv);
    fclose(file);
  }
  return rv;
}
