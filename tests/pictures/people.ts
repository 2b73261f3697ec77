import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * The people of the pictured meeting: the 57 of examples/ and as many more as are asked for. Names of every length, so
 * that the screens are judged with the ones that hurt.
 */

const EXAMPLES = join(dirname(fileURLToPath(import.meta.url)), '../../examples');

const FIRST = [
  'Aminata',
  'Benoît',
  'Chloé',
  'Driss',
  'Édith',
  'Fabien',
  'Gaëlle',
  'Henri',
  'Inaya',
  'Jean-Baptiste',
  'Khadija',
] as const;
const LAST = [
  'AUBÉPINE',
  'BEAUCHÊNE',
  'CORNOUILLER',
  'DE LA LANDE',
  'ÉGLANTIER',
  'FOUGÈRE',
  'O’HARA',
];
/** Sixty characters with its space: nothing may cut it or push something off the screen. */
const LONG_NAME = {
  first: 'Marie-Françoise-Bernadette',
  last: 'DE MONTMORENCY-LA TOUR-D’AUVERGNE',
};

/** The list of members as a file: `count` people. */
export function membersFile(count: number): string {
  const own = readFileSync(join(EXAMPLES, 'membres.csv'), 'utf8').trimEnd().split('\n');
  const rows = own.slice(0, count + 1);
  for (let at = 0; rows.length <= count; at += 1) {
    const { first, last } = moreName(at);
    const origin = `Membre — GA ${['Les Tilleuls', 'Campus', 'Centre-ville', 'du Plateau'][at % 4] ?? ''}`;
    rows.push(
      `Membre,,${last},${first},${origin},plus-${at}@example.invalid,,2025-01-01T10:00:00+01:00,Oui`,
    );
  }
  return `${rows.join('\n')}\n`;
}

function moreName(at: number): { first: string; last: string } {
  if (at === 0) return LONG_NAME;
  return {
    first: FIRST[at % FIRST.length] ?? '',
    last: LAST[Math.floor(at / FIRST.length) % LAST.length] ?? '',
  };
}

const GENDERS = ['Femme', 'Homme'] as const;
const FUNDS = 'Caisse départementale';

/** The candidacies as a file: those of examples/, but two for one task and fifteen for another. */
export function candidaciesFile(): string {
  const [head = '', ...rows] = readFileSync(join(EXAMPLES, 'candidatures.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  const kept = rows.filter((row) => !row.startsWith('ORLÉAC,'));
  const more = Array.from({ length: 9 }, (_, at) => {
    const { first, last } = moreName(at);
    const text = 'Disponible en semaine. Je sais tenir des comptes et les expliquer.';
    return `${last},${first},${GENDERS[at % 2] ?? ''},${FUNDS},${text},${at % 4 === 1 ? 'Oui' : 'Non'},plus-${at}@example.invalid,+33 6 39 98 00 0${at}`;
  });
  return `${[head, ...kept, ...more].join('\n')}\n`;
}
