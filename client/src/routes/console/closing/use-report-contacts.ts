import { useCallback, useEffect, useMemo, useState } from 'react';
import { reportedPeople } from '@tdt/shared/report/report';
import type { Contacts } from '@tdt/shared/report/report';
import type { PersonId } from '@tdt/shared/ids';
import type { Contact } from '@tdt/shared/protocol/http';
import { readReportContacts, writeContact } from '../../../meeting/closing-api';
import { useMeeting } from '../../../stores/meeting-store';

/**
 * The contact details of the people whom the report names: read when it is opened and when it names others, since each
 * reading is a line of the journal; in memory only.
 */
export function useReportContacts() {
  const meeting = useMeeting(({ seat }) => seat.meetingId);
  const state = useMeeting((snapshot) => snapshot.meeting);
  const people = useMemo(() => reportedPeople(state), [state]);
  const named = [...people].sort().join(' ');
  const [contacts, setContacts] = useState<Contacts | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void readReportContacts(meeting).then((answer) => {
      if (gone) return;
      setRefused(answer.ok ? null : answer.error.message);
      if (!answer.ok) return;
      const { contacts: known, unreadable } = answer.value;
      const all = new Map<string, Contact | 'unreadable'>(Object.entries(known));
      for (const person of unreadable) all.set(person, 'unreadable');
      setContacts(all);
    });
    return () => {
      gone = true;
    };
  }, [meeting, named]);
  const save = useCallback(
    async (person: PersonId, contact: Contact) => {
      const answer = await writeContact(meeting, person, contact);
      if (!answer.ok) return answer.error.message;
      setContacts((before) => new Map(before ?? []).set(person, answer.value));
      return null;
    },
    [meeting],
  );
  return { contacts, refused, save };
}
