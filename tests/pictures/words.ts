import { answer as answerEn } from '@tdt/client/i18n/en/answer';
import { common as commonEn } from '@tdt/client/i18n/en/common';
import { consoleTexts as consoleEn } from '@tdt/client/i18n/en/console';
import { design as designEn } from '@tdt/client/i18n/en/design';
import { display as displayEn } from '@tdt/client/i18n/en/display';
import { follower as followerEn } from '@tdt/client/i18n/en/follower';
import { join as joinEn } from '@tdt/client/i18n/en/join';
import { phone as phoneEn } from '@tdt/client/i18n/en/phone';
import { phoneFirst as phoneFirstEn } from '@tdt/client/i18n/en/phone-first';
import { plenary as plenaryEn } from '@tdt/client/i18n/en/plenary';
import { speakers as speakersEn } from '@tdt/client/i18n/en/speakers';
import { answer } from '@tdt/client/i18n/fr/answer';
import { common } from '@tdt/client/i18n/fr/common';
import { consoleTexts } from '@tdt/client/i18n/fr/console';
import { design } from '@tdt/client/i18n/fr/design';
import { display } from '@tdt/client/i18n/fr/display';
import { follower } from '@tdt/client/i18n/fr/follower';
import { join } from '@tdt/client/i18n/fr/join';
import { phone } from '@tdt/client/i18n/fr/phone';
import { phoneFirst } from '@tdt/client/i18n/fr/phone-first';
import { plenary } from '@tdt/client/i18n/fr/plenary';
import { speakers } from '@tdt/client/i18n/fr/speakers';
import type { Namespace, TextKey } from '@tdt/client/i18n/catalogues';
import { translate } from '@tdt/client/i18n/translate';
import type { Params } from '@tdt/client/i18n/translate';
import type { Locale } from '@tdt/shared/locale';

/** Every text of the client, by language. */
export const CATALOGUES = {
  fr: {
    answer,
    common,
    console: consoleTexts,
    design,
    display,
    follower,
    join,
    phone,
    phoneFirst,
    plenary,
    speakers,
  },
  en: {
    answer: answerEn,
    common: commonEn,
    console: consoleEn,
    design: designEn,
    display: displayEn,
    follower: followerEn,
    join: joinEn,
    phone: phoneEn,
    phoneFirst: phoneFirstEn,
    plenary: plenaryEn,
    speakers: speakersEn,
  },
} as const satisfies Record<Locale, Record<Namespace, object>>;

/** The words of the page in its language, as the page itself makes them: a text that changes is found all the same. */
export type Words = <N extends Namespace>(namespace: N, key: TextKey<N>, params?: Params) => string;

export const wordsIn =
  (locale: Locale): Words =>
  (namespace, key, params = {}) =>
    translate(CATALOGUES[locale][namespace], key, params, locale);
