import { SETTING_SHAPES } from '@tdt/shared/template/template';
import type { Settings } from '@tdt/shared/template/template';
import { fieldName } from '@tdt/shared/field-names';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Section } from '../../../ui/console/section';
import { TextInput } from '../../../ui/console/text-input';
import { Toggle } from '../../../ui/toggle';
import { useAct } from '../acts/acts-context';
import { SaveBar } from '../drafts/save-bar';
import { useDraft } from '../drafts/use-draft';
import type { Draft } from '../drafts/use-draft';
import { changesOf, Contested } from './contested';
import { LocalizedInput } from './localized-input';
import { wordsOf } from './task-editor';
import styles from './template.module.css';

const NUMBERS = [
  'groupSize',
  'remoteGroupMin',
  'advisedNames',
  'minGroups',
  'speakSeconds',
  'retentionDays',
] as const;
/** Kept from 0 to 1, shown as percentages. */
const SHARES = ['exactShare', 'togetherShare', 'wideShare', 'oppositionShare'] as const;
const SWITCHES = ['parity', 'candidatesAbstain'] as const;
const KEYS = [...NUMBERS, ...SHARES, ...SWITCHES, 'accent'] as const;

/** Sizes, thresholds, parity, retention, colour. What has decided something already is refused by the server, in words. */
export function SettingsForm() {
  const t = useT('console');
  const locale = useLocale();
  const settings = useMeeting(({ meeting }) => meeting.settings);
  const draft = useDraft<Settings>('settings', settings);
  const { act, busy, refused } = useAct();
  const { values, change } = draft;
  const name = (key: string) => fieldName(key, locale);
  const wrong = draft.changed.find((key) => !SETTING_SHAPES[key].safeParse(values[key]).success);
  const save = () => {
    if (wrong) return;
    const { changes, seen } = changesOf(draft);
    void act(
      { type: 'settings.edit', payload: { ...changes, seen } },
      t('template.said.settings'),
    ).then((answer) => answer?.ok && draft.saved(values));
  };
  return (
    <Section title={t('template.settings')}>
      <div className={styles.form}>
        <NumberFields draft={draft} />
        {SWITCHES.map((key) => (
          <Toggle
            key={key}
            label={name(key)}
            checked={values[key]}
            onChange={(checked) => change({ [key]: checked })}
          />
        ))}
        <Contested
          draft={draft}
          names={Object.fromEntries(KEYS.map((key) => [key, name(key)]))}
          words={String}
        />
        <SaveBar
          draft={draft}
          of={t('template.settings')}
          busy={busy}
          refused={wrong ? t('template.outOfBounds', { name: name(wrong) }) : refused}
          onSave={save}
        />
      </div>
    </Section>
  );
}

function NumberFields({ draft }: { readonly draft: Draft<Settings> }) {
  const t = useT('console');
  const locale = useLocale();
  const { values, change } = draft;
  const name = (key: string) => fieldName(key, locale);
  return (
    <div className={styles.numbers}>
      {NUMBERS.map((key) => (
        <TextInput
          key={key}
          label={name(key)}
          type="number"
          value={String(values[key])}
          onChange={(typed) => change({ [key]: Math.round(Number(typed) || 0) })}
        />
      ))}
      {SHARES.map((key) => (
        <TextInput
          key={key}
          label={t('template.percent', { name: name(key) })}
          type="number"
          value={String(Math.round(values[key] * 100))}
          onChange={(typed) => change({ [key]: (Number(typed) || 0) / 100 })}
        />
      ))}
      <TextInput
        label={t('template.accent', { name: name('accent') })}
        value={values.accent}
        maxLength={7}
        onChange={(accent) => change({ accent })}
      />
    </div>
  );
}

const PAPERS = ['whoChooses', 'newCall', 'nextPurpose'] as const;

/** What the papers say in the organisation's own words. */
export function PapersForm() {
  const t = useT('console');
  const locale = useLocale();
  const texts = useMeeting(({ meeting }) => meeting.texts);
  const draft = useDraft('texts', texts);
  const { act, busy, refused } = useAct();
  const save = () => {
    const { changes, seen } = changesOf(draft);
    void act({ type: 'texts.edit', payload: { ...changes, seen } }, t('template.said.papers')).then(
      (answer) => answer?.ok && draft.saved(draft.values),
    );
  };
  const names = {
    whoChooses: fieldName('whoChooses', locale),
    newCall: fieldName('newCall', locale),
    nextPurpose: fieldName('nextPurpose', locale),
  };
  return (
    <Section title={t('template.papers')}>
      <div className={styles.form}>
        {PAPERS.map((key) => (
          <LocalizedInput
            key={key}
            label={names[key]}
            lines={2}
            value={draft.values[key]}
            onChange={(value) => draft.change({ [key]: value })}
          />
        ))}
        <Contested draft={draft} names={names} words={(value) => wordsOf(value, locale)} />
        <SaveBar
          draft={draft}
          of={t('template.papers')}
          busy={busy}
          refused={refused}
          onSave={save}
        />
      </div>
    </Section>
  );
}
