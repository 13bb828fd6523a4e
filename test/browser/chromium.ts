/** A headless Chromium for the tests: the system's own, or the one that CHROMIUM names. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const path = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Is there a Chromium? In CI there must be one. */
export function hasChromium(): boolean {
  if (existsSync(path)) return true;
  const why = `There is no Chromium at ${path}: install it, or name it in CHROMIUM.`;
  if (process.env.CI === 'true') throw new Error(why);
  console.warn(`The browser tests are skipped. ${why}`);
  return false;
}

export function launch(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet];
  return chromium.launch({ executablePath: path, args });
}
