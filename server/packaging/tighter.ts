import { crc32 } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { shipped } from './shipped.ts';

configure({ useWebWorkers: false });

/** How compressed data is marked in an archive. */
const deflated = 8;

/** How often the compressor begins anew with what it has learned; more take longer, and next to nothing off. */
const passes = 15;
/** Into how many parts it may divide a file, each with a code of its own: as many as pay. */
const anyNumber = 0;

/**
 * The same archive in fewer bytes: what is in it is as it is shipped, and compressed by a program that looks longer for the shortest way to say
 * it in the same format.
 */
export async function tighter(archive: Uint8Array): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(archive));
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false, dataDescriptor: false });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) {
      throw new Error(`A package lists files, no folders: ${entry.filename}`);
    }
    const content = shipped(entry.filename, await entry.getData(new Uint8ArrayWriter()));
    const compressed = await deflateAsync(content, {
      numiterations: passes,
      blocksplitting: true,
      blocksplittingmax: anyNumber,
    });
    await writer.add(entry.filename, new Uint8ArrayReader(compressed), {
      passThrough: true,
      compressionMethod: deflated,
      uncompressedSize: content.length,
      crc32: crc32(content),
      lastModDate: entry.lastModDate,
      externalFileAttributes: entry.externalFileAttributes,
    });
  }
  return writer.close();
}
