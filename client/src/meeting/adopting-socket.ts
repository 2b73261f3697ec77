import { asksForAll, takeFirstSocket } from '../start/first-socket';

/** Does once, in place of the next `send`, what `first` says. */
function sendOnce(socket: WebSocket, first: (data: Parameters<WebSocket['send']>[0]) => void) {
  socket.send = (data) => {
    Reflect.deleteProperty(socket, 'send');
    first(data);
  };
}

/** The socket that was opened before the page's code was there, as one of the class; what it heard is told once somebody listens. */
function adopted(Socket: typeof WebSocket, url: unknown): WebSocket | null {
  const first = takeFirstSocket(String(url));
  if (!first) return null;
  const { socket, asked, heard } = first;
  Object.setPrototypeOf(socket, Socket.prototype);
  if (!asked) {
    heard();
    return socket;
  }
  sendOnce(socket, (data) => {
    if (!asksForAll(data)) socket.send(data);
  });
  queueMicrotask(() => {
    socket.onopen?.(new Event('open'));
    for (const message of heard()) socket.onmessage?.(message);
  });
  return socket;
}

/** A class of sockets whose first one may be open already. */
export const adoptingSocket = (Socket: typeof WebSocket): typeof WebSocket =>
  new Proxy(Socket, {
    construct: (target, args: readonly unknown[]) =>
      adopted(target, args[0]) ?? (Reflect.construct(target, args) as object),
  });
