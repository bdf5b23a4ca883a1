import { readStored, writeStored } from '../storage.ts';
import { parseList } from '../stored-list.ts';

/** A page or a reply that an agent keeps at hand. `url` is a path of this site. */
export interface Pin {
  url: string;
  title: string;
}

const key = 'panduan-cs:sematan';
const mostPins = 12;

/** The pins of this browser, newest first. */
export function loadPins(): Pin[] {
  return readPins(readStored(key));
}

/** Reads a stored list. What is no pin in it is left out. */
export function readPins(stored: string | null): Pin[] {
  return parseList(stored).filter(isPin).slice(0, mostPins);
}

function isPin(value: unknown): value is Pin {
  const { url, title } = Object(value);
  return typeof url === 'string' && /^\/(?![/\\])/.test(url) && typeof title === 'string';
}

/** The pins with this one first, or without it where it was among them. */
export function togglePin(pins: readonly Pin[], pin: Pin): Pin[] {
  const others = pins.filter(({ url }) => url !== pin.url);
  return (others.length < pins.length ? others : [pin, ...others]).slice(0, mostPins);
}

/** Stores the pins in this browser, and dispatches `pins` on the document. */
export function storePins(pins: readonly Pin[]): void {
  writeStored(key, JSON.stringify(pins));
  document.dispatchEvent(new Event('pins'));
}

/** Drops the pins of what the guide no longer has. `urls`: what it has. */
export function dropGonePins(urls: readonly string[]): void {
  const pins = loadPins();
  const left = pins.filter(({ url }) => urls.includes(url));
  if (left.length < pins.length) storePins(left);
}
