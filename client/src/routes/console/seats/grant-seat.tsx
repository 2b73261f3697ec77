import { useState } from 'react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { CopyField } from '../../../ui/console/copy-field';
import { Refusal } from '../../../ui/console/refusal';
import { Row, Section, Soft } from '../../../ui/console/section';
import { Select } from '../../../ui/console/select';
import { TextInput } from '../../../ui/console/text-input';
import { useAct } from '../acts/acts-context';

const ROLES = ['facilitator', 'meetingRapporteur', 'plenary'] as const;
type Granted = { readonly link: string; readonly label: string };

/** A new link for somebody: shown once, kept nowhere in readable form. */
export function GrantSeat({ start = 'facilitator' }: { readonly start?: (typeof ROLES)[number] }) {
  const t = useT('console');
  const seats = useMeeting(({ staff }) => staff.seats);
  const { act, busy, refused } = useAct();
  const [role, setRole] = useState<(typeof ROLES)[number]>(start);
  const [label, setLabel] = useState('');
  const [granted, setGranted] = useState<Granted | null>(null);
  const grant = async () => {
    const number = 1 + [...seats.values()].filter((seat) => seat.role === role).length;
    const named = label.trim() || t('seats.defaultName', { role: t(`role.${role}`), number });
    const answer = await act(
      { type: 'seat.grant', payload: { role, person: null, label: named } },
      t('seats.granted', { name: named }),
    );
    if (!answer?.ok) return;
    const link = linkOf(answer.result);
    if (link !== null) setGranted({ link, label: named });
    setLabel('');
  };
  return (
    <Section title={t('seats.grant')}>
      <Select
        label={t('seats.for')}
        value={role}
        onChange={(value) => setRole(ROLES.find((one) => one === value) ?? 'facilitator')}
        options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <TextInput
        label={t('seats.label')}
        value={label}
        maxLength={200}
        onChange={setLabel}
        onEnter={() => void grant()}
      />
      <Row>
        <ConsoleButton busy={busy} onClick={() => void grant()}>
          {t('seats.grantDo')}
        </ConsoleButton>
      </Row>
      <Refusal message={refused} />
      {granted && (
        <>
          <CopyField
            label={t('seats.linkOf', { name: granted.label })}
            copyLabel={t('create.copyNamed', { name: granted.label })}
            value={granted.link}
            words={{
              copy: t('create.copy'),
              copied: t('create.copied'),
              selected: t('create.selected'),
            }}
          />
          <Soft>{t('seats.once')}</Soft>
        </>
      )}
    </Section>
  );
}

function linkOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('link' in result)) return null;
  return typeof result.link === 'string' ? result.link : null;
}
