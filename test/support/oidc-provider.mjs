// A real OpenID provider on loopback: `node oidc-provider.mjs PORT REDIRECT_URI`. Who logs in is named by the cookie
// `ai` of the request (`subject|email|verified`), so that a test needs no forms of another house.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [port, redirectUri] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'don-doc',
      client_secret: 'bi-mat-de-thu',
      redirect_uris: [redirectUri],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  // The address is told to whoever asks with the access token, as the strict houses do it.
  features: { devInteractions: { enabled: false } },
  findAccount: (_ctx, id) => {
    const [sub, email, verified] = id.split('|');
    return { accountId: id, claims: () => ({ sub, email, email_verified: verified === 'yes' }) };
  },
  interactions: { url: (_ctx, { uid }) => `/who/${uid}` },
  cookies: { keys: ['khoa-de-thu'] },
  pkce: { required: () => true },
});

const who = (request) => decodeURIComponent(/ai=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '');

createServer((request, response) => {
  if (!request.url.startsWith('/who/')) return provider.callback()(request, response);
  answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'));

async function answer(request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  const accountId = who(request);
  if (prompt.name === 'login')
    return provider.interactionFinished(request, response, { login: { accountId } });
  const grant = new provider.Grant({
    accountId: session?.accountId ?? accountId,
    clientId: params.client_id,
  });
  grant.addOIDCScope('openid email profile');
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}
