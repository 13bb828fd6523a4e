/** `npm run teams:icons`: draws the app's two icons for Teams, a speech bubble with three lines of a brief in it. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue, opacity: 0 to 255. */
export type Colour = readonly [number, number, number, number];

const deep: Colour = [31, 58, 95, 255];
const white: Colour = [255, 255, 255, 255];
const clear: Colour = [255, 255, 255, 0];

/** The colour at a point of a picture whose sides are 1 long. */
type Picture = (x: number, y: number) => Colour;

/** How far a point lies inside a rectangle with round corners: negative outside. */
function inside(
  x: number,
  y: number,
  box: { x: number; y: number; w: number; h: number; r: number },
): number {
  const dx = Math.abs(x - box.x - box.w / 2) - box.w / 2 + box.r;
  const dy = Math.abs(y - box.y - box.h / 2) - box.h / 2 + box.r;
  return box.r - Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) - Math.min(Math.max(dx, dy), 0);
}

const bubble = { x: 0.19, y: 0.2, w: 0.62, h: 0.47, r: 0.09 };
const lines = [
  { x: 0.3, y: 0.3, w: 0.4, h: 0.055, r: 0.027 },
  { x: 0.3, y: 0.405, w: 0.4, h: 0.055, r: 0.027 },
  { x: 0.3, y: 0.51, w: 0.25, h: 0.055, r: 0.027 },
];

function inTail(x: number, y: number): boolean {
  return y >= 0.66 && y <= 0.82 && x >= 0.32 && x - 0.32 <= (0.82 - y) * 0.95;
}

/** 192 × 192: a white bubble with blue lines on a blue ground that fills the square, as Teams asks. */
export const colourIcon: Picture = (x, y) => {
  if (lines.some((line) => inside(x, y, line) > 0)) return deep;
  return inside(x, y, bubble) > 0 || inTail(x, y) ? white : deep;
};

const large = { x: 0.04, y: 0.1, w: 0.92, h: 0.64, r: 0.13 };
const rows = [
  { x: 0.22, y: 0.26, w: 0.56, h: 0.095, r: 0.03 },
  { x: 0.22, y: 0.48, w: 0.36, h: 0.095, r: 0.03 },
];

/** 32 × 32: the bubble's outline and lines in white on nothing. */
export const outlineIcon: Picture = (x, y) => {
  const depth = inside(x, y, large);
  const tail = y >= 0.73 && y <= 0.94 && x >= 0.24 && x - 0.24 <= (0.94 - y) * 1.05;
  const edge = depth > 0 && depth < 0.075;
  return edge || tail || rows.some((row) => inside(x, y, row) > 0) ? white : clear;
};

/** A picture as a PNG with four by four looks at each pixel, so that edges are smooth. */
export function drawPng(picture: Picture, size: number): Buffer {
  const bytes = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      bytes.set(pixel(picture, { row, column, size }), row * (size * 4 + 1) + 1 + column * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(bytes, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

const looks = 4;

function pixel(
  picture: Picture,
  { row, column, size }: { row: number; column: number; size: number },
): number[] {
  const sum = [0, 0, 0, 0];
  for (let look = 0; look < looks * looks; look++) {
    const x = (column + ((look % looks) + 0.5) / looks) / size;
    const y = (row + (Math.floor(look / looks) + 0.5) / looks) / size;
    picture(x, y).forEach((part, index) => {
      sum[index] = (sum[index] ?? 0) + part;
    });
  }
  return sum.map((part) => Math.round(part / (looks * looks)));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

if (import.meta.main) {
  writeFileSync(resolve(import.meta.dirname, 'color.png'), drawPng(colourIcon, 192));
  writeFileSync(resolve(import.meta.dirname, 'outline.png'), drawPng(outlineIcon, 32));
}
