import { connect, counting, countsOf, file } from './duckdb.mjs';

/** The same from a table that the file was loaded into, as one works who wants to see the answers too. */
export async function run(path) {
  const connection = await connect();
  await connection.run(`CREATE TABLE responses AS SELECT * FROM ${file}`, { path });
  return countsOf(await connection.runAndReadAll(counting('responses')));
}
