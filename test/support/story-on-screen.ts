import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { officeAddress } from '../../bin/web-address';
import { openOfficeWeb, type OpenedWeb } from '../../bin/web-office';
import { makeUser } from '../../client/users';
import { createDataFolder, dataFolderAt } from '../../config/data-folder';
import { readSettings } from '../../config/environment';
import { officeKeys } from '../../config/office-keys';
import { mailPorts, poster } from '../../worker/office';
import { openBrowser } from './browser';
import { THREAD_OF_SOURCES } from './thread-of-sources';
import { openTestOffice, type TestOffice } from './test-office';

/** A whole office with its pages, and somebody who looks at them in a browser. */
export interface StoryOnScreen {
  office: TestOffice;
  web: OpenedWeb;
  page: Page;
  /** Of the administrator of the first day. */
  password: string;
  /** What axe-core found on all pages that were looked at. */
  found: string[];
  to(path: string): ReturnType<Page['goto']>;
  /** Checks the page with axe-core, and keeps its picture where pictures are kept. */
  look(name: string): Promise<void>;
  textOf(selector?: string): Promise<string>;
  /** Where the pages of the rehearsal begin. */
  stage(): string;
  untilPaused(): Promise<void>;
  /** Plays until nine in the morning of this day, and shows the same page as of then. */
  hurryTo(day: string): Promise<void>;
  playAs(part: string): Promise<void>;
  openAct(id: string): Promise<void>;
  close(): Promise<void>;
}

const STEP_MS = 100;
const MOST_STEPS = 600;

export async function openStory(): Promise<StoryOnScreen> {
  const folder = dataFolderAt(mkdtempSync(join(tmpdir(), 'dondoc-story-')));
  createDataFolder(folder);
  const settings = {
    ...readSettings({ DONDOC_WEB_PORT: '0' }),
    // The second step has its own tests; the story begins behind it.
    login: { secondStep: [], oidc: null },
  };
  const address = await officeAddress(settings);
  const pages = { publicUrl: address.url, keys: officeKeys(folder, null) };
  const office = await openTestOffice({ pages });
  const { store, client, taskQueue, mailboxDir } = office;
  const post = poster(mailPorts(store, settings, mailboxDir, pages));
  const behind = { store, client, taskQueue, post };
  const places = { folder, mailboxDir, logs: folder.logs };
  const web = await openOfficeWeb({ behind, ...places, settings, address, threads: THREAD_OF_SOURCES });
  const wish = { login: 'quan-tri', name: 'Nguyễn Văn An', role: 'admin' as const, body: null };
  const doing = { id: 'cai-dat', by: 'Cài đặt', at: Date.now(), through: 'cli' as const, user: null };
  const { password } = await makeUser(store, wish, doing);
  const browser = await openBrowser();
  const { page } = browser;
  const found: string[] = [];
  const stage = () => /\/dien-tap\/[^/?]+/.exec(page.url())?.[0] ?? '';

  async function untilPaused(): Promise<void> {
    const conductor = web.rehearsals.conductorOf(stage().split('/').at(-1)!)!;
    for (let i = 0; i < MOST_STEPS; i += 1) {
      const { state, target } = conductor.look();
      if (target === null && (state === 'paused' || state === 'finished')) return;
      await pause(STEP_MS);
    }
    throw new Error(`the play did not come to rest: ${JSON.stringify(conductor.look())}`);
  }

  return {
    ...{ office, web, page, password, found, stage, untilPaused },
    to: (path) => page.goto(`${address.url}${path}`),
    async look(name) {
      found.push(...(await browser.look(name)));
    },
    textOf: (selector = 'main') => page.locator(selector).innerText(),
    async hurryTo(day) {
      const at = page.url();
      await page.fill('.conduct input[name=ngay]', day);
      await page.click('.conduct button[value=jump]');
      await untilPaused();
      await page.goto(at);
    },
    async playAs(part) {
      await page.selectOption('#dien-tap-vai', part);
      await page.click('.conduct form:has(#dien-tap-vai) button');
    },
    async openAct(id) {
      const panel = page.locator(`details#${id}`);
      if ((await panel.getAttribute('open')) === null) await panel.locator('summary').first().click();
    },
    async close() {
      await browser.close();
      await web.close();
      await office.close();
    },
  };
}
