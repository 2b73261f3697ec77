import { readDay, shownDay } from '@tdt/shared/preparation/typed-days';
import { CalendarDays } from 'lucide-react';
import { useRef } from 'react';
import { useLocale, useT } from '../../i18n';
import { formatDate } from '../../i18n/format';
import { ConsoleButton } from '../../ui/console/console-button';
import { TextInput } from '../../ui/console/text-input';
import styles from './meeting-form.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly hint?: string;
}

/**
 * A day as it is written in the language of the page, whatever the browser's own, and said back in words; the device's
 * calendar opens beside it where there is one. Browsers too old for a date field lose nothing.
 */
export function DayInput({ label, value, onChange, error, hint }: Props) {
  const t = useT('console');
  const locale = useLocale();
  const day = readDay(value);
  const said = day.kind === 'read' ? formatDate(day.value, locale) : null;
  return (
    <TextInput
      label={label}
      value={value}
      onChange={onChange}
      error={error}
      hint={said ?? hint ?? t('meetingForm.dayHint')}
      placeholder={t('meetingForm.dayFormat')}
      inputMode="text"
      maxLength={20}
      end={<Calendar label={label} day={day.kind === 'read' ? day.value : ''} onPick={onChange} />}
    />
  );
}

/** The types promise `showPicker`, older browsers do not have it. */
const hasPicker =
  typeof HTMLInputElement !== 'undefined' && 'showPicker' in HTMLInputElement.prototype;

function Calendar(props: {
  readonly label: string;
  readonly day: string;
  readonly onPick: (shown: string) => void;
}) {
  const t = useT('console');
  const input = useRef<HTMLInputElement>(null);
  if (!hasPicker) return null;
  return (
    <span className={styles.calendar}>
      <ConsoleButton
        icon={<CalendarDays aria-hidden />}
        aria-label={t('meetingForm.calendar', { field: props.label })}
        onClick={() => input.current?.showPicker()}
      />
      <input
        ref={input}
        type="date"
        className={styles.picker}
        tabIndex={-1}
        aria-hidden
        value={props.day}
        onChange={(event) => props.onPick(shownDay(event.target.value))}
      />
    </span>
  );
}

/** An hour: "18:30", "18h30". */
export function HourInput(props: Omit<Props, 'hint'>) {
  const t = useT('console');
  return (
    <TextInput
      {...props}
      placeholder={t('meetingForm.hourFormat')}
      hint={t('meetingForm.hourHint')}
      inputMode="text"
      maxLength={8}
    />
  );
}
