import type { Screen } from '@tdt/shared/document/values';
import type { Page } from 'playwright-core';
import type { Hall } from './hall';
import type { Moment } from './moments';
import type { Words } from './words';

/** The sizes at which the surfaces are judged. */
export const SIZES = {
  'phone-320': { width: 320, height: 640 },
  'phone-390': { width: 390, height: 844 },
  /** What is left of a phone above its keyboard. */
  keyboard: { width: 390, height: 420 },
  tablet: { width: 1024, height: 768 },
  laptop: { width: 1440, height: 900 },
  'projector-1024': { width: 1024, height: 768 },
  'projector-1920': { width: 1920, height: 1080 },
} as const;
export type SizeName = keyof typeof SIZES;

export const SURFACES = ['join', 'phone', 'follower', 'plenary', 'console', 'pages'] as const;
export type SurfaceName = (typeof SURFACES)[number];

/** The sizes of a surface, the one that it is made for first. */
export const SURFACE_SIZES = {
  join: ['phone-390', 'phone-320'],
  phone: ['phone-390', 'phone-320'],
  follower: ['phone-390', 'phone-320', 'laptop'],
  plenary: ['projector-1920', 'projector-1024'],
  console: ['laptop', 'tablet'],
  pages: ['laptop', 'phone-390'],
} as const satisfies Record<SurfaceName, readonly SizeName[]>;

/** Who looks: see `seats.ts`. */
export type Looker =
  | 'nobody'
  | 'facilitator'
  | 'reporter'
  | 'screen'
  | 'pen'
  | 'aside'
  | 'member'
  | 'candidate'
  | 'home'
  | 'late'
  | 'waiting';

/** What a state is given to arrange its page. */
export interface Scene {
  readonly page: Page;
  readonly hall: Hall;
  readonly words: Words;
}

/** One state of one surface: the meeting at a moment, somebody's page, and what they do on it. */
export interface PageState {
  readonly name: string;
  readonly surface: SurfaceName;
  /** The kind of meeting: 134 people, thirty groups, or two. */
  readonly hall?: 'main' | 'thirty' | 'two';
  readonly at: Moment;
  readonly as: Looker;
  /** After the address of the seat ('/console', '?task=…'), or from the top when nobody's. */
  readonly path?: string | ((hall: Hall) => string);
  /** What the screen of the room shows meanwhile. */
  readonly screen?: (hall: Hall) => Screen;
  /** Brings the page into the state; the page is loaded. */
  readonly arrange?: (scene: Scene) => Promise<void>;
  /** In place of those of the surface. */
  readonly sizes?: readonly [SizeName, ...SizeName[]];
  /** A picture with forced colours, with more contrast and with the text at 200 % too. */
  readonly looks?: true;
}
