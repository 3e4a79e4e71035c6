import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import pkcs11js from 'pkcs11js';
import { type Driver, loadDriver } from '../../native/token-agent/driver.ts';
import type { OperateRequest } from '../../native/token-agent/messages.ts';
import { locate } from '../../native/token-agent/operation.ts';
import { softHsmModule } from '../stand/token/store.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** As much of a driver as `locate` asks: a token in each slot, all with one serial number, each with one certificate. */
class AlikeTokens {
  readonly #certificates: readonly Buffer[];
  #unread: Buffer[] = [];

  constructor(certificates: readonly Buffer[]) {
    this.#certificates = certificates;
  }

  C_GetSlotList(): Buffer[] {
    return this.#certificates.map((_certificate, index) => Buffer.from([index]));
  }

  C_GetTokenInfo() {
    return {
      ...{ serialNumber: '0000000000000000', label: 'TOKEN', manufacturerID: 'maker', model: 'model' },
      ...{ flags: pkcs11js.CKF_TOKEN_INITIALIZED, minPinLen: 4, maxPinLen: 8 },
    };
  }

  /** The session's handle is the slot's, and so is the certificate's. */
  C_OpenSession(slot: Buffer): Buffer {
    return slot;
  }

  C_CloseSession(): void {}

  C_FindObjectsInit(session: Buffer): void {
    this.#unread = [session];
  }

  C_FindObjects(): Buffer[] {
    return this.#unread.splice(0);
  }

  C_FindObjectsFinal(): void {}

  C_GetAttributeValue(session: Buffer) {
    return [{ value: Buffer.from('01', 'hex') }, { value: this.#certificates[session[0] ?? -1] }];
  }
}

const driverWith = (certificates: readonly Buffer[]) => new AlikeTokens(certificates) as unknown as Driver;

function requestFor(certificateSha256: string): OperateRequest {
  const operation = { kind: 'sign', certificateSha256, data: Uint8Array.of(1) } as const;
  return { kind: 'operate', id: 1, tokenSerial: '0000000000000000', operations: [operation], pinSeconds: 1 };
}

test('of two tokens with one serial number the one with the chosen certificate is used', () => {
  const certificates = [Buffer.from('first'), Buffer.from('second')];
  for (const [index, certificate] of certificates.entries()) {
    const found = locate(driverWith(certificates), requestFor(sha256(certificate)));
    assert.ok(found.ok);
    assert.deepEqual(found.value.slot, Buffer.from([index]));
  }
  const changed = locate(driverWith(certificates), requestFor('0'.repeat(64)));
  assert.deepEqual(changed, { ok: false, error: { code: 'token-changed' } });
});

/** A driver that is SoftHSM2, and whose file is written to while it is loaded. */
const exchanging = `#include <dlfcn.h>
#include <utime.h>
__attribute__((constructor)) static void exchange(void) { Dl_info info; dladdr((void *)exchange, &info); utime(info.dli_fname, 0); }
unsigned long C_GetFunctionList(void **list) {
  unsigned long (*real)(void **) = dlsym(dlopen("${softHsmModule}", RTLD_NOW), "C_GetFunctionList");
  return real(list);
}`;

test('a pinned driver whose file changes between its check and its loading is not used', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sio-exchanged-'));
  const path = join(folder, 'driver.so');
  writeFileSync(join(folder, 'driver.c'), exchanging);
  const flags = ['-D_GNU_SOURCE', '-shared', '-fPIC', '-o', path, join(folder, 'driver.c'), '-ldl'];
  execFileSync('gcc', flags, { stdio: 'inherit' });
  const settings = { name: 'exchanged', path, sha256: sha256(readFileSync(path)) };
  assert.deepEqual(loadDriver(settings), {
    ok: false,
    error: { code: 'driver-altered', params: { driver: 'exchanged' } },
  });
  assert.equal(loadDriver({ ...settings, sha256: null }).ok, true);
  rmSync(folder, { recursive: true });
});
