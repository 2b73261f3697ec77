import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './paths.mjs';

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} Options */

/** @param {Options} options */
const spawnOptions = ({ cwd = root, env = {}, shell = false }) => ({
  cwd,
  env: { ...process.env, ...env },
  shell,
});

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} the exit code; 128 + n after signal n, as a shell says it
 */
export function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
    });
  });
}

/**
 * Passes signals on to programs that we started. Ctrl-C in a terminal has reached them already: sent
 * again, it would look like a second, impatient one.
 * @param {readonly import('node:child_process').ChildProcess[]} children
 * @returns {() => void} stops doing so
 */
export function forwardSignals(children) {
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    for (const child of children) child.kill(signal);
  };
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return () => process.off('SIGINT', forward).off('SIGTERM', forward);
}

/**
 * npm hands a SIGTERM to the shell between it and us, and that shell (dash) dies of it without a word:
 * we would run on, unseen, and keep the port. So a script that npm started ends when its parent does.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

/**
 * Runs a program in the foreground: its output is ours, and so are the signals that it gets.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { ...spawnOptions(options), stdio: 'inherit' });
  const stopForwarding = forwardSignals([child]);
  try {
    return await exitOf(child);
  } finally {
    stopForwarding();
  }
}

/**
 * Runs a program quietly and gives back what it said, to be shown only if it failed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 */
export async function capture(command, args, options = {}) {
  const child = spawn(command, args, {
    ...spawnOptions(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += String(text)));
  }
  return { code: await exitOf(child), output };
}
