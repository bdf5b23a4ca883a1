import { createServer } from 'node:http';
import { HOST } from '../../scripts/setup/port.ts';

export interface LoginService {
  /** Its host and port. */
  address: string;
  stop(): void;
}

/** The cookie of a session that the login service knows. */
export const session = '_oauth2_proxy=masuk';

/** The cookie of a session in which it knows the user: by e-mail address, or only by the account's name. */
export const sessionOf = (email: string, account = '') =>
  `${session}.${Buffer.from(JSON.stringify([email, account])).toString('base64url')}`;

/** oauth2-proxy's side of the contract: 202 lets in, 401 doesn't, and `start` sends to the company's login. */
export function startLoginService(): Promise<LoginService> {
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    if (pathname === '/oauth2/auth') {
      const { cookie = '' } = request.headers;
      const known = cookie === session || cookie.startsWith(`${session}.`);
      answer.writeHead(known ? 202 : 401, known ? answerFor(cookie.slice(session.length + 1)) : {}).end();
    } else if (pathname === '/oauth2/start') {
      const back = String(request.headers['x-auth-request-redirect']);
      answer.writeHead(302, { location: `https://login.example/?back=${encodeURIComponent(back)}` }).end();
    } else answer.writeHead(pathname === '/oauth2/sign_out' ? 302 : 404, { location: '/' }).end();
  });
  return new Promise((resolve) => {
    server.listen(0, HOST, () => {
      const address = server.address();
      resolve({
        address: `${HOST}:${typeof address === 'object' ? address?.port : ''}`,
        stop: () => server.close(),
      });
    });
  });
}

function answerFor(user: string): Record<string, string> {
  const [email, account] = user ? JSON.parse(Buffer.from(user, 'base64url').toString()) : [];
  return {
    'set-cookie': '_oauth2_proxy=lagi',
    ...(email && { 'x-auth-request-email': email }),
    ...(account && { 'x-auth-request-user': account }),
  };
}
