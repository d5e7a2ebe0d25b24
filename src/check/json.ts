import { isObject as isAnyObject } from '../is-object.ts';

/** A value as JSON has it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

/** Keys and list positions from the top of a value down to a part of it. */
export type Path = readonly (string | number)[];

export const isObject = isAnyObject as (value: unknown) => value is JsonObject;

/** As jq writes it, without the first dot: `body[3].text`. */
export function pathText(path: Path): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return steps.join('').replace(/^\./, '');
}

/** The field a path leads to, whatever its place in lists: `body.text`. */
export const fieldOf = (path: Path): string => path.filter((step) => typeof step === 'string').join('.');

/** Whether one field is the other or stands in it: `date.day` in `date`. */
export const isWithin = (field: string, whole: string): boolean => field === whole || field.startsWith(`${whole}.`);
