import { useState } from 'react';
import type { Locale } from '@tdt/shared/locale';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleLink } from '../../../ui/console/console-link';
import { Lines, Section } from '../../../ui/console/section';
import { Select } from '../../../ui/console/select';
import { isPerGroup, PRINTOUTS, printoutUrl } from '../model/printouts';
import type { Printout } from '../model/printouts';
import styles from './printouts.module.css';

const ALL = 'all';
const NAMES = {
  attendance: 'attendance',
  'run-sheet': 'runSheet',
  candidacies: 'candidacies',
  posters: 'posters',
  'group-sheet': 'groupSheet',
} as const satisfies Record<Printout, string>;

/** The documents to print, each to be opened or saved, in the language chosen for paper. */
export function Printouts({ only = PRINTOUTS }: { readonly only?: readonly Printout[] }) {
  const t = useT('console');
  const screen = useLocale();
  const [chosen, setChosen] = useState<Locale | null>(null);
  const locale = chosen ?? screen;
  return (
    <Section
      title={t('print.title')}
      end={
        <Select
          look="quiet"
          label={t('print.language')}
          value={locale}
          options={[
            { value: 'fr', label: t('print.fr') },
            { value: 'en', label: t('print.en') },
          ]}
          onChange={(value) => setChosen(value === 'en' ? 'en' : 'fr')}
        />
      }
    >
      <Lines>
        {only.map((printout) => (
          <Line key={printout} printout={printout} locale={locale} />
        ))}
      </Lines>
    </Section>
  );
}

function Line({ printout, locale }: { readonly printout: Printout; readonly locale: Locale }) {
  const t = useT('console');
  const meeting = useMeeting(({ seat }) => seat.meetingId);
  const groups = useMeeting((snapshot) => snapshot.meeting.groups);
  const [asked, setAsked] = useState(ALL);
  const group = groups.find(({ number }) => String(number) === asked)?.number ?? null;
  const name = t(`print.${NAMES[printout]}.name`);
  const named =
    group === null
      ? name
      : t('print.ofGroup', { name, group: t('groups.inline', { number: group }) });
  const link = (download: boolean) => printoutUrl(meeting, printout, { locale, group, download });
  return (
    <li className={styles.printout}>
      <div className={styles.words}>
        <p>{name}</p>
        <small>{t(`print.${NAMES[printout]}.about`)}</small>
      </div>
      <div className={styles.links}>
        {isPerGroup(printout) && groups.length > 0 && (
          <Select
            look="quiet"
            label={t('print.whichGroup', { name })}
            value={group === null ? ALL : String(group)}
            options={[
              {
                value: ALL,
                label: t(printout === 'posters' ? 'print.allGroups' : 'print.anyGroup'),
              },
              ...groups.map(({ number }) => ({
                value: String(number),
                label: t('groups.inline', { number }),
              })),
            ]}
            onChange={setAsked}
          />
        )}
        <ConsoleLink apart href={link(false)} aria-label={t('print.openNamed', { name: named })}>
          {t('print.open')}
        </ConsoleLink>
        <ConsoleLink
          kind="quiet"
          href={link(true)}
          aria-label={t('print.saveNamed', { name: named })}
        >
          {t('print.save')}
        </ConsoleLink>
      </div>
    </li>
  );
}
