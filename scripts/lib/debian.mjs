import { capture, run } from './run.mjs';

/** @param {string} command @param {readonly string[]} args */
export async function succeeds(command, args) {
  try {
    return (await capture(command, args)).code === 0;
  } catch {
    return false;
  }
}

/**
 * Installs a package on Debian and Ubuntu, as root or with a sudo that asks nothing: the only case where we install.
 * Elsewhere it does nothing.
 * @param {string} name
 */
export async function installFromDebian(name) {
  if (!(await succeeds('apt-get', ['--version']))) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !(await succeeds('sudo', ['-n', 'true']))) return;
  console.log(`Installation de ${name}… / Installing ${name}…`);
  /** @param {string[]} args */
  const apt = (args) =>
    isRoot
      ? run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })
      : run('sudo', ['-n', 'apt-get', ...args]);
  await apt(['update']);
  await apt(['install', '-y', '--no-install-recommends', name]);
}
