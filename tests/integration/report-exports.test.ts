import ICAL from 'ical.js';
import { EXPORTS } from '@tdt/server/exports/registry';
import { instantInParis } from '@tdt/shared/time/paris';
import { describe, expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { download } from '../support/exports';
import { createMeeting } from '../support/meeting';
import { readPdf } from '../support/pdf';
import { GROUP_SECRETS, HARD_NAMES, reportedMeeting } from '../support/reported';
import type { ReportedMeeting } from '../support/reported';
import { startServer } from '../support/server';
import { READERS } from '../support/spreadsheet';

const CONTACTS = [
  { email: 'cmd@exemple.invalid', phone: '+33639981122', address: '3 rue des Lilas\n62300 Lens' },
  { email: null, phone: '0639981133', address: null },
  { email: '@zoe', phone: '+32470123456', address: '=1+1' },
  { email: 'y@exemple.invalid', phone: null, address: null },
] as const;

async function withContacts(meeting: ReportedMeeting): Promise<void> {
  for (const [at, contact] of CONTACTS.entries()) await meeting.put(meeting.named[at]!, contact);
}

const text = async (agent: Agent, what: string): Promise<string> =>
  Buffer.from((await download(agent, what)).bytes).toString();

describe('the report', () => {
  test.each(READERS)(
    'as CSV opens right in %s: accents, phone numbers whole, formulas defused',
    async (_, read) => {
      const meeting = await reportedMeeting(await startServer());
      await withContacts(meeting);
      const { bytes, headers } = await download(meeting.facilitator, 'report.csv');
      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [header, ...rows] = await read(bytes);
      expect(header).toEqual([
        ...['Réunion', 'Date', 'Département', 'Tâche', 'Issue', 'Prénom', 'Nom', 'E-mail'],
        ...['Téléphone', 'Adresse', 'Sortant·e', 'Exceptions', 'Suite'],
      ]);
      const people = rows.map((row) => row.slice(5, 10));
      const [a, b, c, d] = HARD_NAMES;
      expect(people).toEqual(
        expect.arrayContaining([
          [
            `'${a.first}`,
            `'${a.last}`,
            'cmd@exemple.invalid',
            '+33 6 39 98 11 22',
            '3 rue des Lilas, 62300 Lens',
          ],
          [b.first, b.last, '', '06 39 98 11 33', ''],
          [c.first, c.last, "'@zoe", '+32 470 12 34 56', "'=1+1"],
          [expect.stringMatching(/^Xx{99}$/), d.last, 'y@exemple.invalid', '', ''],
          ['', '', '', '', ''],
        ]),
      );
      expect(rows.map((row) => row[4])).toEqual([
        ...['Binôme désigné', 'Binôme désigné'],
        ...['Noms débattus, sans désignation', 'Noms débattus, sans désignation'],
        'Pas de candidature pertinente',
        ...['Pas encore d’acte', 'Pas encore d’acte'],
      ]);
      expect(rows[0]?.[11]).toBe('Exception à la parité\u00a0: Exception motivée');
      expect(rows[2]?.[12]).toMatch(/choisiront/);
      expect(rows[4]?.[12]).toMatch(/susciter/);
    },
    120_000,
  );

  test('as PDF has the pair, the debated names, the call and the exceptions, and says what is missing', async () => {
    const meeting = await reportedMeeting(await startServer());
    await withContacts(meeting);
    const { bytes } = await download(meeting.rapporteurOfMeeting, 'report.pdf');
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ title: 'Remontées', language: 'fr-FR', tagged: true });
    const words = pdf.text.replace(/\s+/g, ' ');
    for (const part of [
      'Binôme désigné',
      'Exception motivée',
      '+33 6 39 98 11 22',
      'à compléter',
      'Brouillon',
    ])
      expect(words).toContain(part);
    expect(words).toContain('Coordonnées à compléter');
    expect(words).toContain(
      'Pas de candidature pertinente Les membres de la boucle sont invité·es',
    );
    expect(
      (await readPdf((await download(meeting.facilitator, 'report.pdf?locale=en')).bytes)).title,
    ).toBe('Report');
  });

  test('every file with contact details is a line of the journal, which names nobody', async () => {
    const server = await startServer();
    const meeting = await reportedMeeting(server);
    await withContacts(meeting);
    await download(meeting.rapporteurOfMeeting, 'report.csv');
    const line = (await server.storage.journal(meeting.rapporteurOfMeeting.seat!.meetingId)).at(-1);
    expect(line).toMatchObject({
      type: 'contact.export',
      seat: meeting.rapporteurOfMeeting.seatId,
      detail: { export: 'report.csv', people: expect.arrayContaining([...meeting.named]) },
    });
  });
});

describe('the minutes', () => {
  test('have attendance and its parity, candidacies, rounds, acts and exceptions; no argument, no contact detail', async () => {
    const meeting = await reportedMeeting(await startServer());
    await withContacts(meeting);
    const next = {
      date: '2026-12-19T14:00',
      place: 'Salle des fêtes',
      purpose: 'Préparer la suite',
    };
    await meeting.facilitator.command('next.set', next);
    const pdf = await readPdf((await download(meeting.facilitator, 'minutes.pdf')).bytes);
    expect(pdf).toMatchObject({ title: 'Compte rendu', tagged: true });
    const words = pdf.text.replace(/\s+/g, ' ');
    for (const part of [
      '12, dont 12 dans la salle',
      '6 femmes, 6 hommes',
      '2 candidatures',
      'À voix haute',
    ])
      expect(words).toContain(part);
    for (const part of ['Exception motivée', 'Samedi 19 décembre 2026, 14:00', 'Préparer la suite'])
      expect(words).toContain(part);
    for (const secret of ['Argument confié', 'exemple.invalid', '39981122', '39 98 11', 'Lilas'])
      expect(words).not.toContain(secret);
  });
});

describe('the next meeting', () => {
  test.each([
    ['2026-12-19T14:00', '2026-12-19T13:00:00Z'],
    ['2027-06-05T09:30', '2027-06-05T07:30:00Z'],
  ])('at %s in Paris is %s in a calendar, for everybody admitted', async (date, utc) => {
    const meeting = await reportedMeeting(await startServer());
    const path = `/api/meetings/${meeting.created.id}/exports/next.ics`;
    const none = await meeting.facilitator.request('GET', path);
    expect(none).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
    const place = 'Salle des fêtes; 1er étage, « gauche »';
    const purpose = `Objet 😀 ${'très long '.repeat(20)}`.trim();
    await meeting.rapporteurOfMeeting.command('next.set', { date, place, purpose });
    const [member] = [...meeting.agents.values()];
    const { headers } = await download(member!, 'next.ics');
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const ics = await text(member!, 'next.ics');
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(ics) as never).getFirstSubcomponent('vevent')!,
    );
    expect(event.startDate.toJSDate().toISOString()).toBe(utc.replace('Z', '.000Z'));
    expect(event.startDate.toJSDate().getTime()).toBe(instantInParis(date));
    expect(event).toMatchObject({
      location: place,
      description: purpose,
      summary: 'Assemblée d’essai',
    });
    expect(event.endDate.toJSDate().getTime()).toBeGreaterThan(
      event.startDate.toJSDate().getTime(),
    );
    expect(ics).not.toMatch(/ATTENDEE|ORGANIZER|mailto/i);
  });
});

describe('the whole meeting', () => {
  const read = async (agent: Agent, query = '') =>
    JSON.parse(await text(agent, `meeting.json${query}`)) as Record<
      string,
      Record<string, unknown>
    >;

  test('as JSON holds no study, no draft and no proposal that is not revealed', async () => {
    const meeting = await reportedMeeting(await startServer());
    const whole = await read(meeting.facilitator);
    expect(whole).toMatchObject({ format: 'tour-de-table/meeting', version: 1 });
    expect(Object.keys(whole).sort()).toEqual(
      ['exportedAt', 'format', 'journal', 'meeting', 'published', 'staff', 'version'].sort(),
    );
    const all = JSON.stringify(whole);
    for (const secret of [...GROUP_SECRETS, 'notRetained', 'noRelevantCandidacy', '"study"'])
      expect(all).not.toContain(secret);
    const [group] = meeting.groups();
    const published = whole['published']![group!.id] as Record<
      string,
      { progress: object; proposal: unknown }
    >;
    expect(published[meeting.tasks[4]!]).toMatchObject({
      progress: { state: 'reported' },
      proposal: null,
    });
    expect(whole['meeting']).toMatchObject({
      decisions: { [meeting.tasks[0]!]: { kind: 'designated' } },
      info: { title: 'Assemblée d’essai' },
    });
    expect((whole['staff'] as { people: unknown[] }).people).toHaveLength(12);
    expect((whole['journal'] as { lines: unknown[] }).lines.length).toBeGreaterThan(20);
  });

  test('holds contact details only when a facilitator asks for them', async () => {
    const meeting = await reportedMeeting(await startServer());
    await withContacts(meeting);
    expect(await read(meeting.facilitator)).not.toHaveProperty('contacts');
    expect(await read(meeting.rapporteurOfMeeting)).not.toHaveProperty('contacts');
    const path = `/api/meetings/${meeting.created.id}/exports/meeting.json?contacts=1`;
    expect((await meeting.rapporteurOfMeeting.request('GET', path)).status).toBe(403);
    const whole = await read(meeting.facilitator, '?contacts=1');
    expect(whole['contacts']![meeting.named[0]!]).toEqual(CONTACTS[0]);
    const journal = await text(meeting.facilitator, 'journal.json?contacts=1').catch(() => null);
    expect(journal).toBeNull();
  });

  test('erased while somebody downloads: a whole file or none, never a part of one', async () => {
    const meeting = await reportedMeeting(await startServer());
    await withContacts(meeting);
    const base = `/api/meetings/${meeting.created.id}`;
    const asked = ['report.csv', 'meeting.json?contacts=1', 'journal.json', 'report.pdf'].map(
      (name) => meeting.facilitator.request('GET', `${base}/exports/${name}`),
    );
    const erased = meeting.facilitator.request('DELETE', base);
    expect((await erased).status).toBe(204);
    for (const answer of await Promise.all(asked)) {
      expect([200, 404]).toContain(answer.status);
      const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      if (answer.status === 200 && body.includes('Prénom')) expect(body).toContain('39');
    }
  });
});

describe('the journal', () => {
  test('as CSV says in words who did what, and as JSON keeps ids without names', async () => {
    const meeting = await reportedMeeting(await startServer());
    const [, read] = READERS[0]!;
    const csv = await read((await download(meeting.facilitator, 'journal.csv')).bytes);
    const said = csv.map((row) => row[3]).join('\n');
    expect(csv[0]).toEqual(['Date', 'Heure', 'Qui', 'Quoi', 'Type']);
    expect(said).toMatch(/Binôme désigné pour «\s.*\s»\s: .*Exception motivée/);
    expect(said).toContain('La réunion est créée.');
    const json = await text(meeting.facilitator, 'journal.json');
    for (const { first, last } of [...HARD_NAMES, ...meeting.members]) {
      expect(json).not.toContain(first);
      expect(json).not.toContain(last);
    }
    expect(json).not.toContain('Argument confié');
    expect(json).toContain('decision.set');
  });
});

test('contact details are in no file but those asked for by the people who may read them', async () => {
  const server = await startServer();
  const meeting = await reportedMeeting(server);
  await withContacts(meeting);
  await meeting.facilitator.command('next.set', { date: '2026-12-19T14:00', place: null });
  const stranger = await createMeeting(server, 'Une autre réunion');
  const [group] = meeting.groups();
  const participant = group!.members.find((id) => id !== group!.rapporteur);
  const others: readonly (readonly [string, Agent, number])[] = [
    ['plenary', meeting.plenary, 403],
    ['group rapporteur', meeting.rapporteur(group!.id), 403],
    ['participant', meeting.agents.get(participant!)!, 403],
    ['facilitator of another meeting', stranger.facilitator, 404],
    ['no cookie', new Agent(server.origin), 404],
  ];
  const holdsContact = (bytes: Uint8Array) =>
    /exemple\.invalid|39 ?98 ?11/.test(Buffer.from(bytes).toString('latin1'));
  for (const name of EXPORTS.keys()) {
    const path = `/api/meetings/${meeting.created.id}/exports/${name}`;
    for (const [who, agent, status] of others)
      for (const query of ['', '?contacts=1']) {
        const answer = await agent.request('GET', path + query);
        const expected = name === 'next.ics' && status === 403 ? 200 : status;
        expect({ who, name, query, status: answer.status }).toEqual({
          who,
          name,
          query,
          status: expected,
        });
        expect(holdsContact(Buffer.from(String(answer.body)))).toBe(false);
      }
    const granted = await download(meeting.facilitator, name);
    const isReport = name === 'report.csv';
    if (!name.endsWith('.pdf'))
      expect({ name, holds: holdsContact(granted.bytes) }).toEqual({ name, holds: isReport });
  }
}, 120_000);

test('the report’s contact details and the journal are read by facilitators and the meeting rapporteur alone', async () => {
  const server = await startServer();
  const meeting = await reportedMeeting(server);
  await withContacts(meeting);
  const base = `/api/meetings/${meeting.created.id}`;
  const ask = (agent: Agent, path: string) => agent.request('GET', `${base}${path}`);
  for (const path of ['/report/contacts', '/journal']) {
    expect((await ask(meeting.plenary, path)).status).toBe(403);
    expect((await ask([...meeting.agents.values()][0]!, path)).status).toBe(403);
    expect((await ask(new Agent(server.origin), path)).status).toBe(404);
    expect((await ask(meeting.facilitator, path)).status).toBe(200);
  }
  const { body } = await ask(meeting.rapporteurOfMeeting, '/report/contacts');
  expect(body).toMatchObject({ contacts: { [meeting.named[0]!]: CONTACTS[0] }, unreadable: [] });
  const journal = (await ask(meeting.rapporteurOfMeeting, '/journal')).body as {
    lines: { type: string; seat: string }[];
  };
  expect(journal.lines.at(-1)).toMatchObject({
    type: 'report.read',
    seat: meeting.rapporteurOfMeeting.seatId,
  });
  expect(JSON.stringify(journal)).not.toMatch(/exemple\.invalid|Argument confié/);
});
