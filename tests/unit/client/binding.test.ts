import { bindDocument } from '@tdt/client/meeting/binding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

/** A document bound to a list of changes, with frames that come when the test says so. */
function bound(doc: Y.Doc) {
  const changes: string[][] = [];
  const frames: (() => void)[] = [];
  const binding = bindDocument(
    doc,
    (roots) => changes.push([...roots].sort()),
    (task) => frames.push(task),
  );
  const frame = () => frames.splice(0).forEach((task) => task());
  return { binding, changes, frames, frame };
}

/** Another device that edits, and its update. */
function remoteEdit(doc: Y.Doc, edit: (remote: Y.Doc) => void): void {
  const remote = new Y.Doc();
  Y.applyUpdate(remote, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(remote);
  edit(remote);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(remote, before), 'network');
}

describe('a Y.Doc as plain maps', () => {
  it('gives the same map while a root is unchanged and a new one when it changed', () => {
    const doc = new Y.Doc();
    const { binding } = bound(doc);
    doc.getMap('meeting/state').set('door', 'open');
    doc.getMap('meeting/tasks').set('a', 1);
    const state = binding.read('meeting/state');
    const tasks = binding.read('meeting/tasks');
    doc.getMap('meeting/tasks').set('b', 2);
    expect(binding.read('meeting/state')).toBe(state);
    expect(binding.read('meeting/tasks')).not.toBe(tasks);
    expect([...binding.read('meeting/tasks')]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('shows a local edit at once and gathers remote ones in one frame', () => {
    const doc = new Y.Doc();
    const { changes, frames, frame, binding } = bound(doc);
    doc.getMap('group:g/t/qualities').set('t:a', 'ici');
    expect(changes).toEqual([['group:g/t/qualities']]);
    remoteEdit(doc, (remote) => remote.getMap('meeting/people').set('p', 1));
    remoteEdit(doc, (remote) => remote.getMap('meeting/groups').set('g', 1));
    expect(frames).toHaveLength(1);
    expect(changes).toHaveLength(1);
    frame();
    expect(changes.at(-1)).toEqual(['meeting/groups', 'meeting/people']);
    expect(binding.read('meeting/people').get('p')).toBe(1);
  });

  it('reads roots that came from elsewhere before anybody here named them', () => {
    const doc = new Y.Doc();
    const { binding, frame } = bound(doc);
    expect(binding.read('published:g/t').size).toBe(0);
    remoteEdit(doc, (remote) => remote.getMap('published:g/t').set('active', true));
    frame();
    expect(binding.read('published:g/t').get('active')).toBe(true);
  });

  it('says nothing any more once destroyed, even in a frame already asked for', () => {
    const doc = new Y.Doc();
    const { binding, changes, frame } = bound(doc);
    remoteEdit(doc, (remote) => remote.getMap('meeting/people').set('p', 1));
    binding.destroy();
    frame();
    doc.getMap('meeting/people').set('q', 1);
    expect(changes).toEqual([]);
  });

  it('gives whoever writes what the document holds, also what no frame has shown yet', () => {
    const doc = new Y.Doc();
    const { binding, frame } = bound(doc);
    doc.getMap('meeting/tasks').set('a', 'ours');
    binding.read('meeting/tasks');
    remoteEdit(doc, (remote) => remote.getMap('meeting/tasks').set('a', 'theirs'));
    expect(binding.read('meeting/tasks').get('a')).toBe('ours');
    expect(binding.readNow('meeting/tasks').get('a')).toBe('theirs');
    frame();
    expect(binding.readNow('meeting/tasks')).toBe(binding.read('meeting/tasks'));
  });
});
