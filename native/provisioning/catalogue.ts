import type { VerbName } from './order.ts';
import type { Verb } from './verb.ts';
import { act } from './verbs/act.ts';
import { changePin } from './verbs/change-pin.ts';
import { importCertificates } from './verbs/import.ts';
import { init } from './verbs/init.ts';
import { keys } from './verbs/keys.ts';
import { list } from './verbs/list.ts';
import { open } from './verbs/open.ts';
import { relabel } from './verbs/relabel.ts';
import { request } from './verbs/request.ts';
import { retire } from './verbs/retire.ts';
import { signDrivers } from './verbs/sign-drivers.ts';
import { testSign } from './verbs/test-sign.ts';
import { unblock } from './verbs/unblock.ts';

/** All commands of the administrator. */
export const verbs: Readonly<Record<VerbName, Verb>> = {
  list,
  init,
  keys,
  request,
  import: importCertificates,
  'test-sign': testSign,
  open,
  'change-pin': changePin,
  unblock,
  relabel,
  act,
  retire,
  'sign-drivers': signDrivers,
};
