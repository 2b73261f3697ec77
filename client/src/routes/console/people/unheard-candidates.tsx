import { localized } from '@tdt/shared/locale';
import { displayName, plenaryName } from '@tdt/shared/people/names';
import type { StaffPerson } from '@tdt/shared/document/values';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { PersonName } from '../../../ui/console/person-name';
import { Refusal } from '../../../ui/console/refusal';
import { Lines, Section } from '../../../ui/console/section';
import { Select } from '../../../ui/console/select';
import { useAct } from '../acts/acts-context';
import { CommandButton } from '../acts/command-button';
import { useMay } from '../acts/may';
import { openLinks, unheardCandidates } from '../model/candidate-links';
import styles from './people.module.css';

/** Who says that they are a candidate, and has no candidacy: it can be linked, or the matter closed. */
export function UnheardCandidates() {
  const t = useT('console');
  const candidacies = useMeeting(({ meeting }) => meeting.candidacies);
  const people = useMeeting(({ staff }) => staff.people);
  const imported = useMeeting(({ staff }) => staff.imported);
  const unheard = unheardCandidates({ meeting: { candidacies }, staff: { people, imported } });
  if (unheard.length === 0) return null;
  return (
    <Section title={t('links.unheard', { count: unheard.length })}>
      <Lines>
        {unheard.map((person) => (
          <UnheardRow key={person.id} person={person} />
        ))}
      </Lines>
    </Section>
  );
}

function UnheardRow({ person }: { readonly person: StaffPerson }) {
  const t = useT('console');
  const may = useMay('candidacy.link');
  const name = displayName(person);
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <PersonName name={plenaryName(person)} />
        <small>{t('links.says')}</small>
      </div>
      {may && <LinkOpen person={person} name={name} />}
      {may && (
        <CommandButton
          kind="quiet"
          aria-label={t('links.doneNamed', { name })}
          said={t('links.said.done', { name })}
          command={() => ({
            type: 'candidate.say',
            payload: { candidate: false, person: person.id },
          })}
        >
          {t('links.done')}
        </CommandButton>
      )}
    </li>
  );
}

/** One of the candidacies that nobody on the list has. */
function LinkOpen({ person, name }: { readonly person: StaffPerson; readonly name: string }) {
  const t = useT('console');
  const locale = useLocale();
  const { act, refused } = useAct();
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const candidacies = useMeeting(({ meeting }) => meeting.candidacies);
  const people = useMeeting(({ staff }) => staff.people);
  const imported = useMeeting(({ staff }) => staff.imported);
  const open = openLinks({ meeting: { candidacies }, staff: { people, imported } });
  if (open.length === 0) return null;
  return (
    <>
      <Select
        look="quiet"
        label={t('links.candidacyOf', { name })}
        value=""
        options={[
          { value: '', label: t('links.chooseCandidacy') },
          ...open.map(({ candidacy, outsider }) => {
            const task = tasks.find(({ id }) => id === candidacy.task);
            const words = [displayName(outsider), task ? localized(task.short, locale) : ''];
            return { value: candidacy.id, label: words.join(' – ') };
          }),
        ]}
        onChange={(value) => {
          const chosen = open.find(({ candidacy }) => candidacy.id === value);
          if (!chosen) return;
          const payload = { candidacy: chosen.candidacy.id, person: person.id };
          void act({ type: 'candidacy.link', payload }, t('candidacy.said.linked', { name }));
        }}
      />
      <Refusal message={refused} />
    </>
  );
}
