/** Rows of claims, each beside a text of its own: what must not be told, what may, and what is not refused. */
import { expect, test } from 'vitest';
import { verify } from '../../../../src/writer/verify/verify.ts';

/** A claim that cites all of its text; an answer's line where no kind is given. */
export type Row = readonly [text: string, claim: unknown, kind?: Parameters<typeof verify>[0]['kind']];

/** The level of the verdict on a row. */
const judged = ([text, value, kind = 'answer']: Row): string =>
  verify({ kind, value, evidence: [text] }, { text, title: null }).level;

/** Tests that the wrong rows are not ok, the fair ones are, and those that are `notRefused` are not dropped. */
export function testRows(rows: Record<'wrong' | 'fair' | 'notRefused', readonly Row[]>): void {
  const each = (some: readonly Row[]) =>
    some.map((row) => ({ row, text: row[0], claim: JSON.stringify(row[1]) }));
  test.each(each(rows.wrong))('“$text” is not told as $claim', ({ row }) => {
    expect(judged(row)).not.toBe('ok');
  });
  test.each(each(rows.fair))('“$text” may be told as $claim', ({ row }) => {
    expect(judged(row)).toBe('ok');
  });
  test.each(each(rows.notRefused))('“$text” is not refused as $claim', ({ row }) => {
    expect(judged(row)).not.toBe('drop');
  });
}
