/** The icons of the Teams app: the sizes and colours that Teams asks for, as they are drawn. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { colourIcon, drawPng, outlineIcon } from '../../../manifest/teams/icons.ts';

const committed = (name: string): Buffer =>
  readFileSync(resolve(import.meta.dirname, '../../../manifest/teams', name));

/** Side length and pixels of a PNG as `drawPng` writes them. */
function read(png: Buffer): { size: number; pixels: number[][] } {
  const size = png.readUInt32BE(16);
  const data = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const at = (index: number): number => Math.floor(index / size) * (size * 4 + 1) + 1 + (index % size) * 4;
  return {
    size,
    pixels: Array.from({ length: size * size }, (_, index) => [...data.subarray(at(index), at(index) + 4)]),
  };
}

describe.each([
  ['color.png', colourIcon, 192],
  ['outline.png', outlineIcon, 32],
] as const)('%s', (name, picture, side) => {
  test('is as it is drawn, of the size that Teams asks for', () => {
    const { size, pixels } = read(committed(name));

    expect(size).toBe(side);
    expect(pixels).toEqual(read(drawPng(picture, side)).pixels);
  });
});

test('the outline is white on nothing', () => {
  const { pixels } = read(committed('outline.png'));

  expect(new Set(pixels.map(([red, green, blue]) => `${red},${green},${blue}`))).toEqual(
    new Set(['255,255,255']),
  );
  expect(pixels.some(([, , , opacity]) => opacity === 0)).toBe(true);
  expect(pixels.some(([, , , opacity]) => opacity === 255)).toBe(true);
});

test('the colour icon covers its whole square', () => {
  const { pixels } = read(committed('color.png'));

  expect(pixels.filter(([, , , opacity]) => opacity !== 255)).toEqual([]);
});
