import type { Centre } from '../centre.ts';
import { createLoop, type Loop } from '../loop.ts';
import { chores } from './catalogue.ts';
import type { ChoreParts } from './chore.ts';

const everyMilliseconds = 60_000;

/** Runs every chore once a minute, one after the other; one that throws does not hold up the others. */
export function runChores(
  centre: Pick<Centre, 'database' | 'signer' | 'now' | 'incident' | 'wake'>,
  archive: ChoreParts['archive'],
  onError: (error: unknown) => void,
): Loop {
  return createLoop({
    work: async () => {
      // A journal that does not add up is not written any further.
      if (centre.incident() !== null) return;
      for (const chore of chores) {
        const { database, signer } = centre;
        await chore.run({ database, signer, now: centre.now(), archive }).catch(onError);
      }
      centre.wake();
    },
    onError,
    tick: everyMilliseconds,
    soon: 0,
  });
}
