import type { plenary as fr } from '../fr/plenary';
import type { Shape } from '../shape';

export const plenary: Shape<typeof fr> = {};
