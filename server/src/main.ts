import { readEnvironment } from './environment';
import { runOperation } from './ops/commands';
import { serve } from './serve';

/** Without a word the server; with one, what those who keep it do beside it (`ops/commands`). */
const [operation, ...args] = process.argv.slice(2);
const environment = readEnvironment();
if (operation === undefined) await serve(environment);
else await runOperation(operation, environment, args);
