// First: the schemas of the modules below are made when they are loaded.
import './jitless.ts';
import { compose } from './compose.ts';

await compose(import.meta.url);
