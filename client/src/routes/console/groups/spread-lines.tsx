import { localized } from '@tdt/shared/locale';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocale, useT } from '../../../i18n';
import type { Translate } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { IconWord } from '../../../ui/icon-word';
import type { SpreadView } from '../model/forming';
import styles from './forming.module.css';

/** "6 groupes de 9 ou 10 dans la salle, 1 groupe de 4 à distance" */
export function sizesInWords(view: SpreadView, t: Translate<'console'>): string {
  const words = (remote: boolean): string | null => {
    const sizes = view.groups.filter((one) => one.remote === remote).map(({ size }) => size);
    if (sizes.length === 0) return null;
    const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
    const between = most - least === 1 ? 'forming.or' : 'forming.to';
    const range = least === most ? String(most) : t(between, { least, most });
    const both = view.groups.some((one) => one.remote !== remote);
    const key = remote ? 'forming.remote' : both ? 'forming.roomToo' : 'forming.room';
    return t(key, { count: sizes.length, sizes: range });
  };
  return [words(false), words(true)].filter((part) => part !== null).join(', ');
}

interface Line {
  readonly key: string;
  readonly words: string;
  readonly warns: boolean;
}

function candidateLines(view: SpreadView, t: Translate<'console'>, name: NameOf): Line[] {
  const { crowded, mostCandidates } = view.quality;
  if (!view.candidates)
    return [{ key: 'candidates', words: t('forming.noCandidates'), warns: false }];
  if (crowded.length === 0) {
    const words =
      mostCandidates <= 1 ? t('forming.apart') : t('forming.together', { count: mostCandidates });
    return [{ key: 'candidates', words, warns: false }];
  }
  return crowded.map(({ task, group, candidates, best }) => ({
    key: `${task} ${group}`,
    words: t('forming.crowded', {
      number: view.groups[group]?.number ?? 0,
      task: name(task),
      candidates,
      best,
    }),
    warns: true,
  }));
}

type NameOf = (task: string) => string;

function peopleLines({ quality, origins }: SpreadView, t: Translate<'console'>): Line[] {
  const { genderGap, genderUnknown, mostOfOrigin, bestOfOrigin } = quality;
  const unknown = genderUnknown > 0 ? t('forming.gendersUnknown', { count: genderUnknown }) : '';
  const genders = t('forming.genders', { count: Math.max(1, genderGap) });
  const lines = [
    { key: 'genders', words: [genders, unknown].join(' ').trim(), warns: genderGap > 1 },
  ];
  if (!origins) return lines;
  const better = mostOfOrigin > bestOfOrigin + 1;
  const most = t('forming.origins', { count: mostOfOrigin });
  const words = better ? `${most} ${t('forming.originsPossible', { best: bestOfOrigin })}` : most;
  return [...lines, { key: 'origins', words, warns: better }];
}

function warningLines(view: SpreadView, t: Translate<'console'>, name: NameOf): Line[] {
  const line = (key: string, words: string, warns = true): Line => ({ key, words, warns });
  return [
    ...view.groups
      .filter(({ calls }) => calls > 0)
      .map(({ number, calls }) =>
        line(`call ${number}`, t('forming.call', { number, count: calls }), false),
      ),
    ...view.aboveSize.map(({ group, size }) =>
      line(`size ${group}`, t('forming.aboveSize', { number: group, count: size })),
    ),
    ...view.moot.map(({ group, task }) =>
      line(`moot ${group} ${task}`, t('forming.moot', { number: group, task: name(task) })),
    ),
    ...view.withoutPhone.map((number) =>
      line(`phone ${number}`, t('forming.noRapporteur', { number })),
    ),
  ];
}

/** How well people are spread, in sentences: what is right first, then what is to look at. */
export function SpreadLines({ view }: { readonly view: SpreadView }): ReactNode {
  const t = useT('console');
  const locale = useLocale();
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const name: NameOf = (id) => {
    const task = tasks.find((one) => one.id === id);
    return task ? localized(task.label, locale) : '';
  };
  const lines = [
    ...candidateLines(view, t, name),
    ...peopleLines(view, t),
    ...warningLines(view, t, name),
  ];
  return (
    <ul className={styles.lines}>
      {lines.map(({ key, words, warns }) => (
        <li key={key}>
          <IconWord icon={warns ? <TriangleAlert /> : <CircleCheck />} tone={warns ? 'warn' : 'ok'}>
            {words}
          </IconWord>
        </li>
      ))}
    </ul>
  );
}
