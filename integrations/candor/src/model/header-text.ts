const longest = 60;

/** The columns of a file for a message. A first row that is somebody's answer is not repeated: logs are read by many. */
export function headerText(names: readonly string[]): string {
  const filled = names.filter(Boolean);
  if (filled.some((name) => /@|^[\d.,]+$/.test(name)))
    return 'its first row looks like an answer, not like a header';
  return `the columns are: ${filled.map((name) => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name)).join(', ')}`;
}
