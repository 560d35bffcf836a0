import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How an answer may go over the line, the tighter first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Below this the head of an answer is most of it. */
const WORTH_IT = 1024;
/** `quick` while somebody waits for it; `tight` for what is made once and sent for good. Both run beside the event loop. */
const EFFORTS = { quick: { br: 4, gzip: 6 }, tight: { br: 10, gzip: 9 } } as const;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export async function compress(bytes: Buffer, encoding: Encoding, effort: keyof typeof EFFORTS) {
  const level = EFFORTS[effort][encoding];
  return encoding === 'gzip'
    ? await zip(bytes, { level })
    : await brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: level,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });
}

/** null: as it is. RFC 9110 §12.5.3; a weight of nought forbids. */
export function encodingFor({ headers }: Pick<FastifyRequest, 'headers'>): Encoding | null {
  const said = headers['accept-encoding'];
  const allowed = new Map(
    (Array.isArray(said) ? said.join(',') : (said ?? '')).split(',').map((one) => {
      const [name = '', ...params] = one.split(';').map((part) => part.trim().toLowerCase());
      return [name, !params.some((param) => /^q=0(\.0*)?$/.test(param))] as const;
    }),
  );
  return ENCODINGS.find((encoding) => allowed.get(encoding) ?? allowed.get('*') ?? false) ?? null;
}

/**
 * Answers to GET alone. What an answer to a POST shows is shown once, as the address of a feed: no length of it is to
 * tell anything (BREACH). Pages to GET hold no secret that stays the same: the seal of their forms is masked anew for
 * each (`sealFor`), and cookies are not sent along with what another site loads.
 */
export async function sendText(request: FastifyRequest, reply: FastifyReply, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  if (request.method !== 'GET' || bytes.length < WORTH_IT) return void (await reply.send(bytes));
  const encoding = encodingFor(request);
  await sendEncoded(reply, encoding, encoding === null ? bytes : await compress(bytes, encoding, 'quick'));
}

/** Caches between us and the browser keep one of each. */
export async function sendEncoded(reply: FastifyReply, encoding: Encoding | null, bytes: Buffer) {
  reply.header('vary', 'accept-encoding');
  if (encoding !== null) reply.header('content-encoding', encoding);
  await reply.send(bytes);
}
