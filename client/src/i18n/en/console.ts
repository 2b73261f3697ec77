import type { consoleTexts as fr } from '../fr/console';
import type { Shape } from '../shape';
import { create } from './console-texts/create';

export const consoleTexts: Shape<typeof fr> = { create };
