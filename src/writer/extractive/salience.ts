/** How central a sentence is among its neighbours: LexRank over weighted words. */
import { wordsOf } from '../../domain/phrases.ts';

/** Weight by folded word, of unit length. */
export type Vector = ReadonlyMap<string, number>;

const damping = 0.85;
const rounds = 12;
/** Weaker likeness is chance. */
const threshold = 0.08;
const shortestWord = 3;

/** One vector a sentence: its words weighted by how few of the other sentences have them. */
export function vectorsOf(sentences: readonly string[]): Vector[] {
  const bags = sentences.map((text) =>
    wordsOf(text)
      .map(({ folded }) => folded)
      .filter((word) => word.length >= shortestWord),
  );
  const frequency = new Map<string, number>();
  for (const bag of bags)
    for (const word of new Set(bag)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return bags.map((bag) => toVector(bag, (word) => Math.log(1 + bags.length / (frequency.get(word) ?? 1))));
}

function toVector(bag: readonly string[], weigh: (word: string) => number): Vector {
  const weights = new Map<string, number>();
  for (const word of bag) weights.set(word, (weights.get(word) ?? 0) + weigh(word));
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([word, weight]) => [word, weight / length]));
}

/** Likeness of two vectors, from 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}

/** How central each sentence is: 1 for the most central. Quadratic in their number: give a bounded list. */
export function centrality(vectors: readonly Vector[]): number[] {
  const count = vectors.length;
  if (count === 0) return [];
  const links = linksOf(vectors);
  const sums = links.map((row) => row.reduce((sum, { likeness }) => sum + likeness, 0));
  let ranks = vectors.map(() => 1 / count);
  for (let round = 0; round < rounds; round += 1) {
    const before = ranks;
    ranks = links.map((row) => {
      let received = 0;
      for (const { to, likeness } of row) received += (likeness / (sums[to] ?? 0)) * (before[to] ?? 0);
      return (1 - damping) / count + damping * received;
    });
  }
  const most = Math.max(...ranks);
  return ranks.map((rank) => rank / most);
}

interface Link {
  to: number;
  likeness: number;
}

/** Which of the others each is like, and how much; each two are compared once. */
function linksOf(vectors: readonly Vector[]): Link[][] {
  const links = vectors.map((): Link[] => []);
  for (const [place, one] of vectors.entries())
    for (let other = 0; other < place; other++) {
      const likeness = cosine(one, vectors[other] ?? none);
      if (likeness < threshold) continue;
      links[place]?.push({ to: other, likeness });
      links[other]?.push({ to: place, likeness });
    }
  return links;
}

const none: Vector = new Map();
