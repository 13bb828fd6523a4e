/** A process that is in the middle of a migration: its step has begun to change the database and does not end. */
import { migrate, migrations } from '../../../src/store/migrations.ts';
import { openPostgres } from '../../../src/store/postgres.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { silent } from '../../contract/store.samples.ts';

const [folder = '', url = ''] = process.argv.slice(2);
const database = url === '' ? await openSqlite(folder, silent) : await openPostgres(url, silent);
const endless =
  url === ''
    ? 'with recursive numbers(n) as (select 1 union all select n + 1 from numbers) select max(n) from numbers'
    : 'select pg_sleep(600)';
const step = { name: 'of tomorrow', statements: () => ['create table half (id integer)', endless] };
await migrate(database, { steps: [...migrations, step], now: new Date(0) });
