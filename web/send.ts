import type { FastifyReply } from 'fastify';
import { h, type VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Answer } from './answer';
import { sendText } from './compress';
import { layout } from './parts/layout';
import type { Web } from './server';
import type { Visit } from './visit';
import { Speaking } from './words/said';

const HTML = 'text/html; charset=utf-8';

/** Writes an answer; what goes out as a file is always saved, never shown in place. */
export async function send(
  { assets, parts }: Web,
  visit: Visit,
  reply: FastifyReply,
  answer: Answer,
): Promise<void> {
  switch (answer.kind) {
    case 'page':
      reply.code(answer.status ?? 200).type(HTML);
      await sendText(
        visit.request,
        reply,
        `<!doctype html>${spoken(visit, layout(visit, { assets, stageBar: parts.stageBar }, answer))}`,
      );
      return;
    case 'fragment':
      await sendText(visit.request, reply.type(HTML), spoken(visit, answer.body));
      return;
    case 'redirect':
      await reply.code(303).header('location', answer.to).send();
      return;
    case 'file':
      await reply
        .header('content-disposition', attachment(answer.name))
        .header('content-security-policy', "sandbox; default-src 'none'")
        .type(answer.type)
        .send(Buffer.from(answer.bytes));
      return;
    case 'text':
      await sendText(visit.request, reply.type(answer.type), answer.text);
      return;
  }
}

/** The page, its parts in the visitor's language. */
function spoken({ lang }: Visit, node: VNode): string {
  return render(h(Speaking, { value: lang }, node));
}

/** RFC 6266: a plain name for old programs, the true one beside it. */
function attachment(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const ascii = plain.replaceAll(/[^A-Za-z0-9._ -]/g, '_');
  const full = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
