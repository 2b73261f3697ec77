import type { follower as fr } from '../fr/follower';
import type { Shape } from '../shape';

export const follower: Shape<typeof fr> = {};
