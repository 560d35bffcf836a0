import { z } from 'zod';
import { dondoc } from './captured';

const COMMANDS = [
  'demo',
  'doctor',
  'deadline',
  'calendar',
  'plan',
  'plan read',
  'plan review',
  'plan export',
  'plan import',
  'plan diff',
  'plan check',
  'plan preview',
  'dossier',
  'dossier list',
  'dossier show',
  'dossier paper',
  'dossier decide',
  'paper',
  'paper urge',
  'rehearse',
  'mailbox',
  'mailbox list',
  'mailbox show',
  'up',
  'cycle',
  'cycle start',
  'cycle list',
  'cycle status',
  'cycle end',
  'assignment',
  'assignment list',
  'assignment show',
  'assignment receive',
  'assignment decline',
  'assignment progress',
  'assignment ask-parts',
  'assignment contribute',
  'assignment submit',
  'assignment approve',
  'assignment reject',
  'assignment extend',
  'assignment explain',
  'assignment keep',
  'assignment transfer',
  'assignment accept',
  'assignment return',
  'assignment decide',
  'assignment urge',
  'assignment require-explanation',
  'assignment suspend',
  'assignment resume',
  'assignment withdraw',
  'assignment reopen',
  'assignment bulk',
  'assignment bulk receive',
  'assignment bulk extend',
  'assignment bulk keep',
  'assignment bulk transfer',
  'assignment bulk accept',
  'assignment bulk return',
  'assignment bulk decide',
  'assignment bulk urge',
  'assignment bulk require-explanation',
  'assignment bulk suspend',
  'assignment bulk resume',
  'assignment bulk withdraw',
  'assignment bulk reopen',
  'user',
  'user add',
  'user list',
  'user show',
  'user unlock',
  'user password',
  'user second-step',
  'user end',
  'substitute',
  'substitute set',
  'substitute list',
  'substitute end',
  'body',
  'body list',
  'body add',
  'body succeed',
  'file',
  'file check',
  'file get',
  'figures',
  'audit',
  'audit verify',
  'audit show',
  'mail',
  'mail list',
  'mail resend',
  'mail mark-sent',
  'worker',
  'web',
  'reset',
];

const errorSchema = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string().min(1), at: z.string().nullable() }),
});

/** Words of the engine and of the library behind the command line. */
const FOREIGN = /workflow|signal|retry|usage:|options:|arguments:|commands:|default:|\berror\b/i;

describe('help', () => {
  it.each(COMMANDS)('of "%s" is Vietnamese and has an example', async (command) => {
    const { exit, stdout, stderr } = await dondoc([...command.split(' '), '--help']);
    expect(exit).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain(`Cách dùng: dondoc ${command}`);
    expect(stdout).toMatch(/Ví dụ:\n {2}.*dondoc /);
    expect(stdout).not.toMatch(FOREIGN);
  });

  it('lists every command when nothing is asked', async () => {
    const { exit, stdout } = await dondoc([]);
    expect(exit).toBe(0);
    for (const name of COMMANDS.map((command) => command.split(' ')[0]!))
      expect(stdout).toContain(`  ${name}`);
  });

  it('stays within 80 columns', async () => {
    for (const command of COMMANDS) {
      const { stdout } = await dondoc([...command.split(' '), '--help'], { columns: 80 });
      const [options = ''] = stdout.split('Ví dụ:');
      // The first line names all arguments and is never broken.
      for (const line of options.split('\n').slice(1))
        expect([...line.normalize('NFC')].length).toBeLessThanOrEqual(80);
    }
  });
});

describe('wrong usage', () => {
  it.each([
    ['plna', 'Có phải ý là: plan?', null],
    ['plan chek', 'Có phải ý là: check?', null],
    ['deadline', 'Thiếu tham số <cụm-từ>', null],
    ['deadline trong quý', 'ngoặc kép', null],
    ['deadline x --trem 1', 'Có phải ý là: --term?', '--trem'],
    ['deadline x --term', 'cần một giá trị đi kèm', null],
    ['deadline x --term 2021', '2020-01-01..2025-12-31', '--term'],
    ['deadline x --term 2025-01-01..2020-01-01', 'ngày đầu phải đứng trước', '--term'],
    ['deadline x --signed 31/02/2021', '30/09/2021', '--signed'],
    ['deadline x --before-day never', 'inclusive', '--before-day'],
    ['calendar 26', 'bốn chữ số', '<năm>'],
    ['calendar 1875', 'từ 1990 đến 2099', '<năm>'],
    ['rehearse x.yaml --scenario lazy', 'diligent', '--scenario'],
    ['rehearse x.yaml --seed -1', '--seed', '--seed'],
    ['figures --by month', 'clause', '--by'],
    ['figures --at 31/02/2021', '30/09/2021', '--at'],
    ['audit show --from 02/01/2021 --to 01/01/2021', 'trước ngày đầu', '--to'],
    ['audit verify --scope ../x', 'real', '--scope'],
    ['file get abc --out x', 'SHA-256', '<mã-tệp>'],
    [`file get ${'a'.repeat(64)}`, '--out bao-cao.pdf', '--out'],
    ['cycle start x.yaml', '--as "Nguyễn Văn An"', '--as'],
    ['cycle end KH/1 --as An', 'lý do', '--reason'],
    ['assignment list --status done', 'awaitingReceipt', '--status'],
    ['assignment submit X --as An', '--file', '--text'],
    ['assignment submit X --as An --text a --file b', 'đúng một trong hai', '--text'],
    ['assignment submit X --as An --text a --paper-number 1', 'đi cùng nhau', '--paper-date'],
    ['assignment return X --as An --reason r', '--new-date', '--new-date'],
    ['assignment list --escalated 5', 'từ 1 đến 4', '--escalated'],
    ['assignment list --kind task', 'midterm-review', '--kind'],
    ['assignment decline X --as An', 'lý do trả lại', '--reason'],
    ['assignment progress X --as An --text a --percent 101', '0 đến 100', '--percent'],
    ['assignment submit X --as An --text a --handed-in 28/03/2026', '16:00', '--handed-in'],
    ['assignment extend X --as An --reason r', '--new-date', '--new-date'],
    ['assignment decide X --as An', '--move', '--extension'],
    ['assignment decide X --as An --extension grant --move accept', 'đúng một trong hai', '--extension'],
    ['assignment decide X --as An --extension refuse', 'Không đồng ý thì cần', '--reason'],
    ['assignment transfer X --as An --reason r', 'cơ quan tiếp nhận', '--to'],
    ['assignment urge X --as An', 'nội dung đôn đốc', '--note'],
    ['assignment bulk urge --as An --note n', 'ít nhất một điều kiện', '--cycle'],
    ['assignment bulk submit --as An', 'Không có', null],
    ['substitute set --person A --substitute B --to 02/03/2026 --as An --reason r', '--from', '--from'],
    ['body succeed a b --from 01/07/2026 --as An --reason r', 'số, ký hiệu văn bản', '--paper-number'],
    ['body add Ban --name A --email a@b.vn --as An', 'ban-dan-van', '<mã-cơ-quan>'],
    ['assignment receive X --as An --request ạ', 'nop-2021-09-28-01', '--request'],
    ['plan', 'Thiếu tên lệnh', null],
    ['plan read', 'Thiếu tham số <tệp>', null],
    ['plan read x.docx --out x.docx', 'kết thúc bằng .yaml', '--out'],
    ['plan read x.docx --code Đ', 'KH142', '--code'],
    ['plan read x.docx --term 2021', '2020-01-01..2025-12-31', '--term'],
    ['plan export x.yaml', 'ke-hoach.xlsx', '--out'],
    ['plan import x.xlsx', 'ke-hoach.yaml', '--into'],
    ['plan diff x.yaml', 'Thiếu tham số <tệp-mới>', null],
    ['plan diff x.yaml y.docx --merge', '--out', '--out'],
  ])('"%s" ends with 2 and says what would be right', async (line, words, at) => {
    const { exit, stdout, stderr } = await dondoc(line.split(' '));
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(FOREIGN);

    const asked = await dondoc([...line.split(' '), '--json']);
    const { error } = errorSchema.parse(asked.json());
    expect(asked.exit).toBe(2);
    if (at !== null) expect(error).toMatchObject({ code: 'usage', at });
  });
});

describe('a broken environment', () => {
  it('is named with the variable and what would be right', async () => {
    const { exit, stderr, json } = await dondoc(['cycle', 'list', '--json'], {
      env: { DATABASE_URL: 'mysql://x' },
    });
    expect(exit).toBe(1);
    expect(stderr).toContain('DATABASE_URL');
    expect(errorSchema.parse(json()).error).toMatchObject({ code: 'environment', at: 'DATABASE_URL' });
  });
});
