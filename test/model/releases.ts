/** The releases that the model's trial is run over: the project's samples, or a folder of documents, each as the rules brief it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readSamples } from '../../src/demo/samples.ts';
import type { Brief } from '../../src/domain/brief.ts';
import type { Release } from '../../src/domain/release.ts';
import { readDocument } from '../../src/eval/corpus.ts';
import { cleanText, type TextFormat } from '../../src/feeds/documents.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';
import { read } from '../../src/writer/extractive/text/reading.ts';
import { askable } from '../../src/writer/llm/fence.ts';
import type { BriefForm } from '../../src/writer/llm/form.ts';
import { formOf } from '../fakes/model/forms.ts';
import { type Label, labelledForm, readLabel } from './labelled.ts';

/** A release, what the rules write of it, and what a model without fault would fill in. */
export interface Subject {
  release: Release;
  rules: Brief;
  /** From the labels where there are any, else what the rules say. */
  right: BriefForm;
  labelled: boolean;
  /** Sentences that the model is offered, by number. */
  offered: ReadonlyMap<string, string>;
  english: boolean;
}

const clean = (text: string, format: string): string => cleanText(text, format as TextFormat).text;

/** The project's own samples. */
function samples(): Release[] {
  const folder = resolve(import.meta.dirname, '../../samples');
  const { sources, samples: read } = readSamples(folder);
  const countries = new Map(sources.map(({ id, country }) => [id, country]));
  return read.map(({ source, slug, title, published, language, paragraphs }, index) => ({
    ...{ key: `${source}/${slug}-${index}`, source, url: null, title, published, language },
    ...{ country: countries.get(source) ?? null, text: paragraphs.join('\n\n') },
  }));
}

/** A folder with `docs/` (and `gold/`), as `coop eval` reads it, or one of plain texts. */
function documents(folder: string): Release[] {
  if (existsSync(join(folder, 'docs')))
    return readdirSync(join(folder, 'docs'))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => readDocument(folder, basename(name, '.txt'), clean).release);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const { text, title, published, language, url } = cleanText(
        readFileSync(join(folder, name), 'utf8'),
        'auto',
      );
      return { key: name, source: 'folder', url, title, published, language, country: null, text };
    });
}

/** Every release of the folders once (by its text), or the samples when none is named. */
export async function readSubjects(
  folders: readonly string[],
  most = Number.POSITIVE_INFINITY,
): Promise<Subject[]> {
  const rules = createExtractive();
  const found = folders.length === 0 ? samples() : folders.flatMap(documents);
  const once = [
    ...new Map(found.map((release) => [release.text.replace(/\s+/g, ' ').trim(), release])).values(),
  ];
  const labels = new Map<string, Label>(folders.flatMap((folder) => readLabel(folder)));
  const subjects: Subject[] = [];
  for (const release of once.slice(0, most)) {
    const brief = await rules.brief(release);
    const offered = new Map(askable(read(release)).map(({ index, text }) => [`S${index}`, text]));
    if (offered.size === 0) continue;
    const label = labels.get(release.key);
    subjects.push({
      ...{ release, rules: brief, offered },
      right: label === undefined ? formOf(brief) : labelledForm(label, brief, offered),
      labelled: label !== undefined,
      english: brief.language?.startsWith('en') ?? true,
    });
  }
  return subjects;
}
