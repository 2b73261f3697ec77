import type { answer } from './fr/answer';
import type { common } from './fr/common';
import type { consoleTexts } from './fr/console';
import type { design } from './fr/design';
import type { display } from './fr/display';
import type { follower } from './fr/follower';
import type { join } from './fr/join';
import type { phone } from './fr/phone';
import type { phoneFirst } from './fr/phone-first';
import type { plenary } from './fr/plenary';
import type { speakers } from './fr/speakers';

/** The French catalogues: what keys exist. A new namespace is added here and in `namespaces.ts`. */
export interface Catalogues {
  readonly answer: typeof answer;
  readonly common: typeof common;
  readonly console: typeof consoleTexts;
  readonly design: typeof design;
  readonly display: typeof display;
  readonly follower: typeof follower;
  readonly join: typeof join;
  readonly phone: typeof phone;
  readonly phoneFirst: typeof phoneFirst;
  readonly plenary: typeof plenary;
  readonly speakers: typeof speakers;
}

/** One catalogue per surface, and `common`. */
export type Namespace = keyof Catalogues;

/** `reported_one` and `reported_other` are asked for as `reported`, with a `count`. */
type Plain<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

type Paths<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Before}${Plain<K>}`
    : Paths<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** The keys of a namespace: `'saving.saved'`. */
export type TextKey<N extends Namespace> = Paths<Catalogues[N]>;
