import 'i18next';
import type { common } from './fr/common';
import type { consoleTexts } from './fr/console';
import type { follower } from './fr/follower';
import type { join } from './fr/join';
import type { phone } from './fr/phone';
import type { plenary } from './fr/plenary';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      console: typeof consoleTexts;
      follower: typeof follower;
      join: typeof join;
      phone: typeof phone;
      plenary: typeof plenary;
    };
  }
}
