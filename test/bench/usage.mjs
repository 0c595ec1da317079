// Where there is no GNU time: imported into a measured Node process, it writes down what that took when it ends.
import { writeFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  const { userCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env['BENCH_USAGE'], `${userCPUTime / 1e6} ${maxRSS}`);
});
