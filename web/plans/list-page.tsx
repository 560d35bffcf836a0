import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import type { KeptPlanLine } from '../../store/plan-drafts';
import { page, type Answer } from '../answer';
import { Crumbs } from '../parts/crumbs';
import { DayField, Seal, TextArea, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { say, text, type Fields, type Visit } from '../visit';
import { moment } from '../words/dates';
import { PLAN_WORDS } from './words';

const WORDS: Said<{
  title: string;
  lead: string;
  importTitle: string;
  file: string;
  fileHint: string;
  paste: string;
  pasteHint: string;
  more: string;
  code: string;
  codeHint: string;
  from: string;
  to: string;
  termHint: string;
  read: string;
  listTitle: string;
  empty: string;
  name: string;
  source: string;
  by: string;
  state: string;
  started: (cycle: string) => string;
  inWork: string;
  dropped: string;
}> = {
  vi: {
    title: 'Văn bản, kế hoạch',
    lead: 'Đưa văn bản đã ban hành vào, hệ thống đọc thành bản nháp; người có thẩm quyền xác nhận từng điểm bên cạnh nguyên văn, rồi diễn tập hoặc khởi động.',
    importTitle: 'Đưa văn bản vào',
    file: 'Tệp văn bản',
    fileHint:
      'Kế hoạch, đề án, chỉ thị đã ban hành (.docx, .pdf có chữ, .txt, .md), hoặc tệp kế hoạch (.yaml). Tối đa 25 MB.',
    paste: 'Hoặc dán nguyên văn',
    pasteHint: 'Chỉ dùng khi không có tệp.',
    more: 'Khi văn bản không tự ghi',
    code: 'Mã kế hoạch',
    codeHint: 'Để trống thì lấy theo số, ký hiệu, ví dụ KH142.',
    from: 'Giai đoạn từ ngày',
    to: 'đến ngày',
    termHint: 'Chỉ cần khi văn bản không ghi giai đoạn thực hiện.',
    read: 'Đọc văn bản',
    listTitle: 'Đang xử lý',
    empty: 'Chưa có văn bản nào. Đưa văn bản đầu tiên vào bằng biểu mẫu trên trang này.',
    name: 'Kế hoạch',
    source: 'Tệp',
    by: 'Sửa lần cuối',
    state: 'Tình trạng',
    started: (cycle) => `Đã khởi động: ${cycle}`,
    inWork: 'Đang xác nhận',
    dropped: 'Đã bỏ văn bản.',
  },
  en: {
    title: 'Papers and plans',
    lead: 'Bring in a paper that was issued; it is read into a draft. People confirm each point beside the text, then rehearse or start.',
    importTitle: 'Bring in a paper',
    file: 'File',
    fileHint:
      'An issued plan, scheme or directive (.docx, .pdf with text, .txt, .md), or a plan file (.yaml). At most 25 MB.',
    paste: 'Or paste the text',
    pasteHint: 'Only where there is no file.',
    more: 'Where the paper does not say so itself',
    code: 'Code of the plan',
    codeHint: 'Left empty it is made from the number, e.g. KH142.',
    from: 'Term from',
    to: 'to',
    termHint: 'Needed only where the paper names no term.',
    read: 'Read the paper',
    listTitle: 'In work',
    empty: 'No paper yet. Bring in the first one with the form on this page.',
    name: 'Plan',
    source: 'File',
    by: 'Last change',
    state: 'State',
    started: (cycle) => `Started: ${cycle}`,
    inWork: 'Being confirmed',
    dropped: 'The paper was dropped.',
  },
};

export function planListPage(
  visit: Visit,
  plans: readonly KeptPlanLine[],
  { form = {}, refusal = null }: { form?: Fields; refusal?: Refusal | null } = {},
): Answer {
  const words = say(visit, WORDS);
  return page({
    title: words.title,
    nav: 'admin',
    ...(refusal === null ? {} : { status: refusal.code === 'too-large' ? 413 : 422 }),
    body: (
      <>
        <Crumbs visit={visit} steps={[[PATHS.admin, say(visit, PLAN_WORDS).admin]]} />
        <h1>{words.title}</h1>
        <p class="muted">{words.lead}</p>
        {text(visit.query, 'da-bo') === '' ? null : <Notice tone="good">{words.dropped}</Notice>}
        <div class="columns">
          <section aria-label={words.listTitle}>
            <Table
              caption={words.listTitle}
              rows={plans}
              rowKey={({ id }) => id}
              empty={words.empty}
              columns={[
                {
                  title: words.name,
                  cell: ({ id, name }) => <a href={visit.url(PATHS.plan(id))}>{name}</a>,
                },
                { title: words.source, narrow: 'hide', cell: ({ fileName }) => fileName },
                {
                  title: words.by,
                  cell: ({ changedBy, changedAt }) => (
                    <>
                      {changedBy}
                      <span class="sub">{moment(changedAt)}</span>
                    </>
                  ),
                },
                {
                  title: words.state,
                  cell: ({ cycle }) =>
                    cycle === null ? (
                      <span class="mark blue">{words.inWork}</span>
                    ) : (
                      <a class="mark green" href={visit.url(PATHS.cycle(cycle))}>
                        {words.started(cycle)}
                      </a>
                    ),
                },
              ]}
            />
          </section>
          <ImportForm visit={visit} form={form} refusal={refusal} />
        </div>
      </>
    ),
  });
}

function ImportForm({ visit, form, refusal }: { visit: Visit; form: Fields; refusal: Refusal | null }) {
  const words = say(visit, WORDS);
  const field = (name: string) => ({ name, value: text(form, name), refusal });
  return (
    <form class="panel" method="post" action={visit.url(PATHS.plans)} encType="multipart/form-data">
      <h2>{words.importTitle}</h2>
      <Seal visit={visit} />
      <RefusalNotice refusal={refusal} />
      <div class="field">
        <label for="o-file">{words.file}</label>
        <p class="hint" id="gy-file">
          {words.fileHint}
        </p>
        <input
          type="file"
          id="o-file"
          name="file"
          accept=".docx,.pdf,.txt,.md,.yaml,.yml"
          aria-describedby="gy-file"
        />
      </div>
      <TextArea {...field('paste')} label={words.paste} hint={words.pasteHint} rows={4} />
      <details open={refusal?.at === 'from' || refusal?.at === 'to' || refusal?.at === 'code'}>
        <summary>{words.more}</summary>
        <DayField {...field('from')} label={words.from} hint={words.termHint} />
        <DayField {...field('to')} label={words.to} />
        <TextField {...field('code')} label={words.code} hint={words.codeHint} />
      </details>
      <p class="actions">
        <button class="main">{words.read}</button>
      </p>
    </form>
  );
}
