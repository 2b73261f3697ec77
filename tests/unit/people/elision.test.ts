import { ofName } from '@tdt/shared/people/elision';
import { describe, expect, it } from 'vitest';

describe('the French « de » before a name', () => {
  it.each(['Odile', 'Inès', 'ÉLODIE', 'Œuvrard', 'Yves', 'Hélène Roy', 'Henri', '\u2068Ahmed'])(
    'is said d’ before %s',
    (name) => {
      expect(ofName(name)).toBe(`d’${name}`);
    },
  );

  it.each(['Karim', 'Yasmine', 'Hassan', 'Hicham', '12', '', '11 h 30'])(
    'stands whole before %s',
    (name) => {
      expect(ofName(name)).toBe(`de ${name}`);
    },
  );
});
