import cookies from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { limitRates } from '../../web/rate-limits';

let app: FastifyInstance;
beforeEach(async () => {
  app = fastify();
  await app.register(cookies);
  await limitRates(app, { publicUrl: 'http://127.0.0.1:8080' }, { ofBrowser: 3, ofAddress: 8 });
  app.get('/', () => 'here');
});
afterEach(() => app.close());

/** How many of so many requests are answered. */
async function answered(count: number, cookie?: (n: number) => string): Promise<number> {
  let taken = 0;
  for (let n = 0; n < count; n += 1) {
    const headers = cookie === undefined ? {} : { cookie: cookie(n) };
    const { statusCode } = await app.inject({ method: 'GET', url: n % 2 ? '/' : '/khong-co', headers });
    if (statusCode !== 429) taken += 1;
  }
  return taken;
}

test('two colleagues behind one address are counted apart, each by the session of their browser', async () => {
  expect(await answered(5, () => 'phien=hoa')).toBe(3);
  expect(await answered(3, () => 'phien=binh')).toBe(3);
});

test('a machine with another mark each time is stopped by its address, and so is one without any', async () => {
  expect(await answered(6, (n) => `khach=${n}`)).toBe(6);
  expect(await answered(6)).toBe(2);
});

test('who is stopped is told when to come again', async () => {
  await answered(3, () => 'phien=hoa');
  const { statusCode, headers } = await app.inject({ url: '/', headers: { cookie: 'phien=hoa' } });
  expect(statusCode).toBe(429);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
});
