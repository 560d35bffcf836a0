import type { LightMyRequestResponse } from 'fastify';
import type { TestWeb } from './test-web';

/** What a browser does beyond one request: keeps cookies, and sends a form with what the page put into it. */
export interface Browser {
  cookies: Map<string, string>;
  get(path: string): Promise<LightMyRequestResponse>;
  /** Fills in the first form of the page that posts to `action` and sends it, hidden fields included. */
  submit(
    page: LightMyRequestResponse,
    action: string,
    fields: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** Without a page: fields as they are. */
  post(path: string, fields: Record<string, string>): Promise<LightMyRequestResponse>;
}

export function openBrowser(
  { app }: Pick<TestWeb, 'app'>,
  { address = '10.1.2.3', agent = 'Firefox/140 Linux' } = {},
) {
  const cookies = new Map<string, string>();
  const headers = () => ({
    'x-forwarded-for': address,
    'user-agent': agent,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  });
  const heard = (answer: LightMyRequestResponse) => {
    for (const { name, value, maxAge, expires } of answer.cookies as Sent[])
      if (maxAge === 0 || (expires !== undefined && expires.getTime() === 0)) cookies.delete(name);
      else cookies.set(name, value);
    return answer;
  };
  const post = async (path: string, fields: Record<string, string>) =>
    heard(
      await app.inject({
        method: 'POST',
        url: path,
        headers: { ...headers(), 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      }),
    );
  const browser: Browser = {
    cookies,
    post,
    get: async (path) => heard(await app.inject({ method: 'GET', url: path, headers: headers() })),
    submit: (page, action, fields) => post(action, { ...hiddenFields(page.body, action), ...fields }),
  };
  return browser;
}

interface Sent {
  name: string;
  value: string;
  maxAge?: number;
  expires?: Date;
}

/** Of the first form that posts there. */
export function hiddenFields(html: string, action: string): Record<string, string> {
  const form = html
    .split('<form')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('</form>')))
    .find((one) => one.includes(`action="${action}"`));
  if (form === undefined) throw new Error(`no form posts to ${action}`);
  const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(inputs.map((input) => [valueIn(input, 'name'), valueIn(input, 'value')]));
}

function valueIn(tag: string, attribute: string): string {
  const [, value = ''] = new RegExp(` ${attribute}="([^"]*)"`).exec(tag) ?? [];
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
