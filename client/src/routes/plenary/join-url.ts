/** Where the QR code leads: this server, as this device reaches it. */
export const joinUrl = (code: string): string => `${location.origin}/r/${code}`;
