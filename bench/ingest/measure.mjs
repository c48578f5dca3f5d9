// One run of one candidate in its own process; its loading is not timed.
const [name, path] = process.argv.slice(2);
const { run } = await import(`./${name}.mjs`);
const started = performance.now();
const found = await run(path);
const ms = performance.now() - started;
console.log(JSON.stringify({ found, ms, rss: process.resourceUsage().maxRSS / 1024 }));
