import { randomInt } from 'node:crypto';

/**
 * Devices keep Yjs's own random ids, which are 32-bit. The server's lie above them: a device that writes under an id of
 * the server's is known at sight, also after a restart, when the structs no longer tell who wrote them. An id of
 * either kind takes five bytes on the wire.
 */
const FIRST_SERVER_CLIENT = 2 ** 32;

export const isServerClient = (client: number): boolean => client >= FIRST_SERVER_CLIENT;

/** A fresh id for the server's own writing in a section. */
export const freshServerClient = (): number => FIRST_SERVER_CLIENT + randomInt(2 ** 32);
