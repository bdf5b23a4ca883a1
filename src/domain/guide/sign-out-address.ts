/**
 * The address of the login's sign-out, `GUIDE_SIGN_OUT`: a path of the guide's own host, such as `/oauth2/sign_out`, or an https
 * address. Undefined without a `setting`; throws on anything else.
 */
export function findSignOut(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  // A browser drops tabs and line breaks from an address, and reads `//` and `/\` as the start of another host.
  const isPath = /^\/(?![/\\])[^\s\\]*$/.test(setting);
  const url = URL.parse(setting);
  const isElsewhere = /^https:\/\/[^\s\\]+$/.test(setting) && url !== null && !url.username && !url.password;
  if (!isPath && !isElsewhere)
    throw new Error(
      `GUIDE_SIGN_OUT is "${setting}"; write the path or the https address of the login's sign-out, such as /oauth2/sign_out`,
    );
  return setting;
}
