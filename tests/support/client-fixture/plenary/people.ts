import type { Gender } from '@tdt/shared/document/values';

/** One letter per person of the example files, as the scenes of the stage write them. */
export const CAST: Readonly<
  Record<string, readonly [first: string, last: string, gender: Gender]>
> = {
  k: ['Karim', 'NEUVILLE', 'M'],
  b: ['Béatrice', 'PONTNEUF', 'F'],
  l: ['Lucie', 'DUCHÊNE', 'F'],
  u: ['Luc', 'MAISONNEUVE', 'M'],
  s: ['Salomé', 'QUATREVENTS', 'F'],
  f: ['Françoise', 'QUATREVENTS', 'F'],
  r: ['Raphaël', 'VALFLEURY', 'M'],
  a: ['Alain', 'NOISETIER', 'M'],
  e: ['Élodie', 'RIVIÈRE', 'F'],
  i: ['Inès', 'RIVIÈRE', 'F'],
  p: ['Ibrahim', 'SAINT-LOUP', 'M'],
  d: ['Bastien', 'ÎLE-DIEU', 'M'],
  y: ['Sylvie', 'MAISONNEUVE', 'F'],
  o: ['Amadou', 'ORLÉAC', 'M'],
  c: ['Yasmine', 'LECŒUR', 'F'],
  m: ['Mehdi', 'DUCHÊNE', 'M'],
  j: ['Jérôme', 'CHAMPVERT', 'M'],
  x: ['Marie-Françoise Bernadette', 'DE SAINT-AUBIN DE LA CHAPELLE-BEAUPRÉ', 'F'],
  z: ['Jean-Baptiste Maximilien', 'VAN DEN BROECK-ROQUEFEUIL', 'M'],
};
