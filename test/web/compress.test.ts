import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { localDate, startOfDay } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { openTestStore } from '../support/test-store';
import { encodingFor } from '../../web/compress';
import { isSealed, sealFor } from '../../web/seal';
import { openTestWeb, userOf, type TestWeb } from '../support/test-web';

let store: Store;
let web: TestWeb;

beforeAll(async () => {
  store = await openTestStore();
  web = await openTestWeb({ store, now: () => startOfDay(localDate('2027-08-16')) });
});
afterAll(async () => {
  await web.close();
  await store.close();
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['br;q=0.000,gzip;q=0', null],
  ['GZIP', 'gzip'],
  ['*', 'br'],
  ['*;q=0', null],
  ['identity', null],
  ['deflate', null],
  ['', null],
  [undefined, null],
])('who accepts "%s" gets %s', (said, encoding) => {
  expect(encodingFor({ headers: said === undefined ? {} : { 'accept-encoding': said } })).toBe(encoding);
});

test('a page goes out compressed to who can read it, and is the same page', async () => {
  const plain = await web.get('/nhiem-vu');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.headers.vary).toContain('accept-encoding');
  const packed = await web.get('/nhiem-vu', { 'accept-encoding': 'gzip' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.rawPayload.length * 2).toBeLessThan(plain.rawPayload.length);
  expect(unsealed(gunzipSync(packed.rawPayload).toString())).toBe(unsealed(plain.body));
});

test('styles and scripts are a third of their size, kept for good, and tell caches that there are several', async () => {
  const { body } = await web.get('/nhiem-vu');
  const paths = [...body.matchAll(/(?:href|src)="(\/tinh\/[^"]*\.(?:css|js))"/g)].map(([, path]) => path!);
  expect(paths).toHaveLength(3);
  for (const path of paths) {
    const plain = await web.get(path);
    const packed = await web.get(path, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      vary: 'accept-encoding',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': plain.headers['content-type'],
    });
    expect(brotliDecompressSync(packed.rawPayload)).toEqual(plain.rawPayload);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length * 0.4);
  }
});

test('the answer to a form goes out as it is: no length of it tells what it shows once', async () => {
  const answer = await web.post('/ngon-ngu', { seal: 'x', den: '/' }, { 'accept-encoding': 'gzip, br' });
  expect(answer.statusCode).toBe(403);
  expect(answer.rawPayload.length).toBeGreaterThan(1024);
  expect(answer.headers['content-encoding']).toBeUndefined();
});

test('no two pages hold the same seal, each is good, and a seal that was changed is not', async () => {
  const seals = await Promise.all([1, 2].map(async () => sealIn((await web.get('/nhiem-vu')).body)));
  expect(new Set(seals).size).toBe(2);
  for (const seal of seals)
    expect((await web.post('/ngon-ngu', { seal, lang: 'vi', den: '/' })).statusCode).toBe(303);
  const [seal] = seals as [string];
  const bytes = Buffer.from(seal, 'base64url');
  bytes[40]! ^= 1;
  for (const wrong of [bytes.toString('base64url'), seal.slice(0, 43), seal.slice(43), `${seal}AAAA`, ''])
    expect((await web.post('/ngon-ngu', { seal: wrong, den: '/' })).statusCode).toBe(403);
});

test('a seal of one viewer is none of another', () => {
  const { keys } = web.office;
  const [hoa, binh] = [userOf('secretariat', 'Hoa'), userOf('secretariat', 'Bình')];
  expect(isSealed(sealFor(keys, hoa), sealFor(keys, hoa))).toBe(true);
  expect(isSealed(sealFor(keys, hoa), sealFor(keys, binh))).toBe(false);
});

function sealIn(body: string): string {
  return /name="seal" value="([^"]*)"/.exec(body)![1]!;
}

function unsealed(body: string): string {
  return body.replaceAll(/name="(seal|request)" value="[^"]*"/g, '');
}
