#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "faulty.h"

#define MAX_CONTROL 8192

static char control[MAX_CONTROL];

int read_control(void) {
  static char before[MAX_CONTROL];
  const char *path = getenv("FAULTY_PKCS11_CONTROL");
  FILE *file = path != NULL ? fopen(path, "r") : NULL;
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
