const width = 30;
const longFile = 16 << 20;

interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** A bar on a terminal for as long as a long file is read; nothing elsewhere. */
export class Progress {
  #shown = -1;
  readonly #draws: boolean;

  constructor(
    readonly total: number,
    readonly terminal: Terminal = process.stderr,
  ) {
    this.#draws = terminal.isTTY === true && total >= longFile;
  }

  show(done: number): void {
    const percent = Math.min(100, Math.floor((100 * done) / this.total));
    if (!this.#draws || percent <= this.#shown) return;
    this.#shown = percent;
    const filled = Math.round((width * percent) / 100);
    this.terminal.write(`\r[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${percent} %`);
  }

  clear(): void {
    if (this.#shown !== -1) this.terminal.write(`\r${' '.repeat(width + 8)}\r`);
    this.#shown = -1;
  }
}
