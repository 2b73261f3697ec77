import {
  afterSaving,
  contested,
  keepMine,
  settled,
  withChanges,
} from '@tdt/client/routes/console/drafts/edits';
import { expect, it } from 'vitest';

const BEFORE = { hour: '', place: 'Gymnase' };
const edits = withChanges(BEFORE, {}, { hour: '18h30', place: 'Salle des fêtes' });

it('what was saved is over, also where the meeting keeps it in another spelling; what was typed meanwhile stays', () => {
  const held = { hour: '18:30', place: 'Salle des fêtes' };
  expect(contested(held, settled(held, edits)), 'before the answer').toEqual(['hour']);
  const typing = withChanges(BEFORE, edits, { place: 'Salle des fêtes, porte B' });
  const left = afterSaving(typing, { hour: '18h30', place: 'Salle des fêtes' });
  expect(Object.keys(left)).toEqual(['place']);
});

it('what somebody else wrote meanwhile is to choose from, until one keeps one’s own words', () => {
  const theirs = { hour: '', place: 'Préau' };
  expect(contested(theirs, edits)).toEqual(['place']);
  expect(contested(theirs, keepMine(theirs, edits, 'place'))).toEqual([]);
});
