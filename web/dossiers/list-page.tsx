import { comingDossier } from '../../client/coming-dossier';
import { dossierGlance } from '../../client/dossier-json';
import type { Said } from '../../domain/lang';
import { printedDate } from '../../domain/time/epoch';
import { page, type Answer } from '../answer';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { say, text, type Visit } from '../visit';
import { day } from '../words/dates';
import { COMING } from './dossier-page';
import { MEASURE_WORDS, proposedWords } from './words';

const WORDS: Said<{
  title: string;
  coming: (date: string) => string;
  expected: (items: number, overdue: number) => string;
  nothing: string;
  look: string;
  noCycle: string;
  caption: string;
  none: string;
  dossier: string;
  items: string;
  overdue: string;
  proposed: string;
  settled: string;
  newer: string;
  older: string;
}> = {
  vi: {
    title: 'Tờ trình Ban Thường vụ',
    coming: (date) => `Phiên tới: ${date}`,
    expected: (items, overdue) =>
      `Nếu không có gì thay đổi, phiên tới được trình ${items} nhiệm vụ, trong đó ${overdue} quá hạn.`,
    nothing: 'Lúc này không có nhiệm vụ nào phải trình.',
    look: 'Xem dự kiến',
    noCycle: 'Chưa có chu kỳ nào đang chạy nên chưa có phiên nào để trình.',
    caption: 'Các tờ trình đã lập, mới nhất trước',
    none: 'Chưa có tờ trình nào: tờ trình được lập vào ngày báo cáo Ban Thường vụ, khi có nhiệm vụ đến mức ấy.',
    dossier: 'Tờ trình',
    items: 'Nhiệm vụ',
    overdue: 'Quá hạn',
    proposed: 'Đề xuất',
    settled: 'Đã xử lý từ lần trước',
    newer: 'Mới hơn',
    older: 'Cũ hơn',
  },
  en: {
    title: 'Dossiers for the Standing Committee',
    coming: (date) => `Next meeting: ${date}`,
    expected: (items, overdue) =>
      `If nothing changes, ${items} assignments will be laid before it, ${overdue} of them overdue.`,
    nothing: 'Nothing has to be laid before it now.',
    look: 'See what is expected',
    noCycle: 'No cycle runs, so there is no meeting to prepare.',
    caption: 'Dossiers that were made, the newest first',
    none: 'There is none yet: one is made on the day of the Committee when something is overdue that far.',
    dossier: 'Dossier',
    items: 'Assignments',
    overdue: 'Overdue',
    proposed: 'Proposed',
    settled: 'Settled since the one before',
    newer: 'Newer',
    older: 'Older',
  },
};

const PAGE = 24;

export async function dossiersPage(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const { store } = visit.office;
  const asked = Number.parseInt(text(visit.query, 'trang'), 10);
  const at = Number.isInteger(asked) && asked > 1 ? Math.min(asked, 1000) - 1 : 0;
  const [coming, rows] = await Promise.all([
    comingDossier(store, visit.scope, visit.now),
    store.dossierGlances.page(visit.scope, { limit: PAGE + 1, offset: at * PAGE }),
  ]);
  const expected = coming === null ? null : dossierGlance(coming);
  return page({
    title: words.title,
    nav: 'dossiers',
    body: (
      <>
        <h1>{words.title}</h1>
        <section class="panel">
          {expected === null ? (
            <p>{words.noCycle}</p>
          ) : (
            <>
              <h2>{words.coming(printedDate(expected.day))}</h2>
              <p>
                {expected.items === 0 ? words.nothing : words.expected(expected.items, expected.overdue)}
                {expected.items === 0
                  ? ''
                  : ` ${words.proposed}: ${proposedWords(expected.proposed, say(visit, MEASURE_WORDS))}.`}
              </p>
              {expected.items + expected.settled === 0 ? null : (
                <p class="actions">
                  <a class="button main" href={visit.url(PATHS.dossier(COMING))}>
                    {words.look}
                  </a>
                </p>
              )}
            </>
          )}
        </section>
        <Table
          caption={words.caption}
          rows={rows.slice(0, PAGE)}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            {
              title: words.dossier,
              cell: ({ id, day: date }) => <a href={visit.url(PATHS.dossier(id))}>{day(date)}</a>,
            },
            { title: words.items, numeric: true, cell: ({ items }) => items },
            { title: words.overdue, numeric: true, cell: ({ overdue }) => overdue },
            {
              title: words.proposed,
              cell: ({ proposed }) => proposedWords(proposed, say(visit, MEASURE_WORDS)),
            },
            { title: words.settled, numeric: true, cell: ({ settled }) => settled },
          ]}
        />
        {at === 0 && rows.length <= PAGE ? null : (
          <nav class="pager" aria-label={words.caption}>
            {at > 0 ? (
              <a href={visit.url(PATHS.dossiers, { trang: String(at) })}>← {words.newer}</a>
            ) : (
              <span />
            )}
            {rows.length > PAGE ? (
              <a href={visit.url(PATHS.dossiers, { trang: String(at + 2) })}>{words.older} →</a>
            ) : (
              <span />
            )}
          </nav>
        )}
      </>
    ),
  });
}
