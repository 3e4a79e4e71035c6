import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A port in front of the centre that can be shut: the network as the workstation sees it. */
export interface Gate {
  readonly port: number;
  shut(): void;
  open(): void;
  close(): void;
  /** Bytes that came from the workstation. */
  received(): number;
}

/** Opens the gate to a port of this machine; shut, it refuses what comes and breaks what is open. */
export async function createGate(target: () => number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let isShut = false;
  let received = 0;
  const server = createServer((near) => {
    if (isShut) return void near.destroy();
    const far = connect({ host: '127.0.0.1', port: target() });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
    }
    near.on('data', (bytes) => {
      received += bytes.length;
    });
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    received: () => received,
    shut: () => {
      isShut = true;
      for (const socket of sockets) socket.destroy();
    },
    open: () => {
      isShut = false;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
