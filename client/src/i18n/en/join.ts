import type { join as fr } from '../fr/join';
import type { Shape } from '../shape';

export const join: Shape<typeof fr> = {};
