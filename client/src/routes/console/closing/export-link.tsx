import type { ReactNode } from 'react';
import { useLocale } from '../../../i18n';
import { exportPath } from '../../../meeting/closing-api';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleLink } from '../../../ui/console/console-link';

/** A file of the meeting, in the language of the page. */
export function ExportLink(props: {
  readonly name: string;
  readonly contacts?: boolean;
  readonly children: ReactNode;
}) {
  const locale = useLocale();
  const meeting = useMeeting(({ seat }) => seat.meetingId);
  const query = new URLSearchParams({ locale, download: '1' });
  if (props.contacts === true) query.set('contacts', '1');
  return (
    <ConsoleLink href={exportPath(meeting, props.name, query.toString())} download>
      {props.children}
    </ConsoleLink>
  );
}
