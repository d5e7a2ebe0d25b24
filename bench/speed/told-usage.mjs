import { writeFileSync } from 'node:fs';

// node --import: what the process has used, written to the file that the environment names, when it ends.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const usage = { seconds: (user + system) / 1e6, peak: process.resourceUsage().maxRSS * 1024 };
  if (process.env.RECORTE_BENCH_USAGE) writeFileSync(process.env.RECORTE_BENCH_USAGE, JSON.stringify(usage));
});
