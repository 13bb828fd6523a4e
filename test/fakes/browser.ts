/** A browser without a window: keeps the cookies of one site, and follows nothing by itself. */
export interface FakeBrowser {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  cookies: Map<string, string>;
}

/** At a desk’s address, whatever public address leads there. Cookies that the desk takes back are dropped. */
export function createBrowser(address: string): FakeBrowser {
  const cookies = new Map<string, string>();
  const go = async (path: string, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      accept: 'text/html',
      ...(cookie && { cookie }),
      ...(init.headers as Record<string, string>),
    };
    const answer = await fetch(address + pathOf(path), { ...init, headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /expires=thu, 01 jan 1970/i.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    cookies,
    get: (path, headers = {}) => go(path, { headers }),
    post: (path, fields, headers = {}) =>
      go(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
  };
}

function pathOf(place: string): string {
  const { pathname, search } = new URL(place, 'http://desk.invalid');
  return pathname + search;
}
