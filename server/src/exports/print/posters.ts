import { spacedCode } from '@tdt/shared/dates';
import type { ExportContext } from '../entry';
import type { Block, PdfDocument } from '../pdf/model';
import { footer } from './meeting-lines';
import { printTexts } from './texts';

interface PosterGroup {
  readonly number: number;
  readonly remote: boolean;
}

/**
 * The groups that need a poster: those that exist, or those to expect from the number of members, since posters are
 * printed before anybody comes.
 */
function posterGroups({ state, staff, group }: ExportContext): readonly PosterGroup[] {
  const members = [...staff.people.values()].filter(({ member }) => member).length;
  const expected = Math.max(1, Math.ceil(members / state.settings.groupSize));
  const groups =
    state.groups.length > 0
      ? state.groups
      : Array.from({ length: expected }, (_, at) => ({ number: at + 1, remote: false }));
  return groups.filter(({ number }) => group === null || number === group);
}

const withoutScheme = (link: string): string => link.replace(/^https?:\/\//, '');

/** The poster of the room, then one for each group; one group alone when it is asked for. */
export function posters(context: ExportContext): PdfDocument {
  const { state, locale, now, group } = context;
  const pages = [
    ...(group === null ? [roomPoster(context)] : []),
    ...posterGroups(context).map((one) => groupPoster(context, one)),
  ];
  return {
    title: printTexts(locale).posters.title,
    titleHidden: true,
    locale,
    date: now,
    footer: footer(state.info, locale),
    blocks: pages.flatMap((page, at): Block[] =>
      at === 0 ? page : [{ kind: 'pageBreak' }, ...page],
    ),
  };
}

function roomPoster({ state, locale, origin }: ExportContext): Block[] {
  const texts = printTexts(locale).posters;
  const link = `${origin}/r/${state.info.code}`;
  return [
    { kind: 'heading', level: 1, size: 'huge', align: 'center', text: texts.room },
    { kind: 'qr', value: link, alt: texts.roomAlt(link), side: 95 },
    {
      kind: 'paragraph',
      size: 'giant',
      align: 'center',
      text: [{ text: spacedCode(state.info.code), strong: true }],
    },
    { kind: 'space', millimetres: 4 },
    {
      kind: 'list',
      marker: 'number',
      size: 'large',
      items: [`${texts.scan}\n${texts.orType(withoutScheme(origin))}`, texts.name, texts.seat],
    },
    { kind: 'paragraph', size: 'large', text: texts.noPhone },
  ];
}

function groupPoster({ state, locale, origin }: ExportContext, group: PosterGroup): Block[] {
  const { posters: texts, meeting } = printTexts(locale);
  const link = `${origin}/r/${state.info.code}?g=${group.number}`;
  return [
    {
      kind: 'heading',
      level: 1,
      size: 'giant',
      align: 'center',
      text: meeting.group(group.number),
    },
    ...(group.remote
      ? [{ kind: 'paragraph', size: 'large', align: 'center', text: texts.remote } as const]
      : []),
    { kind: 'qr', value: link, alt: texts.groupAlt(group.number, link), side: 105 },
    { kind: 'paragraph', size: 'lead', align: 'center', text: withoutScheme(link) },
    { kind: 'space', millimetres: 8 },
    {
      kind: 'list',
      marker: 'number',
      size: 'large',
      items: [texts.groupScan, texts.groupWrite, texts.groupNoPhone],
    },
  ];
}
