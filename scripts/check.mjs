// npm run check: format, types, lint and dead code.
import './lib/node-version.mjs';
import { runChecks } from './lib/checks.mjs';
import { runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';

await runScript(async () => {
  await ensureInstalled();
  const failed = (await runChecks()).filter((outcome) => !outcome.ok);
  console.log(
    failed.length === 0
      ? 'All checks passed.'
      : `${String(failed.length)} failed: ${failed.map((outcome) => outcome.name).join(', ')}`,
  );
  return failed.length === 0 ? 0 : 1;
});
