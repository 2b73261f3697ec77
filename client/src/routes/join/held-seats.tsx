import { canonicalCode } from '@tdt/shared/protocol/http';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import { ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { spacedCode } from '../../i18n/format';
import { useT } from '../../i18n';
import { getSeats } from '../../meeting/api';
import { keptSeat, lastSeat } from '../../meeting/kept-seats';
import { keepPoster } from '../meeting/scanned-poster';
import styles from './join.module.css';

const NONE: readonly SeatAnswer[] = [];

/** The seats of this browser, the one used last first; none while they are asked for, the last one when nobody answers. */
function useHeldSeats(): readonly SeatAnswer[] {
  const [seats, setSeats] = useState(NONE);
  useEffect(() => {
    let present = true;
    void getSeats().then((answer) => {
      if (!present) return;
      const last = lastSeat();
      if (!answer.ok) {
        const kept = last === null ? null : keptSeat(last);
        setSeats(kept ? [kept] : NONE);
        return;
      }
      setSeats(
        [...answer.value.seats].sort((a, b) => Number(b.seat === last) - Number(a.seat === last)),
      );
    });
    return () => {
      present = false;
    };
  }, []);
  return seats;
}

/** The seats in the meeting of a code, or all of them; `poster`: the number of the group whose poster was scanned. */
export function HeldSeats({
  code,
  poster,
}: {
  readonly code?: string;
  readonly poster?: number | undefined;
}) {
  const t = useT('join');
  const seats = useHeldSeats();
  const shown = code ? seats.filter((seat) => seat.code === canonicalCode(code)) : seats;
  if (shown.length === 0) return null;
  return (
    <section className={styles.held}>
      <h2 className={styles.question}>{code ? t('resumeLead') : t('home.resumeTitle')}</h2>
      <ul>
        {shown.map(({ seat, role, code: held }) => (
          <li key={seat}>
            <Link
              href={`/m/${seat}`}
              className={styles.seat}
              onClick={() => {
                if (poster !== undefined) keepPoster(seat, poster);
              }}
            >
              <span>
                <strong>{code ? t('resume') : t(`role.${role}`)}</strong>
                <br />
                {code ? t(`role.${role}`) : t('code', { code: spacedCode(held) })}
              </span>
              <ChevronRight size={24} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
      {code && <p className={styles.otherPerson}>{t('other')}</p>}
    </section>
  );
}
