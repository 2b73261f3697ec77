import { formatLocalTime } from '@tdt/shared/dates';

const DAY = 24 * 60;

const clock = (minutes: number): string => {
  const time = minutes % DAY;
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
};

/**
 * When each step begins and ends, `HH:mm`, from the local date of the meeting and the lengths of the steps; null without
 * an hour.
 */
export function stepTimes(
  date: string | null,
  minutes: readonly number[],
): readonly { readonly from: string; readonly to: string }[] | null {
  const [hour, minute] = (date === null ? null : formatLocalTime(date))?.split(':') ?? [];
  if (hour === undefined || minute === undefined) return null;
  let time = Number(hour) * 60 + Number(minute);
  return minutes.map((length) => {
    const from = clock(time);
    time += length;
    return { from, to: clock(time) };
  });
}
