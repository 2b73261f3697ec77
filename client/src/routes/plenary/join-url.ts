const OWN_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Where the QR code leads. The address of this page is one that works; but on the very machine of the server it may be
 * `localhost`, which means something else to a phone: then the one that the server knows of itself.
 */
export function joinUrl(code: string, known: string | undefined): string {
  const { hostname, origin } = location;
  return `${OWN_MACHINE.test(hostname) ? (known ?? origin) : origin}/r/${code}`;
}
