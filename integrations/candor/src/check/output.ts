import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs';
import { relative, sep } from 'node:path';

/** Everything that was emitted. */
export interface Output {
  /** Bytes of all files. */
  size: number;
  /** Shows each file, or each that is wanted, always in the same order. */
  each(visit: VisitFile, isWanted?: (at: number) => boolean): void;
}

/** Shown a file and how many stand before it; its bytes are valid until the next one. */
export type VisitFile = (name: string, bytes: Buffer, at: number) => void;

/** Where the files of an output are, in the order in which they are shown. */
export interface OutputFiles {
  folders: readonly string[];
  paths: readonly string[];
}

/** An output that is done. */
export interface OpenOutput extends Output, OutputFiles {
  /** What changes whenever one of its files is written again. */
  stamps: readonly string[];
}

/** Whether a file of an output is a page. */
export function isPage(name: string): boolean {
  return name.endsWith('.html');
}

/** Finds every file below the output folders. Their bytes are read as they are asked for, one file at a time. */
export function openOutput(outputs: readonly string[]): OpenOutput {
  const folders = bareFolders(outputs);
  const paths = topmost(folders).flatMap(filesBelow).sort();
  const stats = paths.map((path) => statSync(path));
  const size = stats.reduce((sum, file) => sum + file.size, 0);
  const stamps = stats.map(stampOf);
  return { folders, paths, size, stamps, each: (...wish) => eachFile({ folders, paths }, ...wish) };
}

/** What changes whenever a file is written again, if that is later than the clock of the file system can tell. */
export function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [ino, size, mtimeMs, ctimeMs].join(' ');
}

/** Shows files of an output. */
export function eachFile(
  { folders, paths }: OutputFiles,
  visit: VisitFile,
  isWanted: (at: number) => boolean = () => true,
): void {
  const reader = new FileReader();
  paths.forEach((path, at) => {
    if (isWanted(at)) visit(nameOf(path, folders), reader.read(path), at);
  });
}

/** Of every file, by name and bytes, in whatever order they come. */
export class OutputDigest {
  /** By how many files stand before. */
  readonly #files = new Map<number, string>();

  get files(): ReadonlyMap<number, string> {
    return this.#files;
  }

  add(name: string, bytes: Buffer, at: number): void {
    this.#files.set(at, `${name}\n${hash('sha256', bytes)}`);
  }

  /** Takes in the files of another one of the same output. */
  takeIn(files: ReadonlyMap<number, string>): void {
    files.forEach((file, at) => this.#files.set(at, file));
  }

  done(): string {
    const files = [...this.#files].sort(([a], [b]) => a - b);
    return hash('sha256', files.map(([, file]) => file).join('\n'));
  }
}

export function outputDigest(output: Output): string {
  const digest = new OutputDigest();
  output.each((...file) => digest.add(...file));
  return digest.done();
}

/** Reads one file after the other into the same memory. */
export class FileReader {
  #buffer = Buffer.allocUnsafeSlow(1 << 20);

  read(path: string): Buffer {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(size * 2);
      let length = 0;
      while (length < size) {
        const read = readSync(file, this.#buffer, length, size - length, length);
        if (read === 0) break;
        length += read;
      }
      return this.#buffer.subarray(0, length);
    } finally {
      closeSync(file);
    }
  }
}

/** The folders that exist and lie in none of the others. */
export function topmost(folders: readonly string[]): string[] {
  const bare = bareFolders(folders).filter((folder) => existsSync(folder));
  return bare.filter((folder) => !bare.some((other) => folder.startsWith(`${other}${sep}`)));
}

/** Each folder once, without a slash at its end. */
export function bareFolders(folders: readonly string[]): string[] {
  return [...new Set(folders.map((folder) => folder.replace(/[/\\]+$/, '')))];
}

/** Asked without waiting in between, and folder by folder, which is faster than Node's own: there may be a folder for each page. */
function filesBelow(folder: string): string[] {
  const [folders, files]: [string[], string[]] = [[folder], []];
  for (const parent of folders)
    for (const entry of readdirSync(parent, { withFileTypes: true })) {
      const path = `${parent}${sep}${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) files.push(path);
    }
  return files;
}

/** A file by its path in the output. */
export function nameOf(path: string, [outDir = '']: readonly string[]): string {
  const name = path.startsWith(`${outDir}${sep}`) ? path.slice(outDir.length + 1) : relative(outDir, path);
  return sep === '/' ? name : name.split(sep).join('/');
}
