import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { atHour, localDate } from '../../domain/time/epoch';
import { openBrowser, type Looked } from '../support/browser';
import { findChromium } from '../support/chromium';
import { optionalTool } from '../support/optional-tool';
import { openTestStore } from '../support/test-store';
import { linkOf, openTestWeb, userOf, type TestWeb } from '../support/test-web';
import { dutyPath, openOwnOffice, FIRST } from './own-office';
import { PAPER } from './plan-papers';
import { OVERDUE, openWatchedOffice, storyPath } from './watched-office';

const place = findChromium();
const withChromium = optionalTool('Chromium', 'missing' in place ? place.missing : true);
const MOST_TABS = 150;

withChromium('with the keyboard alone', () => {
  let browser: Looked;
  let page: Page;
  let url: string;
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    browser = await openBrowser(undefined);
    page = browser.page;
  });
  afterAll(async () => {
    await browser.close();
    for (const close of closing) await close();
  });

  async function listening(web: TestWeb): Promise<void> {
    await web.app.listen({ port: 0, host: '127.0.0.1' });
    url = `http://127.0.0.1:${(web.app.server.address() as AddressInfo).port}`;
  }

  /** A window that has just opened takes no keys yet. */
  async function open(path: string): Promise<void> {
    const answer = await page.goto(`${url}${path}`);
    expect(answer?.status()).toBe(200);
    await page.waitForFunction(() => document.hasFocus());
  }

  const isFocused = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  /** Goes on with Tab until it stands on what `selector` names. */
  async function tabTo(selector: string): Promise<void> {
    for (let n = 0; n < MOST_TABS; n += 1) {
      await page.keyboard.press('Tab');
      if (await isFocused(selector)) return;
    }
    throw new Error(`Tab never came to ${selector}`);
  }

  /** What Tab passes from the top of the page until it begins anew: each with whether one sees where one is. */
  async function tabbed(): Promise<{ what: string; seen: boolean }[]> {
    const passed: { what: string; seen: boolean }[] = [];
    for (let n = 0; n < MOST_TABS; n += 1) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const { top, bottom, right, width } = at.getBoundingClientRect();
        const isInView = bottom > 0 && top < innerHeight && right > 0 && width > 0;
        const what = `${at.tagName.toLowerCase()} ${at.getAttribute('name') ?? at.textContent?.trim().slice(0, 30)}`;
        const isAgain = at.hasAttribute('data-passed');
        at.setAttribute('data-passed', '');
        return { what, isAgain, seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && isInView };
      });
      if (now === null || now.isAgain) break;
      passed.push({ what: now.what, seen: now.seen });
    }
    return passed;
  }

  /** Everything that can be pressed or filled in, and is shown. */
  const reachable = () =>
    page.evaluate(
      () =>
        [
          ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
        ].filter(
          (one) =>
            one.tabIndex >= 0 &&
            one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) &&
            !(one instanceof HTMLInputElement && one.type === 'hidden') &&
            !(one as HTMLInputElement).disabled,
        ).length,
    );

  async function passesAll(): Promise<void> {
    const passed = await tabbed();
    expect(passed[0]?.what).toBe('a Đến nội dung chính');
    expect(passed.filter(({ seen }) => !seen)).toEqual([]);
    expect(passed.length).toBeGreaterThanOrEqual(await reachable());
  }

  describe('the secretariat', () => {
    beforeAll(async () => {
      const office = await openWatchedOffice();
      closing.push(office.close);
      await listening(office.web);
    });

    test('skips to the content with the first key of the list', async () => {
      await open('/nhiem-vu?mo=1');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.outerHTML)).toContain('Đến nội dung chính');
      await page.keyboard.press('Enter');
      expect(await isFocused('main')).toBe(true);
    });

    test.each(['/', '/nhiem-vu?mo=1', storyPath(OVERDUE), '/co-quan', '/thu-da-gui', '/lich', '/dang-nhap'])(
      'comes to everything on %s by Tab, and sees where it stands',
      async (path) => {
        await open(path);
        await passesAll();
      },
    );

    test('walks through the list, looks up the keys, searches and opens a row', async () => {
      await open('/nhiem-vu?mo=1');
      await page.keyboard.press('?');
      expect(await page.locator('dialog[open]').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await page.keyboard.press('/');
      expect(await isFocused('input[type=search]')).toBe(true);
      const answered = page.waitForResponse((one) => new URL(one.url()).searchParams.get('q') === OVERDUE);
      await page.keyboard.type(OVERDUE);
      await answered;
      await open('/nhiem-vu?mo=1');
      const rows = await page
        .locator('[data-keys=rows] tbody tr')
        .evaluateAll((all) => all.map((row) => row.getAttribute('data-href')));
      const at = rows.indexOf(storyPath(OVERDUE));
      for (let n = 0; n <= at; n += 1) await page.keyboard.press('j');
      expect(await page.locator('tr.selected').getAttribute('data-href')).toBe(rows[at]);
      await page.keyboard.press('Enter');
      await page.waitForURL(({ pathname }) => pathname === storyPath(OVERDUE));
    });

    test('opens an act and looks at what it would do', async () => {
      await open(storyPath(OVERDUE));
      await tabTo('#viec-urge summary');
      if ((await page.locator('details#viec-urge[open]').count()) === 0) await page.keyboard.press('Enter');
      await tabTo('#viec-urge textarea');
      await page.keyboard.type('Còn chờ kết quả.');
      await tabTo('#viec-urge button');
      await page.keyboard.press('Space');
      await page.waitForURL(/thao-tac/);
      expect(await page.locator('main').innerText()).toMatch(/Số lần đôn đốc: 0 → 1\s+Mới là xem trước/);
      expect(await page.inputValue('#viec-urge textarea')).toBe('Còn chờ kết quả.');
    });
  });

  test('a body receives its duty and gets a receipt', async () => {
    const office = await openOwnOffice();
    closing.push(office.close);
    await listening(office.web);
    office.web.as(linkOf('ban-dan-van'));
    await open(dutyPath(FIRST));
    await passesAll();
    await open(dutyPath(FIRST));
    await tabTo('#receive summary');
    if ((await page.locator('details#receive[open]').count()) === 0) await page.keyboard.press('Enter');
    await tabTo('#receive [name=signerName]');
    await page.keyboard.type('Cao Thị Hạnh');
    await tabTo('#receive [name=signerPosition]');
    await page.keyboard.type('Chuyên viên');
    await page.keyboard.press('Enter');
    await page.waitForURL(/bien-nhan/);
    expect(await page.locator('main').innerText()).toMatch(/Biên nhận số/);
  });

  test('an administrator brings in a paper and confirms a point of it', async () => {
    const store = await openTestStore();
    const web = await openTestWeb({ store, now: () => atHour(localDate('2026-01-20'), 9) });
    closing.push(
      () => web.close(),
      () => store.close(),
    );
    await listening(web);
    web.as(userOf('admin', 'Nguyễn Văn An'));
    await open('/quan-tri/van-ban');
    await tabTo('input[type=file]');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
    await chooser.setFiles({ name: 'ke-hoach-31.txt', mimeType: 'text/plain', buffer: Buffer.from(PAPER) });
    await tabTo('button.main');
    await page.keyboard.press('Enter');
    await page.waitForURL(/van-ban\/./);
    await passesAll();
    await page.reload();
    await tabTo('.point button[value=accept]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/xong=/);
    expect(await page.locator('.notice.good').first().innerText()).toContain('Đã xác nhận thời hạn');
  });
});
