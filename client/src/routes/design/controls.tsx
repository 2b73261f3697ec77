import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { RadioCard, RadioGroup } from '../../ui/radio-card';
import { Segmented } from '../../ui/segmented';
import { Tick, Toggle } from '../../ui/toggle';
import styles from './design.module.css';

const nothing = () => undefined;

export function Buttons() {
  const t = useT('design');
  return (
    <div className={styles.row}>
      <Button kind="primary">{t('sample.main')}</Button>
      <Button>{t('sample.other')}</Button>
      <Button icon={<Plus aria-hidden />}>{t('sample.icon')}</Button>
      <Button kind="quiet">{t('sample.quiet')}</Button>
      <Button kind="danger">{t('sample.danger')}</Button>
      <Button busy>{t('sample.busy')}</Button>
      <div>
        <Button refused={t('sample.refused')}>{t('sample.refusedLabel')}</Button>
      </div>
    </div>
  );
}

export function Fields() {
  const t = useT('design');
  const [text, setText] = useState('');
  const write = (event: { readonly currentTarget: { readonly value: string } }) =>
    setText(event.currentTarget.value);
  return (
    <div className={styles.stack}>
      <Field label={t('sample.name')} hint={t('sample.hint')} value={text} onChange={write} />
      <Field label={t('sample.broken')} value="Lu" error={t('sample.error')} onChange={nothing} />
      <Field label={t('sample.text')} lines={3} value={text} onChange={write} />
    </div>
  );
}

export function Choices() {
  const t = useT('design');
  const [kind, setKind] = useState('pair');
  const [study, setStudy] = useState<'toStudy' | 'retained' | 'notRetained'>('retained');
  const [on, setOn] = useState(true);
  return (
    <div className={styles.stack}>
      <RadioGroup legend={t('sample.question')}>
        {(['pair', 'names'] as const).map((value) => (
          <RadioCard
            key={value}
            name="design-kind"
            value={value}
            label={t(`sample.${value}`)}
            {...(value === 'names' ? { hint: t('sample.namesHint') } : {})}
            checked={kind === value}
            onChange={setKind}
          />
        ))}
      </RadioGroup>
      <Segmented
        legend={t('sample.study')}
        value={study}
        onChange={setStudy}
        options={[
          { value: 'toStudy', label: t('sample.toStudy'), tone: 'idle' },
          { value: 'retained', label: t('sample.retained'), tone: 'support' },
          { value: 'notRetained', label: t('sample.notRetained') },
        ]}
      />
      <Toggle label={t('sample.toggle')} checked={on} onChange={setOn} />
      <Tick label={t('sample.tick')} checked={on} onChange={setOn} />
    </div>
  );
}

export function Windows() {
  const t = useT('design');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('sample.open')}</Button>
      <Dialog
        open={open}
        title={t('sample.windowTitle')}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t('sample.cancel')}</Button>
            <Button kind="primary" onClick={close}>
              {t('sample.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('sample.windowBody')}</p>
      </Dialog>
    </>
  );
}
