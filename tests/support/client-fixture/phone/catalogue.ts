import { connectionStore } from '@tdt/client/stores/connection-store';
import { typingStore } from '@tdt/client/stores/typing-store';
import { groupTaskKey, groupRoot, MEETING, publishedRoot } from '@tdt/shared/document/sections';
import { personId } from '@tdt/shared/ids';
import { candidacy, G3, PEOPLE, T } from './cast';
import {
  at,
  CAISSE,
  cid,
  entries,
  evening,
  left,
  LUTTES,
  meeting,
  propose,
  QUALITIES,
  reported,
  study,
} from './scenes';
import type { World } from './world';

/** Every state of the phone that somebody must look at; the address says the task and the sub-step. */
export const SCENES: Readonly<Record<string, () => World>> = {
  home: () => {
    const world = evening();
    study(world, T.luttes, { amadou: 'retained', salome: 'retained', mehdi: 'notRetained' });
    return world;
  },
  help: () => {
    const world = evening();
    world.put(MEETING.help, G3, { at: at('20:01'), task: T.luttes });
    return world;
  },
  pooling: () => evening({ step: 'pooling', ends: null, now: '20:40' }),
  profiles: () => {
    const world = profiles();
    typingStore.setState({
      others: new Map([[`${T.luttes}/qualities/qualities2`, { name: 'Loïc Œuvrard' }]]),
    });
    return world;
  },
  empty: () => meeting({ step: 'profiles', ends: '19:40', now: '19:32' }),
  offline: () => {
    const world = profiles();
    world.offline = true;
    for (const entry of [1, 2, 3])
      world.write(
        [
          {
            root: groupRoot(G3, T.luttes, 'qualities'),
            key: `t:qualities${entry}`,
            value: QUALITIES[entry] ?? '',
          },
        ],
        `${T.luttes}/qualities/qualities${entry}`,
      );
    return world;
  },
  unkept: () => {
    const world = profiles();
    world.offline = true;
    setTimeout(() => connectionStore.setState({ storage: 'unavailable' }));
    return world;
  },
  overwritten: () => {
    const world = profiles();
    setTimeout(() =>
      connectionStore.setState({
        overwritten: [
          { field: `${T.luttes}/qualities/qualities2`, text: 'Sait parler aux préfectures' },
        ],
      }),
    );
    return world;
  },
  study: () => {
    const world = evening();
    study(world, T.luttes, { amadou: 'retained' });
    return world;
  },
  proposal: () => proposal(),
  names: () => {
    const world = proposal();
    propose(world, T.luttes, {
      kind: 'names',
      candidacies: [cid('salome'), cid('amadou'), cid('raphael')],
      reported: false,
    });
    return world;
  },
  broken: () => {
    const world = proposal();
    propose(world, T.luttes, {
      kind: 'pair',
      candidacies: [cid('mehdi'), cid('amadou')],
      reported: false,
    });
    return world;
  },
  unknown: () => {
    const world = proposal();
    propose(world, T.luttes, {
      kind: 'pair',
      candidacies: [cid('raphael'), cid('amadou')],
      reported: false,
    });
    return world;
  },
  undecided: () => {
    const world = proposal();
    propose(world, T.luttes, { kind: 'undecided' });
    return world;
  },
  reported: () => report(),
  arrived: () => {
    const world = report();
    const late = candidacy('bastien', T.luttes, { spot: at('20:26') });
    world.put(MEETING.candidacies, late.id, late);
    return world;
  },
  gone: () => {
    const world = report();
    world.put(MEETING.candidacies, cid('amadou'), { ...LUTTES[0], retractedAt: at('20:27') });
    return world;
  },
  revealed: () => reveal(report()),
  changed: () => {
    const world = report();
    propose(world, T.luttes, {
      kind: 'pair',
      candidacies: [cid('salome'), cid('mehdi')],
      reported: true,
    });
    return reveal(world, true);
  },
  changing: () => {
    const world = reveal(report());
    propose(world, T.luttes, {
      kind: 'pair',
      candidacies: [cid('salome'), cid('amadou')],
      reported: false,
    });
    return world;
  },
  aside: () => evening({ now: '20:09' }),
  passed: () => {
    const world = evening({ now: '20:12' });
    world.put(MEETING.pens, groupTaskKey(G3, T.caisse), {
      from: personId('lucie'),
      to: personId('loic'),
      at: at('20:09'),
    });
    left(world, T.caisse, 'lucie', '20:09');
    return world;
  },
  recall: () => {
    const world = evening({ now: '20:21' });
    world.put(MEETING.pens, groupTaskKey(G3, T.caisse), {
      from: personId('lucie'),
      to: personId('loic'),
      at: at('20:09'),
    });
    left(world, T.caisse, 'lucie', '20:09');
    propose(world, T.caisse, {
      kind: 'names',
      candidacies: [cid('amadou', T.caisse)],
      reported: true,
    });
    reported(world, T.caisse, '20:21');
    return world;
  },
  noObject: () => {
    const world = evening();
    for (const person of PEOPLE)
      if (person.group === G3) {
        const one = { ...CAISSE[0], id: `all-${person.id}`, person: person.id };
        world.put(MEETING.candidacies, one.id, one);
      }
    return world;
  },
  reading: () => {
    const world = evening({ write: false, me: personId('odile') });
    study(world, T.luttes, { amadou: 'retained' });
    return world;
  },
  alone: () => {
    const world = meeting({ step: 'welcome', ends: null });
    world.put(MEETING.groups, G3, undefined);
    return world;
  },
};

function profiles(): World {
  const world = meeting({ now: '19:32', step: 'profiles', ends: '19:40' });
  world.put(groupRoot(G3, T.relations, 'table'), 'spoken', true);
  entries(world, T.relations, ['Sait écouter']);
  entries(world, T.luttes, QUALITIES);
  entries(world, T.luttes, ['Par téléphone', 'Sans calendrier'], 'pastPractice');
  entries(world, T.luttes, ['La grève de 2023'], 'goodExperiences');
  return world;
}

function proposal(): World {
  const world = evening({ now: '20:24', step: 'proposals', ends: '20:40' });
  study(world, T.luttes, {
    amadou: 'retained',
    salome: 'retained',
    mehdi: 'notRetained',
    raphael: 'notRetained',
    farid: 'notRetained',
  });
  study(world, T.caisse, { amadou: 'retained', lucie: 'notRetained' });
  propose(world, T.luttes, {
    kind: 'pair',
    candidacies: [cid('salome'), cid('amadou')],
    reported: false,
  });
  return world;
}

function report(): World {
  const world = proposal();
  propose(world, T.luttes, {
    kind: 'pair',
    candidacies: [cid('salome'), cid('amadou')],
    reported: true,
  });
  reported(world, T.luttes, '20:24');
  return world;
}

function reveal(world: World, changed = false): World {
  world.put(MEETING.reveals, T.luttes, { at: at('20:30') });
  world.put(publishedRoot(G3, T.luttes), 'proposal', {
    first: { kind: 'pair', candidacies: [cid('amadou'), cid('salome')], parity: 'ok' },
    reportedAt: at('20:24'),
    late: false,
    later: changed
      ? {
          report: { kind: 'pair', candidacies: [cid('mehdi'), cid('salome')], parity: 'ok' },
          at: at('20:33'),
        }
      : null,
  });
  return world;
}
