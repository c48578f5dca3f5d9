// Loaded before a command: ends the process as a power cut would, at the step of writing a list that CANDOR_KILL_AT counts to.
// Steps are commits of the database, before and after, and whatever is done to the file of the list, half of a write included.
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { StatementSync } from 'node:sqlite';
import pg from 'pg';

const last = Number(process.env.CANDOR_KILL_AT);
let step = 0;

function tick() {
  if (++step !== last) return;
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

async function around(run) {
  tick();
  const value = await run();
  tick();
  return value;
}

const { link, open, rename, rm } = promises;
promises.link = (from, to) => around(() => link(from, to));
promises.rename = (from, to) => around(() => rename(from, to));
promises.rm = (path, options) => around(() => rm(path, options));
promises.open = async (path, ...rest) => {
  const file = await open(path, ...rest);
  if (!String(path).endsWith('.part')) return file;
  const write = file.writeFile.bind(file);
  file.writeFile = async (text) => {
    tick();
    const half = Math.floor(text.length / 2);
    await write(text.slice(0, half));
    tick();
    await write(text.slice(half));
  };
  return file;
};
syncBuiltinESMExports();

const run = StatementSync.prototype.run;
StatementSync.prototype.run = function (...parameters) {
  if (this.sourceSQL !== 'commit') return run.apply(this, parameters);
  tick();
  const value = run.apply(this, parameters);
  tick();
  return value;
};

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (text, ...rest) {
  return text === 'commit' ? around(() => query.call(this, text, ...rest)) : query.call(this, text, ...rest);
};
