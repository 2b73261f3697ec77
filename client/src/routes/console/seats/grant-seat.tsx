import { useState } from 'react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import { Row, Section } from '../../../ui/console/section';
import { Select } from '../../../ui/console/select';
import { TextInput } from '../../../ui/console/text-input';
import { useAct } from '../acts/acts-context';
import { GrantedLink, linkOf } from './granted-link';
import { HolderFields, NO_HOLDER, useHolder } from './holder-fields';

const ROLES = ['facilitator', 'meetingRapporteur', 'plenary'] as const;
type Granted = { readonly link: string; readonly label: string };

/** A new link for somebody: shown once, kept nowhere in readable form. */
export function GrantSeat({ start = 'facilitator' }: { readonly start?: (typeof ROLES)[number] }) {
  const t = useT('console');
  const seats = useMeeting(({ staff }) => staff.seats);
  const { act, busy, refused } = useAct();
  const [role, setRole] = useState<(typeof ROLES)[number]>(start);
  const [label, setLabel] = useState('');
  const [holder, setHolder] = useState(NO_HOLDER);
  const [granted, setGranted] = useState<Granted | null>(null);
  const chosen = useHolder(holder);
  const grant = async () => {
    const number = 1 + [...seats.values()].filter((seat) => seat.role === role).length;
    const known = role === 'plenary' ? null : chosen;
    const screen = role === 'plenary' ? label.trim() : '';
    const named =
      (known?.name ?? screen) || t('seats.defaultName', { role: t(`role.${role}`), number });
    // A link of the team without a name yet: its holder says who they are when they open it.
    const given = known ?? { person: null, label: role === 'plenary' ? named : '' };
    const answer = await act(
      { type: 'seat.grant', payload: { role, person: given.person, label: given.label } },
      t('seats.granted', { name: named }),
    );
    if (!answer?.ok) return;
    const link = linkOf(answer.result);
    if (link !== null) setGranted({ link, label: named });
    setLabel('');
    setHolder(NO_HOLDER);
  };
  return (
    <Section title={t('seats.grant')}>
      <Select
        label={t('seats.for')}
        value={role}
        onChange={(value) => setRole(ROLES.find((one) => one === value) ?? 'facilitator')}
        options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      {role === 'plenary' ? (
        <TextInput label={t('seats.label')} value={label} maxLength={200} onChange={setLabel} />
      ) : (
        <HolderFields holder={holder} onChange={setHolder} />
      )}
      <Row>
        <ConsoleButton busy={busy} onClick={() => void grant()}>
          {t('seats.grantDo')}
        </ConsoleButton>
      </Row>
      <Refusal message={refused} />
      {granted && <GrantedLink name={granted.label} link={granted.link} />}
    </Section>
  );
}
