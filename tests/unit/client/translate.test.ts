import { loadCatalogue } from '@tdt/client/i18n/namespaces';
import { translate } from '@tdt/client/i18n/translate';
import { describe, expect, it } from 'vitest';

const texts = {
  hello: 'Bonjour {{name}} : entrez !',
  quote: '« {{text}} »',
  card: 'Fiche de {{name}}, groupe de {{count}}',
  deep: { key: 'au fond' },
  groups_one: '{{count}} groupe',
  groups_other: '{{count}} groupes',
};

describe('texts of a catalogue', () => {
  it('fills in names and sets the spaces that French wants, also in what is filled in', () => {
    expect(translate(texts, 'hello', { name: 'Aïcha' }, 'fr')).toBe(
      'Bonjour Aïcha\u00a0: entrez\u00a0!',
    );
    expect(translate(texts, 'quote', { text: 'oui ?' }, 'fr')).toBe('«\u00a0oui\u00a0?\u00a0»');
    expect(translate(texts, 'hello', { name: 'Ann' }, 'en')).toBe('Bonjour Ann : entrez !');
  });

  it('says « d’ » before a name that begins with a vowel, and fills a name in once', () => {
    const card = (name: string) => translate(texts, 'card', { name, count: 8 }, 'fr');
    expect(card('Odile')).toBe('Fiche d’Odile, groupe de 8');
    expect(card('Karim')).toBe('Fiche de Karim, groupe de 8');
    expect(card('{{count}}')).toBe('Fiche de {{count}}, groupe de 8');
  });

  it('chooses the plural of the language: zero is singular in French', () => {
    expect(translate(texts, 'groups', { count: 0 }, 'fr')).toBe('0 groupe');
    expect(translate(texts, 'groups', { count: 0 }, 'en')).toBe('0 groupes');
    expect(translate(texts, 'groups', { count: 2_000_000 }, 'fr')).toBe('2000000 groupes');
  });

  it('shows the key where there is no text, and never something of the prototype', () => {
    expect(translate(texts, 'deep.key', {}, 'fr')).toBe('au fond');
    expect(translate(texts, 'deep.none', {}, 'fr')).toBe('deep.none');
    expect(translate(texts, 'constructor.name', {}, 'fr')).toBe('constructor.name');
    expect(translate(undefined, 'hello', {}, 'fr')).toBe('hello');
  });
});

/** Every text with its dotted key. */
function entries(catalogue: object, before = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[before + key, value] as [string, string]]
      : typeof value === 'object' && value !== null
        ? entries(value, `${before}${key}.`)
        : [],
  );
}
const holes = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

describe.each(['common', 'join', 'phone', 'plenary', 'console', 'follower'] as const)(
  'the catalogue %s',
  (namespace) => {
    it('has the same keys and the same holes in both languages, and words where the other has words', async () => {
      const fr = entries(await loadCatalogue('fr', namespace));
      const en = new Map(entries(await loadCatalogue('en', namespace)));
      expect([...en.keys()].sort()).toEqual(fr.map(([key]) => key).sort());
      const differing = fr.filter(
        ([key, text]) => String(holes(text)) !== String(holes(en.get(key) ?? '')),
      );
      expect(differing.map(([key]) => key)).toEqual([]);
      const silent = fr.filter(([key, text]) => (text === '') !== (en.get(key) === ''));
      expect(silent.map(([key]) => key)).toEqual([]);
    });
  },
);
