import { sourceOf } from './source-of';
import { calendar, directory } from './obligations-support';
import { extractDraft } from '../../domain/extraction';
import { directorySchema, type Directory } from '../../domain/extraction/bodies/directory-schema';
import type { Draft } from '../../domain/extraction/draft';

function paper(own: Partial<Directory>, ...lines: string[]): Draft {
  const both = {
    bodies: [...directory.bodies, ...(own.bodies ?? [])],
    groups: [
      ...directory.groups.filter(({ id }) => !own.groups?.some((one) => one.id === id)),
      ...(own.groups ?? []),
    ],
  };
  const text = [
    'TỈNH UỶ BÌNH SƠN',
    '*',
    'KẾ HOẠCH',
    'giữ sạch các dòng sông',
    '-----',
    '',
    'I- NHIỆM VỤ',
    ...lines,
  ];
  const draft = extractDraft(sourceOf(text.join('\n')), { calendar, directory: both });
  if (!draft.ok) throw new Error(draft.refusal.message);
  return draft.value;
}

const entry = (given: object) => directorySchema.parse({ bodies: [given] }).bodies;
const group = (given: object) => directorySchema.parse({ groups: [given] }).groups;

describe('the shipped directory', () => {
  const ids = [...directory.bodies, ...directory.groups].map(({ id }) => id);

  test('has one entry an id', () => {
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('names no member, party group or successor that it does not have', () => {
    const named = [
      ...directory.groups.flatMap(({ members, partyGroup }) => [
        ...members,
        ...(partyGroup ? [partyGroup] : []),
      ]),
      ...directory.bodies.flatMap(({ successors }) => successors.map(({ id }) => id)),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('bodies and groups of a draft', () => {
  test('a body stands once, with every other spelling that was met', () => {
    const { bodies } = paper(
      {},
      'Giao UBND tỉnh nạo vét lòng sông.',
      'Giao Ủy ban nhân dân tỉnh kè bờ.',
      'Giao Uỷ ban nhân dân tỉnh trồng cây.',
    );
    expect(bodies).toEqual([
      {
        id: 'ubnd-tinh',
        name: 'Uỷ ban nhân dân tỉnh',
        aliases: ['UBND tỉnh', 'Ủy ban nhân dân tỉnh'],
        kind: 'uỷ ban nhân dân',
        known: true,
      },
    ]);
  });

  test('the members of a group come with it', () => {
    const { bodies, groups, questions } = paper(
      {},
      'Giao các đoàn thể chính trị - xã hội vận động hội viên.',
    );
    expect(groups[0]).toMatchObject({
      id: 'doan-the',
      members: expect.arrayContaining(['hoi-nong-dan', 'tinh-doan']),
    });
    expect(bodies.map(({ id }) => id)).toEqual(groups[0]!.members);
    expect(questions).toEqual([]);
  });

  test('a group without members is asked about once, with all its places', () => {
    const { questions } = paper(
      {},
      'Giao Sở Y tế chủ trì, phối hợp với các cơ quan liên quan lấy mẫu nước.',
      'Giao Sở Xây dựng chủ trì, phối hợp với các cơ quan có liên quan kè bờ sông.',
    );
    expect(questions).toEqual([
      {
        code: 'group-members',
        about: 'co-quan-lien-quan',
        message: expect.stringContaining('gồm những cơ quan nào'),
        places: [{ line: 8 }, { line: 9 }],
      },
    ]);
  });

  test('the members that an office gives to a group answer the question', () => {
    const own = group({
      id: 'nganh-chuc-nang',
      name: 'Các ngành chức năng',
      members: ['so-y-te', 'cong-an-tinh'],
    });
    const { groups, questions } = paper({ groups: own }, 'Giao các ngành chức năng kiểm tra bến thuyền.');
    expect([groups[0]!.members, questions]).toEqual([['so-y-te', 'cong-an-tinh'], []]);
  });

  test('a group of the office goes before a shipped one of that name', () => {
    const own = group({ id: 'doi-lien-nganh', name: 'Các ngành chức năng', members: ['cong-an-tinh'] });
    const { obligations } = paper({ groups: own }, 'Giao các ngành chức năng kiểm tra bến thuyền.');
    expect(obligations[0]!.lead).toEqual(['doi-lien-nganh']);
  });

  test('a body that only the office knows is known with its alias, and goes before a shipped one', () => {
    const own = entry({ id: 'doi-cuu-ho', name: 'Trung tâm Cứu hộ tỉnh', aliases: ['Sở Ngoại vụ'] });
    const { obligations, questions } = paper(
      { bodies: own },
      'Giao Trung tâm Cứu hộ tỉnh mua xuồng.',
      'Giao Sở Ngoại vụ mua phao.',
    );
    expect([obligations.map(({ lead }) => lead[0]), questions]).toEqual([['doi-cuu-ho', 'doi-cuu-ho'], []]);
  });

  test('an unknown body is a body of the draft, and a question', () => {
    const { bodies, questions } = paper({}, 'Giao Trung tâm Cứu hộ tỉnh mua xuồng.');
    expect(bodies).toEqual([
      { id: 'trung-tam-cuu-ho', name: 'Trung tâm Cứu hộ tỉnh', aliases: [], kind: null, known: false },
    ]);
    expect(questions).toMatchObject([{ code: 'unknown-body', about: 'trung-tam-cuu-ho' }]);
  });

  test('a short name and a longer one that begins with it may be one body', () => {
    const { questions } = paper(
      {},
      'Giao Ban Chỉ đạo giữ sạch dòng sông lập tổ giúp việc.',
      'Ban Chỉ đạo của tỉnh có nhiệm vụ kiểm tra các bến.',
    );
    expect(questions.map(({ code, about }) => [code, about])).toContainEqual(['same-body', 'ban-chi-dao']);
  });

  test('a body of another province is asked about', () => {
    const { obligations, questions } = paper(
      {},
      'Giao Ban Dân vận Tỉnh uỷ chủ trì, phối hợp với Ban Dân vận Tỉnh uỷ Long Phước lập đội tuần sông.',
    );
    expect(obligations[0]).toMatchObject({ lead: ['ban-dan-van'], coordinating: ['ban-dan-van-long-phuoc'] });
    expect(questions).toMatchObject([{ code: 'which-body', about: 'ban-dan-van-long-phuoc' }]);
  });

  test('"the bodies charged in this plan" are those that it charges', () => {
    const { groups } = paper(
      {},
      'Giao Sở Y tế lấy mẫu nước.',
      '',
      'Giao các đoàn thể vận động hội viên.',
      '',
      'Các cơ quan, đơn vị được giao nhiệm vụ báo cáo kết quả hằng năm.',
    );
    expect(groups.find(({ id }) => id === 'co-quan-duoc-giao')?.members).toEqual([
      'so-y-te',
      'ldld',
      'hoi-nong-dan',
      'hoi-lhpn',
      'hoi-ccb',
      'tinh-doan',
    ]);
  });
});
