import { personId, seatId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { csv, importFile, newMeeting } from '../support/imports';
import { startServer } from '../support/server';

/** Turns the line around, rings, hides a letter, breaks the line; and markup, which is text like any other. */
const TRICKS = '\u202eEve\u0007l\u200by\u2066\n\u001b[31m';
const MARKUP = '<img src=x onerror=alert(1)>';
const UNFIT = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

test('by whatever way a name comes in, nothing in it turns, hides or rings; markup stays the text that it is', async () => {
  const server = await startServer();
  const { facilitator, created, meeting, people } = await newMeeting(server);
  const name = (way: string) => ({ first: `${TRICKS}${way}`, last: `${MARKUP}${way}` });
  const task = (await meeting()).view.state.tasks[0]!.id;
  await facilitator.command('person.add', {
    ...name('ajoutée'),
    origin: `${TRICKS}Lens`,
    gender: null,
  });
  const [added] = await people();
  await facilitator.command('person.edit', { person: added!.id, ...name('corrigée') });
  await facilitator.command('candidacy.add', {
    task,
    person: name('candidate'),
    gender: null,
    text: `${TRICKS}${MARKUP}`,
    outgoing: false,
    agreed: true,
  });
  const list = csv('Nom,Prénom', `"${MARKUP}importée",${TRICKS.replace('\n', '')}importée`);
  await importFile(facilitator, 'members', list);
  const grant = { role: 'plenary', person: null, label: `${TRICKS}écran` } as const;
  const granted = await facilitator.command('seat.grant', grant);
  await facilitator.command('seat.name', {
    seat: seatId(created.seat),
    person: null,
    label: `${TRICKS}animation`,
  });
  const stranger = new Agent(server.origin);
  await stranger.join({ code: created.code, name: `${TRICKS}porte`, presence: 'room' });
  const linked = new Agent(server.origin);
  await linked.join({ secret: created.links.rapporteur.split('#')[1], name: `${TRICKS}lien` });
  expect(granted['seat']).toBeDefined();

  const { view, seats } = await meeting();
  const { staff, state } = view;
  const everybody = [...staff.people.values()];
  expect(everybody).toHaveLength(3);
  const texts = [
    ...everybody.flatMap(({ first, last, origin }) => [first, last, origin ?? '']),
    ...[...staff.waiting.values()].map((one) => one.name),
    ...[...seats.all()].flatMap(({ label, name: given }) => [label, given ?? '']),
    ...state.team.facilitators.flatMap(({ first, last }) => [first, last]),
  ];
  for (const way of ['corrigée', 'candidate', 'importée', 'écran', 'animation', 'porte', 'lien'])
    expect(
      texts.some((text) => text.includes(way)),
      way,
    ).toBe(true);
  expect(texts.filter((text) => UNFIT.test(text))).toEqual([]);
  expect(everybody.filter(({ last }) => last.includes(MARKUP))).toHaveLength(3);
  const [candidacy] = [...state.candidacies.values()];
  expect(candidacy!.text.replaceAll('\n', ' ')).not.toMatch(UNFIT);
});

test('what only hides is no name', async () => {
  const server = await startServer();
  const { facilitator, created, people } = await newMeeting(server);
  await facilitator.command('person.add', {
    first: 'Eve',
    last: 'PETIT',
    origin: null,
    gender: null,
  });
  const [added] = await people();
  const stranger = new Agent(server.origin);
  const nothing = { first: '\u200b\u202e', last: '\u2066', origin: null, gender: null };
  expect((await facilitator.send('person.add', nothing)).ok).toBe(false);
  const { first, last } = nothing;
  const edit = { person: personId(added!.id), first, last };
  expect((await facilitator.send('person.edit', edit)).ok).toBe(false);
  const hidden = { code: created.code, name: '\u200b\u202e', presence: 'room' };
  expect((await stranger.request('POST', '/api/join', hidden)).status).toBe(422);
});
