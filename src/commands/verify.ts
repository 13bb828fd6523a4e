/** `coop verify`: judges one JSON claim a line. */
import { z } from 'zod';
import { claimKinds } from '../domain/brief.ts';
import { cleanText } from '../feeds/documents.ts';
import { verify } from '../writer/verify/verify.ts';
import { jsonOf } from './brief.ts';
import { printJson, type Shell, UsageError } from './shell.ts';

const Line = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  claim: z.object({ kind: z.enum(claimKinds), value: z.unknown() }),
  evidence: z.array(z.string()),
});

/** Prints `{id, level, rules}` for each line, in order. */
export async function verifyLines(shell: Shell): Promise<void> {
  let number = 0;
  for await (const text of shell.lines()) {
    number++;
    if (text.trim() === '') continue;
    const found = Line.safeParse(jsonOf(text, number));
    if (!found.success) {
      const [issue] = found.error.issues;
      throw new UsageError(`Line ${number} of stdin: ${issue?.path.join('.')}: ${issue?.message}`);
    }
    const { id, claim, evidence, title, text: document } = found.data;
    const verdict = verify(
      { ...claim, evidence },
      { text: cleanText(document, 'auto').text, title: title ?? null },
    );
    printJson({ id, level: verdict.level, rules: verdict.rules }, shell);
  }
}
