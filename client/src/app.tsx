import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from './routes/error-boundary';
import { lazyPage as page } from './routes/lazy-page';
import { Surface } from './routes/meeting/surface';
import { NotFoundPage } from './routes/not-found-page';
import { firstSurface } from './start/start';

const HomePage = page(() => import('./routes/join/home-page'), 'join');
const JoinPage = page(() => import('./routes/join/join-page'), 'join');
const SecretPage = page(() => import('./routes/join/secret-page'), 'join');
const CreatePage = page(() => import('./routes/create/create-page'), 'join', 'console');
const DisplayPage = page(() => import('./routes/display/display-page'), 'display');
const DesignPage = page(
  () => import('./routes/design/design-page'),
  'design',
  'display',
  'plenary',
);
const PhonePage = page(() => import('./routes/phone/phone-page'), 'phoneFirst');
const FollowerPage = page(
  () => import('./routes/follower/follower-page'),
  'follower',
  'speakers',
  'answer',
);
const PlenaryPage = page(() => import('./routes/plenary/plenary-page'), 'plenary');
const ConsolePage = page(
  () => import('./routes/console/console-page'),
  'console',
  'plenary',
  'speakers',
  'answer',
);

/** Also what a seat needs under any surface: the document and its connection. */
const MeetingReady = page(() => import('./routes/meeting/meeting-ready'));

const SURFACES = {
  phone: PhonePage,
  follower: FollowerPage,
  plenary: PlenaryPage,
  console: ConsolePage,
} as const;

/** One page of a seat: `surface` null lets the seat's role decide. */
const seatPage = (surface: keyof typeof SURFACES | null) =>
  function SeatPage({ params }: { readonly params: { readonly seat: string } }) {
    return (
      <MeetingReady seat={params.seat}>
        <Surface surfaces={SURFACES} asked={surface} />
      </MeetingReady>
    );
  };

const FIRST: Readonly<Record<string, { readonly fetchAhead: () => Promise<void> }>> = {
  '': HomePage,
  r: JoinPage,
  s: SecretPage,
  m: MeetingReady,
};

/** Fetches the page of an address before anything is drawn; what a seat shows follows while its document is fetched. */
export async function fetchFirst(path: string): Promise<void> {
  const [, first = ''] = path.split('/');
  if (first === 'm') void firstSurface.then((surface) => surface && SURFACES[surface].fetchAhead());
  await FIRST[first]?.fetchAhead();
}

/** The product: which page an address opens. */
export function App() {
  return (
    <ErrorBoundary>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/r/:code" component={JoinPage} />
          <Route path="/s" component={SecretPage} />
          <Route path="/new" component={CreatePage} />
          <Route path="/accessibility" component={DisplayPage} />
          <Route path="/design" component={DesignPage} />
          <Route path="/m/:seat" component={seatPages.own} />
          <Route path="/m/:seat/plenary" component={seatPages.plenary} />
          <Route path="/m/:seat/console" component={seatPages.console} />
          <Route path="/m/:seat/follow" component={seatPages.follow} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

const seatPages = {
  own: seatPage(null),
  plenary: seatPage('plenary'),
  console: seatPage('console'),
  follow: seatPage('follower'),
} as const;
