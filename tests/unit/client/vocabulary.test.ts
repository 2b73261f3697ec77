import { loadCatalogue } from '@tdt/client/i18n/namespaces';
import { fr as printed } from '@tdt/server/exports/print/texts/fr';
import { translate } from '@tdt/client/i18n/translate';
import { expect, it } from 'vitest';

/** The names of the code and the words of the French screen (`method.md`, "Vocabulary"). */
const WORDS: readonly [string, string][] = [
  ['Meeting', 'réunion'],
  ['Step', 'étape'],
  ['Task', 'tâche'],
  ['Pair', 'binôme'],
  ['Candidacy', 'candidature'],
  ['Group', 'petits groupes'],
  ['GroupRapporteur', 'rapporteur·e du groupe'],
  ['Facilitator', 'animateur·rice'],
  ['MeetingRapporteur', 'rapporteur·e de la réunion'],
  ['Participant', 'participant·e'],
  ['Recusal', 'en retrait'],
  ['Pooling', 'mise en commun'],
  ['ConsensusCheck', 'vérification du consensus'],
  ['Decision', 'les actes'],
  ['Report', 'remontées'],
  ['AttendanceSheet', 'liste d’émargement'],
];

const NAMESPACES = ['common', 'join', 'answer', 'phone', 'plenary', 'console', 'follower'] as const;
const catalogues = async () => Promise.all(NAMESPACES.map((name) => loadCatalogue('fr', name)));

it.each(WORDS)('%s is called %s on the French screen', async (_, word) => {
  const texts = JSON.stringify([...(await catalogues()), printed]).toLowerCase();
  expect(texts).toContain(word);
});

const common = (key: string, values: Record<string, string | number>) =>
  loadCatalogue('fr', 'common').then((texts) => translate(texts, key, values, 'fr'));

it('a partial agreement is said with its figures: "Accord partiel 4/6"', async () => {
  expect(await common('status.consensusSoFar', { groups: 4, of: 6 })).toBe('Accord partiel 4/6');
  expect(await common('status.noCandidacySoFar', { groups: 2, of: 4 })).toContain('2/4');
});

it('an agreement without the silent groups says so: "accord des 5 groupes ayant répondu"', async () => {
  const texts = await loadCatalogue('fr', 'plenary');
  expect(translate(texts, 'rule.answered', { count: 5 }, 'fr')).toBe(
    'accord des 5 groupes ayant répondu',
  );
});

it('the proposal reminds that training new people matters, beside marks for outgoing members', async () => {
  const phone = await loadCatalogue('fr', 'phone');
  expect(translate(phone, 'proposal.training', {}, 'fr')).toContain(
    'former de nouvelles personnes',
  );
  expect(await common('badge.outgoing', {})).toBe('Sortant·e');
});
