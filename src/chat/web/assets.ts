/** The page's style sheet, script and mark: read once, served under addresses that change with their content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Router } from 'express';
import type { Assets } from './pages.ts';

/** Adds the routes of the assets and gives the addresses that pages link to. */
export function addAssets(router: Router): Assets {
  const css = readFileSync(new URL('./assets/coop.css', import.meta.url));
  const js = readFileSync(new URL('./assets/coop.js', import.meta.url));
  const svg = readFileSync(new URL('./assets/coop.svg', import.meta.url));
  const add = (path: string, type: string, content: Buffer, seconds: number): string => {
    router.get(path, (_request, response) => {
      response.set({ 'content-type': type, 'cache-control': `public, max-age=${seconds}` });
      response.send(content);
    });
    return path;
  };
  const year = 31_536_000;
  add('/assets/coop.svg', 'image/svg+xml', svg, 86_400);
  return {
    css: add(`/assets/coop.${hash(css)}.css`, 'text/css; charset=utf-8', css, year),
    js: add(`/assets/coop.${hash(js)}.js`, 'text/javascript; charset=utf-8', js, year),
  };
}

function hash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
