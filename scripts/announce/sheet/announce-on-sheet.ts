import { auth, sheets } from '@googleapis/sheets';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { adviseOn } from '../advice.ts';
import { compareTab, requestsFor } from './compare-tab.ts';
import { makeTabs } from './tabs.ts';

/**
 * Brings the Google Sheet in step with the guide, or only says how, unless `send`. A person is asked nothing. `timeout`: how long a
 * request may take, in milliseconds. Rejects in Indonesian.
 */
export async function announceOnSheet(
  guide: Guide,
  site: string,
  send: boolean,
  timeout = 30_000,
): Promise<[]> {
  const { GUIDE_SHEET: spreadsheetId = '', SHEETS_API_URL } = process.env;
  const rootUrl = SHEETS_API_URL || 'https://sheets.googleapis.com';
  const credentials = new auth.GoogleAuth({ scopes: ['https://www.googleapis.com/auth/spreadsheets'] });
  const api = sheets({ version: 'v4', auth: credentials, rootUrl, timeout }).spreadsheets;
  const explain = async ({ status, message }: Error & { status?: number }): Promise<never> => {
    const known = await credentials.getCredentials().catch(() => undefined);
    // Without a status the message is none of Google's: it may quote the credentials.
    const advice = adviseOn('Google Sheets', status ? `${status} ${message}` : '');
    throw new Error(known?.client_email ? `${advice} (${known.client_email})` : advice);
  };

  const tabs = makeTabs(guide, site);
  const about = await api.get({ spreadsheetId, fields: 'sheets.properties(sheetId,title)' }).catch(explain);
  const ids = new Map(about.data.sheets?.map(({ properties: of }) => [of?.title, of?.sheetId ?? 0]));
  const present = tabs.filter(({ title }) => ids.has(title));
  const ranges = present.map(({ title, columns }) => `'${title}'!A:${'ABCDEFGHIJ'[columns.length - 1]}`);
  const query = { spreadsheetId, ranges, valueRenderOption: 'UNFORMATTED_VALUE' };
  const read = present.length > 0 ? await api.values.batchGet(query).catch(explain) : undefined;
  const requests = tabs.flatMap((tab) => {
    const difference = compareTab(tab, read?.data.valueRanges?.[present.indexOf(tab)]?.values ?? []);
    const { changed, added } = difference;
    console.log(`Google Sheet, ${tab.title}: ${added.length} baris baru, ${changed.length} diubah.`);
    for (const [index, row] of changed) console.log(`    Baris ${index + 1}: ${row.join(' | ')}`);
    for (const row of added) console.log(`    Baris baru: ${row.join(' | ')}`);
    return requestsFor(tab, difference, ids.get(tab.title));
  });
  if (send && requests.length > 0)
    await api.batchUpdate({ spreadsheetId, requestBody: { requests } }).catch(explain);
  return [];
}
