import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Where the training stand of this checkout keeps its data. As root it lies outside root's home, because the browser
 * of the double runs as an unprivileged user and must be able to reach its part of the profile. SIO_STAND overrides.
 */
export function standFolder(): string {
  const given = process.env['SIO_STAND'];
  if (given !== undefined) return given;
  const name = `sio-pso-training-${createHash('sha256').update(projectFolder).digest('hex').slice(0, 8)}`;
  return process.getuid?.() === 0 ? join('/var/lib', name) : join(homedir(), '.local/state', name);
}
