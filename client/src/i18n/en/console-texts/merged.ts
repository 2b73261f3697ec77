import type { merged as fr } from '../../fr/console-texts/merged';
import type { Shape } from '../../shape';

/** What the pooling shows beside the grid: merged profiles, reports changed since the reveal. */
export const merged: Shape<typeof fr> = {
  poolingProfiles: {
    title: 'Profiles sought by the groups',
    groups_one: '{{count}} group of {{of}}',
    groups_other: '{{count}} groups of {{of}}',
    words: 'Group {{number}}: “{{text}}”',
  },
  changes: {
    title: 'Answers changed since the reveal',
    first: 'First, and what counts: {{words}}',
    later: 'Since: {{words}}',
  },
  gone: {
    one: 'Withdrawn',
    pair: 'Withdrawn: this pair can no longer be checked',
  },
};
