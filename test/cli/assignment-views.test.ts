import { assignmentDetailJson } from '../../client/assignment-json';
import { partViewJson } from '../../client/assignment-part';
import { bulkJson } from '../../client/bulk-json';
import { assignmentJson } from '../../client/json';
import { assignmentList } from '../../client/terminal/assignment-list';
import { assignmentView } from '../../client/terminal/assignment-view';
import { bulkView } from '../../client/terminal/bulk-view';
import { partView } from '../../client/terminal/part-view';
import { terminalStyle } from '../../client/terminal/style';
import { columnsOf } from '../../client/terminal/text';
import { MASKED_SUMMARY } from '../../domain/desk/subject';
import type { ActForm } from '../../domain/acts/forms';
import { localDate } from '../../domain/time/epoch';
import { askUntil, at, forms, lifeOf, paper, returnUntil, type Life } from '../acts/lives';

const by = 'Phan Đức Long';
const NAMES = new Map([
  ['hoi-nong-dan', 'Hội Nông dân tỉnh'],
  ['hoi-phu-nu', 'Hội Liên hiệp Phụ nữ tỉnh'],
]);
const FILE = { sha256: 'ab'.repeat(32), name: 'số liệu.xlsx', bytes: 20_480, kind: 'xlsx' } as const;

const askParts: ActForm = {
  type: 'askParts',
  by: 'Lê Thu Hà',
  bodies: ['hoi-nong-dan', 'hoi-phu-nu'],
  what: 'Số liệu cấp xã',
  until: localDate('2026-05-15'),
};
const contribute: ActForm = {
  type: 'contribute',
  by: 'Trần Văn Bình',
  body: 'hoi-nong-dan',
  kind: 'result',
  text: 'Số liệu của 12 xã',
  files: [FILE],
};
const handedIn: ActForm = {
  type: 'submit',
  by: 'Lê Thu Hà',
  text: 'Đã ban hành',
  paper: { number: '12-BC/MT', date: localDate('2026-06-01') },
  files: [FILE],
  handedInAt: at('2026-06-02 16:00'),
};

/** A life with something in every section. */
function fullLife(): Life {
  return lifeOf('tiep/2026-Q4').lived(
    '2026-03-02 09:00',
    forms.receive,
    askParts,
    '2026-05-11 08:00',
    contribute,
    forms.report,
    askUntil('2027-03-31'),
    '2026-06-03 10:00',
    handedIn,
    '2026-06-04 10:00',
    returnUntil('2027-01-29'),
    forms.urge,
    { type: 'requireExplanation', by, question: 'Vì sao thiếu số liệu', until: null },
    forms.explain,
    forms.suspend,
    '2026-06-08 10:00',
    forms.resume,
    {
      type: 'transfer',
      by,
      from: null,
      to: { id: 'hoi-ccb', name: 'Hội Cựu chiến binh tỉnh' },
      reason: 'Đúng chức năng',
      paper,
      on: localDate('2026-07-01'),
    },
  );
}

const NOW = at('2026-06-08 11:00');

function shownOf(life: Life, reader: string | null = null) {
  const record = life.row();
  return {
    ...assignmentJson(record, NOW, reader),
    ...assignmentDetailJson(record, NAMES),
    buildsOn: [],
    builtOnBy: [],
    history: [
      {
        at: '2026-06-04T10:00+07:00',
        actor: 'Ngô Thị Mai',
        onBehalfOf: by,
        action: 'Urged',
        reason: null,
      },
    ],
  };
}
const screen = (life: Life, width = 80) =>
  assignmentView(shownOf(life), NAMES, { width, style: terminalStyle(false) }).join('\n');
/** As one line, so that a sentence is found wherever it was broken. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('the view of an assignment', () => {
  it('shows the four dates of a result apart, its files, and the return that answered it', () => {
    const text = flat(screen(fullLife()));
    expect(text).toContain('văn bản 12-BC/MT ngày 01/06/2026; nộp 02/06/2026 16:00; nhận 03/06/2026 10:00 ');
    expect(text).toContain('số liệu.xlsx (20 kB, mã abababababab)');
    expect(text).toContain('Trả lại lần 1');
    expect(shownOf(fullLife()).submissions).toMatchObject([
      {
        version: 1,
        paperDate: '2026-06-01',
        submittedAt: '2026-06-02T16:00+07:00',
        receivedAt: '2026-06-03T10:00+07:00',
        acceptedAt: null,
      },
    ]);
  });

  it('shows who has given its part and who has not', () => {
    const text = flat(screen(fullLife()));
    expect(text).toContain('Đã gửi Hội Nông dân tỉnh');
    expect(text).toContain('Chưa gửi Hội Liên hiệp Phụ nữ tỉnh');
    expect(text).toContain('phần của Hội Liên hiệp Phụ nữ tỉnh, chậm nhất 15/05/2026');
  });

  it('says what it waits for, and what is decided for a day to come', () => {
    const text = flat(screen(fullLife()));
    expect(text).toContain('quyết định gia hạn 31/12/2026 → 31/03/2027');
    expect(text).toContain('từ 01/07/2026 chuyển từ Cơ quan mttq sang Hội Cựu chiến binh tỉnh');
  });

  it('shows both names of a substitute', () => {
    expect(screen(fullLife())).toContain('Đôn đốc, Ngô Thị Mai (thay Phan Đức Long)');
  });

  it('keeps the name of the earlier lead when the transfer has come', () => {
    const moved = fullLife().until(at('2026-07-01 08:00'));
    expect(flat(screen(moved))).toContain('Hội Cựu chiến binh tỉnh (trước đây: Cơ quan mttq đến 01/07/2026)');
  });

  it('says when a result was accepted', () => {
    const done = lifeOf('goc/2026-Q2').lived(
      '2026-06-01 09:00',
      forms.submit,
      '2026-06-02 09:30',
      forms.accept,
    );
    expect(flat(screen(done))).toContain('chấp nhận 02/06/2026 09:30');
    expect(screen(done)).not.toContain('Đang chờ');
  });

  it.each([80, 120])('keeps to %i columns', (width) => {
    for (const line of screen(fullLife(), width).split('\n'))
      expect(columnsOf(line)).toBeLessThanOrEqual(width);
    const list = assignmentList([shownOf(fullLife())], { width, style: terminalStyle(false) });
    for (const line of list) expect(columnsOf(line)).toBeLessThanOrEqual(width);
    expect(list.join('\n').includes('Nội dung')).toBe(width === 120);
  });

  it('of a row that was written before details were kept shows what its columns know', () => {
    const { detail: _detail, ...row } = fullLife().row();
    const shown = assignmentDetailJson({ ...row, detail: null }, NAMES);
    expect(shown).toMatchObject({ submissions: [], extensions: [], awaits: [] });
  });
});

describe('a secret duty', () => {
  const secret = () => {
    const life = lifeOf('mat/2026-Q3');
    const { assignment, ...row } = life.row();
    return { ...row, assignment: { ...assignment, product: 'Đề án', readers: ['Võ Minh Tâm'] } };
  };
  const titleFor = (reader: string | null) => {
    const { summary, product } = assignmentJson(secret(), NOW, reader);
    return [summary, product];
  };

  it('shows its title to those whom the plan names, and to nobody else', () => {
    expect(titleFor('võ minh tâm')).toEqual(['Việc mat', 'Đề án']);
    expect(titleFor('Lê Thu Hà')).toEqual([MASKED_SUMMARY, null]);
    expect(titleFor(null)).toEqual([MASKED_SUMMARY, null]);
  });
});

describe('the view of a body beside the lead', () => {
  const viewOf = (body: string) => {
    const shown = shownOf(fullLife());
    return partViewJson(shown, shown, body);
  };

  it('shows its own part and the days, and nothing of the others', () => {
    const view = viewOf('hoi-nong-dan')!;
    expect(view).toMatchObject({ role: 'coordinating', part: { given: true, body: 'hoi-nong-dan' } });
    const text = flat(partView(view, NAMES, { width: 80, style: terminalStyle(false) }).join('\n'));
    expect(text).toContain('Hội Nông dân tỉnh (cơ quan phối hợp)');
    expect(text).toContain('chậm nhất 15/05/2026');
    for (const hidden of ['Phụ nữ', 'Vì sao thiếu', 'Đã ban hành', 'gia hạn'])
      expect(text).not.toContain(hidden);
  });

  it('is nothing for a body that is not charged', () => {
    expect(viewOf('tinh-doan')).toBeNull();
  });
});

it('a bulk act is told item by item, with its refusals and its sum', () => {
  const row = fullLife().row();
  const document = bulkJson({
    act: 'suspend',
    matching: 5,
    request: null,
    items: [
      {
        row,
        outcome: { ok: true, value: [{ what: 'status', before: 'returned', after: 'suspended' }] },
      },
      { row, outcome: { ok: false, refusal: { code: 'x', message: 'Nhiệm vụ đang tạm dừng.', at: null } } },
    ],
  });
  expect(document).toMatchObject({ preview: true, done: 1, refused: 1 });
  const text = flat(bulkView(document, NAMES, { width: 80, style: terminalStyle(false) }).join('\n'));
  expect(text).toContain('thực hiện lại → Tạm dừng thực hiện');
  expect(text).toContain('không thực hiện được: Nhiệm vụ đang tạm dừng.');
  expect(text).toContain('Sẽ thực hiện: 1 nhiệm vụ; không thực hiện được: 1. Còn 3 nhiệm vụ');
});
