import { mentionList } from '../../domain/extraction/bodies/mention-list';
import { nameTrie } from '../../domain/extraction/bodies/name-trie';
import { wordsOf } from '../../domain/extraction/bodies/words';
import { directory } from './obligations-support';

function list(text: string, province: string | null = 'Bình Sơn') {
  const words = wordsOf(text);
  const found = mentionList({ text, words, trie: nameTrie(directory, province), province }, 0, {
    unknown: true,
  });
  return {
    ids: found?.mentions.map(({ id }) => id),
    rest: words
      .slice(found?.end ?? 0)
      .map(({ raw }) => raw)
      .join(' '),
  };
}

const ids = (text: string, province: string | null = 'Bình Sơn') => list(text, province).ids;

describe('one body has one id', () => {
  test.each([
    ['Uỷ ban nhân dân tỉnh', 'ubnd-tinh'],
    ['Ủy ban nhân dân tỉnh', 'ubnd-tinh'],
    ['ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN', 'ubnd-tinh'],
    ['UBND tỉnh', 'ubnd-tinh'],
    ['Ban Cán sự đảng UBND tỉnh', 'ban-can-su-dang-ubnd'],
    ['Ban cán sự Đảng Ủy ban nhân dân tỉnh', 'ban-can-su-dang-ubnd'],
    ['BCS Đảng UBND tỉnh', 'ban-can-su-dang-ubnd'],
    ['Đảng đoàn HĐND', 'dang-doan-hdnd'],
    ['BTV Tỉnh đoàn', 'tinh-doan'],
    ['Ban Dân vận', 'ban-dan-van'],
    ['Ban Dân Vận Tỉnh uỷ', 'ban-dan-van'],
    ['Ban Dân vận Tỉnh ủy Bình Sơn', 'ban-dan-van'],
    ['Mặt trậnTổ quốc', 'mttq'],
    ['Uỷ ban MTTQ Việt Nam tỉnh', 'mttq'],
    ['Hội LHPN tỉnh', 'hoi-lhpn'],
    ['Sở Nông nghiệp và PTNT', 'so-nnptnt'],
    ['Đài phát thanh truyền hình tỉnh', 'dai-ptth'],
    ['Đài Phát thanh và Truyền hình Bình Sơn', 'dai-ptth'],
    ['Đài PT-TH Bình Sơn', 'dai-ptth'],
    ['Báo Bình Sơn', 'bao-tinh'],
    ['Sở Lao động - Thương binh và Xã hội', 'so-ldtbxh'],
    ['Sở Lao động, Thương binh và Xã hội', 'so-ldtbxh'],
    ['Sở LĐ-TB&XH', 'so-ldtbxh'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'so-vhttdl'],
    ['Ban Tuyên giáo và Dân vận Tỉnh uỷ', 'ban-tuyen-giao-va-dan-van'],
    ['Giám đốc Sở Nội vụ', 'so-noi-vu'],
  ])('%s → %s', (written, id) => {
    expect(list(written)).toEqual({ ids: [id], rest: '' });
  });
});

describe('whose body it is', () => {
  test('the same name of another province is another body', () => {
    expect(ids('Ban Dân vận Tỉnh uỷ Long Phước')).toEqual(['ban-dan-van-long-phuoc']);
    expect(ids('Ban Dân vận Tỉnh uỷ Long Phước', 'Long Phước')).toEqual(['ban-dan-van']);
  });

  test('a body of the centre is not the province’s', () => {
    expect(ids('Ban Dân vận Trung ương')).toEqual(['ban-dan-van-trung-uong']);
    expect(ids('Ban Dân vận TW')).toEqual(['ban-dan-van-trung-uong']);
  });

  test('bodies of all levels and of the district are not the one of the province', () => {
    expect(ids('Uỷ ban nhân dân các cấp')).toEqual(['ubnd-cac-cap']);
    expect(ids('Hội Nông dân các cấp')).toEqual(['hoi-nong-dan-cac-cap']);
    expect(ids('Ban Dân vận Huyện uỷ')).toEqual(['ban-dan-van-huyen-uy']);
  });
});

describe('lists', () => {
  test.each<[string, string[], string]>([
    [
      'Sở Nội vụ, Sở Tài chính, các sở, ban, ngành liên quan và Tỉnh đoàn xây dựng',
      ['so-noi-vu', 'so-tai-chinh', 'so-ban-nganh', 'tinh-doan'],
      'xây dựng',
    ],
    [
      'các Sở: Nội vụ, Tài chính, Lao động - Thương binh và Xã hội và UBND các huyện, thành phố tham mưu',
      ['so-noi-vu', 'so-tai-chinh', 'so-ldtbxh', 'ubnd-cap-huyen'],
      'tham mưu',
    ],
    ['Sở Y tế, Công Thương, Nội vụ rà soát', ['so-y-te', 'so-cong-thuong', 'so-noi-vu'], 'rà soát'],
    ['Đài Phát thanh và Truyền hình Bình Sơn và Báo Bình Sơn tiếp tục', ['dai-ptth', 'bao-tinh'], 'tiếp tục'],
    [
      'Đảng đoàn Mặt trận Tổ quốc, các đoàn thể, Tỉnh đoàn chỉ đạo',
      ['dang-doan-mttq', 'dang-doan-doan-the', 'tinh-doan'],
      'chỉ đạo',
    ],
    [
      'Văn phòng Tỉnh uỷ, các ban đảng theo chức năng, nhiệm vụ của mình giúp',
      ['van-phong-tinh-uy', 'cac-ban-dang'],
      'giúp',
    ],
    [
      'Ban Dân vận Tỉnh uỷ - cơ quan Thường trực Ban Chỉ đạo thực hiện nếp sống mới tỉnh rà soát',
      ['ban-dan-van'],
      'rà soát',
    ],
    [
      'Ban Tôn giáo (Sở Nội vụ) và Công an tỉnh nắm tình hình',
      ['ban-ton-giao', 'cong-an-tinh'],
      'nắm tình hình',
    ],
    [
      'các huyện uỷ, thành uỷ, đảng uỷ trực thuộc và Sở Quy hoạch - Kiến trúc lập',
      ['cap-uy-truc-thuoc', 'so-quy-hoach-kien-truc'],
      'lập',
    ],
    [
      'Văn phòng Tỉnh đoàn, các huyện đoàn và đoàn trực thuộc cân đối',
      ['van-phong-tinh-doan', 'cac-huyen-doan'],
      'cân đối',
    ],
    ['các phòng, chi cục nghiêm túc', ['cac-phong-chi-cuc'], 'nghiêm túc'],
    ['Chi cục Kiểm lâm mỗi năm tổ chức', ['chi-cuc-kiem-lam'], 'mỗi năm tổ chức'],
    ['Phòng Tổ chức cán bộ theo dõi', ['phong-to-chuc-can-bo'], 'theo dõi'],
    ['Trung tâm Khuyến nông Chủ trì', ['trung-tam-khuyen-nong'], 'Chủ trì'],
    ['Phòng GD&ĐT các huyện lập', ['phong-gd-dt-cac-huyen'], 'lập'],
    [
      'Ban Quản lý dự án đầu tư xây dựng công trình thuỷ lợi tỉnh làm chủ đầu tư',
      ['ban-quan-ly-du-an-dau-tu-xay-dung-cong-trinh-thuy-loi'],
      'làm chủ đầu tư',
    ],
    ['Trung tâm Dịch vụ việc làm tỉnh mở', ['trung-tam-dich-vu-viec-lam'], 'mở'],
    ['Ban Phong trào là đầu mối hướng dẫn', ['ban-phong-trao'], 'hướng dẫn'],
    [
      'Ban Chỉ đạo giữ sạch dòng sông tỉnh và Hội Luật gia tỉnh theo dõi',
      ['ban-chi-dao-giu-sach-dong-song', 'hoi-luat-gia'],
      'theo dõi',
    ],
  ])('%s', (text, expected, rest) => {
    expect(list(text)).toEqual({ ids: expected, rest });
  });

  test.each(['Trường hợp có vướng mắc', 'Ban hành kèm theo', 'Hội nghị tổng kết', 'Báo cáo kết quả'])(
    '%s names nobody',
    (text) => {
      expect(ids(text)).toBeUndefined();
    },
  );
});
