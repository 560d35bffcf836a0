import { receiptText } from '../../client/part-content-json';
import { contentNamed } from '../../client/parts/round-form';
import { RefusedError } from '../../client/refusals';
import type { PartVersion, RoundRecord } from '../../domain/rounds/types';
import { page, type Answer } from '../answer';
import { Notice } from '../parts/notice';
import { PATHS } from '../paths';
import { PartContentView } from '../rounds/content';
import { say, type Visit } from '../visit';
import { moment } from '../words/dates';
import { ownPart } from './load';
import { WORDS } from './words';

/** What the body keeps as proof, with everything it handed in; made to be printed. */
export async function receiptPage(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const { record, part } = await ownPart(visit);
  const version = versionOf(record, part.versions, visit.params['n']);
  const content = await contentNamed(visit.office.store, version.content);
  const source = await visit.office.store.records.cycleSource(visit.scope, record.cycle);
  const facts: [string, string][] = [
    [words.number, receiptText(record.cycle, record.plan.id, part.body.id, version.n, version.content)],
    [words.body, part.body.name],
    [words.round, `${record.plan.title}, ${words.version(version.n).toLocaleLowerCase(visit.lang)}`],
    [words.at, moment(version.at)],
    [words.by, version.by],
  ];
  return page({
    title: words.receipt,
    nav: 'own',
    body: (
      <div class="narrow">
        <p class="crumbs">
          <a href={visit.url(PATHS.ownRound(record.cycle, record.plan.id))}>{words.back}</a>
        </p>
        <h1>{words.receipt}</h1>
        <Notice tone="good" title={version.late ? words.receivedLate : words.received}>
          {version.late ? words.late : words.print}
        </Notice>
        <dl class="facts panel">
          {facts.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
        <PartContentView visit={visit} content={content} targets={source?.plan.targets ?? []} />
      </div>
    ),
  });
}

function versionOf(
  { plan }: RoundRecord,
  versions: readonly PartVersion[],
  n: string | undefined,
): PartVersion {
  const found = versions.find((version) => String(version.n) === n);
  if (found !== undefined) return found;
  throw new RefusedError({
    code: 'not-found',
    message: `Cơ quan chưa gửi bản ${n ?? ''} nào như vậy trong ${plan.title}.`,
    at: 'n',
  });
}
