import { refuseUnreadable } from '../../domain/extraction/unreadable';
import { ownPaper } from './expected-readings';
import { sourceOf } from './source-of';

const refusal = (text: string) => refuseUnreadable(sourceOf(text));

describe('a text that cannot be read', () => {
  test.each<[why: string, code: string, text: string]>([
    ['nothing', 'too-few-words', ''],
    ['numbers alone', 'too-few-words', '1\n2\n3/12\n-----\n'.repeat(30)],
    [
      'English',
      'not-vietnamese',
      'The committee shall report to the council by the end of each quarter of the year.',
    ],
    [
      'French',
      'not-vietnamese',
      'Le comité présente son rapport à l’assemblée générale avant la fin de l’année prochaine, où qu’il siège.',
    ],
    [
      'Vietnamese without its marks',
      'not-vietnamese',
      'Uy ban nhan dan cac xa lap to, bao cao truoc ngay 30 thang 6 hang nam.',
    ],
    [
      'another script',
      'not-vietnamese',
      '各乡人民委员会应当在每年六月三十日之前向县委报告工作情况并提出建议。',
    ],
  ])('%s is refused with a reason and what to do', (_why, code, text) => {
    expect(refusal(text)).toMatchObject({ code, at: null });
    expect(refusal(text)!.message).toMatch(/hãy/u);
  });

  test.each(['ke-hoach-ubnd', 'nghi-quyet-tinh-uy', 'de-an-co-phu-luc', 'quyet-dinh-ubnd'])(
    '%s is read',
    (paper) => {
      expect(refusal(ownPaper(paper))).toBeNull();
    },
  );

  test('a paper in capitals or in decomposed letters is read', () => {
    const sentence = 'Uỷ ban nhân dân các xã lập tổ, báo cáo trước ngày 30 tháng 6 hằng năm.';
    expect(refusal(sentence.toUpperCase())).toBeNull();
    expect(refusal(sentence.normalize('NFD'))).toBeNull();
  });
});
