/** One writer over one fake server, for a trial: answers are given by release, and only what was asked about is told. */
import type { Brief } from '../../src/domain/brief.ts';
import type { ModelSettings } from '../../src/writer/llm/connect.ts';
import type { BriefForm } from '../../src/writer/llm/form.ts';
import { emptyForm, sparing } from '../fakes/model/forms.ts';
import { type Asked, type Behaviour, type FakeModel, startModel } from '../fakes/model/server.ts';
import { writerOver } from '../fakes/model/writer.ts';
import type { Subject } from './releases.ts';

/** The part of a form that rests on these sentences; what cites none that there is goes with the first part. */
export function partOf(
  form: BriefForm,
  { sentences }: Asked,
  offered: ReadonlyMap<string, string>,
): BriefForm {
  const first = [...offered.keys()][0] ?? '';
  const here = ({ ev }: { ev: string[] }): boolean => {
    const id = ev.find((one) => offered.has(one)) ?? first;
    return sentences.has(id);
  };
  return Object.fromEntries(
    Object.entries(form).map(([field, value]) => [
      field,
      Array.isArray(value)
        ? (value as { ev: string[] }[]).filter(here)
        : value !== null && typeof value === 'object' && !here(value as { ev: string[] })
          ? null
          : value,
    ]),
  ) as BriefForm;
}

/** The form as a model writes it: what an English release says in its own words is not written out. */
export const writtenBy = (form: BriefForm, { english, offered }: Subject): BriefForm =>
  english ? sparing(form, offered) : form;

export interface Desk {
  server: FakeModel;
  /** The brief of a release when the model fills in this form; asked a second time it has nothing to add. */
  briefWith(subject: Subject, form: BriefForm): Promise<Brief>;
  /** The brief of a release when the server behaves like this. */
  briefUnder(
    subject: Subject,
    behave: (asked: Asked) => Behaviour,
    settings?: Partial<ModelSettings>,
  ): Promise<Brief>;
  /** How often the server was asked in all. */
  asked(): number;
  stop(): Promise<void>;
}

const settings = { secondLook: 4, mostOutput: 6000, timeoutMs: 20_000 };

export async function openDesk(): Promise<Desk> {
  const server = await startModel();
  let asked = 0;
  const briefUnder: Desk['briefUnder'] = async ({ release, rules }, behave, given = {}) => {
    server.behave(behave);
    // What was asked of the release before is looked at by now: thousands of requests need no keeping.
    asked += server.asked.length;
    server.asked.length = 0;
    const known = { brief: async () => rules };
    return writerOver(server, { ...settings, ...given }, { rules: known }).writer.brief(release);
  };
  return {
    server,
    briefUnder,
    asked: () => asked + server.asked.length,
    briefWith: (subject, form) =>
      briefUnder(subject, (asked) => ({
        give:
          asked.turns.length > 1
            ? { ...emptyForm, docType: form.docType }
            : partOf(writtenBy(form, subject), asked, subject.offered),
      })),
    stop: server.stop,
  };
}
