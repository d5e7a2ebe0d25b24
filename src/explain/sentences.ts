import type { Role } from '../label/role.ts';
import { percent, roleLooks } from './roles.ts';

/** A role and how likely a line has it, from 0 to 1. */
export interface Chance {
  role: Role;
  confidence: number;
}

/** How sure the role of a line is, and which comes next. */
export function oddsSentence(given: Chance, next: Chance): string {
  if (next.confidence > given.confidence)
    return `By itself it looks more like ${next.role} (${sure(next)}) than ${given.role} (${sure(given)}); the other lines of the page decided.`;
  return `${sure(given)} sure that it is ${told(given)}. Next likely: ${told(next)}, ${sure(next)}.`;
}

const sure = ({ confidence }: Chance): string => `${percent(confidence)} %`;
const told = ({ role }: Chance): string => `${role} (${roleLooks[role].meaning})`;

/** Stands above the reasons for the role of a line. */
export const reasonsFor = (role: Role): string => `It looks like ${role} since it`;

/** Stands above the reasons for the role that is next likely. */
export const reasonsAgainst = (next: Role): string => `It looks more like ${next} since it`;

/** What a reason weighs: log-odds with their sign, `+1.3`. */
export const signed = (weight: number): string => `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`;
