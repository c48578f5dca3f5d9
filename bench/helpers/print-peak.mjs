// Loaded before a program: prints its peak memory when it ends.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(1, `\npeak RSS ${process.resourceUsage().maxRSS} KB\n`));
