import type { Socket } from 'node:net';
import type { App } from './app.ts';

/**
 * Closing waits for answers under way, but not for ever: after so many milliseconds every socket still open is cut. A
 * body that stopped half way, or a peer that never spoke TLS or HTTP/2, would otherwise hold the end up for minutes.
 */
export function cutStragglersAtClose(app: App, milliseconds: number): void {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  // Both ends of the stack: before the handshake there is the raw socket alone, after it TLS owns the handle.
  app.server.on('connection', keep);
  app.server.on('secureConnection', keep);
  app.addHook('preClose', async () => {
    const timer = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, milliseconds);
    app.server.once('close', () => clearTimeout(timer));
  });
}
