const plain =
  '/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCABaAHgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAQF/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AiAStYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB//9k=';

/** A JPEG of 120 by 90 pixels, whose EXIF says who took it and where: `secret`, as the artist. */
export function jpeg(secret: string): Buffer {
  const whole = Buffer.from(plain, 'base64');
  const artist = Buffer.from(`${secret}\0`, 'latin1');
  const entry = Buffer.alloc(14);
  entry.writeUInt16LE(1, 0);
  entry.writeUInt16LE(0x013b, 2);
  entry.writeUInt16LE(2, 4);
  entry.writeUInt32LE(artist.length, 6);
  entry.writeUInt32LE(26, 10);
  const tiff = Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), entry, Buffer.alloc(4), artist]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([whole.subarray(0, 2), head, body, whole.subarray(2)]);
}

/** Width and height of a WebP without transparency. */
export function webpSize(bytes: Uint8Array): [width: number, height: number] {
  const view = Buffer.from(bytes);
  if (view.toString('latin1', 8, 16) !== 'WEBPVP8 ') throw new Error('This is no plain WebP.');
  return [view.readUInt16LE(26) & 0x3fff, view.readUInt16LE(28) & 0x3fff];
}
