/** A person or team that decides, owns or is asked. */
export interface Person {
  id: string;
  label: string;
  /** Role, where the sources name it. */
  what: string | undefined;
}
