import { installFromDebian, succeeds } from './debian.mjs';
import { Failure } from './failure.mjs';

/** On Linux a test watches the server's system calls: that what is said to be saved was synced to disk before. */
export async function ensureStrace() {
  if (process.platform !== 'linux') return;
  const works = () => succeeds('strace', ['-e', 'trace=none', 'true']);
  if (await works()) return;
  await installFromDebian('strace');
  if (await works()) return;
  throw new Failure(
    'Les tests ont besoin de strace sous Linux\u00a0: installez-le (et, dans un conteneur, permettez ptrace).',
    'The tests need strace on Linux: install it (and, in a container, allow ptrace).',
  );
}
