import { experienceOf, type JourneyMapModel, type Stage, type Touchpoint } from './model.js';
import { interval } from './words.js';

export const GUTTER = 104;
export const STAGE_GAP = 8;
export const LOOP_HEIGHT = 44;
export const HEADER_HEIGHT = 82;
export const FLAG_HEIGHT = 28;
export const CURVE_HEIGHT = 240;
export const LANE_HEIGHT = 48;
export const NARROWEST_COLUMN = 76;
/** Below it words take more lines. */
const ROOMY_COLUMN = 112;
const WIDEST_COLUMN = 208;
const LARGEST_RADIUS = 20;
const SMALLEST_RADIUS = 7;

/** Where one touchpoint is drawn. */
export interface Point {
  touchpoint: Touchpoint;
  stage: Stage;
  /** Middle of its column. */
  x: number;
  left: number;
  width: number;
  /** Height of its experience; nothing where none is known. */
  y: number | null;
  radius: number;
  whisker: { top: number; bottom: number } | null;
  networkY: number | null;
  painWidth: number;
}

export interface StageBox {
  stage: Stage;
  x: number;
  width: number;
}

export interface Rows {
  header: number;
  flags: number;
  curve: number;
  titles: number;
  pains: number;
  visits: number;
  end: number;
}

export interface Layout {
  width: number;
  height: number;
  column: number;
  /** How many lines the name of a touchpoint may take, and its status. */
  lines: { title: number; status: number };
  rows: Rows;
  stages: StageBox[];
  points: Point[];
  /** The box from which loops lead back, and to which; nothing where no stage loops. */
  loop: { from: StageBox[]; to: StageBox } | null;
}

/** Places everything for the room there is: columns shrink and words wrap, as far as words can be read. */
export function layout(map: JourneyMapModel, room: number): Layout {
  const columns = map.stages.reduce((sum, stage) => sum + columnsOf(stage), 0);
  const gaps = STAGE_GAP * Math.max(0, map.stages.length - 1);
  const free = (room - GUTTER - gaps) / Math.max(1, columns);
  const column = Math.min(WIDEST_COLUMN, Math.max(NARROWEST_COLUMN, Math.floor(free)));
  const lines = column < ROOMY_COLUMN ? { title: 5, status: 3 } : { title: 3, status: 2 };
  const rows = rowsOf(map.stages.some((stage) => stage.loops), 23 + lines.title * 17 + lines.status * 15);
  const stages = boxes(map.stages, column);
  return {
    width: GUTTER + columns * column + gaps,
    height: rows.end,
    column,
    lines,
    rows,
    stages,
    points: stages.flatMap((box) => pointsOf(box, map, column, rows)),
    loop: loopOf(stages),
  };
}

function rowsOf(hasLoop: boolean, titleHeight: number): Rows {
  const header = hasLoop ? LOOP_HEIGHT : 0;
  const flags = header + HEADER_HEIGHT + 8;
  const curve = flags + FLAG_HEIGHT;
  const titles = curve + CURVE_HEIGHT + 12;
  const pains = titles + titleHeight;
  const visits = pains + LANE_HEIGHT;
  return { header, flags, curve, titles, pains, visits, end: visits + LANE_HEIGHT };
}

function columnsOf(stage: Stage): number {
  return Math.max(1, stage.touchpoints.length);
}

function boxes(stages: Stage[], column: number): StageBox[] {
  let x = GUTTER;
  return stages.map((stage) => {
    const box = { stage, x, width: columnsOf(stage) * column };
    x += box.width + STAGE_GAP;
    return box;
  });
}

function pointsOf(box: StageBox, map: JourneyMapModel, column: number, rows: Rows): Point[] {
  const all = map.stages.flatMap((stage) => stage.touchpoints);
  const heaviest = Math.max(0, ...all.map((one) => one.omega));
  const worst = Math.max(0, ...all.map((one) => one.painPoints));
  const height = (experience: number) => rows.curve + CURVE_HEIGHT * (1 - clamp(experience));
  return box.stage.touchpoints.map((touchpoint, index) => {
    const experience = experienceOf(touchpoint);
    const range = interval(touchpoint);
    const left = box.x + index * column;
    return {
      touchpoint,
      stage: box.stage,
      x: left + column / 2,
      left,
      width: column,
      y: experience === null ? null : height(experience),
      radius: radius(touchpoint.omega, heaviest),
      whisker: range && { top: height(range.high), bottom: height(range.low) },
      networkY: touchpoint.networkTheta === null ? null : height(1 - touchpoint.networkTheta),
      painWidth: worst > 0 ? (Math.max(12, column - 64) * touchpoint.painPoints) / worst : 0,
    };
  });
}

/** The area of a dot, not its radius, tells the importance. */
function radius(omega: number, heaviest: number): number {
  const share = heaviest > 0 ? Math.max(0, omega) / heaviest : 0;
  return Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(share));
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function loopOf(stages: StageBox[]): Layout['loop'] {
  const from = stages.filter((box) => box.stage.loops);
  const to = stages[0];
  return from.length > 0 && to ? { from, to } : null;
}
