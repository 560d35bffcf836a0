import { planAround, readLines, weakLines } from './obligations-support';

const facts = (...lines: string[]) => readLines(planAround(...lines));

/** The lines of a plan begin on line 11. */
describe('lines of labels below a task', () => {
  test('name its lead, its partners and its time in one line', () => {
    expect(
      facts(
        '1. Vẽ bản đồ các bến.',
        '',
        'Đơn vị chủ trì: Sở Xây dựng; phối hợp: Sở Y tế, Công an tỉnh; thời gian: quý III/2021.',
      ),
    ).toEqual(['11 | assignment | so-xay-dung + cong-an-tinh so-y-te | quarter | 2021-09-30']);
  });

  test('or in lines of their own', () => {
    const draft = planAround(
      '1. Vẽ bản đồ các bến.',
      '- Cơ quan chủ trì: Sở Xây dựng.',
      '- Cơ quan phối hợp: Sở Y tế; UBND các huyện.',
      '- Thời gian hoàn thành: tháng 9/2021.',
      '2. Lấy mẫu nước.',
      '- Cơ quan chủ trì: Sở Y tế.',
    );
    expect(readLines(draft)).toEqual([
      '11 | assignment | so-xay-dung + so-y-te ubnd-cap-huyen | month | 2021-09-30',
      '15 | assignment | so-y-te | none',
    ]);
    expect(weakLines(draft)).toEqual([]);
    expect(draft.obligations[0]).toMatchObject({ quote: 'Vẽ bản đồ các bến.', leadImplied: false });
  });

  test('or in brackets, as a charge', () => {
    expect(
      facts(
        '- Hằng năm, tổ chức tuần lễ nước sạch.',
        '',
        '(Sở Y tế chủ trì, phối hợp với Tỉnh đoàn thực hiện)',
      ),
    ).toEqual(['11 | periodic | so-y-te + tinh-doan | recurring | yearly']);
  });

  test('correct the lead that a heading gave, and need a task above them', () => {
    expect(facts('Chủ trì: Sở Y tế.')).toEqual([]);
    expect(facts('1. Sở Y tế', 'a) Vẽ bản đồ các bến.', 'Chủ trì: Sở Xây dựng.')).toEqual([
      '12 | assignment | so-xay-dung | none',
    ]);
  });

  test('a task that has its lead in its words keeps it where a line only adds partners', () => {
    expect(facts('1. Giao Sở Y tế lấy mẫu nước.', '', 'Đơn vị phối hợp: Công an tỉnh.')).toEqual([
      '11 | assignment | so-y-te + cong-an-tinh | none',
    ]);
  });
});
