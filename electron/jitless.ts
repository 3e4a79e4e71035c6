import { z } from 'zod';

// Schemas look at this when they are made, so it must run before any module that makes one: nothing of ours turns
// strings into code.
z.config({ jitless: true });
