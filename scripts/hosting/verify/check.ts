import { forEachConcurrently } from '../concurrently.ts';
import type { Ask } from './ask.ts';

/** One thing that a set-up must do. */
export interface HostCheck {
  /** What is right where nothing is found. */
  title: string;
  /** What an administrator does about a finding; by default, writes the site file again. */
  fix?: string;
  /** What is wrong, one sentence each. */
  find(): Promise<string[]>;
}

/** The server that is verified. */
export interface Server {
  address: URL;
  /** Asks as somebody who isn't logged in. */
  stranger: Ask;
  /** Asks as a reader who is logged in; undefined without a login to try. */
  reader: Ask | undefined;
  /** Asks by http at the same name; undefined where the address itself is http. */
  plain: Ask | undefined;
  /** The address that ends the session and has to empty the browser; undefined for a login without one. */
  signOut: string | undefined;
}

/** What `find` finds for all items, each after the item's name; sorted. */
export async function findEach<Item>(
  items: readonly Item[],
  find: (item: Item) => Promise<string[]>,
  nameOf: (item: Item) => string = String,
): Promise<string[]> {
  const found: string[] = [];
  await forEachConcurrently(items, async (item) => {
    for (const what of await find(item)) found.push(`${nameOf(item)}: ${what}`);
  });
  return found.sort();
}

/** Whether an answer has a part of a file: any 24 bytes in a row, tried at up to 200 places. */
export function containsPartOf(body: Buffer, content: Buffer): boolean {
  const step = Math.max(24, Math.floor(content.length / 200));
  for (let at = 0; at + 24 <= content.length; at += step) {
    const piece = content.subarray(at, at + 24);
    // What every page of every server begins with says nothing.
    if (!/^\s*<!DOCTYPE html|<html/i.test(piece.toString()) && body.includes(piece)) return true;
  }
  return false;
}
