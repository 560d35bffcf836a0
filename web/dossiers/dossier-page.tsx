import { comingDossier, dossierFile } from '../../client/coming-dossier';
import { dossierDocument, type DossierDocument } from '../../client/dossier-json';
import type { Dossier } from '../../domain/dossier/types';
import type { Said } from '../../domain/lang';
import { printedDate } from '../../domain/time/epoch';
import { file, page, type Answer } from '../answer';
import { Crumbs } from '../parts/crumbs';
import { Notice } from '../parts/notice';
import { Table } from '../parts/table';
import { idOf, PATHS } from '../paths';
import { noSuchPage } from '../trouble';
import { say, text, type Visit } from '../visit';
import { day, moment } from '../words/dates';
import { saidIn } from '../words/said';
import { Items } from './items';
import { MEASURE_WORDS, proposedWords } from './words';

const WORDS: Said<{
  all: string;
  title: (date: string) => string;
  coming: (date: string) => string;
  comingNote: string;
  stood: (at: string) => string;
  items: string;
  overdue: string;
  proposed: string;
  decided: string;
  download: string;
  left: string;
  settled: string;
  nothing: string;
  assignment: string;
  outcome: string;
  saved: string;
  page: string;
}> = {
  vi: {
    all: 'Tờ trình Ban Thường vụ',
    title: (date) => `Tờ trình ngày ${date}`,
    coming: (date) => `Dự kiến trình phiên ${date}`,
    comingNote:
      'Tính theo tình trạng lúc này; tờ trình được lập và giữ nguyên vào sáng ngày họp. Chưa ghi được quyết định.',
    stood: (at) => `Giữ nguyên như lúc lập: ${at}.`,
    items: 'Nhiệm vụ',
    overdue: 'Quá hạn',
    proposed: 'Đề xuất',
    decided: 'Đã có quyết định',
    download: 'Tải dự thảo tờ trình (.docx)',
    left: 'Bản dự thảo: số, ngày, chữ ký để trống; văn thư kiểm tra thể thức trước khi trình ký.',
    settled: 'Kết quả xử lý từ tờ trình trước',
    nothing: 'Không có thay đổi nào từ tờ trình trước.',
    assignment: 'Nhiệm vụ, cơ quan chủ trì',
    outcome: 'Kết quả',
    saved: 'Đã ghi quyết định của Ban Thường vụ.',
    page: 'Trang',
  },
  en: {
    all: 'Dossiers for the Standing Committee',
    title: (date) => `Dossier of ${date}`,
    coming: (date) => `Expected for the meeting of ${date}`,
    comingNote:
      'As things stand now; the dossier is made and kept on the morning of the meeting. No decision can be recorded yet.',
    stood: (at) => `Kept as it stood when it was made: ${at}.`,
    items: 'Assignments',
    overdue: 'Overdue',
    proposed: 'Proposed',
    decided: 'Decided',
    download: 'Download the drafted paper (.docx, Vietnamese)',
    left: 'A draft: number, day and signature are left to people.',
    settled: 'What became of the dossier before',
    nothing: 'Nothing has changed since the dossier before.',
    assignment: 'Assignment, lead body',
    outcome: 'Outcome',
    saved: 'The decision of the Standing Committee was recorded.',
    page: 'Page',
  },
};

/** The address of what is not made yet. */
export const COMING = 'sap-toi';

/** The dossier that an address names, on this stage. */
async function dossierNamed(visit: Visit): Promise<Dossier | null> {
  const id = idOf(visit.params['id']);
  const { store } = visit.office;
  if (id === COMING) return comingDossier(store, visit.scope, visit.now);
  return store.dossiers.find(visit.scope, id);
}

const ITEMS = 50;

export async function dossierPage(visit: Visit): Promise<Answer> {
  const found = await dossierNamed(visit);
  if (found === null) return noSuchPage(visit);
  const words = say(visit, WORDS);
  const isComing = idOf(visit.params['id']) === COMING;
  const document = dossierDocument(found, await rowsNow(visit, found));
  const pages = Math.max(1, Math.ceil(document.items.length / ITEMS));
  const at = Math.min(pages, Math.max(1, Number.parseInt(text(visit.query, 'trang'), 10) || 1)) - 1;
  const title = (isComing ? words.coming : words.title)(printedDate(found.day));
  return page({
    title,
    nav: 'dossiers',
    body: (
      <>
        <Crumbs visit={visit} steps={[[PATHS.dossiers, words.all]]} />
        <h1>{title}</h1>
        {text(visit.query, 'xong') === '' ? null : <Notice tone="good">{words.saved}</Notice>}
        <p class="muted">{isComing ? words.comingNote : words.stood(moment(found.at))}</p>
        <Head visit={visit} document={document} isComing={isComing} />
        <Items
          visit={visit}
          dossier={found.id}
          items={document.items.slice(at * ITEMS, (at + 1) * ITEMS)}
          isComing={isComing}
        />
        {pages === 1 ? null : (
          <nav class="pager" aria-label={words.page}>
            {Array.from({ length: pages }, (_, i) => (
              <a
                key={i}
                href={visit.url(PATHS.dossier(idOf(visit.params['id'])), { trang: String(i + 1) })}
                {...(i === at ? { 'aria-current': 'page' as const } : {})}
              >
                {i + 1}
              </a>
            ))}
          </nav>
        )}
        <h2>{words.settled}</h2>
        <Settled visit={visit} document={document} />
      </>
    ),
  });
}

function rowsNow({ office, scope }: Visit, { items }: Dossier) {
  return office.store.records.assignmentRows(
    scope,
    items.map(({ row }) => ({ cycle: row.cycle, assignment: row.assignment.id })),
  );
}

function Head({ visit, document, isComing }: { visit: Visit; document: DossierDocument; isComing: boolean }) {
  const words = say(visit, WORDS);
  const decided = document.items.filter(({ decisions }) => decisions.length > 0).length;
  return (
    <>
      <ul class="figures">
        <Figure label={words.items} value={String(document.items.length)} />
        <Figure label={words.overdue} value={String(document.overdue)} />
        {isComing ? null : <Figure label={words.decided} value={`${decided}/${document.items.length}`} />}
      </ul>
      <div class="panel">
        {document.items.length === 0 ? null : (
          <p>
            {words.proposed}: {proposedWords(document.proposed, say(visit, MEASURE_WORDS))}.
          </p>
        )}
        <p class="actions">
          <a class="button" href={visit.url(PATHS.dossierPaper(isComing ? COMING : document.id))}>
            {words.download}
          </a>
          <small>{words.left}</small>
        </p>
      </div>
    </>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <li>
      <span class="value">{value}</span>
      {label}
    </li>
  );
}

function Settled({ visit, document }: { visit: Visit; document: DossierDocument }) {
  const words = say(visit, WORDS);
  return (
    <Table
      caption={words.settled}
      rows={document.settled}
      rowKey={({ cycle, assignment }) => `${cycle} ${assignment}`}
      empty={words.nothing}
      columns={[
        {
          title: words.assignment,
          cell: ({ cycle, assignment, summary, leadName }) => (
            <>
              <a href={visit.url(PATHS.assignment(cycle, assignment))}>{summary}</a>
              <span class="sub">
                <span class="code">{assignment}</span> · {leadName}
              </span>
            </>
          ),
        },
        { title: words.outcome, cell: (item) => saidIn(visit.lang, item.words) },
      ]}
    />
  );
}

export async function dossierDownload(visit: Visit): Promise<Answer> {
  const found = await dossierNamed(visit);
  if (found === null) return noSuchPage(visit);
  const bytes = await dossierFile(visit.office.store, found);
  return file(`to-trinh-${day(found.day).replaceAll('/', '-')}.docx`, DOCX, bytes);
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
