import { z } from 'zod';

// The policy of the pages forbids making code out of text; zod must not even try. Imported before any schema.
z.config({ jitless: true });
