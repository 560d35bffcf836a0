import { reading, snapshot, partOf, type SampleRow } from './report-snapshots';
import type { Snapshot } from '../../domain/reports/types';
import { reviewOf } from '../../domain/reports/review-of';
import type { Review } from '../../domain/reports/review';
import { localDate } from '../../domain/time/epoch';

/** A plan of five years as its reports tell it. */

const TARGETS = {
  gathered: { code: 'CT-01', what: 'tỷ lệ tập hợp đoàn viên, hội viên vào tổ chức' },
  trained: {
    code: 'CT-02',
    what: 'cán bộ chuyên trách được bồi dưỡng nghiệp vụ',
    op: '=' as const,
    value: 100,
  },
  models: {
    code: 'CT-03',
    what: 'mô hình “Dân vận khéo” được công nhận',
    op: '>=' as const,
    value: 200,
    unit: 'mô hình',
  },
  hunger: { code: 'CT-04', what: 'trẻ em dưới 5 tuổi bị suy dinh dưỡng', op: '<' as const, value: 14 },
};

const ROWS: SampleRow[] = [
  {
    id: 'DA05-III.1-01/2011',
    due: '2011-06-30',
    done: '2011-06-20',
    paper: '15-KH/BDVTU',
    summary: 'Xây dựng kế hoạch tuyên truyền, quán triệt Đề án',
  },
  {
    id: 'DA05-III.1-02/2012',
    due: '2012-06-29',
    done: '2012-06-15',
    paper: '42-BC/BDVTU',
    summary: 'Khảo sát chất lượng hoạt động của khối dân vận cơ sở',
  },
  {
    id: 'DA05-III.1-03/2012',
    due: '2012-09-28',
    done: '2012-10-12',
    lead: 'ban-tuyen-giao',
    paper: '31-HD/BTGTU',
    returns: 1,
    summary: 'Biên soạn tài liệu tuyên truyền về công tác dân vận',
  },
  {
    id: 'DA05-III.2-01/2012',
    clause: 'III.2',
    due: '2012-09-28',
    lead: 'tinh-doan',
    summary: 'Tổng kiểm tra việc phát triển đoàn viên trong doanh nghiệp.',
    reasons: [
      ['explanation', '2012-11-05', 'Nhiều doanh nghiệp chưa bố trí thời gian làm việc với đoàn kiểm tra'],
    ],
    difficulties: [['2012-10-08', 'Doanh nghiệp chưa phối hợp cung cấp số liệu']],
  },
  {
    id: 'DA05-III.2-02/2012',
    clause: 'III.2',
    due: '2012-11-30',
    lead: 'huyen-uy-dai-tu',
    summary: 'Thành lập tổ công tác vận động thành lập tổ chức đoàn thể',
  },
  {
    id: 'DA05-III.2-03/2013',
    clause: 'III.2',
    due: '2013-06-28',
    lead: 'tinh-doan',
    summary: 'Sơ kết mô hình chi đoàn trong doanh nghiệp',
  },
  {
    id: 'DA05-III.3-01',
    clause: 'III.3',
    due: null,
    lead: 'hoi-phu-nu',
    summary: 'Vận động gia đình hội viên xây dựng nếp sống văn hoá',
    progress: ['2012-11-20', 'Đã vận động 1.200 hộ'],
  },
  {
    id: 'DA05-III.3-02/2014',
    clause: 'III.3',
    due: '2014-06-30',
    lead: 'hoi-phu-nu',
    summary: 'Hội nghị biểu dương gia đình tiêu biểu',
  },
];

export function year2011(): Snapshot {
  return snapshot({
    period: '2011',
    rows: ROWS.filter(({ id }) => !/2012$/.test(id)).map((row) =>
      row.id.endsWith('2011') ? row : { ...row, progress: undefined },
    ),
    parts: {
      'ban-dan-van': { results: 'Đã tổ chức 12 hội nghị quán triệt Đề án.' },
      'ban-tuyen-giao': { proposals: 'Đề nghị bổ sung kinh phí in tài liệu' },
      'tinh-doan': null,
      'hoi-phu-nu': {},
      'huyen-uy-dai-tu': {},
    },
    targets: [
      reading(TARGETS.gathered, 72.4),
      reading(TARGETS.trained, 60),
      reading(TARGETS.models, 35),
      reading(TARGETS.hunger, 18.2),
    ],
  });
}

export function annual2012(): Review {
  const before = year2011();
  const previous = (value: number) => ({ previous: { period: '2011', value } });
  const late = partOf(
    'annual/2011',
    'tinh-doan',
    { results: 'Đã kiện toàn ban chấp hành ở 9 huyện, thành, thị đoàn.' },
    localDate('2012-01-20'),
  );
  const newest = snapshot({
    period: '2012',
    earlier: [before],
    rows: ROWS,
    parts: {
      'ban-dan-van': {
        results: 'Đã hoàn thành khảo sát tại 181 xã, phường, thị trấn; mở 6 lớp bồi dưỡng cho 540 cán bộ.',
        limits: 'Việc nắm tình hình ở một số cơ sở còn chậm.',
        causes: 'Cán bộ dân vận cơ sở kiêm nhiệm nhiều việc',
        directions: 'Mở 4 lớp bồi dưỡng; hướng dẫn đăng ký mô hình “Dân vận khéo”.',
      },
      'ban-tuyen-giao': {
        results: 'Đã phát hành 3.000 cuốn tài liệu.',
        proposals: 'Đề nghị cấp bổ sung kinh phí in tài liệu năm 2013',
      },
      'tinh-doan': {
        results: 'Kết nạp 8.420 đoàn viên mới.',
        difficulties: 'Doanh nghiệp chưa phối hợp cung cấp số liệu',
      },
      'hoi-phu-nu': null,
      'huyen-uy-dai-tu': 'returned',
    },
    targets: [
      reading(TARGETS.gathered, 76.5, previous(72.4)),
      reading(TARGETS.trained, 85, previous(60)),
      reading(TARGETS.models, null, previous(35)),
      reading(TARGETS.hunger, 13.6, previous(18.2)),
    ],
    lateParts: [{ round: 'annual/2011', title: 'Báo cáo năm 2011', part: late }],
  });
  return reviewOf(newest, [before]);
}

/** Three annual reports behind, two bodies silent, one duty withdrawn and one given up. */
export function final2015(): Review {
  const earlier = [year2011(), annual2012().snapshot];
  const rows: SampleRow[] = ROWS.map((row) => {
    if (row.id === 'DA05-III.2-02/2012') return { ...row, done: '2013-03-04', paper: '08-BC/HU' };
    if (row.id === 'DA05-III.2-03/2013') return { ...row, done: '2013-06-21', paper: '77-BC/TĐTN' };
    if (row.id === 'DA05-III.3-02/2014')
      return {
        ...row,
        status: 'withdrawn',
        reasons: [['withdrawal', '2014-05-12', 'Lồng ghép vào hội nghị tổng kết phong trào của tỉnh']],
      };
    return row;
  });
  const newest = snapshot({
    kind: 'final',
    period: '2015',
    cutoff: '2015-10-15',
    dataFrom: '2011-01-01',
    earlier,
    rows: [
      ...rows,
      { id: 'DA05-III.4-01/2015', clause: 'III.4', due: '2015-12-31', summary: 'Tổng kết Đề án' },
    ],
    parts: {
      'ban-dan-van': {
        results:
          'Sau 5 năm đã bồi dưỡng 2.640 lượt cán bộ. Bài học lớn nhất là phải bám cơ sở, nghe dân nói.',
        directions: 'Xây dựng đề án cho giai đoạn 2016–2020.',
      },
      'ban-tuyen-giao': { results: 'Đã phát hành 14.500 cuốn tài liệu.' },
      'tinh-doan': {
        limits: 'Số chi đoàn trong doanh nghiệp tăng chậm.',
        proposals: 'Đề nghị có chính sách cho cán bộ đoàn kiêm nhiệm',
      },
      'hoi-phu-nu': null,
      'huyen-uy-dai-tu': {},
    },
    targets: [
      reading(TARGETS.gathered, 80, { due: true, previous: { period: '2012', value: 76.5 } }),
      reading(TARGETS.trained, 98.5, { due: true }),
      reading(TARGETS.models, 212, { due: true }),
      reading(TARGETS.hunger, 14.2, { due: true }),
    ],
  });
  return reviewOf(newest, earlier);
}

export function midterm2013(): Review {
  const earlier = [year2011(), annual2012().snapshot];
  const newest = snapshot({
    kind: 'midterm',
    period: '2013',
    cutoff: '2013-09-30',
    dataFrom: '2011-01-01',
    earlier,
    rows: ROWS,
    parts: { 'ban-dan-van': {}, 'tinh-doan': null },
    targets: [reading(TARGETS.gathered, 77.9), reading(TARGETS.models, null)],
  });
  return reviewOf(newest, earlier);
}
