import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** Runs `grep -r -F -f` on the same texts and pages; its time and memory are read from the system while it runs (Linux). */
export async function grep({ patterns, clean, planted }) {
  const start = performance.now();
  const child = spawn('grep', ['-r', '-F', '-f', patterns, clean, planted], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  const used = { cpu: 0, rss: 0 };
  const timer = setInterval(() => look(child.pid, used), 20);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code !== 0) throw new Error(`grep ended with ${code}`);
  return { ms: performance.now() - start, ...used };
}

function look(pid, used) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    // In hundredths of a second.
    used.cpu = (Number(fields[11]) + Number(fields[12])) * 10;
    used.rss = Math.max(
      used.rss,
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024,
    );
  } catch {
    // It has just ended.
  }
}
