/** What this process has used so far: milliseconds of all its threads, and its peak memory in MB. */
export function usage() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { cpu: (userCPUTime + systemCPUTime) / 1000, rss: maxRSS / 1024 };
}
