/** Keeps briefs one after the other and says of each when it is acknowledged; watched by `powerloss.ts`. */
import { openSync, writeSync } from 'node:fs';
import { createStore } from '../../src/store/store.ts';
import { allAtOnce, keepTold, silent } from '../contract/store.samples.ts';

const [folder = '', marks = '', count = '0'] = process.argv.slice(2);
const now = (): Date => new Date();
const file = openSync(marks, 'w');
const store = await createStore({ url: null, folder, now, log: silent });
await store.addFollow('web:desk', allAtOnce, 'trial', now());
for (let number = 0; number < Number(count); number++) {
  await keepTold(store, { key: `https://ministry.example/${number}` }, now());
  writeSync(file, `${number}\n`);
}
await store.close();
