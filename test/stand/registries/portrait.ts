import { createHash } from 'node:crypto';
import { encodePng } from './png.ts';

const width = 200;
const height = 260;

/** A drawn face, the same for the same ИИН and different for another: nobody's picture. */
export function drawPortrait(iin: string): Buffer {
  const seed = createHash('sha256').update(`portrait ${iin}`).digest();
  const at = (place: number, from: number, to: number) => from + ((seed[place] ?? 0) / 255) * (to - from);
  const face = { x: 100, y: at(0, 105, 120), across: at(1, 48, 60), down: at(2, 62, 76) };
  const hair = { ...face, y: face.y - at(3, 14, 26), across: face.across + 6, down: face.down * 0.8 };
  const coat = { x: 100, y: 290, across: at(4, 88, 108), down: at(5, 80, 110) };
  const skin = colour(at(6, 200, 235), at(7, 165, 195), at(8, 130, 160));
  const colours = {
    hair: colour(at(9, 20, 90), at(10, 15, 60), at(11, 10, 40)),
    coat: colour(at(12, 20, 140), at(13, 20, 140), at(14, 40, 160)),
    wall: colour(at(15, 190, 225), at(16, 200, 230), at(17, 215, 240)),
  };
  const eyes = at(18, 17, 25);
  return encodePng(width, height, (x, y) => {
    if (isInside({ x: 100 - eyes, y: face.y - 8, across: 7, down: 4 }, x, y)) return 0x202428;
    if (isInside({ x: 100 + eyes, y: face.y - 8, across: 7, down: 4 }, x, y)) return 0x202428;
    if (isInside({ x: 100, y: face.y + face.down * 0.5, across: at(19, 14, 24), down: 4 }, x, y))
      return 0x9a5050;
    if (isInside(face, x, y) && y > face.y - face.down * at(20, 0.45, 0.7)) return skin;
    if (isInside(hair, x, y)) return colours.hair;
    if (isInside(coat, x, y)) return colours.coat;
    return Math.abs(x - 100) < 22 && y > face.y && y < 230 ? skin : colours.wall;
  });
}

interface Oval {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

function isInside(oval: Oval, x: number, y: number): boolean {
  return ((x - oval.x) / oval.across) ** 2 + ((y - oval.y) / oval.down) ** 2 <= 1;
}

function colour(red: number, green: number, blue: number): number {
  return Math.round(red) * 65536 + Math.round(green) * 256 + Math.round(blue);
}
