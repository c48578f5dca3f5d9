/** Runs once for each signature: every virtual module, loader and hook of a build shares one result, a failed one included. */
export function memoise<Value>(
  signature: () => Promise<string>,
  run: () => Promise<Value>,
): () => Promise<Value> {
  let known: { signature: string; value: Promise<Value> } | undefined;
  return async () => {
    const current = await signature();
    if (known?.signature !== current) known = { signature: current, value: run() };
    return known.value;
  };
}
