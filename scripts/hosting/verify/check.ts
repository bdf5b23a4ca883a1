import type { Ask } from './ask.ts';

/** One thing that a set-up must do. */
export interface HostCheck {
  /** What is right where nothing is found. */
  title: string;
  /** What an administrator does about a finding; by default, writes the site file again. */
  fix?: string;
  /** The paths that are tried. A check without any doesn't apply to the server. */
  paths: readonly string[];
  /** What is wrong with a path, each to be told after it. */
  find(path: string): Promise<string[]>;
}

/** The server that is verified. */
export interface Server {
  address: URL;
  /** Asks as somebody who isn't logged in. */
  stranger: Ask;
  /** Asks as a reader who is logged in; undefined without a login to try. */
  reader: Ask | undefined;
  /** Asks by http at the same name, at its own port. */
  plain: Ask;
  /** The address that ends the session and has to empty the browser; undefined for a login without one. */
  signOut: string | undefined;
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
