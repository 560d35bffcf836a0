import { join } from 'node:path';
import { readDocument } from '../../client/documents';
import { packageRoot } from '../../config/package-root';
import { draftOf, readLines } from './obligations-support';

/**
 * Papers of our own, of forms that the four of others do not have: a table of tasks in an annex, a letter with deadlines
 * in two steps, a central city without districts, lines of labels below the tasks. What each charges was written down by
 * hand before it was read for the first time.
 */
describe('who is charged with what in papers of our own', () => {
  test.each<[paper: string, obligations: string[]]>([
    [
      'ke-hoach-co-bang.md',
      [
        '28 | monitoring | so-vhttdl | recurring | yearly',
        '30 | assignment | so-tai-chinh | none',
        '32 | assignment | ubnd-cap-huyen | date | 2023-04-29',
        '34 | assignment | mttq doan-the | none',
        '57 | assignment | so-vhttdl + so-tai-chinh ubnd-cap-huyen | quarter | 2023-06-30',
        '58 | assignment | so-tnmt + so-vhttdl so-xay-dung | month | 2023-09-30',
        '60 | assignment | so-gtvt + ubnd-cap-huyen | range | 2025-12-31',
        '61 | assignment | cong-an-tinh + bo-chqs | continuous',
        '62 | periodic | so-gddt + hoi-lhpn tinh-doan | recurring | yearly',
        '64 | midterm-review | so-vhttdl + so-ban-nganh | quarter | 2025-12-31',
        '65 | final-review | so-vhttdl + so-ban-nganh | date | 2027-11-30',
      ],
    ],
    [
      'ke-hoach-ban-thuong-vu.txt',
      [
        '26 | assignment | ban-dan-van + ban-dan-toc cap-uy-huyen cong-an-tinh | date | 2021-11-29',
        '26 | periodic | ban-dan-van + ban-dan-toc cap-uy-huyen cong-an-tinh | recurring | yearly',
        '33 | assignment | ban-can-su-dang-ubnd + ban-dan-toc so-tai-chinh | month | 2021-12-31',
        '34 | assignment | dang-doan-hdnd | year | 2022-06-30 | condition',
        '42 | periodic | ban-tuyen-giao + bao-tinh dai-ptth | recurring | monthly',
        '43 | assignment | ban-tuyen-giao | quarter | 2021-12-31 | implied',
        '46 | periodic | truong-chinh-tri | recurring | yearly',
        '53 | periodic | mttq ldld hoi-lhpn hoi-nong-dan hoi-ccb tinh-doan | recurring | yearly',
        '59 | assignment | cap-uy-truc-thuoc | date | 2021-10-14',
        '63 | monitoring | van-phong-tinh-uy + ban-dan-van | recurring | half-yearly',
        '63 | report | van-phong-tinh-uy + ban-dan-van | recurring | half-yearly',
        '69 | midterm-review | ban-dan-van | quarter | 2023-09-30',
        '69 | final-review | ban-dan-van | quarter | 2025-06-30',
      ],
    ],
    [
      'cong-van-ubnd.txt',
      [
        '18 | assignment | so-ban-nganh ubnd-cap-huyen | date | 2022-11-09 | implied',
        '20 | assignment | so-ban-nganh ubnd-cap-huyen | date | 2022-11-15 | implied',
        '24 | monitoring | so-noi-vu | none | implied',
        '24 | assignment | so-noi-vu | date | 2022-11-24 | implied',
        '26 | assignment | so-noi-vu + so-tttt van-phong-ubnd | relative | implied',
        '29 | monitoring | van-phong-ubnd | date | 2022-12-02',
      ],
    ],
    [
      'ke-hoach-thanh-uy.md',
      [
        '24 | assignment | ban-tuyen-giao-va-dan-van + bao-va-dai-ptth | month | 2025-12-31',
        '30 | assignment | so-gddt | date | 2026-03-30',
        '31 | assignment | so-tai-chinh so-xay-dung | none',
        '32 | assignment | cong-an-tinh | none',
        '34 | assignment | dang-uy-hdnd-thanh-pho | year | 2025-12-31',
        '38 | assignment | cap-uy-xa | date | 2025-11-29',
        '38 | report | cap-uy-xa | recurring | half-yearly',
        '38 | assignment | cap-uy-xa | none',
        '42 | assignment | ban-to-chuc | none',
        '44 | assignment | dang-uy-cac-co-quan-dang dang-uy-ubnd dang-uy-truc-thuoc | none',
        '46 | monitoring | ban-tuyen-giao-va-dan-van + uy-ban-kiem-tra van-phong-tinh-uy | none',
        '46 | midterm-review | ban-tuyen-giao-va-dan-van + uy-ban-kiem-tra van-phong-tinh-uy | year | 2028-12-31',
        '46 | final-review | ban-tuyen-giao-va-dan-van + uy-ban-kiem-tra van-phong-tinh-uy | year | 2030-12-31',
      ],
    ],
    [
      'ke-hoach-co-nhan.md',
      [
        '19 | periodic | ban-tuyen-giao + ldld | recurring | yearly',
        '25 | assignment | so-ldtbxh + so-cong-thuong so-tu-phap | quarter | 2025-03-31',
        '33 | assignment | ban-can-su-dang-ubnd + so-ldtbxh | none',
        '33 | periodic | ban-can-su-dang-ubnd + so-ldtbxh | recurring | yearly',
        '37 | assignment | cap-uy-huyen dang-uy-truc-thuoc | date | 2024-09-29',
        '39 | assignment | dang-doan-ldld dang-doan-hoi-nong-dan | none',
        '41 | monitoring | ban-dan-van + ban-noi-chinh uy-ban-kiem-tra van-phong-tinh-uy | recurring | yearly',
        '41 | midterm-review | ban-dan-van + ban-noi-chinh uy-ban-kiem-tra van-phong-tinh-uy | none',
        '41 | final-review | ban-dan-van + ban-noi-chinh uy-ban-kiem-tra van-phong-tinh-uy | none',
      ],
    ],
  ])('%s', async (paper, obligations) => {
    const source = await readDocument(join(packageRoot(), 'test/extraction/papers', paper));
    if (!source.ok) throw new Error(source.refusal.message);
    expect(readLines(draftOf(source.value))).toEqual(obligations);
  });
});
