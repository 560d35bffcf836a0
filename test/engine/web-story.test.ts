import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../support/chromium';
import { convert, findLibreOffice } from '../support/libreoffice';
import { optionalTool } from '../support/optional-tool';
import { openStory, type StoryOnScreen } from '../support/story-on-screen';
import { paperAsPdf, paperAsText, paperAsWord, type PaperFile } from '../support/story-paper';

jest.setTimeout(240_000);

const place = findChromium();
const withChromium = optionalTool('Chromium', 'missing' in place ? place.missing : true);
/** Leads the first duty of the paper, which is due on 29/04/2026. */
const BODY = 'so-noi-vu';
/** Of a body that nobody plays: it falls silent. */
const SILENT = 'Chủ trì in tờ gấp hướng dẫn nơi nộp đơn';

/** One story in a browser, from a paper on a desk to a decision; each scene goes on where the one before ended. */
withChromium('the whole story in a browser', () => {
  let story: StoryOnScreen;
  let plan: string;
  let duty: string;
  let dossierPaper: string;

  beforeAll(async () => {
    story = await openStory();
  });
  afterAll(() => story?.close());

  const { to, look, textOf, stage, hurryTo, playAs, openAct } = delegated(() => story);
  const page = () => story.page;

  test('an administrator logs in with the password of the first day, and must choose another', async () => {
    await to('/dang-nhap');
    await look('dang-nhap');
    await page().fill('[name=login]', 'quan-tri');
    await page().fill('[name=password]', story.password);
    await page().click('main button.main');
    await page().fill('[name=password]', 'song mau nam hai nghin');
    await page().fill('[name=again]', 'song mau nam hai nghin');
    await page().click('main button.main');
    await page().waitForURL((url) => !url.pathname.startsWith('/dang-nhap'));
    expect(await textOf('.who')).toContain('Nguyễn Văn An');
    await look('sang');
  });

  async function bringIn(file: PaperFile): Promise<string> {
    await to('/quan-tri/van-ban');
    await page().setInputFiles('input[type=file][name=file]', file);
    await page().locator('form:has(input[type=file][name=file]) button.main').click();
    await page().waitForURL(/van-ban\/./);
    return new URL(page().url()).pathname;
  }

  test('the paper says the same as .txt, as .pdf and as .docx; two of the three are dropped again', async () => {
    await to('/quan-tri/van-ban');
    await look('van-ban');
    const files = [paperAsText(), await paperAsPdf(page().context()), await paperAsWord()];
    for (const file of files) {
      plan = await bringIn(file);
      expect(await textOf('nav.parts')).toMatch(/Cần quyết định \(3\)\s+Nhiệm vụ \(6\)/);
      if (file === files.at(-1)) break;
      await page().locator('.tools summary', { hasText: 'Bỏ văn bản này' }).click();
      await page().locator('.tools form[action$="/bo"] button').click();
      expect(await textOf()).toContain('Đã bỏ văn bản');
    }
  });

  /** The sentence of the paper that is marked as the one in hand. */
  const inHand = async () => (await page().locator('mark.now').allInnerTexts()).join(' ');

  test('beside its sentence each point is confirmed, one after the other', async () => {
    await look('ban-nhap');
    const answers = [
      ['Các đảng ủy xã, phường', '+Đảng uỷ xã An Mẫu, +Đảng uỷ xã Hải Mẫu'],
      ['vào giữa năm 2026', null],
      ['vào cuối quý III/2026', 'trước ngày 15/9/2026'],
    ] as const;
    for (const [n, [sentence, instead]] of answers.entries()) {
      expect(await textOf('.point')).toContain(`Điểm 1 trên ${3 - n}`);
      expect(await inHand()).toContain(sentence);
      if (instead !== null) await page().fill('.point [name=to]', instead);
      await page().click(`.point button[value=${instead === null ? 'accept' : 'change'}]`);
      await page().waitForURL(/xong=/);
    }
    expect(await textOf('.work')).toContain('Không còn điểm nào cần quyết định');
    await look('da-quyet-dinh');
    await to(`${plan}?xem=nhiem-vu`);
    expect(await textOf('.work')).toContain('14/09/2026');
    await look('nhiem-vu-cua-van-ban');
  });

  test('addresses are filled in, and the preview says what is about to happen', async () => {
    await to(`${plan}?xem=co-quan`);
    await page().locator(`#cq-${BODY} summary`).click();
    await page().fill(`#cq-${BODY} [name=emails]`, 'vanthu@noivu.mau.example');
    await page().fill(`#cq-${BODY} [name=headName]`, 'Cao Văn Thành');
    await page().fill(`#cq-${BODY} [name=headEmail]`, 'giamdoc@noivu.mau.example');
    await page().click(`#cq-${BODY} button`);
    await page().waitForURL(/xong=/);
    await look('co-quan-cua-van-ban');
    await to(`${plan}/xem-truoc`);
    expect(await textOf()).toContain('Mọi điểm cần quyết định đã có người xác nhận');
    expect(await textOf()).not.toMatch(/Sở Nội vụ chưa có địa chỉ/);
    await look('xem-truoc');
  });

  test('from that very paper a rehearsal is started', async () => {
    await to(plan);
    await page().locator('main a.button', { hasText: 'Diễn tập' }).click();
    await look('dien-tap');
    await page().selectOption('[name=kich-ban]', 'silent');
    await page().click('form.panel button.main');
    expect(stage()).toMatch(/^\/dien-tap\/dien-tap-/);
    await story.untilPaused();
    await hurryTo('19/01/2026');
    await look('dien-tap-sang');
    expect(await textOf('.rehearsal')).toContain('DIỄN TẬP');
    expect(await textOf('.rehearsal')).toContain('mở điểm tiếp dân lưu động');
  });

  test('a body opens the link of the letter in the mailbox, and receives', async () => {
    await to(`${stage()}/hop-thu?toi=body:${BODY}`);
    await page().locator('.mails a').last().click();
    await look('hop-thu');
    const words = page().frameLocator('iframe.mail');
    await words.locator('a[href*="/l/"]').first().click();
    await page().waitForURL(/viec-cua-toi/);
    await look('viec-cua-toi');
    if (!/viec-cua-toi\/./.test(new URL(page().url()).pathname))
      await page().locator('main a[href*="/viec-cua-toi/KH47"]').first().click();
    duty = new URL(page().url()).pathname.split('/viec-cua-toi/')[1]!;
    expect(await textOf()).toContain('Lập danh sách thôn xa và lịch đi từng thôn');
    await look('nhiem-vu-cua-co-quan');
    await openAct('receive');
    await page().fill('#receive [name=signerName]', 'Cao Thị Hạnh');
    await page().fill('#receive [name=signerPosition]', 'Chuyên viên');
    await page().click('#receive button.main');
    expect(await textOf()).toMatch(/Biên nhận số/);
    await look('bien-nhan');
  });

  async function submit(words: string): Promise<void> {
    await to(`${stage()}/viec-cua-toi/${duty}`);
    await openAct('submit');
    await page().fill('#submit [name=text]', words);
    const buffer = Buffer.from('Đã ghi 9 trên 10 thôn.\n');
    const file = { name: 'danh-sach.txt', mimeType: 'text/plain', buffer };
    await page().setInputFiles('#submit [name=files]', file);
    await page().fill('#submit [name=signerName]', 'Cao Thị Hạnh');
    await page().fill('#submit [name=signerPosition]', 'Chuyên viên');
    await page().click('#submit button.main');
    expect(await textOf()).toMatch(/Biên nhận số/);
  }

  test('it submits a file and gets a receipt that names it', async () => {
    await submit('Đã lập danh sách 9 thôn.');
    expect(await textOf()).toContain('danh-sach.txt');
  });

  test('the secretariat returns it with a reason and a new day, then accepts what comes again', async () => {
    await playAs('secretariat');
    await to(`${stage()}/nhiem-vu/${duty}`);
    await look('nhiem-vu');
    await openAct('viec-return');
    await page().fill('#viec-return [name=reason]', 'Còn thiếu một thôn.');
    await page().fill('#viec-return [name=until]', '2026-06-15');
    await page().click('#viec-return button[value=lam]');
    expect(await textOf()).toContain('Bị trả lại');
    await playAs(`body:${BODY}`);
    await to(`${stage()}/viec-cua-toi/${duty}`);
    expect(await textOf()).toContain('Còn thiếu một thôn.');
    await look('bi-tra-lai');
    await submit('Đã lập danh sách cả 10 thôn.');
    await playAs('secretariat');
    await to(`${stage()}/nhiem-vu/${duty}`);
    await openAct('viec-accept');
    await page().click('#viec-accept button[value=lam]');
    expect(await textOf()).toContain('Đã xác nhận hoàn thành');
    await look('da-xac-nhan');
  });

  test('what nobody did reaches the dossier of the Standing Committee; its paper is downloaded', async () => {
    await hurryTo('28/09/2026');
    await to(`${stage()}/to-trinh`);
    await look('to-trinh');
    await page().locator('main a.button.main, main td a').first().click();
    expect(await textOf()).toContain(SILENT);
    await look('to-trinh-ky-nay');
    const [download] = await Promise.all([
      page().waitForEvent('download'),
      page().locator('a[href*="du-thao"]').first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    dossierPaper = join(mkdtempSync(join(tmpdir(), 'dondoc-story-')), download.suggestedFilename());
    await download.saveAs(dossierPaper);
  });

  test.each(['nhiem-vu', 'co-quan', 'ky-bao-cao', 'chi-tieu', 'bieu-do', 'lich', 'thu-da-gui', 'nhat-ky'])(
    'the page %s stands',
    async (path) => {
      const answer = await to(`${stage()}/${path}`);
      expect(answer?.status()).toBe(200);
      await look(`trang-${path}`);
    },
  );

  test('axe-core found nothing serious on any of these pages', () => {
    expect(story.found).toEqual([]);
  });

  const office = findLibreOffice();
  const withLibreOffice = optionalTool('LibreOffice', 'missing' in office ? office.missing : true);
  withLibreOffice('the paper that was downloaded', () => {
    test('is opened by LibreOffice, and names what was left undone', () => {
      const folder = mkdtempSync(join(tmpdir(), 'dondoc-story-'));
      const [asText] = convert([dossierPaper], 'txt:Text (encoded):UTF8', folder);
      expect(readFileSync(asText!, 'utf8')).toContain(SILENT);
    });
  });
});

/** The story is opened after its scenes are written down: what they call is looked up when it is called. */
function delegated(story: () => StoryOnScreen) {
  return {
    to: (path: string) => story().to(path),
    look: (name: string) => story().look(name),
    textOf: (selector?: string) => story().textOf(selector),
    stage: () => story().stage(),
    hurryTo: (day: string) => story().hurryTo(day),
    playAs: (part: string) => story().playAs(part),
    openAct: (id: string) => story().openAct(id),
  };
}
