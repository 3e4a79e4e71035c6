import { buildFaultyModule } from './faulty.ts';

/** Run by set-up: builds the faulty PKCS#11 module, so that tests start without a compiler run. */
buildFaultyModule();
