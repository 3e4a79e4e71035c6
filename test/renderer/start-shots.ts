import type { Failure } from '../../protocol/outcome.ts';
import * as given from './people.ts';
import type { Shot } from './shot.ts';

const revocation = { state: { ...given.startState, tokens: given.revocationStates } };
const [token] = given.revocationStates;
const empty = { ...token, serial: '4A7F0012', label: 'KAZTOKEN', driver: 'SoftHSM', certificates: [] };

const driverError: Failure = {
  code: 'driver-error',
  params: { code: 'CKR_DEVICE_ERROR', function: 'C_FindObjects' },
};

/** The first page: fit, blocked, certificates in every state of revocation, tokens that show none. */
export const startShots: readonly Shot[] = [
  { name: 'start', window: 'work', scenario: { state: given.startState }, bothColours: true },
  {
    name: 'start-blocked',
    window: 'work',
    scenario: {
      state: {
        ...given.startState,
        check: given.blockedCheck,
        tokens: [],
        token: { state: 'absent', fault: null },
        channel: { state: 'down', since: given.passedCheck.checkedAt, fault: { code: 'server-unreachable' } },
        ended: { code: 'token-removed' },
        waiting: 2,
      },
    },
    act: async (page) => page.locator('[data-status="channel"] button').click(),
  },
  { name: 'start-revocation', window: 'work', scenario: revocation, bothColours: true },
  {
    name: 'token-revocation',
    window: 'work',
    scenario: revocation,
    act: async (page) => page.locator('[data-status="token"] button').first().click(),
  },
  {
    name: 'start-empty-token',
    window: 'work',
    scenario: {
      state: {
        ...given.startState,
        tokens: [
          { ...empty, fault: null },
          { ...empty, serial: '4A7F0013', fault: driverError },
        ],
      },
    },
  },
];
