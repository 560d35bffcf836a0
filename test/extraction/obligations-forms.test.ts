import { sourceOf } from './source-of';
import { draftOf, planAround as paper, readLines, weakLines } from './obligations-support';

const facts = (...lines: string[]) => readLines(paper(...lines)).map((line) => line.replace(/^\d+ \| /u, ''));
const only = (...lines: string[]) => paper(...lines).obligations[0]!;

describe('a sentence that charges somebody', () => {
  test.each<[string, string, string[]]>([
    [
      '"Giao X chủ trì, phối hợp với Y, Z …"',
      'Giao Sở Tài nguyên và Môi trường chủ trì, phối hợp với Sở Tài chính, Ban Dân vận Tỉnh uỷ khảo sát các bến thuyền trước ngày 15/9/2021.',
      ['assignment | so-tnmt + ban-dan-van so-tai-chinh | date | 2021-09-14'],
    ],
    [
      '"phối hợp" without "với", "chủ trì" without a comma',
      'Giao Ban Tổ chức Tỉnh uỷ chủ trì phối hợp Văn phòng Tỉnh uỷ lập danh sách cộng tác viên.',
      ['assignment | ban-to-chuc + van-phong-tinh-uy | none'],
    ],
    [
      '"Giao X …" alone',
      'Giao Ban Nội chính Tỉnh uỷ soạn thảo quy ước giữ bến trong quý II/2022.',
      ['assignment | ban-noi-chinh | quarter | 2022-06-30'],
    ],
    [
      'several leads without "chủ trì"',
      'Giao Sở Xây dựng, Công an tỉnh và Tỉnh đoàn cử người trực bến hằng tuần.',
      ['periodic | so-xay-dung cong-an-tinh tinh-doan | recurring | weekly'],
    ],
    [
      'two leads with a task each in one sentence',
      'Giao Sở Y tế tăng cường kiểm tra nguồn nước, Công an tỉnh theo dõi các kho hoá chất.',
      ['monitoring | so-y-te | none', 'monitoring | cong-an-tinh | none'],
    ],
    [
      '"X chỉ đạo Y chỉ đạo Z": who is directed stands with the lead',
      'Giao Ban Cán sự đảng UBND tỉnh chỉ đạo UBND tỉnh chỉ đạo Sở Giao thông vận tải cắm phao trong năm 2021.',
      ['assignment | ban-can-su-dang-ubnd + so-gtvt ubnd-tinh | year | 2021-12-31'],
    ],
    [
      'bodies of other levels are for the lead to direct',
      'Giao Tỉnh đoàn chỉ đạo đoàn thể cấp huyện và cơ sở nhặt rác ven sông.',
      ['assignment | tinh-doan | none'],
    ],
    [
      '"X có nhiệm vụ …"',
      'Hội Nông dân tỉnh có nhiệm vụ vận động hội viên thu gom vỏ thuốc.',
      ['assignment | hoi-nong-dan | none'],
    ],
    [
      '"X chịu trách nhiệm …", "X phải …", "X cần …"',
      'Sở Công Thương chịu trách nhiệm rà soát các xưởng nhuộm. Sở Tư pháp phải thẩm định mẫu cam kết. Báo Bình Sơn cần mở chuyên mục hằng tháng.',
      [
        'assignment | so-cong-thuong | none',
        'assignment | so-tu-phap | none',
        'periodic | bao-tinh | recurring | monthly',
      ],
    ],
    [
      '"Đề nghị X …"',
      'Đề nghị Uỷ ban MTTQ Việt Nam tỉnh phát động tuần lễ nước sạch.',
      ['assignment | mttq | none'],
    ],
    [
      'who gives is not who does',
      'Ban Thường vụ Tỉnh uỷ yêu cầu Đảng uỷ Quân sự tỉnh rà phá vật cản trước 30/6/2021.',
      ['assignment | dang-uy-quan-su | date | 2021-06-29'],
    ],
    [
      '"X chủ trì …" without "Giao"',
      'Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan tập huấn cán bộ bến thuyền.',
      ['assignment | so-noi-vu + co-quan-lien-quan | none'],
    ],
    [
      'a second task behind ";" with other partners',
      'Giao Ban Tuyên giáo Tỉnh uỷ chủ trì, phối hợp với Báo Bình Sơn viết sổ tay; phối hợp với Sở Giáo dục và Đào tạo mở cuộc thi vẽ.',
      ['assignment | ban-tuyen-giao + bao-tinh | none', 'assignment | ban-tuyen-giao + so-gddt | none'],
    ],
    [
      'a second task behind "đồng thời" with other partners',
      'Giao Sở Y tế kiểm tra nước giếng; đồng thời, phối hợp với Hội Nông dân tỉnh hướng dẫn người dân.',
      ['monitoring | so-y-te | none', 'assignment | so-y-te + hoi-nong-dan | none'],
    ],
    [
      '"đồng thời" without partners or time goes on with the task',
      'Giao Sở Y tế kiểm tra nước giếng; đồng thời hướng dẫn người dân lọc nước.',
      ['monitoring | so-y-te | none'],
    ],
    [
      'a sentence without a body goes on with the one before',
      'Giao Sở Y tế kiểm tra nước giếng. Cấp phát viên lọc cho hộ nghèo.',
      ['monitoring | so-y-te | none'],
    ],
    [
      'a sentence without a body but with a time of its own',
      'Giao Sở Y tế kiểm tra nước giếng. Hằng quý, công khai kết quả tại trạm.',
      ['monitoring | so-y-te | none', 'periodic | so-y-te | recurring | quarterly | implied'],
    ],
    [
      'behind a tag a sentence without a body is a task of its own',
      'Giao Sở Y tế lập bản đồ giếng. Hoàn thành trong quý I/2022. Đồng thời, xét nghiệm mẫu nước. Thực hiện hằng năm.',
      ['assignment | so-y-te | quarter | 2022-03-31', 'periodic | so-y-te | recurring | yearly | implied'],
    ],
    [
      'a sentence without a body behind two leads may mean both',
      'Giao Sở Y tế kiểm tra nước giếng, Công an tỉnh theo dõi các kho hoá chất. Công khai kết quả tại trạm.',
      [
        'monitoring | so-y-te | none',
        'monitoring | cong-an-tinh | none',
        'assignment | so-y-te cong-an-tinh | none | implied',
      ],
    ],
    [
      '"Hàng năm giao cho X …"',
      'Hàng năm giao cho Hội Cựu chiến binh tỉnh xét chọn mười bến sạch.',
      ['periodic | hoi-ccb | recurring | yearly'],
    ],
    [
      'a lower-case "giao" behind a ground that is no condition',
      'Căn cứ Luật Tài nguyên nước, giao Thanh tra tỉnh rà soát giấy phép trong tháng 5/2021.',
      ['assignment | thanh-tra-tinh | month | 2021-05-31'],
    ],
    [
      'a closing tag within the sentence governs every part of it',
      'Giao Sở Tài chính cân đối kinh phí; phối hợp với Kho bạc Nhà nước tỉnh cấp tiền, hoàn thành trong quý IV/2021.',
      [
        'assignment | so-tai-chinh | quarter | 2021-12-31',
        'assignment | so-tai-chinh + kho-bac-nha-nuoc | quarter | 2021-12-31',
      ],
    ],
    [
      'watching, and reporting on it with a rhythm',
      'Giao Văn phòng Tỉnh uỷ theo dõi, đôn đốc việc thực hiện Kế hoạch, định kỳ 6 tháng báo cáo Ban Thường vụ Tỉnh uỷ.',
      [
        'monitoring | van-phong-tinh-uy | recurring | half-yearly',
        'report | van-phong-tinh-uy | recurring | half-yearly',
      ],
    ],
    [
      'a review of another paper',
      'Giao Ban Dân vận Tỉnh uỷ tham mưu sơ kết 3 năm thực hiện Chỉ thị số 09-CT/TU ngày 05/3/2018. Thời gian sơ kết vào quý III/2021.',
      ['midterm-review | ban-dan-van | quarter | 2021-09-30'],
    ],
    [
      'a final review without a day: the years of the paper under review are none',
      'Giao Tỉnh đoàn tổng kết Đề án tình nguyện giai đoạn 2016-2020.',
      ['final-review | tinh-doan | none'],
    ],
    [
      'the bodies charged in the paper report',
      'Các cơ quan, đơn vị được giao nhiệm vụ tại Kế hoạch này định kỳ hằng năm báo cáo kết quả trước ngày 10/12.',
      ['report | co-quan-duoc-giao | recurring | yearly'],
    ],
    [
      'everybody in general is charged where a day is set',
      'Các cơ quan, đơn vị, địa phương gửi báo cáo về Ban Dân vận Tỉnh uỷ trước ngày 20/11/2021.',
      ['report | cac-co-quan-don-vi | date | 2021-11-19'],
    ],
    [
      'the head of a body stands for it',
      'Giao Giám đốc Sở Ngoại vụ trình đề xuất trước ngày 01/8/2021.',
      ['assignment | so-ngoai-vu | date | 2021-07-31'],
    ],
    [
      'a task behind ";" with a day of its own',
      'Giao Sở Y tế soạn sổ tay lấy mẫu; công bố bản đồ giếng trước ngày 31/12/2022.',
      ['assignment | so-y-te | none', 'assignment | so-y-te | date | 2022-12-30'],
    ],
    [
      'two reviews in one sentence, each with its year',
      'Giao Sở Y tế tổ chức sơ kết 3 năm vào cuối năm 2023, tổng kết vào quý IV/2025.',
      ['midterm-review | so-y-te | year | 2023-12-31', 'final-review | so-y-te | quarter | 2025-12-31'],
    ],
    [
      'a following sentence that directs another body',
      'Ban Cán sự đảng UBND tỉnh lãnh đạo, chỉ đạo UBND tỉnh nạo vét cửa sông. Chỉ đạo Sở Giáo dục và Đào tạo mở cuộc thi vẽ.',
      [
        'assignment | ban-can-su-dang-ubnd + ubnd-tinh | none',
        'assignment | ban-can-su-dang-ubnd + so-gddt | none | implied',
      ],
    ],
    [
      'a body with a colon behind it',
      'Báo Bình Sơn, Đài Phát thanh - Truyền hình tỉnh: Tăng thời lượng nói về các dòng sông.',
      ['assignment | bao-tinh dai-ptth | none'],
    ],
    [
      'a body with a verb that no list has',
      'Sở Y tế xét nghiệm nước giếng.',
      ['assignment | so-y-te | none'],
    ],
    [
      'days in brackets behind a rhythm',
      'Sở Y tế định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12) tổng hợp, báo cáo UBND tỉnh.',
      ['report | so-y-te | recurring | half-yearly'],
    ],
    [
      'a length of time from an event',
      'Sở Tư pháp thẩm định mẫu cam kết trong thời hạn 10 ngày làm việc kể từ ngày nhận hồ sơ.',
      ['assignment | so-tu-phap | relative'],
    ],
    [
      'tasks that are counted in the running text',
      'Giao Sở Y tế: (1) Chủ trì tổng kết 5 năm thực hiện Chỉ thị số 14-CT/TU trong năm 2022. (2) Phối hợp với Trường Chính trị tỉnh biên soạn tài liệu.',
      [
        'final-review | so-y-te | year | 2022-12-31',
        'assignment | so-y-te + truong-chinh-tri | none | implied',
      ],
    ],
    [
      'a label before "giao", and a helper who is a subject himself',
      'Tuyên truyền: giao Ban Tuyên giáo Tỉnh uỷ chủ trì, Báo Bình Sơn phối hợp viết bài hằng tháng.',
      ['periodic | ban-tuyen-giao + bao-tinh | recurring | monthly'],
    ],
    [
      'a report behind a comma with its rhythm gives none to other work',
      'Sở Nội vụ cụ thể hoá Kế hoạch này, báo cáo kết quả định kỳ hằng quý (trước ngày 20 tháng cuối quý).',
      ['assignment | so-noi-vu | none', 'report | so-noi-vu | recurring | quarterly'],
    ],
    [
      'a standing office, said as a clause',
      'Giao Ban Dân vận Tỉnh uỷ là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện.',
      ['monitoring | ban-dan-van | none'],
    ],
    [
      'watching, then two reviews, each with its year',
      'Văn phòng Tỉnh uỷ theo dõi, đôn đốc; tham mưu sơ kết giữa nhiệm kỳ vào năm 2023 và tổng kết vào năm 2025.',
      [
        'monitoring | van-phong-tinh-uy | none',
        'midterm-review | van-phong-tinh-uy | year | 2023-12-31',
        'final-review | van-phong-tinh-uy | year | 2025-12-31',
      ],
    ],
    [
      'persons at the head of a list of bodies',
      'Các Tỉnh uỷ viên, các ban đảng, đảng uỷ trực thuộc xây dựng kế hoạch trong tháng 02/2022.',
      ['assignment | tinh-uy-vien cac-ban-dang dang-uy-truc-thuoc | month | 2022-02-28'],
    ],
    [
      '"chịu trách nhiệm" that is itself the task',
      'Uỷ ban nhân dân các huyện, thành phố chịu trách nhiệm toàn diện về các bến; kiện toàn tổ tuần tra xong trước ngày 30/9/2021.',
      ['assignment | ubnd-cap-huyen | none', 'assignment | ubnd-cap-huyen | date | 2021-09-29'],
    ],
    [
      'reviewing as a habit is no single review',
      'Giao Sở Y tế sơ kết, tổng kết phong trào giếng sạch.',
      ['assignment | so-y-te | none'],
    ],
    [
      'a condition is no date',
      'Đảng uỷ Công an tỉnh ban hành hướng dẫn sau khi được Ban Thường vụ Tỉnh uỷ thông qua.',
      ['assignment | dang-uy-cong-an | conditional | condition'],
    ],
  ])('%s', (_form, sentence, expected) => {
    expect(facts(sentence)).toEqual(expected);
  });

  test('a condition on results waits for the task that brings them', () => {
    const [survey, plan] = paper(
      'Giao Sở Tài nguyên và Môi trường khảo sát bãi bồi. Trên cơ sở kết quả khảo sát, giao Sở Xây dựng lập phương án nạo vét.',
    ).obligations;
    expect(plan).toMatchObject({ condition: 'Trên cơ sở kết quả khảo sát', dependsOn: [survey!.id] });
  });
});

describe('a block that charges somebody', () => {
  test('a body as heading with its tasks as bullets', () => {
    expect(
      facts('1. Sở Giao thông vận tải', '- Cắm phao ở bến Đá.', '- Hằng năm, sơn lại cọc tiêu.'),
    ).toEqual(['assignment | so-gtvt | none | implied', 'periodic | so-gtvt | recurring | yearly | implied']);
  });

  test('"Giao X chỉ đạo Y:" with its tasks as "+" bullets, the last tag governs all of them', () => {
    const { obligations } = paper(
      'Giao Ban Cán sự đảng UBND tỉnh chỉ đạo UBND tỉnh:',
      '+ Rà soát các cống xả.',
      '+ Lắp trạm quan trắc. Thực hiện hằng năm.',
    );
    expect(
      obligations.map(({ lead, coordinating, deadline }) => [lead, coordinating, deadline.recurrence]),
    ).toEqual([
      [['ban-can-su-dang-ubnd'], ['ubnd-tinh'], 'yearly'],
      [['ban-can-su-dang-ubnd'], ['ubnd-tinh'], 'yearly'],
    ]);
    expect(obligations[0]!.confidenceReason).toMatch(/câu cuối của cả nhóm/u);
  });

  test('partners behind "chủ trì" in a bullet under a heading body', () => {
    const { obligations } = paper(
      '1. Sở Xây dựng',
      'a) Chủ trì, phối hợp với Sở Tài chính và các cơ quan liên quan lập dự toán.',
    );
    expect(obligations).toMatchObject([
      { lead: ['so-xay-dung'], coordinating: ['so-tai-chinh', 'co-quan-lien-quan'], summary: 'Lập dự toán' },
    ]);
  });

  test('"các Sở: A, B" as heading', () => {
    expect(facts('1. Các Sở: Xây dựng, Công Thương', '- Kiểm tra các xưởng ven sông.')).toEqual([
      'monitoring | so-xay-dung so-cong-thuong | none | implied',
    ]);
  });

  test('a paragraph that is nothing but a time governs the one before it', () => {
    expect(facts('Giao Sở Y tế lập bản đồ giếng.', '', 'Thời gian hoàn thành: trong quý I/2022.')).toEqual([
      'assignment | so-y-te | quarter | 2022-03-31',
    ]);
  });

  test('bullets of nouns say what the task consists of', () => {
    expect(facts('1. Sở Y tế', '- Lập danh mục giếng, gồm:', '+ Giếng làng;', '+ Giếng trường học.')).toEqual(
      ['assignment | so-y-te | none | implied'],
    );
  });

  test('bullets that complete an item are tasks with its words', () => {
    const { obligations } = paper(
      '1. Sở Y tế',
      '- Mở lớp tập huấn:',
      '+ cho trạm trưởng trong năm 2022;',
      '+ cho y tá trong năm 2023.',
    );
    expect(
      obligations.map(({ summary, deadline }) => [summary, deadline.occurrences[0]?.nominalDue]),
    ).toEqual([
      ['Mở lớp tập huấn cho trạm trưởng', '2022-12-31'],
      ['Mở lớp tập huấn cho y tá', '2023-12-31'],
    ]);
  });

  test('rounds without a body go to the body that watches, for a person to decide', () => {
    const { obligations } = paper(
      '1. Giao Văn phòng Tỉnh uỷ theo dõi, đôn đốc việc thực hiện Kế hoạch.',
      '2. Thời gian thực hiện',
      'Hằng năm có báo cáo kết quả, năm 2023 sơ kết, năm 2025 tổng kết Kế hoạch.',
    );
    expect(obligations.slice(1).map(({ kind, lead, confidence }) => [kind, lead, confidence])).toEqual([
      ['report', ['van-phong-tinh-uy'], 'low'],
      ['midterm-review', ['van-phong-tinh-uy'], 'low'],
      ['final-review', ['van-phong-tinh-uy'], 'low'],
    ]);
  });

  test('in the own programme of an agency the lead is the issuer', () => {
    const draft = draftOf(
      sourceOf(
        [
          'TỈNH UỶ BÌNH SƠN',
          'BAN TỔ CHỨC',
          '*',
          'Số 03-CTr/BTCTU',
          'Bình Sơn, ngày 05 tháng 01 năm 2022',
          'CHƯƠNG TRÌNH CÔNG TÁC',
          'năm 2022',
          '',
          'I. NHIỆM VỤ',
          '1. Rà soát hồ sơ cán bộ bến thuyền trong quý I/2022.',
          '2. Các cấp uỷ phải quan tâm chăm lo đội ngũ.',
          'T/M BAN TỔ CHỨC',
        ].join('\n'),
      ),
    );
    expect(draft.obligations).toEqual([
      expect.objectContaining({
        lead: ['ban-to-chuc'],
        leadImplied: true,
        confidence: 'medium',
        clause: 'I.1',
      }),
    ]);
    expect(weakLines(draft)).toEqual([11]);
  });
});

describe('what is told of an obligation', () => {
  const SENTENCE =
    'Giao Sở Y tế chủ trì, phối hợp với Hội Nông dân tỉnh xét nghiệm nước giếng trước ngày 15/12 hằng năm.';

  test('the summary has neither the giving words nor partners nor time', () => {
    expect(only(SENTENCE).summary).toBe('Xét nghiệm nước giếng');
  });

  test('a task that only says "thực hiện" is told by the paragraph above', () => {
    const [task] = paper(
      '- Nuôi cá lồng theo quy hoạch; giữ mặt nước.',
      '',
      'Giao Sở Xây dựng chỉ đạo triển khai thực hiện. Thực hiện hằng năm.',
    ).obligations;
    expect(task!.summary).toBe('Chỉ đạo triển khai thực hiện: nuôi cá lồng theo quy hoạch');
  });

  test('the quote is the sentence, the deadline its own words', () => {
    const { quote, deadline, place, clause, id } = only('Mở đầu đoạn này không giao ai.', '', SENTENCE);
    expect(quote).toBe(SENTENCE);
    expect(deadline.rawText).toBe('trước ngày 15/12 hằng năm');
    expect([place, clause, id]).toEqual([{ line: 13 }, 'I', 'I-01']);
  });

  test('the words of a deadline alone read as the deadline does', () => {
    expect(only(SENTENCE).deadline.occurrences.map(({ nominalDue }) => nominalDue)).toEqual([
      '2021-12-14',
      '2022-12-14',
      '2023-12-14',
      '2024-12-14',
      '2025-12-14',
    ]);
  });

  test('a plain "Giao" with known bodies needs no second look, a bare subject a glance', () => {
    expect(only(SENTENCE).confidence).toBe('high');
    expect(only('Sở Y tế xét nghiệm nước giếng.').confidence).toBe('medium');
  });

  test('an impossible day is told with its place', () => {
    const { warnings, obligations } = paper('Giao Sở Y tế xét nghiệm nước giếng trước ngày 31/02/2022.');
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'impossible-date', place: { line: 11 } }),
    );
    expect(obligations[0]!.deadline.kind).toBe('none');
  });
});
