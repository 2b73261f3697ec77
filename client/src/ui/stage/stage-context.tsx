import { localized } from '@tdt/shared/locale';
import type { Localized } from '@tdt/shared/locale';
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { textsIn } from '../../i18n';
import type { Translate } from '../../i18n';
import { namesIn } from './layout/names';
import { speakersStrip } from './layout/strip';
import type { SpeakersStrip } from './layout/strip';
import type { NameOf } from './layout/names';
import type { StageData } from './stage-data';

interface StageValue {
  readonly data: StageData;
  /** Texts in the language of the room; their catalogue must be loaded. */
  readonly t: Translate<'plenary'>;
  readonly say: (text: Localized) => string;
  readonly nameOf: NameOf;
  /** Counts up or down; every screen takes it modulo its own pages. */
  readonly page: number;
  /** Who speaks and waits; null: the foot says what the screen has to say. */
  readonly strip: SpeakersStrip | null;
}

const Context = createContext<StageValue | null>(null);

export function StageProvider(props: {
  readonly data: StageData;
  readonly page: number;
  readonly children: ReactNode;
}) {
  const { data, page, children } = props;
  const { locale, meeting } = data;
  const { candidacies, people, step, speaking, speakers } = meeting;
  const t = useMemo(() => textsIn(locale, 'plenary'), [locale]);
  const nameOf = useMemo(() => namesIn({ candidacies, people }), [candidacies, people]);
  const strip = useMemo(
    () => speakersStrip({ step, speaking, speakers, people }),
    [step, speaking, speakers, people],
  );
  const value = useMemo(
    () => ({ data, t, nameOf, page, strip, say: (text: Localized) => localized(text, locale) }),
    [data, t, nameOf, page, strip, locale],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useStage(): StageValue {
  const value = useContext(Context);
  if (!value) throw new Error('useStage outside StageProvider');
  return value;
}
