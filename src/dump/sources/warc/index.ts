import type { Entry } from '../../entry.ts';
import type { ReadForm } from '../source.ts';
export const readWarc: ReadForm = async function* (): AsyncGenerator<Entry> {};
