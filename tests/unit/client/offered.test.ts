import {
  keepOverwritten,
  offerBack,
  refuse,
  takenUpAgain,
  withoutBeginnings,
} from '@tdt/client/meeting/offered';
import { connectionStore, FRESH } from '@tdt/client/stores/connection-store';
import { beforeEach, describe, expect, it } from 'vitest';

const words = () => connectionStore.getState().refused?.words.map(({ text }) => text) ?? null;

describe('words that no server took', () => {
  beforeEach(() => connectionStore.setState(FRESH, true));

  it('are shown without choices and blanks', () => {
    refuse([
      { field: 'a', text: 'Connaît les syndicats' },
      { field: 'b', text: '  ' },
      { field: 'c', text: null },
    ]);
    expect(words()).toEqual(['Connaît les syndicats']);
  });

  it('are not shown when there are none, unless the choices must be checked', () => {
    refuse([{ field: 'c', text: null }]);
    expect(words()).toBeNull();
    refuse([{ field: 'c', text: null }], true);
    expect(words()).toEqual([]);
  });

  it('go when their own field goes on from them, and only then', () => {
    refuse([
      { field: 'a', text: 'Conn' },
      { field: 'b', text: 'Con' },
    ]);
    takenUpAgain('a', 'Autre chose');
    expect(words()).toEqual(['Conn', 'Con']);
    takenUpAgain('a', 'Connaît');
    expect(words()).toEqual(['Con']);
    takenUpAgain('b', 'Confiance');
    expect(words()).toBeNull();
  });

  it('are listed once when one is the beginning of another', () => {
    expect(withoutBeginnings(['Conn', 'Connaît', 'Libre', 'Connaît'])).toEqual([
      'Connaît',
      'Libre',
    ]);
  });
});

describe('words of somebody else that are written over', () => {
  beforeEach(() => connectionStore.setState(FRESH, true));
  const offered = () => connectionStore.getState().overwritten.map(({ text }) => text);

  it('are offered back as the document holds them, not as the field knew them', () => {
    keepOverwritten('a', 'Base 111111', { text: 'Base 22', from: 'Base 2' });
    expect(offered()).toEqual(['Base 111111']);
  });

  it('are not offered when the field went on from them, or goes on with them', () => {
    keepOverwritten('a', 'Base 2', { text: 'Base 22', from: 'Base 2' });
    keepOverwritten('a', 'Base', { text: 'Base 22', from: 'Bas' });
    keepOverwritten('a', undefined, { text: 'Base 22', from: '' });
    expect(offered()).toEqual([]);
  });

  it('are no longer offered once their field goes on from them', () => {
    offerBack({ field: 'a', text: 'Base 11' });
    offerBack({ field: 'b', text: 'Base 11' });
    takenUpAgain('a', 'Base 111');
    expect(connectionStore.getState().overwritten).toEqual([{ field: 'b', text: 'Base 11' }]);
  });
});
