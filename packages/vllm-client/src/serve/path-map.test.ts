import { describe, expect, it } from '@jest/globals';
import { PathMap } from './path-map.ts';

describe('PathMap', () => {
  const paths = new PathMap({ '/home/me': '/mnt/me/', '/home/me/models': '/models', '/srv/': '/' });

  it.each([
    ['/home/me/.memo/m-1', '/mnt/me/.memo/m-1'],
    ['/home/me/models/base', '/models/base'],
    ['/home/me', '/mnt/me'],
    ['/srv/a', '/a'],
    ['/home/melon', '/home/melon'],
    ['org/name', 'org/name'],
  ])('takes %s to %s on the server', (ours, theirs) => {
    expect(paths.toServer(ours)).toBe(theirs);
  });

  it.each([
    ['/mnt/me/.memo/m-1', '/home/me/.memo/m-1'],
    ['/models/base', '/home/me/models/base'],
    ['/models', '/home/me/models'],
    ['/a', '/srv/a'],
    ['org/name', 'org/name'],
  ])('takes %s of the server back to %s', (theirs, ours) => {
    expect(paths.toOurs(theirs)).toBe(ours);
  });
});
