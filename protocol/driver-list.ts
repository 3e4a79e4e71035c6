import { z } from 'zod';
import { line, sha256Hex } from './documents/document.ts';

/**
 * The administrator's list of PKCS#11 modules: what a workstation may load. `facts` are what is known of a module's ways,
 * for whoever administers it. It is believed only together with an administrator's signature over its very bytes.
 */
export const driverListSchema = z.strictObject({
  version: z.literal(1),
  drivers: z
    .array(
      z.strictObject({
        name: line(64).min(1),
        /** Absolute. */
        path: z.string().min(1).max(1024),
        sha256: sha256Hex,
        facts: z.array(line(300)).max(16).default([]),
      }),
    )
    .max(16)
    .refine((drivers) => new Set(drivers.map(({ name }) => name)).size === drivers.length, 'a name twice'),
});

export type DriverList = z.infer<typeof driverListSchema>;
