import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from './chromium';

/** Serious findings of axe-core on the pages that were looked at: one line each. */
export interface Looked {
  page: Page;
  context: BrowserContext;
  /** Checks the page and, where `DONDOC_SHOTS` names a folder, keeps it wide and narrow, light and dark. */
  look(name: string): Promise<string[]>;
  close(): Promise<void>;
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [1440, 390];
const SCHEMES = ['light', 'dark'] as const;

/** A browser of its own. The pages forbid foreign scripts; only this context may put the checker in. */
export async function openBrowser(shots = process.env['DONDOC_SHOTS']): Promise<Looked> {
  const place = findChromium();
  if ('missing' in place) throw new Error(place.missing);
  const browser: Browser = await chromium.launch({
    executablePath: place.path,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const context = await browser.newContext({ bypassCSP: true, acceptDownloads: true, locale: 'vi-VN' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  if (shots) mkdirSync(shots, { recursive: true });
  let count = 0;

  async function keep(name: string): Promise<void> {
    if (!shots) return;
    count += 1;
    for (const width of WIDTHS)
      for (const colorScheme of SCHEMES) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const file = `${String(count).padStart(2, '0')}-${name}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(shots, file), fullPage: true });
      }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
  }

  return {
    page,
    context,
    async look(name) {
      const found = await findings(page);
      await keep(name);
      return found.map((line) => `${name}: ${line}`);
    },
    close: () => browser.close(),
  };
}

interface AxeResult {
  violations: { id: string; impact: string | null; nodes: { target: unknown[]; html: string }[] }[];
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, html }) => `${id} ${target.join(' ')} ${html.slice(0, 100)}`),
    );
}
