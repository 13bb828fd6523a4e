/** The page's style sheet, script and mark: read once, served under addresses that change with their content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Router } from 'express';
import type { Assets } from './pages.ts';

/** Reads the assets: the addresses that pages link to, and what adds their routes. */
export function readAssets(): { assets: Assets; add(router: Router): void } {
  const css = readFileSync(new URL('./assets/coop.css', import.meta.url));
  const js = readFileSync(new URL('./assets/coop.js', import.meta.url));
  const svg = readFileSync(new URL('./assets/coop.svg', import.meta.url));
  const year = 31_536_000;
  const assets = { css: `/assets/coop.${hash(css)}.css`, js: `/assets/coop.${hash(js)}.js` };
  return {
    assets,
    add: (router) => {
      const add = (path: string, type: string, content: Buffer, seconds: number): void =>
        void router.get(path, (_request, response) => {
          response.set({ 'content-type': type, 'cache-control': `public, max-age=${seconds}` });
          response.send(content);
        });
      add('/assets/coop.svg', 'image/svg+xml', svg, 86_400);
      add(assets.css, 'text/css; charset=utf-8', css, year);
      add(assets.js, 'text/javascript; charset=utf-8', js, year);
    },
  };
}

function hash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
