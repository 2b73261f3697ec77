import { useState } from 'react';
import { useT } from '../../i18n';
import { AddField } from '../../ui/phone/add-field';
import { Disclosure } from '../../ui/phone/disclosure';
import { Entry } from '../../ui/phone/entry';
import { SubstepBar } from '../../ui/phone/substep-bar';
import type { SubstepTab } from '../../ui/phone/substep-bar';
import { TaskRounds } from '../../ui/task-round';
import type { RoundStop } from '../../ui/task-round';
import styles from './design.module.css';

/** What the phone of a group is made of, where it is not elsewhere on the page. */
export const PhoneParts = () => (
  <div className={styles.stack}>
    <Rounds />
    <Lines />
    <Parts />
  </div>
);

function Rounds() {
  const t = useT('design');
  const [stop, setStop] = useState('2');
  const stops = STOPS.map((one, at) => ({
    ...one,
    id: `${at + 1}`,
    number: at + 1,
    label: t('sample.stop', { number: at + 1 }),
    current: stop === `${at + 1}`,
  }));
  return <TaskRounds label={t('sample.rounds')} onSelect={setStop} stops={stops} />;
}

function Lines() {
  const t = useT('design');
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const toggle = () => setOpen(!open);
  return (
    <>
      <ul>
        <Entry menu={{ label: t('sample.menu'), open, panel: 'design-fold', toggle }}>
          {t('sample.quality')}
        </Entry>
        <Entry writer={t('sample.writer')}>{t('sample.quality')}</Entry>
        <Entry unsent={t('sample.here')}>{t('sample.quality')}</Entry>
      </ul>
      <AddField
        label={t('sample.add')}
        plus={t('sample.plus')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onAdd={() => setText('')}
      />
      <div id="design-fold">
        <Disclosure
          titleId="design-fold-title"
          title={t('sample.fold')}
          count={t('sample.count')}
          open={open}
          toggle={toggle}
        >
          <p>{t('sample.body')}</p>
        </Disclosure>
      </div>
    </>
  );
}

function Parts() {
  const t = useT('design');
  const [part, setPart] = useState('profiles');
  const tab = (
    key: 'profiles' | 'candidacies' | 'proposal',
    state: 'four' | 'recused' | 'todo',
  ): SubstepTab => ({
    key,
    name: t(`sample.${key}`),
    state: t(`sample.${state}`),
    room: key === 'proposal' ? { spoken: t('sample.here2') } : null,
    aside: state === 'recused',
  });
  return (
    <SubstepBar
      label={t('sample.parts')}
      current={part}
      open={setPart}
      tabs={[tab('profiles', 'four'), tab('candidacies', 'recused'), tab('proposal', 'todo')]}
    />
  );
}

type Drawn = Pick<RoundStop, 'phases' | 'reported' | 'recused'>;
const STOPS: readonly Drawn[] = [
  { phases: [true, true, true], reported: true, recused: false },
  { phases: [true, false, false], reported: false, recused: false },
  { phases: [true, false, false], reported: false, recused: true },
  { phases: [false, false, false], reported: false, recused: false },
];
