/** The parts of how a flag is written: `-o, --output <file>`. */
export interface Flag {
  /** `-o`; null where there is none. */
  short: string | null;
  /** `--output` */
  long: string;
  /** What its value is called (`file`); null where it takes none. */
  value: string | null;
}

export function flagOf(flags: string): Flag {
  const parts = flags.split(/[ ,]+/);
  return {
    short: parts.find((part) => /^-[^-]/.test(part)) ?? null,
    long: parts.find((part) => part.startsWith('--')) ?? '',
    value: /<([^<>]+)>$/.exec(flags)?.[1] ?? null,
  };
}
