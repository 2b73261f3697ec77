// Loaded before a server that is measured (node --import): tells whoever started it what the process has used.
process.on('message', (message) => {
  if (message !== 'cpu' && message !== 'memory') return;
  const { user, system } = process.cpuUsage();
  if (message === 'memory') for (let again = 0; again < 3; again += 1) globalThis.gc?.();
  process.send?.({ cpu: (user + system) / 1e6, ...process.memoryUsage() });
});
