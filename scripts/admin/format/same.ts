/**
 * Whether two values of a content file say the same. The order of an object's keys says nothing, and where one or several
 * may stand, `jen` is `[jen]`.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (isListOf(one, other) || isListOf(other, one)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) => key in other && isSame(one[key as keyof typeof one], other[key as keyof typeof other]),
  );
}

function isListOf(list: unknown, only: unknown): boolean {
  return Array.isArray(list) && list.length === 1 && typeof only === 'string' && list[0] === only;
}

/** Whether a value is an object by keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
