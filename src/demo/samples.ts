/** The sample releases in `samples/`: what each says, where it stands and when it arrives. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const SampleSource = z.object({ id: z.string(), name: z.string(), country: z.string().nullable() });
const FrontMatter = z.object({
  title: z.string(),
  published: z.string(),
  language: z.string().default('en'),
  arrives: z.number().default(0),
  corrects: z.string().optional(),
});

export interface SampleSource {
  id: string;
  name: string;
  country: string | null;
}

export interface Sample {
  source: string;
  /** The last part of its address; a correction has that of the release it corrects. */
  slug: string;
  title: string;
  published: string;
  language: string;
  /** Seconds after the demo's start. */
  arrives: number;
  /** Does it replace the text of an earlier release? */
  corrects: boolean;
  paragraphs: string[];
}

/** All sources and samples of a folder, those that arrive first first. Throws when a file is not as samples/README.md says. */
export function readSamples(folder: string): { sources: SampleSource[]; samples: Sample[] } {
  const sources = z.array(SampleSource).parse(parse(readFileSync(join(folder, 'sources.yaml'), 'utf8')));
  const samples = sources.flatMap(({ id }) =>
    readdirSync(join(folder, id)).map((name) =>
      readSample(id, name, readFileSync(join(folder, id, name), 'utf8')),
    ),
  );
  return {
    sources,
    samples: samples.sort((a, b) => a.arrives - b.arrives || a.published.localeCompare(b.published)),
  };
}

function readSample(source: string, name: string, file: string): Sample {
  const [, head = '', text = ''] = file.split(/^---$/m);
  // Titles hold colons, so YAML would want quotation marks that a writer of samples forgets.
  const fields = head
    .trim()
    .split('\n')
    .map((line) => line.split(/:\s*(.*)/).slice(0, 2));
  const { corrects, ...known } = FrontMatter.parse(
    Object.fromEntries(
      fields.map(([key = '', value = '']) => [key, key === 'arrives' ? Number(value) : value]),
    ),
  );
  return {
    ...known,
    corrects: corrects !== undefined,
    source,
    slug: basename(corrects ?? name, '.md'),
    paragraphs: text.trim().split(/\n{2,}/),
  };
}
