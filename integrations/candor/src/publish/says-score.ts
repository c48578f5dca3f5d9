/** Whether a view speaks of a score by its name: then the page says whose mark that name is. */
export function saysScore(view: unknown, name: string): boolean {
  return (JSON.stringify(view) ?? '').includes(name);
}
