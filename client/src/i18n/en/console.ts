import type { consoleTexts as fr } from '../fr/console';
import type { Shape } from '../shape';

export const consoleTexts: Shape<typeof fr> = {};
