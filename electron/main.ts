// First: the schemas of the modules below are made when they are loaded.
import './jitless.ts';
import { compose } from './compose.ts';

// Not awaited: Electron is ready only after this file has run, so waiting for "ready" here would wait for ever.
void compose(import.meta.url);
